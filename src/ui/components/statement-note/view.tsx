import { type Provenance, type StatementField, statementOf } from '../../../kernel/provenance.ts';
import { useReading } from '../../context.tsx';
import { Text } from '../text/view.tsx';

interface StatementNoteProps {
  readonly provenance: Provenance;
  readonly field: StatementField;
}

/** How sure one statement is: "inferred", "uncertain" or "not recorded", with its note. Nothing where it is plainly stated. */
export function StatementNote({ provenance, field }: StatementNoteProps) {
  const { say } = useReading();
  const statement = statementOf(provenance, field);
  if (statement === undefined || statement.confidence === 'stated') return null;
  return (
    <span class="statement-note">
      <span class={`confidence is-${statement.confidence}`}>{say(`provenance.confidence-${statement.confidence}`)}</span>
      {statement.note === undefined ? null : (
        <>
          {': '}
          <Text value={statement.note} />
        </>
      )}
    </span>
  );
}
