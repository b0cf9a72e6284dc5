import { sql } from 'kysely';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { demoDatabase } from '../../../../test/demo.ts';
import { testReading } from '../../../../test/reading.ts';
import { mainOf, workAsk } from '../../../../test/work-ask.tsx';
import { workingPerson } from '../../../../test/working-people.ts';
import { type Lang, langs } from '../../../kernel/lang.ts';
import { countQueries } from '../../../platform/db/index.ts';
import { ReadingProvider } from '../../../ui/index.ts';
import { desks } from '../../needs/index.ts';
import { linksPage } from './pages.tsx';
import { examples } from './links-page.examples.tsx';

const draw = (name: string, lang: Lang = 'hu') => {
  const example = examples.find((each) => each.name === name);
  return renderToString(<ReadingProvider reading={testReading(lang)}>{example?.show()}</ReadingProvider>);
};

const on = await demoDatabase();
const { database, projectId } = on;
const anna = await workingPerson(on, { name: 'Anna', role: 'partner-officer', city: 'nyiregyhaza', lang: 'hu' });
const [desk] = desks;
const show = async (isOn: boolean) => mainOf(await linksPage({ desks, isOn }).show(workAsk(on, { by: anna })));

/** Notes that a need names an address at which nothing answers. */
async function silent(path: string, needId: string): Promise<void> {
  const url = `https://www.example.org/${path}`;
  await sql`insert into link (project_id, url, next_at, asked_at, answer, failures, failing_since, silent_since)
    values (${projectId}, ${url}, now(), '2026-01-12', 'unreachable', 3, '2026-01-10', '2026-01-10')`.execute(database.reading);
  await sql`insert into link_place (project_id, url, kind, record_id) values (${projectId}, ${url}, 'need', ${needId})`.execute(database.reading);
}

describe('the page with the links', () => {
  it('LK-09 leads to the records by their titles, with no more statements for more links', async () => {
    expect(await show(false)).toContain(testReading('en').say('links.off'));
    const needs = await desk.list(database, projectId);
    const [first, ...others] = needs;
    await silent('first', first?.id ?? '');
    const html = await show(true);
    expect(html).toContain(`href="/en/better/work/needs/${first?.id ?? ''}"`);
    expect(html).toContain('Last asked: 12 Jan 2026');
    const few = (await countQueries(() => show(true))).queries;
    for (const { id } of others) await silent(id, id);
    expect((await countQueries(() => show(true))).queries).toBe(few);
    expect((await show(true)).match(/no answer since/g)?.length).toBe(needs.length);
  });
});

describe('the list of links', () => {
  it('LK-09 names what came back, since when, where it leads now, and the records', () => {
    const html = draw('links to look at', 'en');
    const groups = [...html.matchAll(/<section[^>]* id="([a-z]+)"/g)].map(([, id]) => id);
    expect(groups).toEqual(['silent', 'failing', 'moved', 'unsure']);
    expect(html).toContain('there is no such page any more (404) · no answer since 5 Mar 2026');
    expect(html).toContain('never answered so far');
    expect(html).toContain('in 1 place that is not edited in the workspace');
    expect(html).toMatch(/<a href="\/en\/better\/work\/practices\/[0-9a-f-]+"><span lang="et">Avatud andmed kõigile<\/span><\/a>/);
  });

  it('LK-09 says so where all is well, and where nobody asks', () => {
    expect(draw('everything answers', 'sv')).toContain('Alla länkar svarar');
    expect(draw('links are not asked here', 'et')).toContain('Selles paigalduses linke ei kontrollita.');
    // where nobody looked, nobody knows how many there are
    expect(draw('links are not asked here', 'en')).not.toMatch(/not asked yet|no address/);
  });

  it.each(langs)('LK-10 beside a record in %s', (lang) => {
    const html = draw('beside a record', lang);
    expect(html).toContain(testReading(lang).say('links.answer-gone'));
    expect(html).toContain(`href="/${lang}/better/work/links"`);
  });
});
