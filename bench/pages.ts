import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { recordStatements } from '../src/platform/db/index.ts';
import type { Site } from '../src/wiring/index.ts';
import { type Load, load } from './load.ts';
import { ratio, type Row, whole } from './table.ts';

const measured = [
  { name: 'list of 100 actions', path: '/en/generated/plans/birmingham', target: '≥ 300 per core, ≥ 0.6, p95 < 60 ms' },
  { name: 'home', path: '/en/better', target: '≥ 0.6' },
  { name: 'practice', path: '/en/better/practices/tartu-arno', target: '≥ 0.6' },
] as const;

const weighed = [
  '', '/chain', '/transfers/design-thinking-council-teams',
  '/practices', '/practices/tartu-arno', '/cities/birmingham', '/plans', '/plans/birmingham', '/plans/birmingham/actions/1',
  '/events', '/results', '/news', '/search?q=data',
];

/** Pages drawn anew and kept ready, each against a bare handler that runs the same statements and sends the same bytes; sizes of every page type. */
export async function measurePages(app: Site['app'], url: string, folder: string): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const [index, page] of measured.entries()) {
    const port = 4400 + index * 10;
    rows.push(await drawn(app, { ...page, url, folder, port }));
    rows.push(await kept(app, { ...page, url, folder, port: port + 4 }));
  }
  return [...rows, ...(await sizes(app))];
}

interface Measured {
  readonly name: string;
  readonly path: string;
  readonly target: string;
  readonly url: string;
  readonly folder: string;
  readonly port: number;
}

async function drawn(app: Site['app'], at: Measured): Promise<Row> {
  // in another language first: what is read once a revision belongs to no page, and the bare handler must not run it either
  await app.request(`http://localhost${at.path.replace('/en/', '/hu/')}`);
  const { value: answer, statements } = await recordStatements(() => Promise.resolve(app.request(`http://localhost${at.path}?fresh=${at.port}`)));
  const body = Buffer.from(await answer.arrayBuffer());
  const bare = await bareLoad(at, { body, statements, headers: { 'Content-Type': 'text/html' } }, {});
  const own = await load('site-fresh', at);
  return row(`${at.name}, drawn anew (${statements.length} statements)`, { own, bare, target: at.target });
}

async function kept(app: Site['app'], at: Measured): Promise<Row> {
  const answer = await app.request(`http://localhost${at.path}`);
  const body = brotliCompressSync(Buffer.from(await answer.arrayBuffer()));
  const headers = { 'accept-encoding': 'br' };
  const bare = await bareLoad(at, { body, statements: [], headers: { 'Content-Type': 'text/html', 'Content-Encoding': 'br' } }, headers);
  const own = await load('site-kept', { ...at, port: at.port + 1, headers });
  return row(`${at.name}, kept ready (brotli)`, { own, bare, target: '≥ 20,000 per core, ≥ 0.7' });
}

async function bareLoad(at: Measured, bare: { body: Buffer; statements: readonly unknown[]; headers: Record<string, string> }, headers: Record<string, string>): Promise<Load> {
  const file = join(at.folder, `bare-${at.port}.json`);
  writeFileSync(file, JSON.stringify({ ...bare, body: bare.body.toString('base64') }));
  return load('bare', { url: at.url, port: at.port + 2, path: '/', file, headers });
}

function row(what: string, { own, bare, target }: { own: Load; bare: Load; target: string }): Row {
  return {
    what,
    figure: `${whole(own.perCore)} req/s per core, p95 ${Math.round(own.p95)} ms, ${whole(own.memory)} MB`,
    against: `${ratio(own.perCore / bare.perCore)} of a bare handler (${whole(bare.perCore)})`,
    target: `${target}, ≤ 250 MB`,
  };
}

async function sizes(app: Site['app']): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const path of weighed) {
    const html = await (await app.request(`http://localhost/en/better${path}`)).text();
    const scripts = html.match(/<script[^>]*\ssrc=/g) ?? [];
    rows.push({
      what: `bytes of ${path === '' ? '/' : path}`,
      figure: `${whole(html.length)} HTML, ${whole(brotliCompressSync(html).byteLength)} as brotli`,
      against: `${scripts.length} scripts`,
      target: '0 scripts',
    });
  }
  return [...rows, await styleRow(app), scriptRow()];
}

/** Everything a browser may load in the workspace and the account, together. */
function scriptRow(): Row {
  const folder = 'dist/client/assets';
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
  const bytes = scripts.reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name)), { level: 9 }).byteLength, 0);
  return { what: 'bytes of script, workspace and account', figure: `${whole(bytes)} as gzip`, against: `${scripts.length} scripts`, target: '≤ 45 KB' };
}

async function styleRow(app: Site['app']): Promise<Row> {
  const html = await (await app.request('http://localhost/en/better')).text();
  const href = /rel="stylesheet" href="([^"]+)"/.exec(html)?.[1] ?? '';
  const style = await (await app.request(`http://localhost${href}`, { headers: { 'accept-encoding': 'br' } })).arrayBuffer();
  return { what: 'bytes of style, all pages', figure: `${whole(style.byteLength)} as brotli`, against: '', target: '' };
}
