import { Crumb, PageHead, Route, Sources, Spine, Text, TranslationNote, TwoColumns, useReading } from '../../../../ui/index.ts';
import type { TransferJourney } from '../../app/story.ts';
import { ActionStage, EffectStage, MovedStage, RoundAgainStage } from './outcome-stages.tsx';
import { NeedStage, PracticeStage, VisitStage } from './origin-stages.tsx';
import { TransferAside } from './transfer-aside.tsx';

/** One transfer, told from the need to the effect, and round again. */
export function TransferPage({ journey }: { readonly journey: TransferJourney }) {
  return (
    <TwoColumns
      main={(
        <>
          <TransferHead journey={journey} />
          <Spine>
            <NeedStage journey={journey} />
            <PracticeStage journey={journey} />
            <VisitStage journey={journey} />
            <MovedStage journey={journey} />
            <ActionStage journey={journey} />
            <EffectStage journey={journey} />
            <RoundAgainStage journey={journey} />
          </Spine>
        </>
      )}
      aside={<TransferAside journey={journey} />}
    />
  );
}

function TransferHead({ journey }: { readonly journey: TransferJourney }) {
  const { say, path } = useReading();
  const { card } = journey;
  return (
    <>
      <Crumb trail={[{ label: say('journey.chain-title'), href: path('/chain') }]} />
      <PageHead title={card.title} lead={card.summary} above={<Route givers={card.givers} taker={card.taker} link />} below={<HeadNotes journey={journey} />} />
    </>
  );
}

/** In which state it is, why it ended, and from which language it is translated. */
function HeadNotes({ journey: { card, stateBasis } }: { readonly journey: TransferJourney }) {
  const { say } = useReading();
  return (
    <>
      <p class="note">
        {say('journey.state-now', { state: say(`transfers.state-${card.state}`) })}
        {card.note?.kind === 'reason' ? <> {say('journey.reason')} <Text value={card.note.reason} /></> : null}
      </p>
      {stateBasis?.note === undefined ? null : <Text value={stateBasis.note} as="p" class="note" />}
      {stateBasis === undefined ? null : <Sources provenance={stateBasis.provenance} />}
      <TranslationNote values={[card.title, card.summary]} />
    </>
  );
}
