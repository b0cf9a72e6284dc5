import { describe, expect, it } from 'vitest';
import { langs } from '../../src/kernel/lang.ts';
import { refusalCodes } from '../../src/kernel/result.ts';
import { statementFields } from '../../src/kernel/provenance.ts';
import { filesBelow, readSource } from './files.ts';
import { keysOf } from './keys.ts';

const keys = keysOf('en');

describe('words', () => {
  it.each(langs.filter((lang) => lang !== 'en'))('H-12 %s says everything English says, and nothing else', (lang) => {
    const theirs = keysOf(lang);
    expect(keys.filter((key) => !theirs.includes(key))).toEqual([]);
    expect(theirs.filter((key) => !keys.includes(key))).toEqual([]);
  });

  it('H-12 no text waits to be written', () => {
    const waiting = filesBelow(['locales'], ['.json']).filter((file) => /\b(TODO|FIXME|XXX)\b|lorem ipsum/.test(file.text));
    expect(waiting.map((file) => file.path)).toEqual([]);
  });

  it('H-13 every message is said somewhere', () => {
    const code = filesBelow(['src'], ['.ts', '.tsx']).map((file) => file.text).join('\n');
    const literal = new Set([...code.matchAll(/['"`]([a-z][a-z-]*\.[A-Za-z0-9-]+)['"`]/g)].map((found) => found[1] ?? ''));
    // refusals are said by code, where a command answers a person (H-14)
    const said = ['errors.refusal-'];
    const begun = [...said, ...[...code.matchAll(/`([a-z][a-z-]*\.[A-Za-z0-9-]*)\$\{/g)].map((found) => found[1] ?? '')];
    expect(keys.filter((key) => !literal.has(key) && !begun.some((start) => key.startsWith(start)))).toEqual([]);
  });

  it('H-14 every refusal has a text in every language and a row in docs/errors.md', () => {
    const missing = langs.flatMap((lang) => refusalCodes.filter((code) => !keysOf(lang).includes(`errors.refusal-${code}`)).map((code) => `${lang}: errors.refusal-${code}`));
    expect(missing).toEqual([]);
    const documented = readSource('docs/errors.md').text;
    expect(refusalCodes.filter((code) => !documented.includes(`\`${code}\``))).toEqual([]);
  });

  it('H-15 every field a statement can be about has a word', () => {
    expect(statementFields.filter((field) => !keys.includes(`provenance.${field}`))).toEqual([]);
  });
});
