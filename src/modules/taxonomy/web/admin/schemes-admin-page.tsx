import {
  Button, EmptyState, ErrorSummary, Field, type FieldProblem, Form, Notice, PageHead, RowList, SecondThought, Section, Table, TextInput, useReading,
} from '../../../../ui/index.ts';
import type { SchemeFile } from '../../app/files/scheme-files.ts';
import type { LoadedScheme } from '../../app/public/schemes.ts';
import { conceptPath } from '../concept-link.tsx';

/** What is said of a scheme beside its file. */
export interface SchemeTyped {
  readonly code: string;
  readonly title: string;
  readonly source: string;
}

interface SchemesViewProps {
  readonly schemes: readonly LoadedScheme[];
  readonly waiting: readonly Pick<SchemeFile, 'id' | 'name' | 'at'>[];
  readonly typed: SchemeTyped;
  /** What was wrong with the file that was sent. */
  readonly problem?: string | undefined;
  /** A larger file is loaded from the command line. */
  readonly megabytes: number;
}

const fileId = 'scheme-file';
/** Name of the field with the file. */
export const fileField = 'file';

/** The concept schemes of the installation, for those who load and map them. */
export function SchemesView({ schemes, waiting, typed, problem, megabytes }: SchemesViewProps) {
  const { say } = useReading();
  const errors: FieldProblem[] = problem === undefined ? [] : [{ field: fileId, text: problem }];
  return (
    <>
      <PageHead title={say('taxonomy.admin')} lead={say('taxonomy.admin-lead')} />
      <ErrorSummary errors={errors} />
      <Waiting waiting={waiting} />
      {schemes.length === 0 ? <EmptyState title={say('taxonomy.schemes-none')} /> : <Loaded schemes={schemes} />}
      <Section title={say('taxonomy.load')} id="load">
        <p>{say('taxonomy.load-lead')}</p>
        <Upload {...{ typed, problem, megabytes }} />
      </Section>
    </>
  );
}

/** Files that were sent and not decided on. */
function Waiting({ waiting }: Pick<SchemesViewProps, 'waiting'>) {
  const { say, path } = useReading();
  if (waiting.length === 0) return null;
  return (
    <Notice kind="info">
      <p>{say('taxonomy.waiting', { count: waiting.length })}</p>
      <ul>{waiting.map(({ id, name }) => <li key={id}><a href={`${path('/work/concepts')}?file=${id}`}>{name}</a></li>)}</ul>
    </Notice>
  );
}

function Loaded({ schemes }: Pick<SchemesViewProps, 'schemes'>) {
  const { say, lang, langName, list, number, path } = useReading();
  const rows = schemes.map(({ code, title, concepts, langs, isForeign, mapped }) => [
    <a href={conceptPath(lang, code)} lang="en">{title}</a>,
    number(concepts),
    list(langs.map(langName)),
    isForeign ? <a href={`${path('/work/concepts/map')}?scheme=${code}`}>{say('taxonomy.map-link', { count: mapped })}</a> : say('taxonomy.own-scheme'),
  ]);
  const head = [say('taxonomy.scheme'), say('taxonomy.concepts'), say('taxonomy.languages'), say('taxonomy.mapped')];
  return <Table caption={say('taxonomy.loaded')} head={head} rows={rows} rowHead stacked />;
}

function Upload({ typed, problem, megabytes }: Pick<SchemesViewProps, 'typed' | 'problem' | 'megabytes'>) {
  const { say } = useReading();
  const isTold = Object.values(typed).some((each) => each !== '');
  return (
    <Form files enhance="upload">
      <Field id={fileId} label={say('taxonomy.file')} hint={say('taxonomy.file-hint', { megabytes })} error={problem}>
        {({ describedBy, invalid }) => (
          <input class="control" type="file" id={fileId} name={fileField} accept=".ttl,.rdf,.xml" aria-describedby={describedBy} aria-invalid={invalid ? 'true' : undefined} />
        )}
      </Field>
      <SecondThought title={say('taxonomy.file-more')} open={isTold}>
        <Field id="scheme-code" label={say('taxonomy.file-code')} hint={say('taxonomy.file-code-hint')}>
          {(ids) => <TextInput id="scheme-code" name="code" value={typed.code} {...ids} />}
        </Field>
        <Field id="scheme-title" label={say('taxonomy.file-title')} hint={say('taxonomy.file-title-hint')}>
          {(ids) => <TextInput id="scheme-title" name="title" value={typed.title} {...ids} />}
        </Field>
        <Field id="scheme-source" label={say('taxonomy.source')} hint={say('taxonomy.file-source-hint')}>
          {(ids) => <TextInput id="scheme-source" name="source" value={typed.source} {...ids} />}
        </Field>
      </SecondThought>
      <Button>{say('taxonomy.preview')}</Button>
    </Form>
  );
}

interface PreviewViewProps {
  readonly file: Pick<SchemeFile, 'id' | 'name'>;
  readonly title: string;
  /** What is in it, and what would change. */
  readonly says: readonly string[];
  readonly names: readonly string[];
  readonly warnings: readonly string[];
  /** Why it cannot be loaded. */
  readonly refusals: readonly string[];
}

/** What loading a file would change, before anything is. */
export function PreviewView({ file, title, says, names, warnings, refusals }: PreviewViewProps) {
  const { say } = useReading();
  const lines = (all: readonly string[]) => <RowList rows={all.map((line) => ({ key: line, main: line }))} />;
  return (
    <>
      <PageHead title={say('taxonomy.preview-title', { title })} lead={say('taxonomy.preview-lead', { name: file.name })} />
      <ErrorSummary errors={refusals.map((text) => ({ text }))} />
      {lines(says)}
      {names.length === 0 ? null : <Section title={say('taxonomy.preview-names')}>{lines(names)}</Section>}
      {warnings.length === 0 ? null : <Section title={say('taxonomy.preview-warnings')}>{lines(warnings)}</Section>}
      <Form>
        <p class="form-actions">
          {refusals.length > 0 ? null : <Button name="load" value={file.id}>{say('taxonomy.load-now')}</Button>}
          <Button quiet name="drop" value={file.id}>{say('taxonomy.drop')}</Button>
        </p>
      </Form>
    </>
  );
}
