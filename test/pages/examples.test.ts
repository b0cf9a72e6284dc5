import { basename, dirname } from 'node:path';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { langs } from '../../src/kernel/lang.ts';
import { ReadingProvider } from '../../src/ui/index.ts';
import { allExamples } from '../../src/wiring/all-examples.ts';
import { filesBelow, type SourceFile } from '../house/files.ts';
import { keysOf } from '../house/keys.ts';
import { testReading } from '../reading.ts';
import { faultsOfHtml, slipsIn } from './html.ts';

const keys = keysOf('en');
const cases = allExamples.flatMap(({ component, examples }) => examples.map((example) => ({ component, name: example.name, show: example.show })));

describe('examples', () => {
  it('H-25 every component, chart and page view has examples, and /design shows them all', () => {
    const views = filesBelow(['src/ui/components', 'src/ui/charts'], ['/view.tsx']).concat(filesBelow(['src/modules'], ['-page.tsx']));
    const files = filesBelow(['src'], ['examples.tsx']);
    const hasExamples = ({ path }: SourceFile) => files.some((file) => dirname(file.path) === dirname(path) && file.text.includes(`'./${basename(path)}'`));
    expect(views.filter((view) => !hasExamples(view)).map((view) => view.path)).toEqual([]);
    const shown = allExamples.map((each) => each.component);
    expect(files.map((file) => file.path).filter((path) => !shown.some((name) => path.includes(`/${name}/`) || path.includes(`/${name}.examples`)))).toEqual([]);
    expect(allExamples.filter((each) => each.examples.length < 2).map((each) => each.component)).toEqual([]);
  });

  it.each(langs)('H-25 every example is valid HTML in %s', (lang) => {
    const faults = cases.flatMap(({ component, name, show }) => {
      const content = renderToString(h(ReadingProvider, { reading: testReading(lang), children: show() }));
      // a component stands in a page: below its h1, in its main
      const heading = /<h1[\s>]/.test(content) ? '' : '<h1>Page</h1><h2>Part</h2>';
      const html = `<!doctype html><html lang="${lang}"><head><title>Example</title></head><body><main>${heading}${content}</main></body></html>`;
      return [...faultsOfHtml(html), ...slipsIn(html, keys)].map((fault) => `${component}, ${name}: ${fault}`);
    });
    expect(faults).toEqual([]);
  }, 180_000);
});
