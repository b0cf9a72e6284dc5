import { takeChanges } from '../../../practices/index.ts';
import { type PracticeLine, practiceLetter } from './letters.ts';
import type { Round, Told } from './round.ts';

/** PR-21: the steps that others took with practices of a partner, told to everybody who works for it; from now on somebody was told, also where the person wants no mail. */
export async function practiceChanges({ writer, projectId, people }: Round): Promise<Told> {
  const lines = new Map<string, PracticeLine[]>();
  for (const { practiceId: id, title, partnerIds, state, reason, byPerson } of await takeChanges(writer, projectId)) {
    for (const person of people.filter((each) => each.id !== byPerson && each.worksFor.some((partner) => partnerIds.includes(partner)))) {
      lines.set(person.id, [...(lines.get(person.id) ?? []), { id, title, state, reason }]);
    }
  }
  return new Map([...lines].map(([personId, own]) => [personId, (to) => practiceLetter(to, own)]));
}
