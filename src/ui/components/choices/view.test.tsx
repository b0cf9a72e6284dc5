import type { ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { testReading } from '../../../../test/reading.ts';
import { ReadingProvider } from '../../context.tsx';
import { Choices } from './view.tsx';

const draw = (child: ComponentChild) => renderToString(<ReadingProvider reading={testReading('en')}>{child}</ReadingProvider>);
const options = [{ value: 'a', label: 'A' }, { value: 'b', label: 'Bé', lang: 'hu' }];
const many = Array.from({ length: 9 }, (_, n) => ({ value: `v${n}`, label: `Label ${n}` }));

it('groups the boxes under their question, and ties hint and error to it', () => {
  const html = draw(<Choices id="x" name="x" label="Which?" hint="All that fit" error="Choose" options={options} chosen={['b']} />);
  expect(html).toContain('<legend>Which?</legend>');
  expect(html).toContain('aria-describedby="x-hint x-error"');
  expect(html).toMatch(/type="checkbox" id="x-1" name="x" value="b" checked/);
  expect(html).toContain('lang="hu"');
});

it('takes only one where only one fits', () => {
  expect(draw(<Choices id="x" name="x" label="Which?" one options={options} chosen={[]} />)).not.toContain('checkbox');
});

it('sets a long list in columns, the chosen ones first, with room for a filter only where the page can', () => {
  const values = (html: string) => [...html.matchAll(/value="(v\d)"/g)].map((found) => found[1]);
  const html = draw(<Choices id="x" name="x" label="Which?" filter options={many} chosen={['v7', 'v3']} />);
  expect(html).toContain('class="choices is-long"');
  expect(html).toContain('data-filter="Filter this list" data-fits="{count} of {total} fit"');
  expect(values(html).slice(0, 3)).toEqual(['v3', 'v7', 'v0']);
  expect(values(html)).toHaveLength(9);
  expect(draw(<Choices id="x" name="x" label="Which?" options={many} chosen={[]} />)).not.toContain('filter');
  expect(draw(<Choices id="x" name="x" label="Which?" filter options={options} chosen={[]} />)).not.toMatch(/filter|is-long/);
});
