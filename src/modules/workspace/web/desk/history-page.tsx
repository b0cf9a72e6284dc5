import type { Lang } from '../../../../kernel/lang.ts';
import type { FormView, Posted, Submitted, WorkAsk, WorkPage } from '../../../../platform/forms/index.ts';
import { Button, Crumb, EmptyState, Form, NotRecorded, PageHead, Section, Table, useReading } from '../../../../ui/index.ts';
import { type Content, type Desk, differences, type Fields, fieldsFor, type Standing, type Version, versionsOf } from '../../../editing/index.ts';
import { problemsOf } from '../form/problems.ts';
import type { Options } from '../form/record-form.tsx';
import { inWords } from '../form/words.ts';
import type { WorkPorts } from '../ports.ts';
import { deskPath, mayEdit, optionsFor, standingOf } from './place.ts';
import { refusedView } from './refused-view.tsx';

/** What a record was before: each version with who and when, what it changed, and the way back to it. */
export function historyPage(desk: Desk, ports: Pick<WorkPorts, 'personNames'>): WorkPage {
  const path = `/${desk.path}/:id/history`;
  return { name: `work.${desk.path}.history`, path, show: (ask) => view(ask, desk, ports), submit: (ask, form) => restore(ask, desk, form) };
}

async function view(ask: WorkAsk, desk: Desk, { personNames }: Pick<WorkPorts, 'personNames'>): Promise<FormView | undefined> {
  const standing = await standingOf(ask, desk);
  if (standing === undefined) return undefined;
  const versions = await versionsOf(ask.reader, ask.project.id, { kind: desk.editable.kind, id: standing.id });
  const names = await personNames(ask.reader, versions.flatMap(({ personId }) => personId ?? []));
  const options = await optionsFor(ask, fieldsFor(desk.editable, standing), desk.editable.options);
  return {
    title: `${ask.reading.say('work.history')}: ${ask.reading.plain(standing.title)}`,
    here: desk.path,
    main: <History {...{ desk, standing, versions, names, options }} mayRestore={mayEdit(ask, desk, standing)} />,
  };
}

async function restore(ask: WorkAsk, desk: Desk, form: Posted): Promise<Submitted> {
  const standing = await standingOf(ask, desk);
  if (standing === undefined) return { kind: 'absent' };
  const result = await ask.run(desk.restore, { id: standing.id, revision: Number(form.get('revision')), to: Number(form.get('to')) });
  if (result.ok) return { kind: 'done', to: ask.reading.path(deskPath.record(desk, standing.id)), said: 'restored' };
  if (result.refusals.some(({ code }) => code === 'absent')) return { kind: 'absent' };
  const problems = problemsOf(result.refusals, fieldsFor(desk.editable, standing), ask.reading);
  const status = result.refusals.some(({ code }) => code === 'stale') ? 409 : 422;
  return { kind: 'again', status, view: refusedView(ask, { desk, standing, problems }), data: { problems } };
}

interface HistoryProps {
  readonly desk: Desk;
  readonly standing: Standing<Fields>;
  readonly versions: readonly Version[];
  readonly names: ReadonlyMap<string, string>;
  readonly options: Options;
  readonly mayRestore: boolean;
}

export function History({ desk, standing, versions, names, options, mayRestore }: HistoryProps) {
  const { say, path } = useReading();
  const record = path(deskPath.record(desk, standing.id));
  const trail = [{ label: say(desk.many), href: path(deskPath.list(desk)) }, { label: useReading().plain(standing.title), href: record }];
  return (
    <>
      <PageHead title={say('work.history')} above={<Crumb trail={trail} />} />
      {versions.length === 0 ? (
        <EmptyState title={say('work.never-changed')} action={{ label: say('work.back-to-record'), href: record }}>
          {say('work.history-hint')}
        </EmptyState>
      ) : (
        versions.map((version, index) => (
          <OneVersion
            key={version.revision} {...{ version, desk, standing, options, mayRestore }}
            before={versions[index + 1]} by={names.get(version.personId ?? '')} newest={index === 0}
          />
        ))
      )}
    </>
  );
}

interface OneVersionProps extends Pick<HistoryProps, 'desk' | 'standing' | 'options' | 'mayRestore'> {
  readonly version: Version;
  readonly before: Version | undefined;
  readonly by: string | undefined;
  readonly newest: boolean;
}

function OneVersion({ version, before, by, newest, desk, standing, options, mayRestore }: OneVersionProps) {
  const { say, date } = useReading();
  const title = version.at === undefined ? say('work.as-first-recorded') : `${date(version.at.slice(0, 10))}, ${version.at.slice(11, 16)} UTC`;
  return (
    <Section title={title}>
      <p>{by ?? (version.at === undefined ? '' : say('work.the-program'))}</p>
      {before === undefined ? null : <Differences {...{ desk, standing, options, before, after: version }} />}
      {newest || !mayRestore ? null : (
        <Form>
          <input type="hidden" name="revision" value={String(standing.revision)} />
          <input type="hidden" name="to" value={String(version.revision)} />
          <Button quiet>{say('work.restore')}</Button>
        </Form>
      )}
    </Section>
  );
}

interface DifferencesProps extends Pick<HistoryProps, 'desk' | 'options' | 'standing'> {
  readonly before: Version;
  readonly after: Version;
}

/** What a version changed, field by field: before and after side by side. */
function Differences({ desk, standing, options, before, after }: DifferencesProps) {
  const reading = useReading();
  const { say, langName, lang: own } = reading;
  const fields = fieldsFor(desk.editable, standing);
  // what was kept is what `keepVersions` was given: the content of these fields
  const [was, is] = [before.content as Content<Fields>, after.content as Content<Fields>];
  const rows = differences(was, is, fields).flatMap(({ field: name, lang }) => {
    const field = fields[name];
    if (field === undefined) return [];
    const known = field.kind === 'record' || field.kind === 'records' ? (options[field.of] ?? []) : [];
    const words = (content: Content<Fields>) => cell(inWords(field, content[name], { lang: lang ?? own, reading, options: known }), lang);
    return [[lang === undefined ? say(field.label) : `${say(field.label)} (${langName(lang)})`, words(was), words(is)]];
  });
  if (rows.length === 0) return <p>{say('work.no-difference')}</p>;
  return <Table caption={say('work.differences')} captionHidden rowHead head={[say('work.field'), say('work.before'), say('work.after')]} rows={rows} />;
}

function cell(words: string, lang: Lang | undefined) {
  return words === '' ? <NotRecorded /> : <span lang={lang}>{words}</span>;
}
