import { offerAgain, refuseMatch } from './app/refuse-match.ts';

export { countUses } from './app/count-uses.ts';
export { embedRecords } from './app/embed-records.ts';
export { type Match, matches, type MatchQuestion } from './app/match.ts';
export { mayRefuseMatch } from './app/policy.ts';
export { type Similar, similarRecords } from './app/similar.ts';
export { matchesBeside, matchPage } from './web/pages.tsx';
export { similarBeside, similarOn, similarPage } from './web/similar.tsx';
export { offerAgain, refuseMatch };

/** Every command of this module. */
export const commands = [refuseMatch, offerAgain] as const;
