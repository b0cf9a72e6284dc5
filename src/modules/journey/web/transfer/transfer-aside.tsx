import { AsideBox, LinkButton, Route, Sureness, Text, useReading } from '../../../../ui/index.ts';
import type { TransferJourney } from '../../app/story.ts';
import { stageState } from '../../model/rail.ts';

/** How sure it is, how to take it over too, the data, and what others made of the same practice. */
export function TransferAside({ journey }: { readonly journey: TransferJourney }) {
  const { say, path } = useReading();
  const { card, practices, others, provenances } = journey;
  const [first] = practices;
  return (
    <>
      <AsideBox title={say('journey.sure-title')}>
        <Sureness provenances={[...provenances]} />
        {stageState(card.rail, 'effect') === 'claimed' ? <p>{say('journey.sure-reported')}</p> : null}
      </AsideBox>
      <AsideBox title={say('journey.want-title')} screenOnly>
        {first === undefined ? <p>{say('journey.want-unknown')}</p> : (
          <>
            <p>{say('journey.want-text')}</p>
            <p><LinkButton href={path(first.path)}>{say('journey.want-action')}</LinkButton></p>
          </>
        )}
      </AsideBox>
      <AsideBox title={say('journey.take-title')} screenOnly>
        <p><a href={path('/open-data')}>{say('journey.take-data')}</a></p>
        <p>{say('journey.take-print')}</p>
      </AsideBox>
      {others.length === 0 ? null : (
        <AsideBox title={say('journey.compare-title')}>
          <p>{say('journey.compare-text')}</p>
          {others.map((other) => (
            <div key={other.path}>
              <Route givers={other.givers} taker={other.taker} />
              <p><a href={path(other.path)}><Text value={other.title} /></a></p>
            </div>
          ))}
        </AsideBox>
      )}
    </>
  );
}
