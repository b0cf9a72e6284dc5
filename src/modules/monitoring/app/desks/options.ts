import { from, type Reader } from '../../../../platform/db/index.ts';
import type { Option } from '../../../editing/index.ts';
import { instruments, partnerOptions, projectFrame, semesters } from '../../../partnership/index.ts';
import { actionRows } from '../../../plans/index.ts';
import { titleFor } from './period-title.ts';
import type { MonitoringTables } from '../tables.ts';

/** The actions of all plans, drafts too. */
async function actions(reader: Reader, projectId: string): Promise<readonly Option[]> {
  return (await actionRows(reader, projectId)).map(({ id, title }) => ({ value: id, label: title }));
}

/** What an indicator can be about: an action, or the project as such, under its own id. */
async function subjects(reader: Reader, projectId: string): Promise<readonly Option[]> {
  const project = await projectFrame(reader, projectId);
  return [...(await actions(reader, projectId)), ...(project === undefined ? [] : [{ value: projectId, label: project.acronym }])];
}

/** The half-years of the project, each under its number and its months. */
async function halfYears(reader: Reader, projectId: string): Promise<readonly Option[]> {
  return (await semesters(reader, projectId)).map(({ id, number, period }) => {
    const { start, end } = { start: '', end: '', ...period };
    return { value: id, label: `${number}: ${start} – ${end}` };
  });
}

async function indicators(reader: Reader, projectId: string): Promise<readonly Option[]> {
  const rows = await from<MonitoringTables>(reader).selectFrom('indicator').select(['id', 'name']).where('project_id', '=', projectId).orderBy('id').execute();
  return rows.map(({ id, name }) => ({ value: id, label: name }));
}

/** The approved values, which a correction can take the place of. */
async function approved(reader: Reader, projectId: string): Promise<readonly Option[]> {
  const rows = await from<MonitoringTables>(reader).selectFrom('indicator_value')
    .innerJoin('indicator', (join) => join.onRef('indicator.project_id', '=', 'indicator_value.project_id').onRef('indicator.id', '=', 'indicator_value.indicator_id'))
    .select(['indicator_value.id', 'indicator.name', 'indicator_value.period']).where('indicator_value.project_id', '=', projectId)
    .where('indicator_value.state', '=', 'approved').orderBy('indicator_value.id').execute();
  return rows.map(({ id, name, period }) => ({ value: id, label: titleFor(name, period) }));
}

async function instrumentNames(reader: Reader, projectId: string): Promise<readonly Option[]> {
  return (await instruments(reader, projectId)).map(({ id, current }) => ({ value: id, label: current.name }));
}

/** What the fields of this module's desks can point to. */
export const monitoringOptions = { actions, subjects, semesters: halfYears, indicators, approved, instruments: instrumentNames, partners: partnerOptions };
