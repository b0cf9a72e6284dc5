import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { Choices } from './view.tsx';

const options = [{ value: 'a', label: 'A' }, { value: 'b', label: 'Bé', lang: 'hu' }];

it('groups the boxes under their question, and ties hint and error to it', () => {
  const html = renderToString(<Choices id="x" name="x" label="Which?" hint="All that fit" error="Choose" options={options} chosen={['b']} />);
  expect(html).toContain('<legend>Which?</legend>');
  expect(html).toContain('aria-describedby="x-hint x-error"');
  expect(html).toMatch(/type="checkbox" id="x-1" name="x" value="b" checked/);
  expect(html).toContain('lang="hu"');
});

it('takes only one where only one fits', () => {
  expect(renderToString(<Choices id="x" name="x" label="Which?" one options={options} chosen={[]} />)).not.toContain('checkbox');
});
