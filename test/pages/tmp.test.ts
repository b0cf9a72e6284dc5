import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { ReadingProvider } from '../../src/ui/index.ts';
import { testReading } from '../reading.ts';
import { faultsOfHtml, slipsIn } from './html.ts';
const all = import.meta.glob('../../src/**/*examples.tsx', { eager: true });
it('x', () => {
  const out: string[] = [];
  for (const [path, mod] of Object.entries(all)) for (const ex of mod.examples ?? []) {
    try {
    const content = renderToString(h(ReadingProvider, { reading: testReading('en'), children: ex.show() }));
    const heading = /<h1[\s>]/.test(content) ? '' : '<h1>Page</h1><h2>Part</h2>';
    const html = `<!doctype html><html lang="en"><head><title>Example</title></head><body><main>${heading}${content}</main></body></html>`;
    for (const f of [...faultsOfHtml(html), ...slipsIn(html, [])]) out.push(`${path.slice(10)} ${ex.name}: ${f}`);
    } catch (e) { out.push(`${path} ${ex.name} threw ${String(e)}`); }
  }
  expect(out).toEqual([]);
});
