import { describe, expect, test } from 'vitest';
import { testReading } from '../../../../../test/reading.ts';
import { langs, type Lang } from '../../../../kernel/lang.ts';
import type { Locale } from '../../../../kernel/locale.ts';
import { written } from '../../../../kernel/text.ts';
import { signerFor } from '../signed.ts';
import { type Addressee, digestLetter, dueLetter, type Letter, type LetterParts, mailOf, mentionLetter } from './letters.ts';

// one entry for each language of the list
const locales = Object.fromEntries(langs.map((lang) => [lang, testReading(lang)])) as unknown as Record<Lang, Locale>;
const parts: LetterParts = { locales, origin: 'https://better.example.eu', unsubscribeToken: ({ personId, kind }) => `${personId}~${kind}.seal` };
const now = '2026-01-15T09:00:00.000Z';

function to(lang: Lang): Addressee {
  return { personId: 'p1', email: 'anna@example.eu', name: 'Anna', lang, project: { slug: 'better', acronym: 'BETTER' } };
}

function mail(lang: Lang, write: Letter) {
  return mailOf(parts, { to: to(lang), kind: 'mentions', write, now });
}

const title = written('hu', 'Gyorsabb engedélyek');
const mention = { by: 'Erik', title, words: 'Whom does\nit concern?', path: '/work/needs/n1/comments' };
const due = { id: 't1', title, due: '2026-01-18', reason: 'soon' as const };

describe('every letter', () => {
  test.each(langs)('CO-12 greets, says why it comes and how it ends, in %s', (lang) => {
    const { text, subject, unsubscribe, to: address, lang: own } = mail(lang, mentionLetter(to(lang), [mention]));
    expect([address, own]).toEqual(['anna@example.eu', lang]);
    expect(text).toContain('Anna');
    expect(text).toContain(`https://better.example.eu/${lang}/account/unsubscribe?token=p1%7Ementions.seal`);
    expect(unsubscribe).toBe('https://better.example.eu/mail/unsubscribe?token=p1%7Ementions.seal');
    expect(subject).toContain('BETTER');
    expect(`${subject}${text}`).not.toMatch(/undefined|\{\w+\}|coordination\./);
  });

  test.each(langs)('CO-14 the week leaves out what there is none of, in %s', (lang) => {
    const whole = mail(lang, digestLetter(to(lang), { tasks: 2, late: 1, waiting: 3, changes: 4 })).text;
    expect([2, 1, 3, 4].every((count) => whole.includes(String(count)))).toBe(true);
    const little = mail(lang, digestLetter(to(lang), { tasks: 0, late: 0, waiting: 0, changes: 7 })).text;
    expect(little.split('\n').length).toBe(whole.split('\n').length - 3);
    expect(little).toContain(`https://better.example.eu/${lang}/better/work\n`);
  });

  test.each(langs)('CO-13 a task says in which way it is due, in %s', (lang) => {
    const reasons = (['soon', 'today', 'late'] as const).map((reason) => mail(lang, dueLetter(to(lang), [{ ...due, reason }])).text);
    expect(new Set(reasons).size).toBe(3);
    for (const text of reasons) expect(text).toContain(`https://better.example.eu/${lang}/better/work/tasks/t1`);
  });
});

describe('what people wrote', () => {
  test('CO-07 stands in the mail as it was typed, with who and about what', () => {
    const { text } = mail('en', mentionLetter(to('en'), [mention, { ...mention, by: '', words: 'And <b>who</b> comes?' }]));
    expect(text).toContain('Erik wrote about “Gyorsabb engedélyek”:\n\nWhom does\nit concern?\n\nhttps://better.example.eu/en/better/work/needs/n1/comments');
    expect(text).toContain('somebody who has left wrote about');
    expect(text).toContain('And <b>who</b> comes?');
  });

  test('CO-13 several tasks are counted in the subject', () => {
    expect(mail('en', dueLetter(to('en'), [due, { ...due, id: 't2' }])).subject).toBe('BETTER: 2 tasks wait for you');
    expect(mail('et', dueLetter(to('et'), [due])).subject).toBe('BETTER: teid ootab 1 ülesanne');
  });
});

describe('signed texts', () => {
  const signer = signerFor('a secret', 'calendar');

  test('CO-11 come back as they were, and only from the same purpose and secret', () => {
    expect(signer.read(signer.sign('abc'))).toBe('abc');
    expect(signerFor('a secret', 'unsubscribe').read(signer.sign('abc'))).toBeUndefined();
    expect(signerFor('another', 'calendar').read(signer.sign('abc'))).toBeUndefined();
  });

  test('CO-11 are refused when anything is changed, missing or added', () => {
    const signed = signer.sign('abc');
    for (const changed of [signed.replace('abc', 'abd'), signed.slice(1), signed.slice(0, -1), 'abc', 'abc.', `.${signed}`, '']) expect(signer.read(changed)).toBeUndefined();
  });
});
