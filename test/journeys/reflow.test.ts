import { describe, expect, it } from 'vitest';
import { onePerType, pictures } from './addresses.ts';
import { overAll } from './axe.ts';
import { openBrowser } from './browser.ts';
import { lost, spaceText } from './reflow.ts';

const browser = await openBrowser();
const below = [...(await onePerType()), ...pictures];
/** A screen of 1280 × 1024 pixels at 400 %. */
const zoomed = { width: 320, height: 256 };
const wide = { width: 1280, height: 1024 };

// the long words are Hungarian ones
describe.each(['hu', 'en'])('a reader who needs larger or wider text, in %s', (lang) => {
  it('H-30 loses nothing on any page type at 400 %, and nothing with spaced text', async () => {
    const faults = await overAll(browser, below.map((each) => `/${lang}/better${each}`), async (page, address) => {
      await page.setViewportSize(zoomed);
      await page.goto(address);
      const found = (await lost(page)).map((fault) => `400 %: ${fault}`);
      await spaceText(page);
      found.push(...(await lost(page)).map((fault) => `spaced, narrow: ${fault}`));
      await page.setViewportSize(wide);
      return [...found, ...(await lost(page)).map((fault) => `spaced, wide: ${fault}`)];
    });
    expect(faults).toEqual([]);
  });
});
