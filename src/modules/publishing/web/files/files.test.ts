import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { demoDatabase } from '../../../../../test/demo.ts';
import { testReading } from '../../../../../test/reading.ts';
import { type Lang, langs } from '../../../../kernel/lang.ts';
import { written } from '../../../../kernel/text.ts';
import type { Ask, FileAnswer } from '../../../../platform/http/index.ts';
import { type CalendarEvent, calendarEvents } from '../../../events/index.ts';
import { sitemapPaths } from '../../app/site-paths.ts';
import { pictureKinds, picturePath } from '../../model/picture-path.ts';
import { calendarText } from './calendar.ts';
import { emblemSvg } from './emblem.ts';
import { publishingFiles } from './index.ts';
import type { PictureContent } from './picture-content.ts';
import { drawing } from './picture-drawing.ts';
import { drawPicture, type PictureFont } from './picture.ts';

const { database, projectId, actor } = await demoDatabase();
const folder = new URL('../../../../../node_modules/@fontsource/atkinson-hyperlegible-next/files/', import.meta.url);
const fonts: readonly PictureFont[] = (['latin', 'latin-ext'] as const).flatMap((name) => ([400, 700] as const).map((weight) => ({
  name, weight, data: new Uint8Array(readFileSync(new URL(`atkinson-hyperlegible-next-${name}-${weight}-normal.woff`, folder))),
})));
const files = publishingFiles({ fonts: () => fonts });

async function file(name: string, params: Record<string, string> = {}, lang: Lang = 'en'): Promise<FileAnswer | undefined> {
  const project = { id: projectId, slug: 'better' };
  const ask: Ask = { reader: database, project, reading: testReading(lang), actor, path: '', params, query: {}, origin: 'https://better.test' };
  return files.find((each) => each.name === name)?.answer(ask);
}

async function text(name: string, lang: Lang = 'en'): Promise<string> {
  const body = (await file(name, {}, lang))?.body;
  return typeof body === 'string' ? body : '';
}

const event: CalendarEvent = {
  id: '01980000-0000-7000-8000-0000000000aa',
  path: '/events/a',
  title: written('en', 'A; b, c\nd'),
  text: undefined,
  when: { v: 1, kind: 'on', start: '2024-03-30', end: '2024-04-01' },
  venue: written('en', 'City hall'),
  host: { id: 'c', slug: 'gavle', name: written('sv', 'Gävle'), colour: 2 },
  cancelled: false,
  revision: 3,
};

function calendar(entries: readonly CalendarEvent[], lang: Lang = 'en'): string {
  return calendarText(entries, { name: 'BETTER: events', origin: 'https://better.test', reading: testReading(lang) });
}

describe('the calendar', () => {
  test('PU-13 keeps an event’s identity and counts its changes', () => {
    const written3 = calendar([event]);
    expect(written3).toContain('UID:01980000-0000-7000-8000-0000000000aa@better\r\nSEQUENCE:2\r\n');
    expect(calendar([{ ...event, revision: 4 }])).toContain('SEQUENCE:3\r\n');
    expect(calendar([event])).toBe(written3);
  });

  test('PU-13 writes whole days as dates, also over a change of the clock', () => {
    expect(calendar([event])).toContain('DTSTART;VALUE=DATE:20240330\r\nDTEND;VALUE=DATE:20240402\r\n');
  });

  test('PU-13 keeps what was cancelled, and says so', () => {
    expect(calendar([{ ...event, cancelled: true }])).toContain('STATUS:CANCELLED');
    expect(calendar([event])).toContain('STATUS:CONFIRMED');
  });

  test('PU-13 escapes its texts, and names the place where it is on record', () => {
    expect(calendar([event])).toContain('SUMMARY:A\\; b\\, c\\nd\r\n');
    expect(calendar([event])).toContain('LOCATION:City hall\\, Gävle\r\n');
    expect(calendar([{ ...event, venue: undefined, host: undefined }])).not.toContain('LOCATION');
  });

  test('PU-13 is valid when it is empty', () => {
    const empty = calendar([]);
    expect(empty).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:/);
    expect(empty).toMatch(/BEGIN:VTIMEZONE\r\n[\s\S]*END:VTIMEZONE\r\nEND:VCALENDAR\r\n$/);
    expect(empty).not.toContain('VEVENT');
    expect(calendar([{ ...event, when: { v: 1, kind: 'on', start: '2024-03' } }])).toBe(empty);
  });

  test.each(langs)('PU-13 of the demo has every event whose days are known, in %s', async (lang) => {
    const shown = await text('calendar.ics', lang);
    expect(shown.match(/BEGIN:VEVENT/g)?.length).toBe((await calendarEvents(database, projectId)).length);
    expect(shown).toContain(`PRODID:-//BETTER//calendar//${lang.toUpperCase()}`);
    expect(shown.replaceAll('\r\n ', '')).toContain(`https://better.test/${lang}/better/events/`);
    expect(new Set(shown.match(/^UID:.*$/gm)).size).toBe(shown.match(/^UID:/gm)?.length);
    expect(shown.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});

describe('the feed', () => {
  test.each(langs)('PU-12 of the demo is well-formed and has what was found, in %s', async (lang) => {
    const feed = await text('feed.atom', lang);
    expect(feed).toMatch(new RegExp(`^<\\?xml version="1.0" encoding="utf-8"\\?>\\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}">`));
    expect(feed.match(/<entry/g)).toHaveLength(18);
    expect(feed.match(/<entry/g)).toHaveLength(feed.match(/<\/entry>/g)?.length ?? 0);
    expect(feed).not.toMatch(/newsletter-(1|3|4)</);
    expect(new Set(feed.match(/<id>[^<]+/g)).size).toBe(19);
  });
});

describe('preview pictures', () => {
  const content: PictureContent = {
    title: 'Megszentségteleníthetetlenségeskedéseitekért '.repeat(6).trim(), above: 'Átvétel', project: 'BETTER', fund: 'Európai Unió',
    cities: [{ name: 'Gävle', colour: 2 }, { name: 'Tartu', colour: 4 }], taker: { name: 'Nyíregyháza', colour: 5 },
  };
  const shown = (over: Partial<PictureContent> = {}) => JSON.stringify(drawing({ ...content, ...over }));
  let png: Uint8Array<ArrayBuffer>;

  beforeAll(async () => {
    png = await drawPicture(content, fonts);
  });

  test('PU-15 are PNG of 1200 × 630', () => {
    expect([...png.slice(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    expect([new DataView(png.buffer).getUint32(16), new DataView(png.buffer).getUint32(20)]).toEqual([1200, 630]);
  });

  test('PU-15 show the route in the cities’ colours, an arrow only where both ends are known', () => {
    expect(shown()).toContain('#00695f');
    expect(shown()).toContain('#946000');
    const images = (drawn: string) => drawn.match(/data:image\/svg/g)?.length;
    expect(images(shown())).toBe(2);
    expect(images(shown({ cities: [] }))).toBe(1);
    expect(images(shown({ taker: undefined }))).toBe(1);
  });

  test('PU-15 cut a title that is longer than the picture', () => {
    expect(shown()).toContain('…');
    expect(shown({ title: 'Short' })).not.toContain('…');
  });

  test('PU-15 carry the emblem: twelve upright stars', () => {
    expect(emblemSvg.match(/M/g)).toHaveLength(12);
    expect(shown()).toContain('Európai Unió');
  });

  test('PU-15 there is one behind every page of a record', async () => {
    const paths = (await sitemapPaths(database, projectId)).map(picturePath).filter((path) => path !== '/picture.png');
    const oneOfEach = pictureKinds.map((kind) => [...new Set(paths)].find((path) => path.startsWith(`/picture/${kind}/`)) ?? `no page of ${kind}`);
    for (const path of oneOfEach) {
      const [, , kind = '', slug = ''] = path.split('/');
      expect(await file('picture.record', { kind, slug }, 'hu'), path).toMatchObject({ type: 'image/png' });
    }
  });
});
