import { isLang, type Lang } from '../../../../kernel/lang.ts';
import { noProvenance } from '../../../../kernel/provenance.ts';
import type { Refusal } from '../../../../kernel/result.ts';
import { from, into, json, type Reader, type Writer } from '../../../../platform/db/index.ts';
import { type Beginning, type Content, deskCommand, deskOf, type Editable, type Fields, type RecordTexts, type Standing, type Stored } from '../../../editing/index.ts';
import type { PartnerProfile } from '../../model/shapes.ts';
import { joinPartner } from '../join-partner.ts';
import { keepPartnerFindable } from './keep-findable.ts';
import { membersById } from '../members.ts';
import { mayDescribePartner, mayShapeProject } from '../policy.ts';
import type { PartnershipTables } from '../tables.ts';

const languages = [
  { value: 'en', label: 'partnership.lang-en' }, { value: 'hu', label: 'partnership.lang-hu' }, { value: 'it', label: 'partnership.lang-it' },
  { value: 'sv', label: 'partnership.lang-sv' }, { value: 'et', label: 'partnership.lang-et' },
] as const;

const partnerFields = {
  city: { kind: 'text', label: 'partnership.city', hint: 'partnership.hint-city', max: 100, required: true },
  organisation: { kind: 'plain', label: 'partnership.organisation', hint: 'partnership.hint-organisation', max: 300, required: true },
  organisationLang: { kind: 'choice', label: 'partnership.organisation-lang', options: languages },
  gloss: { kind: 'text', label: 'partnership.gloss', hint: 'partnership.hint-gloss', max: 300 },
  country: { kind: 'plain', label: 'partnership.country', hint: 'partnership.hint-country', max: 2, required: true },
  languages: { kind: 'choices', label: 'partnership.languages', options: languages },
  population: { kind: 'number', label: 'partnership.population', hint: 'partnership.hint-not-known', min: 1 },
} as const satisfies Fields;
type PartnerFields = typeof partnerFields;
type PartnerContent = Content<PartnerFields>;

const partnerEditable: Editable<PartnerFields> = {
  name: 'partner',
  kind: 'partner',
  fields: partnerFields,
  options: {},
  find: findPartner,
  texts: partnerTexts,
  mayEdit: mayDescribePartner,
  mayShow: (actor, at) => mayShapeProject(actor, at),
  check: ({ country }): readonly Refusal[] => (country === null || /^[A-Z]{2}$/.test(country) ? [] : [{ code: 'invalid', field: 'country' }]),
  store: storePartner,
};

const { city, organisation, country } = partnerFields;

const begin: Beginning = {
  fields: {
    city, organisation, country,
    role: {
      kind: 'choice', label: 'partnership.role', required: true, options: [
        { value: 'partner', label: 'partnership.role-partner' }, { value: 'lead', label: 'partnership.role-lead' },
        { value: 'advisory', label: 'partnership.role-advisory' }, { value: 'associated-policy-authority', label: 'partnership.role-authority' },
      ],
    },
  },
  partner: 'none',
  mayBegin: (actor, at) => mayShapeProject(actor, at),
  command: deskCommand(joinPartner),
  input: (content, { slug, lang }) => ({
    slug, city: content['city'], country: content['country'], role: content['role'],
    profile: { v: 1, organisation: { name: content['organisation'], lang }, gloss: null, place: null, languages: [lang], population: null, notes: [] },
    visibility: 'project', provenance: noProvenance,
  }),
};

/** Partners in the workspace: what each city says of itself; who joins is the coordinator's. */
export const partnerDesk = deskOf({
  path: 'partners',
  group: 'project',
  one: 'partnership.partner',
  many: 'partnership.partners',
  empty: 'partnership.partners-empty',
  editable: partnerEditable,
  list: async (reader, projectId) => [...(await membersById(reader, projectId)).values()]
    .map(({ id, slug, name, visibility }) => ({ id, slug, title: name, partnerIds: [id], state: undefined, visibility })),
  steps: [],
  begin,
  publicPath: ({ slug }) => `/cities/${slug}`,
});

async function findPartner(reader: Reader, projectId: string, id: string): Promise<Standing<PartnerFields> | undefined> {
  const row = await from<PartnershipTables>(reader).selectFrom('partner').select(['slug', 'city', 'country', 'profile', 'revision', 'visibility'])
    .where('project_id', '=', projectId).where('id', '=', id).forUpdate().executeTakeFirst();
  if (row === undefined) return undefined;
  const { slug, city: name, profile, revision, visibility } = row;
  return {
    id, slug, title: name, revision, visibility, partnerIds: [id],
    content: {
      city: name, country: row.country, organisation: profile.organisation.name, organisationLang: profile.organisation.lang, gloss: profile.gloss,
      languages: profile.languages, population: profile.population,
    },
  };
}

async function partnerTexts(reader: Reader, projectId: string): Promise<readonly RecordTexts<PartnerFields>[]> {
  const rows = await from<PartnershipTables>(reader).selectFrom('partner').select(['id', 'city', 'profile']).where('project_id', '=', projectId).execute();
  return rows.map(({ id, city: name, profile: { gloss } }) => ({ id, content: { city: name, gloss } }));
}

async function storePartner(writer: Writer, at: Stored, content: PartnerContent): Promise<void> {
  const { city: name, organisation: called, gloss, population } = content;
  if (name === null || called === null || content.country === null) throw new Error('a partner without its name was agreed to');
  const db = into<PartnershipTables>(writer);
  const { profile: before } = await db.selectFrom('partner').select('profile').where('project_id', '=', at.projectId).where('id', '=', at.id).executeTakeFirstOrThrow();
  const lang = content.organisationLang !== null && isLang(content.organisationLang) ? content.organisationLang : before.organisation.lang;
  const spoken = content.languages.filter((each): each is Lang => isLang(each));
  const profile: PartnerProfile = { ...before, organisation: { name: called, lang }, gloss, languages: spoken, population };
  await db.updateTable('partner')
    .set({ city: json(name), country: content.country, profile: json(profile), revision: at.revision, visibility: at.visibility })
    .where('project_id', '=', at.projectId).where('id', '=', at.id).where('revision', '=', at.revision - 1).returning('id').executeTakeFirstOrThrow();
  await keepPartnerFindable(writer, at.projectId, { ...at, city: name, profile });
}
