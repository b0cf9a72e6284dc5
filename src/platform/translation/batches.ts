import { failed, type Translated, type Wanted } from './translator.ts';

/** What one request may carry. */
export interface BatchLimits {
  readonly texts: number;
  readonly characters: number;
}

/** All texts of one call together; what is longer is no field of a form. */
const mostCharacters = 100_000;

/** Characters no text holds; what a service makes of them is not kept. */
const impossible = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFD]/g;

/**
 * Sends the texts in batches the service takes, one after the other, and puts the answers in order. Empty texts are not sent. One batch that fails
 * fails all: half a translation is none. An answer with another number of texts, an empty one or a monstrous one is not believed.
 */
export async function inBatches(wanted: Wanted, limits: BatchLimits, send: (batch: Wanted) => Promise<Translated>): Promise<Translated> {
  const texts = wanted.texts.map((text, at) => ({ text, at })).filter(({ text }) => text.trim() !== '');
  const characters = texts.reduce((sum, { text }) => sum + text.length, 0);
  if (characters > mostCharacters || texts.some(({ text }) => text.length > limits.characters)) return failed('too-long', `${characters} characters`);
  const answers = [...wanted.texts];
  for (const batch of batchesOf(texts, limits)) {
    const translated = await send({ ...wanted, texts: batch.map(({ text }) => text) });
    if (translated.kind !== 'done') return translated;
    if (translated.texts.length !== batch.length) return failed('not-understood', `${translated.texts.length} answers for ${batch.length} texts`);
    for (const [n, { text, at }] of batch.entries()) {
      const answer = (translated.texts[n] ?? '').replaceAll('\r\n', '\n').replace(impossible, '').toWellFormed();
      if (answer.trim() === '' || answer.length > text.length * 10 + 1000) return failed('not-understood', 'an answer that is no translation');
      answers[at] = answer;
    }
  }
  return { kind: 'done', texts: answers };
}

interface Placed {
  readonly text: string;
  readonly at: number;
}

function batchesOf(texts: readonly Placed[], limits: BatchLimits): readonly (readonly Placed[])[] {
  const batches: Placed[][] = [];
  let size = 0;
  for (const each of texts) {
    const last = batches.at(-1);
    if (last === undefined || last.length >= limits.texts || size + each.text.length > limits.characters) {
      batches.push([each]);
      size = each.text.length;
    } else {
      last.push(each);
      size += each.text.length;
    }
  }
  return batches;
}
