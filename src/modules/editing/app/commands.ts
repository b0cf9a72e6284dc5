import { z } from 'zod';
import type { Actor } from '../../../kernel/actor.ts';
import { visibility } from '../../../kernel/record.ts';
import { agree, type Refusal, refuse } from '../../../kernel/result.ts';
import { id } from '../../../kernel/slug.ts';
import { type Circumstances, type Command, command, type Written } from '../../../platform/command/index.ts';
import type { Reader, Writer } from '../../../platform/db/index.ts';
import { broughtBack, changed, conflicts, effective, missing } from '../model/change.ts';
import { type Changes, changeShape, type Content, type Fields } from '../model/fields.ts';
import type { Editable, Owned, Standing } from './editable.ts';
import { contentAt, keepVersions } from './versions.ts';

/** What a change to a record answers: its id and new revision, so that the next change can be made from it. */
export interface Revised {
  readonly id: string;
  readonly revision: number;
}

interface Loaded<F extends Fields> {
  readonly standing: Standing<F>;
  /** Content at the revision the change was made from. */
  readonly base: Content<F>;
  /** Fields that point to a record that is not there. */
  readonly strays: readonly string[];
}

interface Next<F extends Fields> {
  readonly standing: Standing<F>;
  readonly content: Content<F>;
  readonly visibility: Standing<F>['visibility'];
}

export type ReviseInput = { readonly id: string; readonly revision: number; readonly changes: Changes };
type Revise<F extends Fields> = Command<ReviseInput, Loaded<F> | undefined, Next<F>, Revised>;

/**
 * `<name>.revise`: changes some fields of a record. Refuses what is not there or not the person's to edit (absent), a field that
 * somebody else changed since `revision` (stale, at each such field), an unknown reference, a missing required field.
 */
export function reviseCommand<F extends Fields>(editable: Editable<F>): Revise<F> {
  return command({
    name: `${editable.name}.revise`,
    input: z.strictObject({ id, revision: z.int32().positive(), changes: changeShape(editable.fields) }),
    load: (reader, input, at) => loaded(editable, reader, { ...input, projectId: at.projectId }),
    permit: (actor, state, { at }) => state !== undefined && mayEdit(editable, actor, { standing: state.standing, at }),
    decide: (state, { changes: sent, revision }) => {
      if (state === undefined) return refuse({ code: 'absent' });
      const { standing, base, strays } = state;
      const changes = effective(base, sent, editable.fields);
      if (revision > standing.revision) return refuse({ code: 'stale', field: 'revision' });
      const stale = conflicts({ base, current: standing.content }, changes, editable.fields).map(({ field }): Refusal => ({ code: 'stale', field }));
      const content = changed(standing.content, changes, editable.fields);
      const unknown = strays.filter((field) => field in changes).map((field): Refusal => ({ code: 'unknown-reference', field }));
      const wrong = missing(content, editable.fields).filter(({ field = '' }) => field in changes);
      return judged([...stale, ...unknown, ...wrong, ...(editable.check?.(content, standing) ?? [])], { standing, content, visibility: standing.visibility });
    },
    write: (writer, next, at) => store(editable, writer, { next, at }),
  });
}

export type RestoreInput = { readonly id: string; readonly revision: number; readonly to: number };

type Restore<F extends Fields> = Command<RestoreInput, (Loaded<F> & { readonly old: Content<F> | undefined }) | undefined, Next<F>, Revised>;

/** `<name>.restore`: brings a record back to the content of an older revision; what came between stays in its history. */
export function restoreCommand<F extends Fields>(editable: Editable<F>): Restore<F> {
  return command({
    name: `${editable.name}.restore`,
    input: z.strictObject({ id, revision: z.int32().positive(), to: z.int32().positive() }),
    load: async (reader, input, { projectId }) => {
      const state = await loaded(editable, reader, { id: input.id, revision: input.revision, changes: {}, projectId });
      const old = await contentAt(reader, projectId, { kind: editable.kind, id: input.id, revision: input.to });
      // what was kept is what `keepVersions` was given: the content of these fields
      return state === undefined ? undefined : { ...state, old: withAll(old as Content<F> | undefined, state.standing) };
    },
    permit: (actor, state, { at }) => state !== undefined && mayEdit(editable, actor, { standing: state.standing, at }),
    decide: (state, input) => {
      if (state?.old === undefined || input.to > state.standing.revision) return refuse({ code: 'absent' });
      const { standing, old } = state;
      if (standing.revision !== input.revision) return refuse({ code: 'stale', field: 'revision' });
      const content = broughtBack(standing.content, old, editable.fields);
      return judged(editable.check?.(content, standing) ?? [], { standing, content, visibility: standing.visibility });
    },
    write: (writer, next, at) => store(editable, writer, { next, at }),
  });
}

export type ShowInput = { readonly id: string; readonly revision: number; readonly visibility: Standing<Fields>['visibility'] };

/** `<name>.show`: decides who may see a record, everybody or the people of the project. A record that lacks something required stays inside. */
export function showCommand<F extends Fields>(editable: Editable<F>): Command<ShowInput, Loaded<F> | undefined, Next<F>, Revised> {
  return command({
    name: `${editable.name}.show`,
    input: z.strictObject({ id, revision: z.int32().positive(), visibility }),
    load: (reader, input, at) => loaded(editable, reader, { id: input.id, revision: input.revision, changes: {}, projectId: at.projectId }),
    permit: (actor, state, { at }) => {
      if (state === undefined) return false;
      const owned = ownedBy(state.standing, at);
      return editable.mayShow === undefined ? mayEdit(editable, actor, { standing: state.standing, at }) : editable.mayShow(actor, owned);
    },
    decide: (state, input) => {
      if (state === undefined) return refuse({ code: 'absent' });
      const { standing } = state;
      if (standing.revision !== input.revision) return refuse({ code: 'stale', field: 'revision' });
      const lacking = input.visibility === 'public' ? missing(standing.content, editable.fields) : [];
      return judged(lacking, { standing, content: standing.content, visibility: input.visibility });
    },
    write: (writer, next, at) => store(editable, writer, { next, at }),
  });
}

/** `revise`, `restore` and `show` of one kind of record. */
export function editingCommands<F extends Fields>(editable: Editable<F>) {
  return { revise: reviseCommand(editable), restore: restoreCommand(editable), show: showCommand(editable) } as const;
}

function judged<F extends Fields>(refusals: readonly Refusal[], next: Next<F>) {
  const [first, ...rest] = refusals;
  return first === undefined ? agree(next) : refuse(first, ...rest);
}

function mayEdit<F extends Fields>(editable: Editable<F>, actor: Actor, { standing, at }: { standing: Standing<F>; at: Circumstances }): boolean {
  return editable.mayEdit(actor, ownedBy(standing, at), standing.state);
}

function ownedBy({ partnerIds, personIds }: Pick<Owned, 'partnerIds' | 'personIds'>, { projectId }: Circumstances): Owned {
  return { projectId, partnerIds, personIds };
}

async function loaded<F extends Fields>(editable: Editable<F>, reader: Reader, input: ReviseInput & { readonly projectId: string }): Promise<Loaded<F> | undefined> {
  const standing = await editable.find(reader, input.projectId, input.id);
  if (standing === undefined) return undefined;
  const old = input.revision >= standing.revision ? undefined : await contentAt(reader, input.projectId, { kind: editable.kind, id: input.id, revision: input.revision });
  // what was kept is what `keepVersions` was given: the content of these fields
  const base = withAll(old as Content<F> | undefined, standing) ?? standing.content;
  return { standing, base, strays: await straysIn(editable, reader, input) };
}

/** ED-22: a version that was kept before a field was asked for says nothing of it: there it is as it stands. */
function withAll<F extends Fields>(old: Content<F> | undefined, { content }: Standing<F>): Content<F> | undefined {
  return old === undefined ? undefined : { ...content, ...old };
}

/** The changed fields that point to records which are no options. */
async function straysIn<F extends Fields>(editable: Editable<F>, reader: Reader, { projectId, changes }: ReviseInput & { readonly projectId: string }) {
  const strays: string[] = [];
  for (const [name, field] of Object.entries(editable.fields)) {
    if (!(name in changes) || (field.kind !== 'record' && field.kind !== 'records')) continue;
    const wanted = [changes[name]].flat().filter((each) => typeof each === 'string');
    if (wanted.length === 0) continue;
    const options = new Set(((await editable.options[field.of]?.(reader, projectId)) ?? []).map(({ value }) => value));
    if (!wanted.every((each) => options.has(each))) strays.push(name);
  }
  return strays;
}

async function store<F extends Fields>(editable: Editable<F>, writer: Writer, { next, at }: { next: Next<F>; at: Circumstances }): Promise<Written<Revised>> {
  const { kind } = editable;
  const { id: recordId, revision, slug, content: before } = next.standing;
  const after = revision + 1;
  await editable.store(writer, { projectId: at.projectId, id: recordId, slug, revision: after, visibility: next.visibility, at: at.now }, next.content);
  const kept = { projectId: at.projectId, kind, id: recordId };
  await keepVersions(writer, { ...kept, revision, content: before }, { ...kept, revision: after, content: next.content, by: { actor: at.actor, at: at.now } });
  return { subject: { kind, id: recordId }, output: { id: recordId, revision: after } };
}
