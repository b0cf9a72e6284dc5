import type { City } from '../../../../kernel/city.ts';
import { type Need, needs } from '../../../needs/index.ts';
import { citiesById, thematicAreas } from '../../../partnership/index.ts';
import { type Practice, practices } from '../../../practices/index.ts';
import type { Reader } from '../../../../platform/db/index.ts';
import { chainProfileTable } from './chain-profile-table.ts';
import { evidenceTable } from './evidence-table.ts';
import { openTable } from './table.ts';

/** A record with the readable names of the city and the thematic area it points to. */
type Placed<Row> = Row & { readonly partner: City | undefined; readonly area: string | undefined };

const needTable = openTable<Placed<Need>>({
  name: 'needs',
  columns: (make) => [
    ...make.code('id', ({ id }) => id),
    ...make.code('slug', ({ slug }) => slug),
    ...make.code('partner', ({ partner }) => partner?.slug),
    ...make.code('thematic_area', ({ area }) => area),
    ...make.words('title', ({ title }) => title),
    ...make.words('description', ({ description }) => description),
    ...make.words('affected', ({ affected }) => affected),
    ...make.count('affected_count', ({ affectedCount }) => affectedCount),
    ...make.words('affected_source', ({ affectedSource }) => affectedSource),
    ...make.words('evidence', ({ evidence }) => evidence),
    ...make.words('responsible', ({ responsible }) => responsible),
    ...make.code('priority', ({ priority }) => priority),
    ...make.count('place', ({ rank }) => rank),
    ...make.words('place_reason', ({ rankReason }) => rankReason),
    ...make.dates('raised', ({ raised }) => raised),
    ...make.code('state', ({ state }) => state),
    ...make.words('reason', ({ stateReason }) => stateReason),
    ...make.provenance(({ provenance }) => provenance),
  ],
  read: async (reader, projectId) => {
    const [cities, areas] = [await citiesById(reader, projectId), await areaSlugs(reader, projectId)];
    return (await needs(reader, projectId)).map((need) => ({ ...need, partner: cities.get(need.partnerId), area: areas.get(need.thematicAreaId ?? '') }));
  },
});

const practiceTable = openTable<Practice & { readonly area: string | undefined }>({
  name: 'practices',
  columns: (make) => [
    ...make.code('id', ({ id }) => id),
    ...make.code('slug', ({ slug }) => slug),
    ...make.list('partners', ({ cities }) => cities.map((city) => city.slug)),
    ...make.code('thematic_area', ({ area }) => area),
    ...make.words('title', ({ title }) => title),
    ...make.words('summary', ({ summary }) => summary),
    ...make.words('description', ({ form }) => form.description),
    ...make.words('institution', ({ form }) => form.institution),
    ...make.code('scope', ({ form }) => form.scope),
    ...make.dates('period', ({ period }) => period),
    ...make.words('transfer_potential', ({ form }) => form.transferPotential),
    ...make.list('links', ({ form }) => form.links.map((link) => link.url)),
    ...make.code('attribution', ({ attribution }) => attribution),
    ...make.code('state', ({ state }) => state),
    ...make.code('origin_action_id', ({ originActionId }) => originActionId),
    ...make.provenance(({ provenance }) => provenance),
  ],
  read: async (reader, projectId) => {
    const areas = await areaSlugs(reader, projectId);
    return (await practices(reader, projectId)).map((practice) => ({ ...practice, area: areas.get(practice.thematicAreaId ?? '') }));
  },
});

async function areaSlugs(reader: Reader, projectId: string): Promise<ReadonlyMap<string, string>> {
  return new Map((await thematicAreas(reader, projectId)).map((area) => [area.id, area.slug]));
}

export const practiceTables = [needTable, practiceTable, evidenceTable, chainProfileTable] as const;
