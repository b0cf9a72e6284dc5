import { offerAgain, refuseMatch } from './app/refuse-match.ts';

export { countUses } from './app/count-uses.ts';
export { type Match, matches, type MatchQuestion } from './app/match.ts';
export { mayRefuseMatch } from './app/policy.ts';
export { matchesBeside, matchPage } from './web/pages.tsx';
export { offerAgain, refuseMatch };

/** Every command of this module. */
export const commands = [refuseMatch, offerAgain] as const;
