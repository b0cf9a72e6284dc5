import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { testReading } from '../../../../../test/reading.ts';
import { everyKind } from '../../../../../test/workspace.ts';
import type { Lang } from '../../../../kernel/lang.ts';
import { withTranslation, written } from '../../../../kernel/text.ts';
import type { When } from '../../../../kernel/when.ts';
import { ReadingProvider } from '../../../../ui/index.ts';
import { type Content, emptyValue, type Fields } from '../../../editing/index.ts';
import { controlId } from './control.tsx';
import { PartLinks, Problems, RecordFields } from './record-form.tsx';

const empty: Content<Fields> = Object.fromEntries(Object.entries(everyKind).map(([name, field]) => [name, emptyValue(field)]));
const options = {
  themes: [{ value: 'z', label: written('en', 'Zoning') }, { value: 'o', label: written('sv', 'Öppna data') }, { value: 'a', label: 'Air' }],
  needs: [{ value: 'n2', label: written('hu', 'Zöld') }, { value: 'n1', label: written('en', 'Accessible <pages>') }],
};

interface Drawn extends Partial<Omit<Parameters<typeof RecordFields>[0], 'fields' | 'options' | 'content'>> {
  readonly content?: Content<Fields>;
  readonly read?: Lang;
  readonly only?: keyof typeof everyKind;
}

/** The controls as HTML; an empty value is written out. */
function draw({ content = {}, read = 'en', lang = read, only, ...rest }: Drawn = {}): string {
  const fields: Fields = only === undefined ? everyKind : { [only]: everyKind[only] };
  const html = renderToString(
    <ReadingProvider reading={testReading(read)}>
      <RecordFields fields={fields} content={{ ...empty, ...content }} options={options} lang={lang} {...rest} />
    </ReadingProvider>,
  );
  return html.replaceAll(/ value(?=[ />])/g, ' value=""');
}

/** All matches of the first group. */
const found = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map((each) => each[1] ?? '');
const names = Object.keys(everyKind);

describe('the controls of a record', () => {
  test('WS-03 every field is there, in its order, and under its name', () => {
    expect(found(draw(), /data-field="([^"]*)"/g)).toEqual(names);
  });

  test('WS-03 every control has a label of its own, and no id stands twice', () => {
    const html = draw();
    const ids = found(html, / id="([^"]*)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    // a label names its control, or holds it
    const labelled = new Set([...found(html, /<label for="([^"]*)"/g), ...found(html, /<label><span>[^<]+<\/span><(?:select|input)[^>]*? id="([^"]*)"/g)]);
    const controls = found(html, /<(?:input|select|textarea)(?! type="(?:hidden|checkbox)")[^>]*? id="([^"]*)"/g);
    expect(controls.length).toBeGreaterThan(9);
    expect(controls.filter((id) => !labelled.has(id))).toEqual([]);
    expect(found(html, /<legend>([^<]*)/g)).toHaveLength(4);
    expect(found(html, /<label(?: lang="\w+")?>(<input type="checkbox")/g)).toHaveLength(5);
  });

  test('WS-03 what is not needed says that it is optional', () => {
    expect(draw({ only: 'title' })).toContain('What is the need?</label>');
    expect(draw({ only: 'about' })).toContain('Description (optional)</label>');
  });

  test('WS-03 hint and error are tied to their control, whatever its kind', () => {
    const html = draw({ problems: names.map((field) => ({ field, text: `wrong ${field}` })) });
    for (const name of names) {
      const id = controlId(name);
      expect(html).toContain(`id="${id}-error"`);
      expect(html).toMatch(new RegExp(`aria-describedby="[^"]*${id}-error"`));
      expect(html).toContain(`wrong ${name}`);
    }
    const tied = found(html, /aria-describedby="([^"]*)"/g).flatMap((each) => each.split(' '));
    expect(tied.filter((id) => !html.includes(`id="${id}"`))).toEqual([]);
    expect(draw()).not.toContain('-error');
  });

  test('WS-03 a long text says how much fits', () => {
    expect(draw({ only: 'about' })).toContain('At most 1,500 characters.');
    expect(draw({ only: 'title' })).not.toContain('At most');
  });

  test('WS-01 lists and boxes send word that they were on the page', () => {
    expect(found(draw(), /type="hidden" name="has\.([^"]*)"/g)).toEqual(['scopes', 'needs', 'checked']);
  });

  test('WS-03 records to choose from stand in the order of the reader’s language, after "choose"', () => {
    const choices = (read: Lang) => found(draw({ only: 'theme', read }), /<option[^>]*value="([^"]*)"/g);
    expect([choices('en'), choices('sv')]).toEqual([['', 'a', 'o', 'z'], ['', 'a', 'z', 'o']]);
  });

  test('WS-03 a record without a name in the reader’s language goes by its own, marked with its language', () => {
    const html = draw({ only: 'needs', content: { needs: ['n2'] } });
    expect(html).toMatch(/<label lang="hu"><input[^>]*value="n2" checked[^>]*\/?><span>Zöld/);
    expect(html).toContain('Accessible &lt;pages>');
    expect(found(html, /value="(n\d)"/g)).toEqual(['n1', 'n2']);
  });

  test('WS-03 values stand in their controls', () => {
    const content = {
      title: written('en', 'Say "hi"'), link: 'https://a.eu', priority: 'low', scopes: ['regional'], theme: 'z', count: 0, amount: '12.50', due: '2024-05-17', checked: true,
    };
    const html = draw({ content });
    expect(html).toContain('value="Say &quot;hi&quot;"');
    expect(html).toMatch(/type="url" value="https:\/\/a\.eu"/);
    expect(html).toMatch(/type="date" value="2024-05-17"/);
    expect(html).toMatch(/value="0" inputmode="decimal"[^>]*name="count"/i);
    expect(html).toMatch(/value="12\.50"/);
    expect(found(html, /<option value="(\w+)" selected/g)).toEqual(['low', 'z', 'unknown']);
    expect(found(html, /name="(\w+)" value="\w+" checked/g)).toEqual(['scopes', 'checked']);
  });

  test('WS-04 what was typed stands instead of what is kept, even where it is wrong', () => {
    const html = draw({ content: { title: written('en', 'Kept'), count: 3 }, typed: { title: 'Typed', count: 'twelve <b>', priority: 'low', link: '' } });
    expect(html).toContain('value="Typed"');
    expect(html).toContain('value="twelve &lt;b>"');
    expect(html).not.toContain('value="Kept"');
    expect(html).toContain('<option value="low" selected>');
  });
});

describe('texts in several languages', () => {
  const both = withTranslation(written('en', 'Clean air'), 'hu', { text: 'Tiszta levegő', origin: 'written' });

  test('WS-03 a text is edited in one language, and its control says in which', () => {
    expect(draw({ only: 'title', content: { title: both }, lang: 'hu' })).toMatch(/lang="hu"/);
    expect(draw({ only: 'title', content: { title: both }, lang: 'hu' })).toContain('value="Tiszta levegő"');
  });

  test('WS-03 while it is missing there, the original stands below it', () => {
    const html = draw({ only: 'title', content: { title: both }, lang: 'et' });
    expect(html).toContain('value=""');
    expect(html).toContain('In English: <span lang="en">Clean air</span>');
    expect(draw({ only: 'title', content: { title: both } })).not.toContain('other-language');
    expect(draw({ only: 'title' })).not.toContain('other-language');
  });

  test('WS-10 what a colleague wrote stands below the own words; emptied, it says so', () => {
    const html = draw({ theirs: [{ field: 'title', text: 'Their <title>' }, { field: 'about', text: '' }] });
    expect(html).toContain('Their &lt;title>');
    expect(html).toContain('(emptied)');
    expect(found(html, /(class="their-text")/g)).toHaveLength(2);
  });
});

describe('when something was', () => {
  const when = (value: When) => draw({ only: 'raised', content: { raised: value } });

  test.each<[When, string, string, string]>([
    [{ v: 1, kind: 'unknown' }, 'unknown', '', ''], [{ v: 1, kind: 'on', start: '2020-05' }, 'on', '2020-05', ''],
    [{ v: 1, kind: 'within', start: '2020', end: '2021' }, 'within', '2020', '2021'], [{ v: 1, kind: 'before', end: '2021' }, 'before', '', '2021'],
  ])('WS-03 stands in three controls: %j', (value, kind, start, end) => {
    const html = when(value);
    expect(found(html, /<option value="(\w+)" selected/g)).toEqual([kind]);
    expect(html).toMatch(new RegExp(`name="raised\\.start" value="${start}"`));
    expect(html).toMatch(new RegExp(`name="raised\\.end" value="${end}"`));
  });

  test('WS-03 says how precise it may be, after its own hint', () => {
    expect(when({ v: 1, kind: 'unknown' })).toContain('a year is enough. As precisely as you know it');
  });
});

describe('the problems on top', () => {
  const top = (problems: Parameters<typeof Problems>[0]['problems']) => renderToString(
    <ReadingProvider reading={testReading('en')}>
      <Problems problems={problems} fields={everyKind} />
    </ReadingProvider>,
  );

  test('WS-04 name their field and lead to it; those of the whole record stand alone', () => {
    const html = top([{ field: 'title', text: 'Please fill this in.' }, { field: undefined, text: 'Somebody was faster.' }]);
    expect(html).toContain('<a href="#f-title">What is the need? Please fill this in.</a>');
    expect(html).toContain('<li>Somebody was faster.</li>');
    expect(html).toContain('role="alert"');
    expect(top([])).toBe('');
  });
});

describe('the parts of a form', () => {
  const { title, about, link, priority } = everyKind;
  const long = { title: { ...title, part: 'needs.one' }, about, link: { ...link, part: 'needs.many' }, priority: { ...priority, part: 'needs.many' } } as const;
  const content = { title: null, about: null, link: null, priority: null };
  const draw = (fields: Fields) => renderToString(
    <ReadingProvider reading={testReading('en')}>
      <PartLinks fields={fields} />
      <RecordFields fields={fields} content={content} lang="en" options={{}} inParts />
    </ReadingProvider>,
  );

  test('WS-18 are headings before their first fields, and links to them', () => {
    const html = draw(long);
    expect([...html.matchAll(/<h2 class="form-part" id="part-(\w+)">/g)].map((found) => found[1])).toEqual(['title', 'link']);
    expect(html).toMatch(/<a href="#part-link">Needs<\/a>/);
  });

  test('WS-18 one part alone is none, and what is not asked leaves no heading', () => {
    expect(draw({ title: long.title, about })).not.toMatch(/form-part/);
    expect([...draw({ title: long.title, about, priority: long.priority }).matchAll(/id="part-(\w+)"/g)].map((found) => found[1])).toEqual(['title', 'priority']);
  });
});
