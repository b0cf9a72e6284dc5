import { inject } from 'vitest';

const lists = ['', '/chain', '/practices', '/cities', '/plans', '/events', '/results', '/news', '/search?q=digital', '/open-data', '/accessibility', '/privacy'];

/** The chain as pictures: links lie on a map, and the flow is wide. */
export const pictures: readonly string[] = ['/chain?view=map', '/chain?view=flow'];

/** One address of each page type below /{lang}/better, found by following links from the lists. */
export async function onePerType(): Promise<readonly string[]> {
  const all = async (list: string, pattern: RegExp) => (await linksOf(list)).filter((below) => pattern.test(below));
  const first = async (list: string, pattern: RegExp) => (await all(list, pattern))[0];
  const plans = await all('/plans', /^\/plans\/[^/]+$/);
  const actions = await Promise.all(plans.map((plan) => first(plan, /^\/plans\/[^/]+\/actions\/[^/]+$/)));
  const records = await Promise.all([
    first('/chain', /^\/transfers\/[^/]+$/), first('/practices', /^\/practices\/[^/?]+$/), first('/cities', /^\/cities\/[^/]+$/), first('/events', /^\/events\/[^/?]+$/),
    first('/news', /^\/news\/[^/?]+$/), first('/chain', /^\/chain\?/),
  ]);
  const found = [plans[0], actions.find((each) => each !== undefined), ...records];
  // what no list leads to answers 404, and that is told
  return [...lists, ...found.map((each, n) => each ?? `/nothing-leads-to-type-${n}`)];
}

/** Every page below /{lang}/better that links lead to, each filter once. `test/pages` holds that they are the same in all languages. */
export async function everyAddress(): Promise<readonly string[]> {
  const waiting = [...lists];
  const known = new Set(waiting);
  const pages: string[] = [];
  for (let below = waiting.shift(); below !== undefined; below = waiting.shift()) {
    const html = await pageOf(below);
    if (html !== undefined) pages.push(below);
    for (const link of linksIn(html ?? '').filter((each) => !known.has(each) && !each.includes('&'))) {
      known.add(link);
      waiting.push(link);
    }
  }
  return pages;
}

async function linksOf(below: string): Promise<readonly string[]> {
  return linksIn((await pageOf(below)) ?? '');
}

/** The English page; undefined for a file. */
async function pageOf(below: string): Promise<string | undefined> {
  const answer = await fetch(`${inject('origin')}/en/better${below}`);
  const text = await answer.text();
  return answer.headers.get('content-type')?.startsWith('text/html') === true ? text : undefined;
}

/** Where the links of a page lead below /en/better. */
function linksIn(html: string): readonly string[] {
  const links = [...html.matchAll(/<a\s[^>]*?href="\/en\/better([^"#]*)/g)].map((found) => (found[1] ?? '').replaceAll('&amp;', '&'));
  return [...new Set(links)].filter((each) => each === '' || /^[/?]/.test(each));
}
