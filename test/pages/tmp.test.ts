import { createServer } from 'node:http';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { chromium } from 'playwright-core';
import { ReadingProvider } from '../../src/ui/index.ts';
import { testReading } from '../reading.ts';
import { faultsInAllLooks, overAll } from '../journeys/axe.ts';
const all = import.meta.glob('../../src/**/*examples.tsx');
it('x', async () => {
  const css = readdirSync('/tmp/client/assets').filter((n) => n.endsWith('.css'));
  const docs = new Map<string, string>();
  const faults0: string[] = [];
  for (const [path, load] of Object.entries(all)) { let mod: any = {}; try { mod = await load(); } catch (e) { faults0.push(`${path} ${String(e).slice(0, 100)}`); }
   for (const ex of mod.examples ?? []) { try {
    const lang = ['en','hu','it','sv','et'][docs.size % 5];
    const content = renderToString(h(ReadingProvider, { reading: testReading(lang), children: ex.show() }));
    docs.set(`/${path.slice(10).replaceAll('/','_')}-${ex.name.replaceAll(/\W/g,'-')}`, `<!doctype html><html lang="${lang}"><head><meta name="viewport" content="width=device-width"><title>Ex</title>${css.map((c)=>`<link rel="stylesheet" href="/assets/${c}">`).join('')}</head><body><main>${content}</main></body></html>`);
  } catch (e) { faults0.push(`${path} ${ex.name} ${String(e).slice(0, 100)}`); } } }
  const server = createServer((req, res) => {
    if (req.url.startsWith('/assets/')) { res.setHeader('content-type', req.url.endsWith('css') ? 'text/css' : 'font/woff2'); return res.end(readFileSync('/tmp/client' + req.url)); }
    res.setHeader('content-type', 'text/html; charset=utf-8'); res.end(docs.get(decodeURI(req.url)) ?? '');
  });
  await new Promise((r) => server.listen(0, '127.0.0.1', r));
  const origin = `http://127.0.0.1:${server.address().port}`;
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
  const t = Date.now();
  const faults = await overAll([...docs.keys()], async (url) => {
    const page = await browser.newPage();
    await page.goto(origin + url);
    const f = (await faultsInAllLooks(page, 'examples')).map((x) => `${url} ${x}`);
    await page.close(); return f;
  });
  await browser.close(); server.close();
  writeFileSync('/tmp/axe.txt', [`${docs.size} docs in ${Date.now() - t} ms`, ...faults0, ...faults].join('\n'));
}, 600_000);
