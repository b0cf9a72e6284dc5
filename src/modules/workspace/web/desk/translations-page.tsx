import { type Lang, langs } from '../../../../kernel/lang.ts';
import { isStale, type LocalizedText } from '../../../../kernel/text.ts';
import type { FormView, Posted, Submitted, WorkAsk, WorkPage } from '../../../../platform/forms/index.ts';
import { Button, Crumb, EmptyState, Field, Form, PageHead, Tabs, TextArea, useReading } from '../../../../ui/index.ts';
import type { Desk, Fields, Standing } from '../../../editing/index.ts';
import { controlId } from '../form/control.tsx';
import { type Problem, problemsOf } from '../form/problems.ts';
import { changesIn } from '../form/read.ts';
import { Problems } from '../form/record-form.tsx';
import { textsIn } from './completeness.ts';
import { deskPath, editedLang, mayEdit, standingOf } from './place.ts';
import { SaveState } from './record-view.tsx';

/** The texts of a record in two languages side by side, each with its state. */
export function translationsPage(desk: Desk): WorkPage {
  return {
    name: `work.${desk.path}.translations`,
    path: `/${desk.path}/:id/translations`,
    query: ['to'],
    async show(ask) {
      const standing = await standingOf(ask, desk);
      return standing === undefined || !mayEdit(ask, desk, standing) ? undefined : view(ask, desk, { standing, to: editedLang(ask.query['to'], ask.reading) });
    },
    submit: (ask, form) => save(ask, desk, form),
  };
}

interface Shown {
  readonly standing: Standing<Fields>;
  readonly to: Lang;
  readonly form?: Posted;
  readonly problems?: readonly Problem[];
}

function view(ask: WorkAsk, desk: Desk, shown: Shown): FormView {
  return {
    title: `${ask.reading.say('work.translations')}: ${ask.reading.plain(shown.standing.title)}`,
    here: desk.path,
    script: true,
    main: <Translations desk={desk} {...shown} />,
  };
}

async function save(ask: WorkAsk, desk: Desk, form: Posted): Promise<Submitted> {
  const standing = await standingOf(ask, desk);
  if (standing === undefined || !mayEdit(ask, desk, standing)) return { kind: 'absent' };
  const to = editedLang(form.get('lang'), ask.reading);
  const result = await ask.run(desk.revise, { id: standing.id, revision: Number(form.get('revision')), changes: changesIn(form, desk.editable.fields, to) });
  if (result.ok) {
    // `revise` answers with the record's new revision
    const { revision } = result.value as { readonly revision: number };
    return { kind: 'done', to: `${ask.reading.path(deskPath.translations(desk, standing.id))}?to=${to}`, said: 'saved', data: { revision } };
  }
  if (result.refusals.some(({ code }) => code === 'absent')) return { kind: 'absent' };
  const problems = problemsOf(result.refusals, desk.editable.fields, ask.reading);
  const now = (await standingOf(ask, desk)) ?? standing;
  const status = result.refusals.some(({ code }) => code === 'stale') ? 409 : 422;
  return { kind: 'again', status, view: view(ask, desk, { standing: now, to, form, problems }), data: { problems, revision: now.revision } };
}

export function Translations({ desk, standing, to, form, problems = [] }: Shown & { readonly desk: Desk }) {
  const { say, path, langName, plain } = useReading();
  const self = path(deskPath.translations(desk, standing.id));
  const record = path(deskPath.record(desk, standing.id));
  const texts = textsIn(standing.content, desk.editable.fields);
  const trail = [{ label: say(desk.many), href: path(deskPath.list(desk)) }, { label: plain(standing.title), href: record }];
  return (
    <>
      <Problems problems={problems} />
      <PageHead title={say('work.translations')} lead={say('work.translations-lead')} above={<Crumb trail={trail} />} />
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
              key={name} {...{ name, text, to }} label={desk.editable.fields[name]?.label}
              typed={form?.has(name) === true ? form.get(name) : undefined} error={problems.find(({ field }) => field === name)?.text}
            />
          ))}
          <p class="form-actions">
            <Button>{say('work.save')}</Button>
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
}

/** One text: the original on the left, the translation to be written on the right. */
function Pair({ name, text, to, label, typed, error }: PairProps) {
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
      <Field id={controlId(name)} label={`${title} · ${langName(to)}`} hint={isSource ? say('work.is-original') : stateOf(text, to, say)} error={error}>
        {(ids) => <TextArea id={controlId(name)} name={name} rows={rows} value={typed ?? text.texts[to]?.text ?? ''} lang={to} {...ids} />}
      </Field>
    </div>
  );
}

function stateOf(text: LocalizedText, to: Lang, say: ReturnType<typeof useReading>['say']): string {
  const translation = text.texts[to];
  if (translation === undefined) return say('work.state-missing');
  if (isStale(text, to)) return say('work.state-stale');
  return say(`work.state-${translation.origin}`);
}
