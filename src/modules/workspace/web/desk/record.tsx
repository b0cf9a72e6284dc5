import type { Lang } from '../../../../kernel/lang.ts';
import type { FormView, Posted, Submitted, WorkAsk, WorkPage } from '../../../../platform/forms/index.ts';
import { changed, type Changes, type Content, type Desk, type Fields, fieldsFor, type Standing, versionsOf } from '../../../editing/index.ts';
import { problemsOf } from '../form/problems.ts';
import { changesIn } from '../form/read.ts';
import { shapeProblems } from '../form/shape.ts';
import { typedIn } from '../form/typed.ts';
import type { WorkPorts } from '../ports.ts';
import { deskPath, editedLang, mayEdit, mayShow, optionsFor, ownedBy, standingOf } from './place.ts';
import { RecordAside } from './record-aside.tsx';
import { RecordView, type RecordViewProps } from './record-view.tsx';
import { theirsIn } from './theirs.ts';

/** A record on its desk: its form for who may edit it, its content for the other members, and what can be done with it. */
export function recordPage(desk: Desk, ports: Pick<WorkPorts, 'beside' | 'whileTyping'>): WorkPage {
  return {
    name: `work.${desk.path}.show`,
    path: `/${desk.path}/:id`,
    query: ['lang'],
    async show(ask) {
      const standing = await standingOf(ask, desk);
      return standing === undefined ? undefined : view(ask, { desk, ports }, { standing });
    },
    submit: (ask, form) => save(ask, { desk, ports }, form),
  };
}

interface Shown extends Pick<RecordViewProps, 'problems' | 'theirs' | 'typed'> {
  readonly standing: Standing<Fields>;
  readonly content?: Content<Fields>;
  readonly lang?: Lang;
}

/** A desk, with what others put beside its records. */
interface OneDesk {
  readonly desk: Desk;
  readonly ports: Pick<WorkPorts, 'beside' | 'whileTyping'>;
}

async function view(ask: WorkAsk, { desk, ports }: OneDesk, { standing, content, lang, ...again }: Shown): Promise<FormView> {
  const edited = lang ?? editedLang(ask.query['lang'], ask.reading);
  const owned = ownedBy(ask, standing);
  const steps = desk.steps.filter((step) => step.offered(standing, ask.actor, owned) && step.rests?.(standing, ask.now) === undefined);
  const may = { edit: mayEdit(ask, desk, standing), show: mayShow(ask, desk, standing) };
  const also = may.edit ? (desk.also ?? []).map(({ label, path }) => ({ label: ask.reading.say(label), path })) : [];
  const related = [...also, ...((await desk.related?.(ask.reader, ask.project.id, standing)) ?? [])];
  const options = await optionsFor(ask, fieldsFor(desk.editable, standing), desk.editable.options);
  const versions = await versionsOf(ask.reader, ask.project.id, { kind: desk.editable.kind, id: standing.id });
  return {
    title: ask.reading.plain(standing.title),
    here: desk.path,
    script: may.edit,
    main: <RecordView {...{ desk, standing, steps, may, options }} places={ports.whileTyping} content={content ?? standing.content} lang={edited} {...again} />,
    aside: <RecordAside {...{ desk, standing, related, versions }} mayEdit={may.edit} extras={await ports.beside?.(ask, { desk, standing })} />,
  };
}

async function save(ask: WorkAsk, { desk, ports }: OneDesk, form: Posted): Promise<Submitted> {
  const standing = await standingOf(ask, desk);
  if (standing === undefined || !mayEdit(ask, desk, standing)) return { kind: 'absent' };
  const fields = fieldsFor(desk.editable, standing);
  const lang = editedLang(form.get('lang'), ask.reading);
  const changes = changesIn(form, fields, lang);
  const result = await ask.run(desk.revise, { id: standing.id, revision: Number(form.get('revision')), changes });
  if (result.ok) {
    // `revise` answers with the record's new revision
    const { revision } = result.value as { readonly revision: number };
    return { kind: 'done', to: `${ask.reading.path(deskPath.record(desk, standing.id))}?lang=${lang}`, said: 'saved', data: { revision } };
  }
  if (result.refusals.some(({ code }) => code === 'absent')) return { kind: 'absent' };
  const now = (await standingOf(ask, desk)) ?? standing;
  const wrong = new Set(shapeProblems(changes, fields).map(({ field }) => field?.split('.')[0]));
  const kept: Changes = Object.fromEntries(Object.entries(changes).filter(([name]) => !wrong.has(name)));
  const theirs = await theirsIn(ask, desk, { standing: now, refusals: result.refusals, lang });
  const problems = problemsOf(result.refusals, fields, ask.reading);
  const shown = await view(ask, { desk, ports }, { standing: now, content: changed(now.content, kept, fields), lang, problems, theirs, typed: typedIn(form, fields) });
  return { kind: 'again', status: result.refusals.some(({ code }) => code === 'stale') ? 409 : 422, view: shown, data: { problems, theirs, revision: now.revision } };
}
