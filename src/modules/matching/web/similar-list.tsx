import { AsideBox, Text, useReading } from '../../../ui/index.ts';
import type { Similar } from '../app/similar.ts';

interface SimilarProps {
  readonly kind: 'need' | 'practice';
  readonly similar: readonly Similar[];
}

/** what is here already and says nearly the same; nothing where there is none. */
export function SimilarList({ kind, similar }: SimilarProps) {
  const { say, path } = useReading();
  if (similar.length === 0) return null;
  return (
    <div class="similar-records">
      <p>{say(`matching.similar-${kind}`, { count: similar.length })}</p>
      <ul>{similar.map(({ id, title, path: to }) => <li key={id}><a href={path(to)}><Text value={title} /></a></li>)}</ul>
    </div>
  );
}

/** The same beside a record that is there already. */
export function SimilarBox({ kind, similar }: SimilarProps) {
  const { say } = useReading();
  if (similar.length === 0) return null;
  return <AsideBox title={say('matching.similar-title')}><SimilarList {...{ kind, similar }} /></AsideBox>;
}
