import type { Actor, Role } from '../src/kernel/actor.ts';
import { noProvenance } from '../src/kernel/provenance.ts';
import { written } from '../src/kernel/text.ts';
import { createProject, joinPartner } from '../src/modules/partnership/index.ts';
import type { TestDatabase } from './database.ts';

const about = {
  v: 1, problem: null, objective: null, call: null, priorityAxis: null, specificObjective: null, phases: [], stages: [], target: null, budget: null, erdf: null,
  outputs: [], notes: [], workingLanguages: ['en'], websites: [],
};
const project = {
  slug: 'better', acronym: 'BETTER', title: written('en', 'Better'), summary: written('en', 'Better'), profile: 'IE14',
  period: { v: 1, kind: 'from', start: '2019-08', end: '2023-07' }, about, provenance: noProvenance,
};

/** Records a project, called `better` unless it is given another slug, with a partner of each slug, named after it; returns their ids. */
export async function recordPartnership<Slug extends string>(
  { runner, as }: Pick<TestDatabase, 'runner' | 'as'>, slugs: readonly Slug[], called = 'better',
): Promise<Readonly<Record<Slug, string>>> {
  await carriedOut(runner.run(createProject, { ...project, slug: called }, as));
  const joined: [string, string][] = [];
  for (const [n, slug] of slugs.entries()) {
    const profile = { v: 1, organisation: { name: slug, lang: 'en' }, gloss: null, place: null, languages: [], population: null, notes: [] };
    const partner = { slug, position: n + 1, colour: n + 1, city: written('en', slug), role: 'partner', country: 'SE', profile, provenance: noProvenance };
    joined.push([slug, await carriedOut(runner.run(joinPartner, partner, as))]);
  }
  // one pair was made for each slug
  return Object.fromEntries(joined) as Record<Slug, string>;
}

/** Makes people with one role in the project, for the whole of it or for one partner; `runner.run(command, input, person('stakeholder', id))`. */
export function peopleOf({ newId, projectId }: TestDatabase): (role: Role, partnerId?: string) => { readonly actor: Actor; readonly projectId: string } {
  return (role, partnerId) => ({ actor: { kind: 'person', id: newId(), memberships: [{ projectId, role, partnerId }] }, projectId });
}

/** Id of the record a command wrote; fails with the refusals where it refused. */
export async function carriedOut(result: Promise<{ readonly ok: boolean; readonly value?: { readonly id: string } }>): Promise<string> {
  const done = await result;
  if (!done.ok) throw new Error(JSON.stringify(done));
  return done.value?.id ?? '';
}

/** What a command returns that refused for one reason, for `toMatchObject`. */
export function refused(code: string, field?: string) {
  return { ok: false, refusals: [{ code, ...(field === undefined ? {} : { field }) }] };
}
