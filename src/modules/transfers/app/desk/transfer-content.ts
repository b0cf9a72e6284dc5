import type { LocalizedText } from '../../../../kernel/text.ts';
import { asLines, fromLines, sameText } from '../../../editing/index.ts';
import type { Moved, MovedPart } from '../../model/moved.ts';
import type { TransferContent } from './transfer-fields.ts';

type Parts = readonly MovedPart[] | null;
type Lines = LocalizedText | null;

/** T-15: what moved, as it is edited: the things one per line, and why, a line for each. */
export function movedContent({ taken, changed, left }: Moved) {
  const [takes, changes, leaves] = [linesOf(taken), linesOf(changed), linesOf(left)];
  return { taken: takes.texts, takenWhy: takes.whys, changed: changes.texts, changedWhy: changes.whys, left: leaves.texts, leftWhy: leaves.whys };
}

/** T-15: what moved after it was edited; a list whose lines are as they were stays exactly as it is. */
export function movedAfter(before: Moved, { taken, takenWhy, changed, changedWhy, left, leftWhy }: TransferContent): Moved {
  return {
    v: 1,
    taken: partsAfter(before.taken, { texts: taken, whys: takenWhy }),
    changed: partsAfter(before.changed, { texts: changed, whys: changedWhy }),
    left: partsAfter(before.left, { texts: left, whys: leftWhy }),
  };
}

/** T-15: the fields that give more reasons than there are things. */
export function reasonsWithoutThing({ taken, takenWhy, changed, changedWhy, left, leftWhy }: TransferContent): readonly string[] {
  const pairs: readonly (readonly [string, Lines, Lines])[] = [['takenWhy', taken, takenWhy], ['changedWhy', changed, changedWhy], ['leftWhy', left, leftWhy]];
  return pairs.filter(([, texts, whys]) => fromLines(whys).length > fromLines(texts).length).map(([field]) => field);
}

function linesOf(parts: Parts): { readonly texts: Lines; readonly whys: Lines } {
  return { texts: asLines((parts ?? []).map((part) => part.text)), whys: asLines((parts ?? []).map((part) => part.why)) };
}

function partsAfter(before: Parts, { texts, whys }: { readonly texts: Lines; readonly whys: Lines }): MovedPart[] | null {
  const old = linesOf(before);
  if (sameText(old.texts, texts) && sameText(old.whys, whys)) return before === null ? null : [...before];
  if (texts === null) return null;
  const reasons = fromLines(whys);
  return fromLines(texts).flatMap((text, n) => (text === null ? [] : [{ text, why: reasons[n] ?? null }]));
}

/** Where a transfer came from: a partner, a practice, or both. */
export interface Origin {
  readonly partnerId: string | null;
  readonly practiceId: string | null;
}

/** T-10: the sources after practices and givers were chosen; a practice keeps the city named beside it while that is still chosen. */
export function sourcesAfter(before: readonly Origin[], { practiceIds, giverIds }: Pick<TransferContent, 'practiceIds' | 'giverIds'>): readonly Origin[] {
  const paired = [...new Set(practiceIds)].flatMap((practiceId): readonly Origin[] => {
    const kept = before.filter((each) => each.practiceId === practiceId && each.partnerId !== null && giverIds.includes(each.partnerId));
    return kept.length > 0 ? kept : [{ partnerId: null, practiceId }];
  });
  const alone = [...new Set(giverIds)].filter((giver) => !paired.some(({ partnerId }) => partnerId === giver));
  return [...paired, ...alone.map((partnerId) => ({ partnerId, practiceId: null }))];
}
