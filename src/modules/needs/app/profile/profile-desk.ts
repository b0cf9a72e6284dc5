import type { Selectable } from 'kysely';
import { written } from '../../../../kernel/text.ts';
import { from, into, json, type Reader, type Writer } from '../../../../platform/db/index.ts';
import { deskCommand, deskOf, type DeskRow, type Editable, type RecordTexts, type Standing, type Stored } from '../../../editing/index.ts';
import { type Member, membersById } from '../../../partnership/index.ts';
import { moments } from '../../model/chain-profile.ts';
import { mayEditProfile } from '../policy.ts';
import type { NeedTables } from '../tables.ts';
import { beginProfile } from './begin-profile.ts';
import { assessmentAt, assessmentProblems, assessmentsOf, profileContent } from './profile-content.ts';
import { type ProfileContent, type ProfileFields, profileFields, startFields } from './profile-fields.ts';

/** How the profile of a city is changed, brought back and shown. It is read on the city's page, which the search knows already. */
const profileEditable: Editable<ProfileFields> = {
  name: 'chain-profile',
  kind: 'chain-profile',
  fields: profileFields,
  options: {},
  find: findProfile,
  texts: profileTexts,
  mayEdit: mayEditProfile,
  check: (content) => moments.flatMap((moment) => assessmentProblems(moment, assessmentAt(content, moment))),
  store: storeProfile,
};

/** The innovation chain profiles in the workspace, one for each city. */
export const profileDesk = deskOf({
  path: 'chain-profiles',
  one: 'assessment.one',
  many: 'assessment.many',
  empty: 'assessment.empty',
  editable: profileEditable,
  list: allProfiles,
  steps: [],
  begin: {
    fields: startFields,
    partner: 'one',
    mayBegin: mayEditProfile,
    command: deskCommand(beginProfile),
    // the form that begins a profile has the fields of the start, and only those are read
    input: (content, { partnerId }) => ({ partnerId, start: assessmentAt(content as unknown as ProfileContent, 'start') }),
  },
  publicPath: ({ slug }) => `/cities/${slug}#chain-profile`,
});

type Row = Pick<Selectable<NeedTables['chain_profile']>, 'id' | 'partner_id' | 'visibility'>;

/** A profile is called by its city. */
function namedBy({ id, partner_id: partnerId, visibility }: Row, cities: ReadonlyMap<string, Member>) {
  const city = cities.get(partnerId);
  return { id, slug: city?.slug ?? id, title: city?.name ?? written('en', '–'), partnerIds: [partnerId], visibility };
}

async function findProfile(reader: Reader, projectId: string, id: string): Promise<Standing<ProfileFields> | undefined> {
  const row = await from<NeedTables>(reader).selectFrom('chain_profile').selectAll().where('project_id', '=', projectId).where('id', '=', id).forUpdate().executeTakeFirst();
  if (row === undefined) return undefined;
  return { ...namedBy(row, await membersById(reader, projectId)), revision: row.revision, content: profileContent(row.moments) };
}

async function profileTexts(reader: Reader, projectId: string): Promise<readonly RecordTexts<ProfileFields>[]> {
  const rows = await from<NeedTables>(reader).selectFrom('chain_profile').select(['id', 'moments']).where('project_id', '=', projectId).execute();
  return rows.map(({ id, moments: all }) => ({ id, content: profileContent(all) }));
}

async function storeProfile(writer: Writer, at: Stored, content: ProfileContent): Promise<void> {
  await into<NeedTables>(writer).updateTable('chain_profile')
    .set({ moments: json(assessmentsOf(content)), revision: at.revision, visibility: at.visibility })
    .where('project_id', '=', at.projectId).where('id', '=', at.id).where('revision', '=', at.revision - 1).returning('id').executeTakeFirstOrThrow();
}

async function allProfiles(reader: Reader, projectId: string): Promise<readonly DeskRow[]> {
  const rows = await from<NeedTables>(reader).selectFrom('chain_profile').select(['id', 'partner_id', 'visibility']).where('project_id', '=', projectId).orderBy('id').execute();
  const cities = await membersById(reader, projectId);
  return rows.map((row) => ({ ...namedBy(row, cities), state: undefined }));
}
