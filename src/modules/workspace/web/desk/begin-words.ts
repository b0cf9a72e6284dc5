import type { Reading } from '../../../../kernel/locale.ts';
import type { Desk } from '../../../editing/index.ts';

/** "New need": what beginning a record of this kind is called. Inside of words the kind is written small, in all five languages. */
export function beginWords({ one }: Pick<Desk, 'one'>, { say, lang }: Pick<Reading, 'say' | 'lang'>): string {
  const kind = say(one);
  return say('work.begin-title', { kind: `${kind.charAt(0).toLocaleLowerCase(lang)}${kind.slice(1)}` });
}
