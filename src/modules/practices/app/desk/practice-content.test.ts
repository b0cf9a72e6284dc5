import { describe, expect, test } from 'vitest';
import { withTranslation, written } from '../../../../kernel/text.ts';
import { emptyForm, type PracticeForm } from '../../model/form.ts';
import { fieldsOfForm, formAfter } from './practice-content.ts';

const en = (text: string) => written('en', text);
const both = withTranslation(en('Users'), 'hu', { text: 'Felhasználók', origin: 'reviewed' });

const full: PracticeForm = {
  v: 1, description: en('How it works'), institution: en('The city'), scope: 'local',
  evidence: [{ metric: both, value: '12000' }, { metric: en('Size'), value: written('hu', '750 kerékpár') }, { metric: null, value: en('It won a prize') }],
  resources: [
    { kind: 'money', amount: { amount: '14220', currency: 'EUR', per: 'once', rounded: true }, note: en('Advice') },
    { kind: 'money', amount: { amount: '5', currency: 'GBP', per: 'year' }, note: null },
    { kind: 'people', amount: null, note: both }, { kind: 'fund', amount: null, note: null },
  ],
  difficulties: [en('Slow'), both], transferPotential: en('Easy'), coreElements: [en('The team')], adaptableElements: null,
  preconditions: [{ dimension: 'legal', text: en('A law') }, { dimension: 'data', text: both }, { dimension: 'legal', text: en('Another law') }],
  links: [1, 2, 3, 4].map((n) => ({ url: `https://example.org/${n}`, title: `Page ${n}` })),
};

/** The form after some of its fields were changed. */
function edited(changes: Partial<ReturnType<typeof fieldsOfForm>>, form = full): PracticeForm {
  return formAfter(form, { ...fieldsOfForm(form), ...changes });
}

describe('the form in fields', () => {
  test('PR-15 stays exactly as it was where nobody touched it', () => {
    const same = edited({});
    expect({ ...same, preconditions: null }).toEqual({ ...full, preconditions: null });
    expect(same.preconditions?.toSorted((a, b) => a.text.source.localeCompare(b.text.source))).toHaveLength(3);
    expect(edited({}, emptyForm)).toEqual(emptyForm);
    expect(edited({}, { ...emptyForm, preconditions: [], coreElements: [] })).toEqual({ ...emptyForm, preconditions: [], coreElements: [] });
  });

  test('PR-15 reads as lines', () => {
    const fields = fieldsOfForm(full);
    expect(fields.difficulties?.texts).toMatchObject({ en: { text: 'Slow\nUsers' }, hu: { text: '–\nFelhasználók' } });
    expect(fields.evidence?.texts.en?.text.split('\n')[0]).toBe('Users: 12000');
    expect(fields.evidence?.texts.hu?.text.split('\n')[0]).toBe('Felhasználók: 12000');
    expect(fields).toMatchObject({ amount: '14220', currency: 'EUR', per: 'once', link1: 'https://example.org/1', linkName3: 'Page 3' });
    expect(fields.legal?.texts.en?.text).toBe('A law\nAnother law');
  });

  test('PR-15 lines become items, figures become numbers', () => {
    const { evidence } = edited({ evidence: en('Users per month: 1 200\nSaved: about a third\nIt won a prize: in 2020: twice\nMuch liked') });
    expect(evidence).toEqual([
      { metric: en('Users per month'), value: '1200' }, { metric: en('Saved'), value: en('about a third') },
      { metric: en('It won a prize'), value: en('in 2020: twice') }, { metric: null, value: en('Much liked') },
    ]);
    expect(edited({ evidence: null }).evidence).toEqual([]);
    expect(edited({ coreElements: en('One\n\nTwo') }).coreElements).toEqual([en('One'), en('Two')]);
    expect(edited({ difficulties: null, legal: null, data: null })).toMatchObject({ difficulties: [], preconditions: null });
  });

  test('PR-15 a changed sum touches no other sum', () => {
    expect(edited({ amount: '20000' }).resources).toEqual([
      { kind: 'money', amount: { amount: '20000', currency: 'EUR', per: 'once' }, note: en('Advice') }, ...full.resources.slice(1),
    ]);
    expect(edited({ per: 'year' }).resources[0]?.amount).toEqual({ amount: '14220', currency: 'EUR', per: 'year', rounded: true });
    expect(edited({ amount: null, money: null }).resources[0]).toEqual({ kind: 'money', amount: { amount: '5', currency: 'GBP', per: 'year' }, note: null });
    expect(edited({ amount: '7', currency: 'SEK' }, emptyForm).resources).toEqual([{ kind: 'money', amount: { amount: '7', currency: 'SEK', per: 'once' }, note: null }]);
    expect(edited({ people: en('Two\nThree') }).resources.filter(({ kind }) => kind === 'people')).toHaveLength(2);
  });

  test('PR-15 links beyond the third stay; one without a name goes by its host', () => {
    const links = edited({ link1: 'https://better.example/x', linkName1: null, link2: null, linkName2: null }).links;
    expect(links.map(({ title }) => title)).toEqual(['better.example', 'Page 3', 'Page 4']);
  });

  test('PR-22 a line says unit, source and grade, in the words of its language', () => {
    const { evidence } = edited({ evidence: en('Users: 1200 | visits a month | Annual report | Reviewed\nSaved: 7 || https://example.org/report\nMuch liked | | | independent') });
    expect(evidence).toEqual([
      { metric: en('Users'), value: '1200', unit: en('visits a month'), source: en('Annual report'), grade: 'reviewed' },
      { metric: en('Saved'), value: '7', source: en('https://example.org/report') }, { metric: null, value: en('Much liked'), grade: 'independent' },
    ]);
    const again = fieldsOfForm({ ...full, evidence }).evidence;
    expect(again?.texts.en?.text).toBe('Users: 1200 | visits a month | Annual report | reviewed\nSaved: 7 |  | https://example.org/report\nMuch liked |  |  | independent');
    expect(edited({ evidence: again }).evidence).toEqual(evidence);
  });

  test('PR-22 in two languages, each with its own words', () => {
    const line = withTranslation(en('Users: 1200 | visits | Report | reviewed'), 'hu', { text: 'Felhasználók: 1200 | látogatás | Jelentés | ELLENORZOTT', origin: 'written' });
    const [item] = edited({ evidence: line }).evidence;
    expect(item).toMatchObject({ value: '1200', unit: { texts: { en: { text: 'visits' }, hu: { text: 'látogatás' } } }, grade: 'reviewed' });
    expect(item === undefined ? '' : fieldsOfForm({ ...full, evidence: [item] }).evidence?.texts.hu?.text).toBe('Felhasználók: 1200 | látogatás | Jelentés | ellenőrzött');
  });
});
