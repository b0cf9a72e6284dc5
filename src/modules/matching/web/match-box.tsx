import { AsideBox, Text, useReading } from '../../../ui/index.ts';
import type { Offer } from './offer.ts';

interface MatchBoxProps {
  readonly kind: 'need' | 'practice';
  readonly offers: readonly Offer[];
  /** Where all of them stand, below the project. */
  readonly place: string;
}

/** A short list for the narrow column. */
export function MatchBox({ kind, offers, place }: MatchBoxProps) {
  const { say, path } = useReading();
  return (
    <AsideBox title={say(`matching.title-${kind}`)}>
      {offers.length === 0 ? <p>{say('matching.none')}</p> : (
        <ul>{offers.map(({ match: { id }, title, path: to }) => <li key={id}><a href={path(to)}><Text value={title} /></a></li>)}</ul>
      )}
      <p><a href={path(place)}>{say('matching.why')}</a></p>
    </AsideBox>
  );
}
