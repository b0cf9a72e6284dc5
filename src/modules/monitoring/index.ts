import { changeDesk } from './app/desks/change-desk.ts';
import { indicatorDesk } from './app/desks/indicator-desk.ts';
import { progressDesk } from './app/desks/progress-desk.ts';
import { valueDesk } from './app/desks/value-desk.ts';
import { moveValueOn } from './app/move-value.ts';
import { recordIndicator } from './app/record-indicator.ts';
import { recordPolicyChange } from './app/record-policy-change.ts';
import { recordProgress } from './app/record-progress.ts';
import { recordValue } from './app/record-value.ts';

export { type RecordCounts } from './app/counts.ts';
export { type Indicator, indicators, type PublicValue } from './app/indicators.ts';
export { type PolicyChange, policyChanges } from './app/policy-changes.ts';
export { type ActionEffects, type EffectValue, effectsByAction, progressOf } from './app/progress-of.ts';
export { type ChangeResult, type CityResults, type IndicatorResult, type ResultsOverview, resultsOverview } from './app/results.ts';
export { reportPeriods } from './app/desks/report-periods.ts';
export { countEffects, type EffectCount } from './model/effects.ts';
export { type IndicatorState, indicatorState } from './model/indicator.ts';
export { type Total, totalOf } from './model/total.ts';
export { monitoringPages } from './web/pages.tsx';
export { moveValueOn, recordIndicator, recordPolicyChange, recordProgress, recordValue };

const all = [progressDesk, indicatorDesk, valueDesk, changeDesk] as const;

/** The places of this module's records in the workspace. */
export const desks = all.map(({ desk }) => desk);

/** Every command of this module. */
export const commands = [recordProgress, recordIndicator, recordValue, moveValueOn, recordPolicyChange, ...all.flatMap((each) => each.commands)] as const;
