import { describe, expect, it } from 'vitest';
import { filesBelow, isTest } from './files.ts';

const id = '[A-Z]{1,3}-\\d{2}';
const rules = filesBelow(['docs/rules'], ['.md']).flatMap((file) =>
  file.lines.flatMap((line) => {
    const found = new RegExp(`^- \\*\\*(${id})\\*\\* (.*)$`).exec(line);
    return found === null ? [] : [{ id: found[1] ?? '', text: found[2] ?? '', file: file.path }];
  }),
);

/** The ids that the titles of a test file begin with: one, or several with a comma between them. */
function idsInTitles(text: string): readonly string[] {
  const titles = text.matchAll(new RegExp(`\\(\\s*['"\`]((?:${id})(?:(?:, | and |/)(?:${id}))*)\\b`, 'g'));
  return [...titles].flatMap((title) => (title[1] ?? '').match(new RegExp(id, 'g')) ?? []);
}

const tests = filesBelow(['src', 'test', 'scripts', 'bench'], ['.ts', '.tsx']).filter((file) => isTest(file.path));
const tested = new Map(tests.flatMap((file) => idsInTitles(file.text).map((each) => [each, file.path] as const)));

describe('rules and tests', () => {
  it('H-11 every rule is written as one sentence under one id', () => {
    const ids = rules.map((rule) => rule.id);
    expect(ids.filter((each, n) => ids.indexOf(each) !== n)).toEqual([]);
    expect(rules.filter((rule) => rule.text.length < 15)).toEqual([]);
  });

  it('H-11 every rule has a test whose title begins with its id', () => {
    expect(rules.filter((rule) => !tested.has(rule.id)).map((rule) => `${rule.file}: ${rule.id}`)).toEqual([]);
  });

  it('H-11 every id that a test title begins with is a rule', () => {
    const known = new Set(rules.map((rule) => rule.id));
    expect([...tested].filter(([each]) => !known.has(each)).map(([each, path]) => `${path}: ${each}`)).toEqual([]);
  });
});
