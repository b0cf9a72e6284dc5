import type { Lang } from '../../../../kernel/lang.ts';
import type { FormView, Posted, Submitted, WorkAsk, WorkPage } from '../../../../platform/forms/index.ts';
import { Button, Crumb, Form, PageHead, useReading } from '../../../../ui/index.ts';
import { changed, type Content, type Desk, emptyValue, type Fields, missing, type PlainKey, type Standing, type Step } from '../../../editing/index.ts';
import { type Problem, problemsOf } from '../form/problems.ts';
import { changesIn } from '../form/read.ts';
import { type Options, Problems, RecordFields } from '../form/record-form.tsx';
import { shapeProblems } from '../form/shape.ts';
import { typedIn } from '../form/typed.ts';
import { deskPath, editedLang, optionsFor, ownedBy, standingOf } from './place.ts';

/** A step of a record: what has to be said for it, and the button. */
export function stepPage(desk: Desk): WorkPage {
  return {
    name: `work.${desk.path}.step`,
    path: `/${desk.path}/:id/step/:step`,
    query: ['lang'],
    show: async (ask) => {
      const found = await stepOf(ask, desk);
      if (found === undefined) return undefined;
      const why = found.step.rests?.(found.standing, ask.now);
      return why === undefined ? view(ask, desk, found) : resting(ask, desk, { ...found, why });
    },
    submit: (ask, form) => take(ask, desk, form),
  };
}

interface Found {
  readonly standing: Standing<Fields>;
  readonly step: Step;
}

async function stepOf(ask: WorkAsk, desk: Desk): Promise<Found | undefined> {
  const standing = await standingOf(ask, desk);
  const step = desk.steps.find(({ name }) => name === ask.params['step']);
  if (standing === undefined || step === undefined || !step.offered(standing, ask.actor, ownedBy(ask, standing))) return undefined;
  return { standing, step };
}

interface Again {
  readonly form?: Posted;
  readonly problems?: readonly Problem[];
}

async function view(ask: WorkAsk, desk: Desk, { standing, step, form, problems = [] }: Found & Again): Promise<FormView> {
  const lang = editedLang(form?.get('lang') ?? ask.query['lang'], ask.reading);
  const options = await optionsFor(ask, step.fields, step.options ?? desk.editable.options);
  const typed = form === undefined ? {} : typedIn(form, step.fields);
  return {
    title: `${ask.reading.say(step.label)}: ${ask.reading.plain(standing.title)}`,
    here: desk.path,
    script: true,
    main: <StepForm {...{ desk, standing, step, lang, options, problems, typed }} content={saidIn(form, step.fields, lang)} />,
  };
}

/** A step nobody can take just now: why, and the way back. */
function resting({ reading }: WorkAsk, desk: Desk, { standing, step, why }: Found & { readonly why: PlainKey }): FormView {
  return { title: `${reading.say(step.label)}: ${reading.plain(standing.title)}`, here: desk.path, main: <RestingStep {...{ desk, standing, step, why }} /> };
}

function empty(fields: Fields): Content<Fields> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, emptyValue(field)]));
}

/** What was said so far; what has the wrong shape is left out here, and shown as it was typed. */
function saidIn(form: Posted | undefined, fields: Fields, lang: Lang): Content<Fields> {
  if (form === undefined) return empty(fields);
  const changes = changesIn(form, fields, lang);
  const wrong = new Set(shapeProblems(changes, fields).map(({ field }) => field?.split('.')[0]));
  return changed(empty(fields), Object.fromEntries(Object.entries(changes).filter(([name]) => !wrong.has(name))), fields);
}

async function take(ask: WorkAsk, desk: Desk, form: Posted): Promise<Submitted> {
  const found = await stepOf(ask, desk);
  if (found === undefined) return { kind: 'absent' };
  const { standing, step } = found;
  const lang = editedLang(form.get('lang'), ask.reading);
  const said = saidIn(form, step.fields, lang);
  const refusals = [...shapeProblems(changesIn(form, step.fields, lang), step.fields), ...missing(said, step.fields)];
  // the step is taken from the revision that the person saw
  const seen = Number(form.get('revision'));
  const revision = Number.isInteger(seen) && seen > 0 ? seen : standing.revision;
  const result = refusals.length > 0 ? undefined : await ask.run(step.command, step.input({ ...standing, revision }, said));
  if (result?.ok === true) return { kind: 'done', to: ask.reading.path(deskPath.record(desk, standing.id)), said: 'done' };
  const all = result === undefined ? refusals : result.refusals;
  if (all.some(({ code }) => code === 'absent')) return { kind: 'absent' };
  const problems = problemsOf(all, step.fields, ask.reading);
  const status = all.some(({ code }) => code === 'stale') ? 409 : 422;
  return { kind: 'again', status, view: await view(ask, desk, { ...found, form, problems }), data: { problems } };
}

interface StepFormProps extends Found {
  readonly desk: Desk;
  readonly content: Content<Fields>;
  readonly typed: Readonly<Record<string, string>>;
  readonly lang: Lang;
  readonly options: Options;
  readonly problems: readonly Problem[];
}

/** PR-37: the page of a step that nobody can take just now. */
export function RestingStep({ desk, standing, step, why }: Pick<StepFormProps, 'desk' | 'standing' | 'step'> & { readonly why: PlainKey }) {
  const { say, path } = useReading();
  return (
    <>
      <StepHead {...{ desk, standing, step }} lead={why} />
      <p><a href={path(deskPath.record(desk, standing.id))}>{say('work.back-to-record')}</a></p>
    </>
  );
}

function StepHead({ desk, standing, step, lead }: Pick<StepFormProps, 'desk' | 'standing' | 'step'> & { readonly lead: PlainKey | undefined }) {
  const { say, path, plain } = useReading();
  const trail = [{ label: say(desk.many), href: path(deskPath.list(desk)) }, { label: plain(standing.title), href: path(deskPath.record(desk, standing.id)) }];
  return <PageHead title={say(step.label)} lead={lead === undefined ? undefined : say(lead)} above={<Crumb trail={trail} />} />;
}

export function StepForm({ desk, standing, step, content, typed, lang, options, problems }: StepFormProps) {
  const { say, path } = useReading();
  const record = path(deskPath.record(desk, standing.id));
  return (
    <>
      <StepHead {...{ desk, standing, step }} lead={step.hint} />
      <Problems problems={problems} fields={step.fields} />
      <Form enhance="draft">
        <input type="hidden" name="revision" value={String(standing.revision)} />
        <input type="hidden" name="lang" value={lang} />
        <RecordFields fields={step.fields} {...{ content, typed, lang, options, problems }} />
        <p class="form-actions">
          <Button>{say(step.label)}</Button>
          <a href={record}>{say('work.cancel')}</a>
        </p>
      </Form>
    </>
  );
}
