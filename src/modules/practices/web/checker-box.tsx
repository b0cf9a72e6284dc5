import { AsideBox, useReading } from '../../../ui/index.ts';
import type { Finding, Severity } from '../model/checker.ts';
import { lackOf, questionLabels } from './checker-words.ts';

/** Where the workspace's form has a field. */
function placeOf(field: string): string {
  return `#f-${field}`;
}

/** Q-01 … Q-10: what is answered and what is missing, each leading to its place in the form; `mayEdit` is false for who only reads it. */
export function CheckerBox({ findings, mayEdit }: { readonly findings: readonly Finding[]; readonly mayEdit: boolean }) {
  const { say, number } = useReading();
  const done = findings.filter(({ lack }) => lack === undefined);
  return (
    <AsideBox title={say('checker.title')}>
      <p>{say('checker.progress', { done: number(done.length), total: number(findings.length) })}</p>
      <Lacking severity="major" {...{ findings, mayEdit }} />
      <Lacking severity="minor" {...{ findings, mayEdit }} />
      <Lacking severity="hint" {...{ findings, mayEdit }} />
      {done.length === 0 ? null : (
        <details>
          <summary>{say('checker.done')}</summary>
          <ul class="check-list">
            {done.map((finding) => <li key={finding.question} class="is-done"><Named {...{ finding, mayEdit }} /></li>)}
          </ul>
        </details>
      )}
    </AsideBox>
  );
}

function Lacking({ severity, findings, mayEdit }: { readonly severity: Severity; readonly findings: readonly Finding[]; readonly mayEdit: boolean }) {
  const { say, number } = useReading();
  const lacking = findings.filter((each) => each.lack !== undefined && each.severity === severity);
  if (lacking.length === 0) return null;
  const sentence = (finding: Finding) => {
    const key = lackOf(finding);
    if (key === undefined) return '';
    return key === 'checker.too-long' ? say(key, { limit: number(finding.values?.limit ?? 0), length: number(finding.values?.length ?? 0) }) : say(key);
  };
  return (
    <>
      <h3 class="check-part">{say(`checker.severity-${severity}`)}</h3>
      <ul class="check-list">
        {lacking.map((finding) => (
          <li key={`${finding.question} ${finding.field}`}>
            <Named {...{ finding, mayEdit }} />
            <span class="check-why">{sentence(finding)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Named({ finding: { question, field }, mayEdit }: { readonly finding: Finding; readonly mayEdit: boolean }) {
  const { say } = useReading();
  const label = say(questionLabels[question]);
  return mayEdit ? <a href={placeOf(field)}>{label}</a> : <>{label}</>;
}

/** PR-20: while a practice is under review, the way to the answer. */
export function ReviewBox({ place }: { readonly place: string }) {
  const { say, path } = useReading();
  return (
    <AsideBox title={say('checker.question')}>
      <p>{say('checker.question-text')}</p>
      <p><a href={path(place)}>{say('checker.answer')}</a></p>
    </AsideBox>
  );
}
