import { describe, expect, it } from 'vitest';
import { langs } from '../../src/kernel/lang.ts';
import { demoSite } from '../demo.ts';
import { pages } from '../../src/wiring/modules.ts';
import { faultsOfHeadings, faultsOfHtml } from './html.ts';

const { get } = await demoSite();
const withRecord = pages.filter((page) => page.path.includes(':')).map((page) => page.path.replaceAll(/:[a-zA-Z]+/g, 'no-such-thing'));

describe.each(langs)('what is not there, in %s', (lang) => {
  it.each(['/no-such-page', '/practices/Z%00', ...withRecord])('H-23 %s answers 404 in the language of its address', async (path) => {
    const answer = await get(`/${lang}/better${path}`, { 'Accept-Language': 'en' });
    const html = await answer.text();
    expect(answer.status).toBe(404);
    expect(answer.headers.get('cache-control')).toContain('no-store');
    expect(html).toContain(`<html lang="${lang}"`);
    expect([...faultsOfHtml(html), ...faultsOfHeadings(html)]).toEqual([]);
  });

  it('H-23 an unknown project, or an unknown language, answers 404 in the language the reader asks for', async () => {
    for (const path of [`/${lang}/no-such-project`, '/xx/better', '/xx', '/no/such/address/at/all']) {
      const answer = await get(path, { 'Accept-Language': `${lang},en;q=0.1` });
      expect({ path, status: answer.status }).toEqual({ path, status: 404 });
      expect(await answer.text()).toContain(`<html lang="${lang}"`);
    }
  });

  it('H-23 the bare address leads to the project in the language the reader asks for', async () => {
    const answer = await get('/', { 'Accept-Language': `${lang},en;q=0.1` });
    expect([answer.status, answer.headers.get('location')]).toEqual([302, `/${lang}/better`]);
  });
});
