import { useReading } from '../../context.tsx';

export interface FieldProblem {
  /** Id of the control it points to. */
  readonly field?: string | undefined;
  readonly text: string;
}

/** All problems of a form, at its top; takes the focus when the page comes back. */
export function ErrorSummary({ errors }: { readonly errors: readonly FieldProblem[] }) {
  const { say } = useReading();
  if (errors.length === 0) return null;
  return (
    <div class="error-summary" role="alert" tabIndex={-1} autofocus>
      <h2>{say('ui.problems', { count: errors.length })}</h2>
      <ul>
        {errors.map(({ field, text }) => (
          <li>{field === undefined ? text : <a href={`#${field}`}>{text}</a>}</li>
        ))}
      </ul>
    </div>
  );
}
