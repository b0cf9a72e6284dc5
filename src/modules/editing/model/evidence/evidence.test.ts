import { describe, expect, test } from 'vitest';
import { testReading } from '../../../../../test/reading.ts';
import { evidenceGrades, type EvidenceItem } from '../../../../kernel/quantity.ts';
import { langs } from '../../../../kernel/lang.ts';
import { withTranslation, written } from '../../../../kernel/text.ts';
import { gradeWords } from './grade-words.ts';
import { evidenceAfter, evidenceLines } from './lines.ts';
import { evidenceRefusals } from './tail.ts';

const en = (text: string) => written('en', text);
const read = (text: string) => evidenceAfter([], en(text));

describe('a line of evidence', () => {
  test('PR-22 is read and written again as it was', () => {
    const items: EvidenceItem[] = [
      { metric: en('Users'), value: '1200', unit: en('a month'), source: en('Report'), grade: 'reviewed', year: '2019' },
      { metric: en('Empty flats'), value: en('a third'), year: '2020' }, { metric: null, value: en('Often asked for') },
    ];
    const lines = evidenceLines(items);
    expect(lines?.texts.en?.text).toBe('Users: 1200 | a month | Report | reviewed | 2019\nEmpty flats: a third |  |  | 2020\nOften asked for');
    expect(evidenceAfter([], lines)).toEqual(items);
    expect(evidenceAfter(items, lines)).toBe(items);
  });

  test('PR-22 takes the year before or after the grade', () => {
    expect(read('Users: 7 | | | 2019 | independent')).toEqual(read('Users: 7 | | | Independent | 2019'));
    expect(read('Users: 7 | | | 2019')).toEqual([{ metric: en('Users'), value: '7', year: '2019' }]);
  });

  test('PR-22 keeps what one language leaves out', () => {
    const both = withTranslation(en('Users: 7 | people | Report | reviewed | 2019'), 'hu', { text: 'Felhasználók: 7 | fő', origin: 'written' });
    const [item] = evidenceAfter([], both);
    expect(item).toMatchObject({ unit: { texts: { hu: { text: 'fő' } } }, source: { texts: { en: { text: 'Report' } } }, grade: 'reviewed', year: '2019' });
    expect(evidenceLines(item === undefined ? [] : [item])?.texts.hu?.text).toBe('Felhasználók: 7 | fő | Report | ellenőrzött | 2019');
  });

  test('PR-22 takes grade and year from the language it was written in, where a translation is behind', () => {
    const changed = withTranslation(en('Users: 7 | | | independent | 2020'), 'hu', { text: 'Felhasználók: 7 | | | ellenőrzött | 2019', origin: 'written' });
    expect(evidenceAfter([], changed)).toMatchObject([{ grade: 'independent', year: '2020' }]);
  });

  test('PR-22 with a sixth part, a grade nobody knows, no year or one of them twice is refused', () => {
    for (const text of ['a: 1', 'a: 1 | b | c | egen uppgift', 'a: 1 | b | c | 2020', 'a: 1 | b | c | 2020 | reviewed', 'a: 1 | b | c | | 2020', '–']) {
      expect(evidenceRefusals(en(text), 'evidence')).toEqual([]);
    }
    for (const end of ['sure', 'reviewed | e', 'reviewed | reviewed', '2019 | 2020', '1066', 'reviewed | 2019 | x']) {
      expect(evidenceRefusals(en(`a: 1\na: 1 | b | c | ${end}`), 'items')).toEqual([{ code: 'evidence-line', field: 'items', values: { line: 2 } }]);
    }
    expect(evidenceRefusals(null, 'evidence')).toEqual([]);
  });

  test('PR-22 words of two languages in one item make one line, and none where nothing is recorded', () => {
    const items: EvidenceItem[] = [{ metric: en('Size'), value: written('hu', '750 kerékpár'), source: written('hu', 'Jelentés | 2. rész') }];
    expect(evidenceLines(items)?.texts.en?.text).toBe('Size: 750 kerékpár |  | Jelentés / 2. rész');
    expect(evidenceLines([])).toBeNull();
    expect(evidenceAfter(items, null)).toEqual([]);
  });

  test('PR-22 where one line is changed the others stay exactly as they are, wherever they stand', () => {
    const before: EvidenceItem[] = [{ metric: en('Users'), value: '7' }, { metric: en('Size'), value: written('hu', '750 kerékpár'), source: en('Report | part 2') }];
    const size = evidenceLines(before.slice(1))?.texts.en?.text ?? '';
    const after = evidenceAfter(before, en(`${size}\nUsers: 8`));
    expect(after).toEqual([before[1], { metric: en('Users'), value: '8' }]);
    expect(after[0]).toBe(before[1]);
  });

  test('PR-22 the pages name the grades as the lines do', () => {
    for (const lang of langs) for (const grade of evidenceGrades) expect(testReading(lang).say(`evidence.grade-${grade}`)).toBe(gradeWords[grade][lang]);
  });
});
