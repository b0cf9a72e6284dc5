import type { ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { testReading } from '../../../../test/reading.ts';
import type { Lang } from '../../../kernel/lang.ts';
import { ReadingProvider } from '../../context.tsx';
import { Field, Select, TextArea, TextInput } from './view.tsx';

function draw(child: ComponentChild, lang: Lang = 'en'): string {
  return renderToString(<ReadingProvider reading={testReading(lang)}>{child}</ReadingProvider>);
}

describe('Field', () => {
  const field = (hint?: string, error?: string) => <Field id="f" label="Title" hint={hint} error={error}>{(ids) => <TextInput id="f" name="title" {...ids} />}</Field>;

  it('ties the label to its control', () => {
    const html = draw(field());
    expect(html).toContain('<label for="f">Title</label>');
    expect(html).toContain('id="f" name="title"');
    expect(html).not.toContain('aria-describedby');
    expect(html).not.toContain('aria-invalid');
  });

  it('ties hint and error by their ids', () => {
    const html = draw(field('Short.', 'Too long.'));
    expect(html).toContain('aria-describedby="f-hint f-error"');
    expect(html).toContain('id="f-hint">Short.');
    expect(html).toContain('id="f-error"><span class="visually-hidden">Error: </span>Too long.');
    expect(html).toContain('aria-invalid="true"');
  });

  it('marks the field that is wrong', () => {
    expect(draw(field(undefined, 'Too long.'))).toMatch(/^<div class="field is-wrong">/);
    expect(draw(field('Short.'))).toContain('aria-describedby="f-hint"');
  });

  it('keeps what was entered', () => {
    expect(draw(<TextInput id="m" name="m" type="email" value="a&b" invalid={false} />)).toContain('value="a&amp;b"');
    expect(draw(<TextArea id="w" name="w" value={'one <two>'} invalid={false} />)).toContain('>one &lt;two></textarea>');
  });

  it.each([['2026-03-11', 'date'], ['2024-02-29', 'date'], ['', 'date'], ['2026-13-40', 'text'], ['2026-02-29', 'text'], ['11 March', 'text'], ['0000-01-01', 'text']])(
    'keeps a date that is none: %j stands in a control for %s', (value, type) => {
      expect(draw(<TextInput id="d" name="d" type="date" value={value} invalid={false} />)).toContain(`<input type="${type}" value${value === '' ? '' : `="${value}"`} class`);
    },
  );

  it('chooses the option that holds', () => {
    const options = [{ value: 'a', label: 'A' }, { value: 'b', label: 'B' }];
    const html = draw(<Select id="s" name="s" value="b" options={options} invalid />);
    expect(html).toMatch(/<option[^>]*value="b"[^>]*selected|<option selected[^>]*value="b"/);
    expect(html.match(/selected/g)).toHaveLength(1);
    expect(html).toContain('aria-invalid="true"');
  });

  it('says that a field must be filled in', () => {
    expect(draw(<TextInput id="r" name="r" required invalid={false} />)).toContain('required');
    expect(draw(<TextInput id="r" name="r" invalid={false} />)).not.toContain('required');
  });
});
