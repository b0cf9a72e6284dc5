import { type ChainStage, chainStages } from '../../../../kernel/city.ts';
import { ChainBand, useReading } from '../../../../ui/index.ts';
import type { ChainOverview } from '../../app/overview.ts';

const pathOf: Readonly<Record<ChainStage, string>> = { need: '/cities', practice: '/practices', visit: '/events', action: '/plans', effect: '/results' };

/** How much is on record at each stage of the chain; every number is counted, and leads to its list. */
export function StageCounts({ overview }: { readonly overview: ChainOverview }) {
  const { say, number, path } = useReading();
  const { needs, practices, visits, actions, effects } = overview;
  const counts: Readonly<Record<ChainStage, number>> = { need: needs, practice: practices, visit: visits, action: actions, effect: effects.measured + effects.reported };
  const textOf = (stage: ChainStage) => {
    if (stage === 'effect') return say('journey.stage-effect-text', { measured: effects.measured, reported: effects.reported });
    if (stage === 'visit' && overview.visitsReported > 0) return say('journey.stage-visit-reported', { count: overview.visitsReported });
    return say(`journey.stage-${stage}-text`);
  };
  const steps = chainStages.map((stage) => ({
    count: number(counts[stage]),
    title: say(`journey.stage-${stage}`, { count: counts[stage] }),
    text: textOf(stage),
    href: path(pathOf[stage]),
  }));
  return <ChainBand title={say('journey.counts-title')} steps={steps} />;
}
