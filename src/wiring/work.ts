import type { Lang } from '../kernel/lang.ts';
import type { Locale } from '../kernel/locale.ts';
import { filesBeside } from '../modules/attachments/index.ts';
import { besideRecord } from '../modules/coordination/index.ts';
import { takenBeside } from '../modules/journey/index.ts';
import { linksBeside, linksPage } from '../modules/links/index.ts';
import { matchesBeside, matchPage, similarBeside, similarOn, similarPage } from '../modules/matching/index.ts';
import { installationId, personNames } from '../modules/people/index.ts';
import { checkerBeside, registerBeside } from '../modules/practices/index.ts';
import { mapPage, pairPage, schemesAdminPage } from '../modules/taxonomy/index.ts';
import { deskPages, overviewPages, type WorkPorts } from '../modules/workspace/index.ts';
import type { Runner } from '../platform/command/index.ts';
import type { Database } from '../platform/db/index.ts';
import type { Embedder } from '../platform/embedding/index.ts';
import { type FormParts, type FormRoute, formTokens, mountForms } from '../platform/forms/index.ts';
import type { Build, Mounting, ProjectAddress } from '../platform/http/index.ts';
import { type FileWiring, wiredAttachmentPages } from './files/attachments.ts';
import { conceptPages, conceptsBeside, whileTyping } from './concepts/record-concepts.ts';
import { mountTokens, noticePages, overviewPorts } from './coordination.ts';
import { desks, recordDesks, groupPages, together } from './desks.ts';
import type { People } from './people.ts';
import { machineOf, mountDeliveries, type TranslationWiring } from './translation.ts';
import { createWorkFrame } from './frames/work.tsx';

export interface WorkWiring {
  readonly database: Database;
  readonly runner: Runner;
  readonly locales: Readonly<Record<Lang, Locale>>;
  readonly build: Build;
  readonly origin: string | undefined;
  readonly trustProxy: boolean;
  readonly secret: string;
  readonly people: Pick<People, 'accountPages' | 'workPages' | 'findSignedIn' | 'mountAuth'>;
  /** Where uploaded files are kept, and what looks at them first; undefined: no files are taken. */
  readonly files?: FileWiring | undefined;
  /** Undefined: nothing is translated by a machine. */
  readonly translation?: TranslationWiring | undefined;
  /** Undefined: matching does without a model. */
  readonly embedder?: Embedder | undefined;
  /** Undefined: other sites are not asked for links. */
  readonly linkAgent?: string | undefined;
  readonly findProject: (slug: string) => Promise<ProjectAddress | undefined>;
  readonly homeProject: () => Promise<ProjectAddress | undefined>;
}

/** What the pages with forms are made with. */
type PageWiring = Pick<WorkWiring, 'database' | 'runner' | 'secret' | 'people' | 'files' | 'translation' | 'embedder' | 'linkAgent'>;

/** Every page with forms; the order is the one they are mounted in. */
export function formRoutes(wiring: PageWiring): readonly FormRoute[] {
  const { people, files, embedder } = wiring;
  const translate = machineOf(wiring.translation);
  const beside: WorkPorts['beside'] = async (ask, about) => {
    const similar = await similarOn(ask, about);
    const checked = [await checkerBeside(ask, { ...about, alike: similar.length }), similarBeside(about, similar)];
    const found = [await conceptsBeside(ask, about), await registerBeside(ask, about), await takenBeside(ask, about), await matchesBeside(ask, about, embedder)];
    const uploads = files === undefined ? [] : [await filesBeside(ask, { kind: about.desk.editable.kind, id: about.standing.id })];
    return [...checked, ...found, await linksBeside(ask, about), await besideRecord(ask, about), ...uploads];
  };
  const ports = { personNames, beside, whileTyping, ...(translate !== undefined && { translate }) };
  const filePages = files === undefined ? [] : wiredAttachmentPages(files);
  const overview = overviewPages({ desks: recordDesks, personNames, ...overviewPorts(wiring) });
  const schemeParts = { runner: wiring.runner, installationId };
  const matchPages = recordDesks.filter(({ editable }) => editable.kind === 'need' || editable.kind === 'practice').map((desk) => matchPage(desk, embedder));
  const work = [
    ...people.workPages, ...overview, ...groupPages, ...desks.flatMap((desk) => deskPages(desk, ports)), ...together.pages,
    ...matchPages, ...conceptPages, schemesAdminPage(schemeParts), mapPage(schemeParts), pairPage(schemeParts), similarPage,
    linksPage({ desks: recordDesks, isOn: wiring.linkAgent !== undefined }), ...filePages,
  ];
  return [...[...people.accountPages, ...noticePages(wiring)].map((page) => ({ kind: 'account' as const, page })), ...work.map((page) => ({ kind: 'work' as const, page }))];
}

/** Mounts sign-in, the account pages and the workspace. */
export function workMounts(wiring: WorkWiring): (mounting: Mounting) => void {
  const { database, runner, locales, build, origin, trustProxy, people, findProject, homeProject } = wiring;
  const frame = createWorkFrame({ reader: database, build, desks, locales, homeProject });
  const parts: FormParts = { database, runner, locales, origin, trustProxy, findProject, findSignedIn: people.findSignedIn, tokens: formTokens(wiring.secret), ...frame };
  return (mounting) => {
    people.mountAuth(mounting);
    mountTokens(mounting, wiring);
    if (wiring.translation !== undefined) mountDeliveries(mounting, wiring.translation, wiring);
    mountForms(mounting, formRoutes(wiring), parts);
  };
}
