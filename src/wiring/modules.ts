import { commands as eventCommands, eventPages } from '../modules/events/index.ts';
import { commands as exchangeCommands } from '../modules/exchange/index.ts';
import { importedBy, journeyPages, uptakeOfEvents, uptakeOfPractices } from '../modules/journey/index.ts';
import { commands as linkCommands } from '../modules/links/index.ts';
import { commands as matchingCommands } from '../modules/matching/index.ts';
import { commands as monitoringCommands, monitoringPages, progressOf } from '../modules/monitoring/index.ts';
import { commands as needCommands } from '../modules/needs/index.ts';
import { commands as partnershipCommands } from '../modules/partnership/index.ts';
import { commands as peopleCommands } from '../modules/people/index.ts';
import { actionsById, commands as planCommands, planPages } from '../modules/plans/index.ts';
import { commands as practiceCommands, type PracticeParts, type PracticePorts, practicePages } from '../modules/practices/index.ts';
import { commands as publishingCommands, type Operator, publishingFiles, publishingPages, unknownOperator } from '../modules/publishing/index.ts';
import { commands as taxonomyCommands } from '../modules/taxonomy/index.ts';
import { commands as transferCommands, statesByPractice } from '../modules/transfers/index.ts';
import type { AnyCommand } from '../platform/command/index.ts';
import type { Page, PublicFile } from '../platform/http/index.ts';
import { pictureFonts } from '../platform/fonts/index.ts';
import { wiredConceptCommands } from './concepts/record-concepts.ts';
import { wiredAttachmentCommands } from './files/attachments.ts';
import { wiredDeskCommands } from './desks.ts';
import { erasePerson, handOver } from './people.ts';

/** Every way to change something, in the order of the chain. */
export const commands: readonly AnyCommand[] = [
  ...taxonomyCommands, ...partnershipCommands, ...peopleCommands, handOver, erasePerson,
  ...needCommands, ...practiceCommands, ...wiredDeskCommands, ...wiredAttachmentCommands, ...wiredConceptCommands, ...matchingCommands, ...exchangeCommands, ...linkCommands,
  ...eventCommands, ...transferCommands, ...planCommands, ...monitoringCommands, ...publishingCommands,
];

/** The actions that practices came out of, as their pages link to them. */
const origins: NonNullable<PracticePorts['origins']> = async (reader, projectId, actionIds) => {
  const found = await actionsById(reader, projectId, actionIds);
  return new Map([...found].map(([id, { title, path }]) => [id, { title, path }]));
};

/** Every public page. What a page needs from a higher module is handed in here (decision 0007). */
export function sitePages(operator: Operator, pictures?: PracticeParts['pictures']): readonly Page[] {
  return [
    ...journeyPages,
    ...practicePages({ uptake: uptakeOfPractices, origins, stages: statesByPractice }, { imported: importedBy, ...(pictures !== undefined && { pictures }) }),
    ...eventPages({ uptake: uptakeOfEvents }),
    ...planPages({ progressOf }),
    ...monitoringPages,
    ...publishingPages({ operator }),
  ];
}

/** The pages of an installation whose operator has said nothing yet: the same addresses, and what the tests walk. */
export const pages = sitePages(unknownOperator);

/** Every public file: feeds, calendar, open data, pictures. */
export const files: readonly PublicFile[] = publishingFiles({ fonts: pictureFonts });
