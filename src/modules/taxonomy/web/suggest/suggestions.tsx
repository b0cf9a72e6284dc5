import { useReading } from '../../../../ui/index.ts';
import type { RecordConcept } from '../../app/said/about-record.ts';
import { ConceptLink } from '../concept-link.tsx';

interface SuggestionsProps {
  readonly concepts: readonly RecordConcept[];
  /** Where what the record is about can be changed, below the project; undefined while there is no record yet. */
  readonly place: string | undefined;
}

/** TX-24: what the words are about that are being typed, with those that led to it; nothing where nothing is named. */
export function Suggestions({ concepts, place }: SuggestionsProps) {
  const { say, list, path } = useReading();
  if (concepts.length === 0) return null;
  return (
    <div class="suggested-concepts">
      <p>{say('taxonomy.suggested', { count: concepts.length })}</p>
      <ul>
        {concepts.map(({ id, because, ...concept }) => (
          <li key={id}><ConceptLink {...concept} /> <small>{say('taxonomy.because', { words: list(because.slice(0, 3)) })}</small></li>
        ))}
      </ul>
      {place === undefined ? <p class="note">{say('taxonomy.suggested-then')}</p> : <p><a href={path(place)}>{say('taxonomy.about-change')}</a></p>}
    </div>
  );
}
