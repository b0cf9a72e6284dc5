import { type Provenance, type Source, type Statement, type StatementField, sourcesOf } from '../../../kernel/provenance.ts';
import { useReading } from '../../context.tsx';
import { OutsideLink } from '../outside-link/view.tsx';
import { Text } from '../text/view.tsx';

interface SourcesProps {
  readonly provenance: Provenance;
  /** Only the statements about these fields; all of them where absent. */
  readonly fields?: readonly StatementField[] | undefined;
}

/** Where a record's statements come from: links with publisher and date, and notes on what is not plainly stated. */
export function Sources({ provenance, fields }: SourcesProps) {
  const statements = provenance.statements.filter((each) => fields === undefined || fields.includes(each.field));
  const sources = sourcesOf({ v: 1, statements });
  const notes = statements.filter((each) => each.confidence !== 'stated' || each.note !== undefined);
  if (sources.length === 0 && notes.length === 0) return null;
  return (
    <div class="sources">
      <SourceLinks sources={sources} />
      {notes.length === 0 ? null : (
        <ul class="sources-notes">
          {notes.map((each) => (
            <li>
              <Remark statement={each} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function SourceLinks({ sources }: { readonly sources: readonly Source[] }) {
  const { say } = useReading();
  const [only] = sources;
  if (only === undefined) return null;
  if (sources.length === 1) {
    return (
      <p>
        {say('ui.source')}: <SourceLink source={only} />
      </p>
    );
  }
  return (
    <details>
      <summary>{say('ui.sources-count', { count: sources.length })}</summary>
      <ul>
        {sources.map((each) => (
          <li key={each.url}>
            <SourceLink source={each} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function SourceLink({ source }: { readonly source: Source }) {
  const reading = useReading();
  const lang = source.lang === undefined || source.lang === reading.lang ? undefined : source.lang;
  const about = source.date === undefined ? source.publisher : `${source.publisher}, ${reading.date(source.date)}`;
  return (
    <>
      <OutsideLink href={source.url} hreflang={source.lang}><span lang={lang}>{source.title}</span></OutsideLink>{' '}
      <span class="sources-about">({about})</span>
    </>
  );
}

/** "Date: inferred. The page gives only the year." */
function Remark({ statement }: { readonly statement: Statement }) {
  const { say } = useReading();
  const confidence = statement.confidence === 'stated' ? null : <span class={`confidence is-${statement.confidence}`}>{say(`provenance.confidence-${statement.confidence}`)}</span>;
  return (
    <>
      {say(`provenance.${statement.field}`)}: {confidence}
      {statement.note === undefined ? null : (
        <>
          {confidence === null ? '' : '. '}
          <Text value={statement.note} />
        </>
      )}
    </>
  );
}
