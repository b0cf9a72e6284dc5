import type { City } from '../../../../kernel/city.ts';
import type { Lang } from '../../../../kernel/lang.ts';
import type { Refusal, Result } from '../../../../kernel/result.ts';
import type { FormView, Posted, Submitted, WorkAsk, WorkPage } from '../../../../platform/forms/index.ts';
import { Button, Crumb, Field, Form, PageHead, Select, useReading } from '../../../../ui/index.ts';
import { changed, type Content, type Desk, emptyValue, type Fields, missing, withLimits } from '../../../editing/index.ts';
import { controlId } from '../form/control.tsx';
import { type Problem, problemsOf } from '../form/problems.ts';
import { changesIn } from '../form/read.ts';
import { type Options, Problems, RecordFields } from '../form/record-form.tsx';
import { shapeProblems } from '../form/shape.ts';
import { typedIn } from '../form/typed.ts';
import { beginWords } from './begin-words.ts';
import { beginsFor } from './list-page.tsx';
import { citiesOf, deskPath, editedLang, optionsFor } from './place.ts';
import type { WorkPorts } from '../ports.ts';
import { TypingPlaces } from '../form/typing-places.tsx';
import { slugFor } from '../form/slug-for.ts';

/** Begins a new record with what is needed at first; the rest is filled in on its own page. */
export function beginPage(desk: Desk, ports: Pick<WorkPorts, 'whileTyping'>): WorkPage {
  return {
    name: `work.${desk.path}.new`,
    path: `/${desk.path}/new`,
    query: ['lang', 'partner', 'from'],
    show: (ask) => view(ask, { desk, ports }, {}),
    submit: (ask, form) => begin(ask, { desk, ports }, form),
  };
}

/** A desk, with what others put into its forms. */
interface OneDesk {
  readonly desk: Desk;
  readonly ports: Pick<WorkPorts, 'whileTyping'>;
}

interface Again {
  readonly form?: Posted;
  readonly problems?: readonly Problem[];
}

function emptyContent(fields: Fields): Content<Fields> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, emptyValue(field)]));
}

async function view(ask: WorkAsk, { desk, ports }: OneDesk, { form, problems = [] }: Again): Promise<FormView | undefined> {
  const partners = beginsFor(ask, desk, await citiesOf(ask));
  if (desk.begin === undefined || partners.length === 0) return undefined;
  const fields = withLimits(desk.begin.fields, (await desk.begin.limits?.(ask.reader, ask.project.id)) ?? {});
  const lang = editedLang(form?.get('lang') ?? ask.query['lang'], ask.reading);
  const cities = await citiesOf(ask);
  const content = form === undefined ? given(ask, fields) : changed(emptyContent(fields), sound(form, fields, lang), fields);
  const options = await optionsFor(ask, fields, desk.editable.options);
  const choice = partners.flatMap((id) => (id === undefined ? [] : (cities.get(id) ?? [])));
  const chosen = form?.get('partner') ?? ask.query['partner'];
  const typed = form === undefined ? {} : typedIn(form, fields);
  return {
    title: beginWords(desk, ask.reading),
    here: desk.path,
    script: true,
    main: <BeginForm desk={desk} places={ports.whileTyping} fields={fields} {...{ lang, options, content, typed, problems, chosen }} partners={choice} />,
  };
}

/** What the address names already: `?from=<id>` fills the first field that points to a record of that id. */
function given(ask: WorkAsk, fields: Fields): Content<Fields> {
  const from = ask.query['from'];
  const content = emptyContent(fields);
  if (from === undefined) return content;
  const first = Object.entries(fields).find(([, { kind }]) => kind === 'record' || kind === 'records');
  if (first === undefined) return content;
  return { ...content, [first[0]]: first[1].kind === 'record' ? from : [from] };
}

/** Only what has the right shape can be shown as a value again; the rest is shown as it was typed. */
function sound(form: Posted, fields: Fields, lang: Lang) {
  const changes = changesIn(form, fields, lang);
  const wrong = new Set(shapeProblems(changes, fields).map(({ field }) => field?.split('.')[0]));
  return Object.fromEntries(Object.entries(changes).filter(([name]) => !wrong.has(name)));
}

async function begin(ask: WorkAsk, at: OneDesk, form: Posted): Promise<Submitted> {
  const { desk } = at;
  const partners = beginsFor(ask, desk, await citiesOf(ask));
  const { begin: beginning } = desk;
  if (beginning === undefined || partners.length === 0) return { kind: 'absent' };
  const lang = editedLang(form.get('lang'), ask.reading);
  const changes = changesIn(form, beginning.fields, lang);
  const content = changed(emptyContent(beginning.fields), sound(form, beginning.fields, lang), beginning.fields);
  const partnerId = partners.length === 1 ? partners[0] : partners.find((id) => id === form.get('partner'));
  const refusals: Refusal[] = [...shapeProblems(changes, beginning.fields), ...missing(content, beginning.fields)];
  if (beginning.partner === 'one' && partnerId === undefined) refusals.push({ code: 'required', field: 'partner' });
  if (refusals.length > 0) return again(ask, at, { form, refusals });
  const done = await begun(ask, beginning, { content, partnerId: partnerId ?? '', lang });
  if (!done.ok) return again(ask, at, { form, refusals: done.refusals });
  // a record command answers with the id of its record
  const { id } = done.value as { readonly id: string };
  return { kind: 'done', to: ask.reading.path(deskPath.record(desk, id)), said: 'begun', data: { id } };
}

interface Beginnings {
  readonly content: Content<Fields>;
  readonly partnerId: string;
  readonly lang: Lang;
}

/** The address is made of the title; where it is taken, a number is added. */
async function begun(ask: WorkAsk, beginning: NonNullable<Desk['begin']>, { content, partnerId, lang }: Beginnings): Promise<Result<unknown>> {
  const slugs = slugFor(content, beginning.fields, lang);
  let result = await ask.run(beginning.command, beginning.input(content, { slug: slugs(1), partnerId, lang }));
  for (let n = 2; n <= 30 && isTaken(result); n += 1) result = await ask.run(beginning.command, beginning.input(content, { slug: slugs(n), partnerId, lang }));
  return result;
}

function isTaken(result: Result<unknown>): boolean {
  return !result.ok && result.refusals.length === 1 && result.refusals[0]?.code === 'taken' && (result.refusals[0].field ?? '').endsWith('slug');
}

async function again(ask: WorkAsk, at: OneDesk, { form, refusals }: { form: Posted; refusals: readonly Refusal[] }): Promise<Submitted> {
  if (refusals.some(({ code }) => code === 'absent')) return { kind: 'absent' };
  const fields: Fields = { ...at.desk.begin?.fields, ...partnerField };
  const problems = problemsOf(refusals, fields, ask.reading);
  const shown = await view(ask, at, { form, problems });
  return shown === undefined ? { kind: 'absent' } : { kind: 'again', status: 422, view: shown, data: { problems } };
}

/** Which partner it is for; asked only of who works for several. */
const partnerField: Fields = { partner: { kind: 'record', of: 'partner', label: 'work.partner', required: true } };

interface BeginFormProps {
  readonly desk: Pick<Desk, 'one' | 'many' | 'path' | 'publicPath' | 'editable'>;
  readonly places?: WorkPorts['whileTyping'];
  readonly fields: Fields;
  readonly content: Content<Fields>;
  readonly typed: Readonly<Record<string, string>>;
  readonly lang: Lang;
  readonly options: Options;
  readonly problems: readonly Problem[];
  readonly partners: readonly City[];
  readonly chosen: string | undefined;
}

export function BeginForm({ desk, places, fields, content, typed, lang, options, problems, partners, chosen }: BeginFormProps) {
  const reading = useReading();
  const { say, path, plain, langName } = reading;
  return (
    <>
      <PageHead title={beginWords(desk, reading)} above={<Crumb trail={[{ label: say(desk.many), href: path(`/work/${desk.path}`) }]} />} />
      <Problems problems={problems} fields={fields} />
      <p class="edited-lang">
        {say('work.writing-in', { language: langName(lang) })} {desk.publicPath === undefined ? '' : say('work.until-published')}
      </p>
      <Form enhance="draft">
        <input type="hidden" name="lang" value={lang} />
        {partners.length < 2 ? null : (
          <Field id={controlId('partner')} label={say('work.partner')} error={problems.find(({ field }) => field === 'partner')?.text}>
            {(ids) => (
              <Select
                id={controlId('partner')} name="partner" value={chosen} {...ids}
                options={[{ value: '', label: say('work.choose') }, ...partners.map(({ id, name }) => ({ value: id, label: plain(name) }))]}
              />
            )}
          </Field>
        )}
        <RecordFields {...{ fields, content, typed, lang, options, problems }} />
        <TypingPlaces desk={desk} places={places} />
        <p class="form-actions">
          <Button>{say('work.create')}</Button>
          <a href={path(`/work/${desk.path}`)}>{say('work.cancel')}</a>
        </p>
      </Form>
    </>
  );
}
