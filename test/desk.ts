import type { Actor, Role } from '../src/kernel/actor.ts';
import { noProvenance } from '../src/kernel/provenance.ts';
import type { Result } from '../src/kernel/result.ts';
import { written } from '../src/kernel/text.ts';
import { type Content, type Desk, emptyValue, type Fields, type Standing } from '../src/modules/editing/index.ts';
import { createProject, joinPartner } from '../src/modules/partnership/index.ts';
import type { TestDatabase } from './database.ts';

/** Who does it; the program itself where nobody is named. */
export interface As {
  readonly actor: Actor;
  readonly projectId: string;
}

/** What was said in a form; fields that are left out hold nothing. */
type Said = Readonly<Record<string, unknown>>;

/** The id in a command's answer; a refusal ends the test. */
export async function idOf(result: Promise<Result<unknown>>): Promise<string> {
  const done = await result;
  if (!done.ok) throw new Error(JSON.stringify(done));
  // every record command answers with the id of its record
  return (done.value as { readonly id: string }).id;
}

/** A project with partners of these slugs; their ids. */
export async function projectWith<S extends string>({ runner, as }: TestDatabase, slugs: readonly S[]): Promise<Readonly<Record<S, string>>> {
  const about = {
    v: 1, problem: null, objective: null, call: null, priorityAxis: null, specificObjective: null, phases: [], stages: [], target: null, budget: null, erdf: null,
    outputs: [], notes: [], workingLanguages: ['en'], websites: [],
  };
  const words = { title: written('en', 'Better'), summary: written('en', 'Better') };
  const period = { v: 1, kind: 'from', start: '2019-08' };
  await idOf(runner.run(createProject, { slug: 'better', acronym: 'BETTER', ...words, profile: 'IE14', period, about, provenance: noProvenance }, as));
  const ids: [S, string][] = [];
  for (const [i, slug] of slugs.entries()) {
    const profile = { v: 1, organisation: { name: slug, lang: 'en' }, gloss: null, place: null, languages: [], population: null, notes: [] };
    const partner = { slug, position: i + 1, colour: i + 1, city: written('en', slug), role: 'partner', country: 'SE', profile, provenance: noProvenance };
    ids.push([slug, await idOf(runner.run(joinPartner, partner, as))]);
  }
  // one entry for each slug
  return Object.fromEntries(ids) as Readonly<Record<S, string>>;
}

/** A person of the project with one role. */
export function personWith({ projectId, newId }: TestDatabase, role: Role, partnerId?: string): As {
  return { actor: { kind: 'person', id: newId(), memberships: [{ projectId, role, partnerId }] }, projectId };
}

/** A desk as the workspace uses it: begin, change, step by step, show. */
export function deskOn({ database, runner, projectId, as }: TestDatabase, desk: Desk) {
  const filled = (fields: Fields, said: Said) => (
    // every field is there, with the value said or none
    Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, name in said ? said[name] : emptyValue(field)])) as Content<Fields>
  );
  const standing = async (id: string): Promise<Standing<Fields>> => {
    const found = await desk.editable.find(database, projectId, id);
    if (found === undefined) throw new Error(`nothing on ${desk.path} has the id ${id}`);
    return found;
  };
  return {
    standing,
    begin: (said: Said, about: { readonly slug: string; readonly partnerId: string }, by: As = as) => {
      if (desk.begin === undefined) throw new Error(`${desk.path} begins nothing`);
      return runner.run(desk.begin.command, desk.begin.input(filled(desk.begin.fields, said), { ...about, lang: 'en' }), by);
    },
    take: async (id: string, name: string, said: Said = {}, by: As = as) => {
      const step = desk.steps.find((each) => each.name === name);
      if (step === undefined) throw new Error(`${desk.path} has no step ${name}`);
      return runner.run(step.command, step.input(await standing(id), filled(step.fields, said)), by);
    },
    offered: async (id: string, { actor }: As) => {
      const now = await standing(id);
      return desk.steps.filter((step) => step.offered(now, actor, { projectId, partnerIds: now.partnerIds })).map((step) => step.name);
    },
    revise: async (id: string, changes: Said, by: As = as, revision?: number) => (
      runner.run(desk.revise, { id, revision: revision ?? (await standing(id)).revision, changes }, by)
    ),
    show: async (id: string, visibility: 'public' | 'project' = 'public', by: As = as) => runner.run(desk.show, { id, revision: (await standing(id)).revision, visibility }, by),
    restore: async (id: string, to: number, by: As = as) => runner.run(desk.restore, { id, revision: (await standing(id)).revision, to }, by),
    list: () => desk.list(database, projectId),
  };
}

/** The texts of all records of a desk by their ids: told at once, and found one by one (WS-16: the same). */
export async function textsTwice({ database, projectId }: Pick<TestDatabase, 'database' | 'projectId'>, { editable, list }: Desk) {
  const texts = (content: object) => Object.fromEntries(Object.entries(content).filter(([name, value]) => editable.fields[name]?.kind === 'text' && value !== null));
  const atOnce = ((await editable.texts?.(database, projectId)) ?? []).map(({ id, content }) => [id, texts(content)] as const);
  const oneByOne: [string, object][] = [];
  for (const { id } of await list(database, projectId)) oneByOne.push([id, texts((await editable.find(database, projectId, id))?.content ?? {})]);
  return { atOnce: new Map(atOnce), oneByOne: new Map(oneByOne) } as const;
}
