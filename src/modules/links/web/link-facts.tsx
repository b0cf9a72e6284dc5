import { OutsideLink, useReading } from '../../../ui/index.ts';
import type { DoubtfulLink } from '../app/queries.ts';

/** A link with what came back, since when, and where it leads now. */
export function LinkFacts({ link: { url, answer, status, movedTo, thereAt, silentSince, askedAt } }: { readonly link: DoubtfulLink }) {
  const { say, date } = useReading();
  const day = (instant: string) => date(instant.slice(0, 10));
  const since = silentSince === undefined ? say('links.asked', { day: day(askedAt) }) : say('links.silent-since', { day: day(silentSince) });
  return (
    <>
      <OutsideLink href={url} />
      <p class="note">
        {say(`links.answer-${answer}`)}{status === undefined ? '' : ` (${status})`} · {since} ·{' '}
        {thereAt === undefined ? say('links.never-there') : say('links.there', { day: day(thereAt) })}
      </p>
      {movedTo === undefined ? null : <p class="note">{say('links.moved-to')} <OutsideLink href={movedTo} /></p>}
    </>
  );
}
