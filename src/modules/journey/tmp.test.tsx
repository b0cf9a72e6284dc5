import { mkdirSync, writeFileSync } from 'node:fs';
import { bundle } from 'lightningcss';
import { render } from 'preact-render-to-string';
import { test, expect } from 'vitest';
import { faultsOfHtml, faultsOfHeadings, slipsIn } from '../../../test/pages/html.ts';
import { keysOf } from '../../../test/house/keys.ts';
import { testReading } from '../../../test/reading.ts';
import { ReadingProvider } from '../../ui/index.ts';
import { examples as chain } from './web/chain/chain-page.examples.tsx';
import { examples as cities } from './web/cities/cities-page.examples.tsx';
import { examples as city } from './web/cities/city-page.examples.tsx';
import { examples as transfer } from './web/transfer/transfer-page.examples.tsx';
test('tmp', () => {
  mkdirSync('/tmp/journey/html', { recursive: true });
  const css = bundle({ filename: 'src/ui/styles/main.css' }).code.toString();
  const faults: string[] = [];
  for (const lang of ['en', 'hu'] as const) [...chain, ...cities, ...city, ...transfer].forEach((example, at) => {
    const body = render(<ReadingProvider reading={testReading(lang)}>{example.show()}</ReadingProvider>);
    const html = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Example</title></head><body><main class="wrap" id="main">${body}</main></body></html>`;
    faults.push(...[...faultsOfHtml(html), ...faultsOfHeadings(html), ...slipsIn(html, keysOf('en'))].map((f) => `${lang} ${example.name}: ${f}`));
    writeFileSync(`/tmp/journey/html/${lang}-${at}.html`, html.replace('</title>', `</title><style>${css}</style>`));
  });
  expect([...new Set(faults)]).toEqual([]);
});
