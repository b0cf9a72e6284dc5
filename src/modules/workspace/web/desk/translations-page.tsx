import { type Lang, langs } from '../../../../kernel/lang.ts';
import type { LocalizedText } from '../../../../kernel/text.ts';
import type { FormView, Posted, Submitted, WorkAsk, WorkPage } from '../../../../platform/forms/index.ts';
import { Button, Crumb, EmptyState, Field, Form, PageHead, Tabs, TextArea, useReading } from '../../../../ui/index.ts';
import { type Changes, type Desk, type Fields, fieldsFor, type Standing } from '../../../editing/index.ts';
import { controlId } from '../form/control.tsx';
import { type Problem, problemsOf } from '../form/problems.ts';
import { changesIn } from '../form/read.ts';
import { Problems, type Theirs, TheirText } from '../form/record-form.tsx';
import type { WorkPorts } from '../ports.ts';
import { textState, textsIn } from '../texts/completeness.ts';
import { askMachine } from './machine.ts';
import { deskPath, editedLang, mayEdit, standingOf } from './place.ts';
import { SaveState } from './record-view.tsx';
import { theirsIn } from './theirs.ts';

/** The texts of a record in two languages side by side, each with its state. */
export function translationsPage(desk: Desk, ports: Pick<WorkPorts, 'translate'>): WorkPage {
  return {
    name: `work.${desk.path}.translations`,
    path: `/${desk.path}/:id/translations`,
    query: ['to'],
    async show(ask) {
      const standing = await standingOf(ask, desk);
      if (standing === undefined || !mayEdit(ask, desk, standing)) return undefined;
      return view(ask, desk, { standing, to: editedLang(ask.query['to'] ?? usual(standing, ask.reading.lang), ask.reading), machine: ports.translate !== undefined });
    },
    submit(ask, form) {
      if (form.has('machine')) return fromMachine(ask, desk, { form, translate: ports.translate });
      return save(ask, desk, { form, machine: ports.translate !== undefined });
    },
  };
}

/** Who reads a record in the language it was written in comes to translate it into another. */
function usual({ title }: Standing<Fields>, lang: Lang): Lang {
  return lang === title.source ? (langs.find((each) => each !== lang && title.texts[each] === undefined) ?? langs.find((each) => each !== lang) ?? lang) : lang;
}

interface Shown {
  readonly standing: Standing<Fields>;
  readonly to: Lang;
  /** True where a machine can be asked. */
  readonly machine: boolean;
  readonly form?: Posted;
  readonly problems?: readonly Problem[];
  readonly theirs?: readonly Theirs[];
}

function view(ask: WorkAsk, desk: Desk, shown: Shown): FormView {
  return {
    title: `${ask.reading.say('work.translations')}: ${ask.reading.plain(shown.standing.title)}`,
    here: desk.path,
    script: true,
    main: <Translations desk={desk} {...shown} />,
  };
}

/** WS-07: the button for the machine: what it made is kept at once, and says what it is. */
async function fromMachine(ask: WorkAsk, desk: Desk, { form, translate }: { readonly form: Posted; readonly translate: WorkPorts['translate'] }): Promise<Submitted> {
  const standing = await standingOf(ask, desk);
  if (standing === undefined || translate === undefined || !mayEdit(ask, desk, standing)) return { kind: 'absent' };
  const to = editedLang(form.get('lang'), ask.reading);
  const asked = await askMachine(ask, { desk, standing, to }, translate);
  const back = `${ask.reading.path(deskPath.translations(desk, standing.id))}?to=${to}`;
  if (asked.kind !== 'failed') return { kind: 'done', to: back, said: `machine-${asked.kind}` };
  const problems = [{ field: undefined, text: ask.reading.say(`work.machine-${asked.fault}`) }];
  return { kind: 'again', status: 422, view: view(ask, desk, { standing, to, machine: true, problems }), data: { problems } };
}

/** Changes with what was ticked as checked: such a text is the machine's no longer. */
function withChecks(changes: Changes, form: Posted): Changes {
  return Object.fromEntries(Object.entries(changes).map(([name, change]) => {
    const isChecked = form.get(`checked.${name}`) === 'yes' && typeof change === 'object' && change !== null;
    return [name, isChecked ? { ...change, origin: 'reviewed' } : change];
  }));
}

async function save(ask: WorkAsk, desk: Desk, { form, machine }: { readonly form: Posted; readonly machine: boolean }): Promise<Submitted> {
  const standing = await standingOf(ask, desk);
  if (standing === undefined || !mayEdit(ask, desk, standing)) return { kind: 'absent' };
  const to = editedLang(form.get('lang'), ask.reading);
  const changes = withChecks(changesIn(form, fieldsFor(desk.editable, standing), to), form);
  const result = await ask.run(desk.revise, { id: standing.id, revision: Number(form.get('revision')), changes });
  if (result.ok) {
    // `revise` answers with the record's new revision
    const { revision } = result.value as { readonly revision: number };
    return { kind: 'done', to: `${ask.reading.path(deskPath.translations(desk, standing.id))}?to=${to}`, said: 'saved', data: { revision } };
  }
  if (result.refusals.some(({ code }) => code === 'absent')) return { kind: 'absent' };
  const problems = problemsOf(result.refusals, fieldsFor(desk.editable, standing), ask.reading);
  const now = (await standingOf(ask, desk)) ?? standing;
  const status = result.refusals.some(({ code }) => code === 'stale') ? 409 : 422;
  const theirs = await theirsIn(ask, desk, { standing: now, refusals: result.refusals, lang: to });
  return { kind: 'again', status, view: view(ask, desk, { standing: now, to, machine, form, problems, theirs }), data: { problems, theirs, revision: now.revision } };
}

export function Translations({ desk, standing, to, machine, form, problems = [], theirs = [] }: Shown & { readonly desk: Desk }) {
  const { say, path, langName, plain } = useReading();
  const self = path(deskPath.translations(desk, standing.id));
  const record = path(deskPath.record(desk, standing.id));
  const texts = textsIn(standing.content, fieldsFor(desk.editable, standing));
  const trail = [{ label: say(desk.many), href: path(deskPath.list(desk)) }, { label: plain(standing.title), href: record }];
  return (
    <>
      <PageHead title={say('work.translations')} lead={say('work.translations-lead')} above={<Crumb trail={trail} />} />
      <Problems problems={problems} fields={fieldsFor(desk.editable, standing)} />
      <Tabs label={say('work.translate-into')} tabs={langs.map((lang) => ({ label: langName(lang), href: `${self}?to=${lang}`, current: lang === to }))} />
      {texts.length === 0 ? (
        <EmptyState title={say('work.no-texts')} action={{ label: say('work.back-to-record'), href: record }}>
          {say('work.no-texts-hint')}
        </EmptyState>
      ) : (
        <Form action={`${self}?to=${to}`} enhance="autosave">
          <input type="hidden" name="revision" value={String(standing.revision)} />
          <input type="hidden" name="lang" value={to} />
          {texts.map(([name, text]) => (
            <Pair
              key={name} {...{ name, text, to }} label={fieldsFor(desk.editable, standing)[name]?.label}
              typed={form?.has(name) === true ? form.get(name) : undefined} error={problems.find(({ field }) => field === name)?.text}
              theirs={theirs.filter(({ field }) => field === name)}
            />
          ))}
          <p class="form-actions">
            <Button>{say('work.save')}</Button>
            {machine ? (
              <Button quiet name="machine" value="yes">
                {say('work.ask-machine')}
              </Button>
            ) : null}
            <SaveState />
            <a href={record}>{say('work.back-to-record')}</a>
          </p>
        </Form>
      )}
    </>
  );
}

interface PairProps {
  readonly name: string;
  readonly text: LocalizedText;
  readonly to: Lang;
  readonly label: Fields[string]['label'] | undefined;
  readonly typed: string | undefined;
  readonly error: string | undefined;
  readonly theirs: readonly Theirs[];
}

/** One text: the original on the left, the translation to be written on the right. */
function Pair({ name, text, to, label, typed, error, theirs }: PairProps) {
  const { say, langName } = useReading();
  const source = text.texts[text.source]?.text ?? '';
  const title = label === undefined ? name : say(label);
  const isSource = to === text.source;
  const rows = Math.min(12, Math.ceil(source.length / 60) + 1);
  return (
    <div class="text-pair" data-field={name}>
      <div>
        <p class="text-pair-title">
          {title} · {langName(text.source)}
        </p>
        <p lang={text.source}>{source}</p>
      </div>
      <div>
        <Field id={controlId(name)} label={`${title} · ${langName(to)}`} hint={isSource ? say('work.is-original') : say(`work.state-${textState(text, to)}`)} error={error}>
          {(ids) => <TextArea id={controlId(name)} name={name} rows={rows} value={typed ?? text.texts[to]?.text ?? ''} lang={to} {...ids} />}
        </Field>
        <TheirText texts={theirs} lang={to} />
        {text.texts[to]?.origin === 'machine' ? (
          <label class="text-checked">
            <input type="checkbox" name={`checked.${name}`} value="yes" /> {say('work.checked')}
          </label>
        ) : null}
      </div>
    </div>
  );
}
