import { beforeAll, describe, expect, it } from 'vitest';
import { desks } from '../../src/wiring/desks.ts';
import { crawl, routeTable, type Seen, startsOf } from './crawl.ts';
import { standingOn } from './desk-of.ts';
import { filledIn } from './fill.ts';
import { badAddresses, marksIn, scripts } from './hostile.ts';
import { begin, recordForm } from './records.ts';
import { attackedWorld, type Browser } from './world.ts';

const world = await attackedWorld();
const rows = routeTable(world);
let coordinator: Browser;
let inside: readonly Pick<Seen, 'path' | 'html'>[] = [];
let outside: readonly Pick<Seen, 'path' | 'html'>[] = [];
/** Pages of the records in the workspace, and for everybody. */
const [begun, shown]: [string[], string[]] = [[], []];

/** Each field is given its own one of the strings, so that every string is stored somewhere. */
function wordsOf(): (name: string) => string {
  let n = 0;
  return () => {
    n += 1;
    return scripts[n % scripts.length] ?? '';
  };
}

/** Pages by their addresses. */
async function look(browser: Browser, paths: readonly string[]): Promise<readonly Pick<Seen, 'path' | 'html'>[]> {
  const seen: Pick<Seen, 'path' | 'html'>[] = [];
  for (const path of paths) seen.push({ path, html: await (await browser.get(path)).text() });
  return seen;
}

beforeAll(async () => {
  coordinator = await world.signedIn('coordinator');
  const words = wordsOf();
  for (const desk of desks.filter((each) => each.begin !== undefined)) {
    const { id, path } = await begin(coordinator, desk, words);
    // everything else on its own page, a translation, and out to everybody
    const form = recordForm(await (await coordinator.get(path)).text());
    const full = form === undefined ? [] : filledIn(form, words);
    await coordinator.post(path, full);
    await coordinator.post(path, full.filter(([name]) => ['lang', 'revision', 'title', 'name', 'summary', 'description', 'text'].includes(name)));
    const { revision } = await standingOn(world, desk, id);
    await coordinator.post(`${path}/translations?to=hu`, { lang: 'hu', revision: String(revision), title: words(''), name: words('') });
    const now = await standingOn(world, desk, id);
    const done = await world.runner.run(desk.show, { id, revision: now.revision, visibility: 'public' }, world.as);
    begun.push(path);
    const open = desk.publicPath?.(await standingOn(world, desk, id));
    if (done.ok && open !== undefined) shown.push(`/en/better${open}`, `/hu/better${open}`);
    await coordinator.post(`${path}/comments`, { words: words(''), text: words('') });
  }
  await coordinator.post('/en/account/profile', { personName: scripts[0] ?? '', lang: 'en', timeZone: 'Europe/Rome' });
  const start = startsOf(rows.filter(({ kind }) => kind === 'work' || kind === 'account'));
  const below = ['', '/history', '/translations', '/comments'].flatMap((end) => begun.map((path) => `${path}${end}`));
  const hungarian = begun.map((path) => path.replace('/en/', '/hu/'));
  inside = [...(await look(coordinator, [...below, ...hungarian])), ...(await crawl(coordinator, rows, { start, most: 1 }))];
  outside = [...(await look(world.anonymous, shown)), ...(await crawl(world.anonymous, rows, { start: ['/en/better', '/hu/better'], most: 3 }))];
}, 300_000);

const faults = (seen: readonly Pick<Seen, 'path' | 'html'>[]) => seen.flatMap(({ path, html }) => marksIn(html).map((mark) => `${path} ${mark}`));

describe('what somebody typed to become part of a page', () => {
  it('X-14 stands in every page of the workspace as the text it is', () => {
    expect(inside.length).toBeGreaterThan(100);
    expect(inside.filter(({ html }) => html.includes('mk7')).length).toBeGreaterThan(40);
    expect(faults(inside)).toEqual([]);
  });

  it('X-14 stands in every public page as the text it is', () => {
    expect(shown.length).toBeGreaterThan(5);
    expect(outside.length).toBeGreaterThan(60);
    expect(outside.filter(({ html }) => html.includes('mk7')).length).toBeGreaterThan(3);
    expect(faults(outside)).toEqual([]);
  });

  const files = [
    '/en/better/feed.atom', '/en/better/calendar.ics', '/sitemap.xml', '/en/better/open-data/needs.json', '/en/better/search?q=mk7', '/en/better/search?q=%3Cscript%3Emk7',
  ];

  it.each(files)('X-14 stands in %s as the text it is', async (path) => {
    const answer = await world.anonymous.get(path);
    const type = answer.headers.get('content-type') ?? '';
    const body = await answer.text();
    if (/html|xml/.test(type)) expect(marksIn(body)).toEqual([]);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('X-14 in the address of a page shows nothing of it but text', async () => {
    for (const script of scripts) {
      const said = encodeURIComponent(script);
      const paths = [
        `/en/account/sign-in?next=${said}`, `/en/account/link?token=${said}&next=${said}`, `/en/better/search?q=${said}`, `/en/better/work?said=${said}`,
        `/en/better/work/needs/new?from=${said}&lang=${said}`, `/en/${said}/work`,
      ];
      for (const path of paths) {
        expect(marksIn(await (await coordinator.get(path)).text())).toEqual([]);
      }
    }
  });

  it.each(badAddresses)('X-14 %s is no address of a page: the field that asks for one refuses it', async (address) => {
    const desk = desks.find(({ path }) => path === 'news');
    if (desk === undefined) throw new Error('no news');
    const row = (await desk.list(world.database, world.projectId)).find(({ visibility }) => visibility === 'public');
    const now = await standingOn(world, desk, row?.id ?? '');
    const answer = await coordinator.post(`/en/better/work/news/${now.id}`, { lang: 'en', revision: String(now.revision), url: address });
    expect([answer.status, (await standingOn(world, desk, now.id)).content['url']]).toEqual([422, now.content['url']]);
    expect(marksIn(await answer.text())).toEqual([]);
  });
});

it('X-05 nothing of all this failed the program, and the log is whole', async () => {
  expect(await world.wholeness()).toMatchObject({ errors: [], log: 'whole' });
});
