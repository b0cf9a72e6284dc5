import { describe, expect, it } from 'vitest';
import { attackedWorld } from '../../../test/attack/world.ts';
import { desks } from '../desks.ts';

const world = await attackedWorld();
const officer = await world.signedIn('partner-officer', { city: 'nyiregyhaza' });
const stranger = await world.signedIn('partner-officer', { city: 'tartu' });
const desk = desks.find(({ path }) => path === 'needs');
const own = (await desk?.list(world.database, world.projectId) ?? []).find(({ partnerIds }) => partnerIds.includes(world.cities.get('nyiregyhaza') ?? ''));
const place = `/en/better/work/needs/${own?.id ?? ''}`;

/** The first concept that the page offers for these words. */
async function offered(text: string): Promise<string> {
  const html = await (await officer.get(`${place}/concepts?q=${text}`)).text();
  return /name="say" value="(\d+)"/.exec(html)?.[1] ?? '';
}

describe('what a need is about, in the workspace', () => {
  it('TX-21 stands beside it, and leads to the page where it is changed', async () => {
    const html = await (await officer.get(place)).text();
    expect(html).toContain('What this is about');
    expect(html).toContain(`${place}/concepts`);
    expect(html).toContain('because of:');
  });

  it('TX-21 is added, shown to everybody, and taken back', async () => {
    const id = await offered('cycling');
    const code = async () => (await (await world.anonymous.get('/concepts/better?lang=en&q=cycling')).text()).match(/\/concepts\/better\/([\w-]+)\?/)?.[1] ?? '';
    const shown = async () => (await (await world.anonymous.get(`/concepts/better/${await code()}?lang=en`)).text()).includes(`need-${own?.slug ?? '?'}`);
    const before = await shown();
    expect((await officer.post(`${place}/concepts`, [['say', id]])).status).toBe(303);
    expect(await (await officer.get(`${place}/concepts`)).text()).toContain('said by a person');
    expect([before, await shown()]).toEqual([false, own?.visibility === 'public']);
    expect((await officer.post(`${place}/concepts`, [['forget', id]])).status).toBe(303);
    expect(await shown()).toBe(false);
  });

  it('TX-21 is not changed by others, nor to what is not there', async () => {
    const id = await offered('cycling');
    expect((await stranger.post(`${place}/concepts`, [['say', id]])).status).toBe(404);
    for (const value of ['', '0', '-1', 'x', '999999999', "1'"]) expect((await officer.post(`${place}/concepts`, [['say', value]])).status).toBe(422);
    expect((await officer.get('/en/better/work/needs/none/concepts')).status).toBe(404);
  });
});
