import { inject } from 'vitest';

/** Pages of the workspace and the account, as one of the demo's people finds them by following links. */
export interface WorkPages {
  /** Every page that was read, with its HTML. */
  readonly read: readonly { readonly path: string; readonly html: string }[];
  /** One address of each type; forms and records of every desk are types of their own. */
  readonly types: readonly string[];
}

const id = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** What is drawn by the same view with the same fields: the history of any record, the form of one step of one desk. */
function kindOf(path: string): string {
  return path.replace(id, ':id').replace(/\?.*/, (query) => `?${[...new URLSearchParams(query).keys()].join('&')}`);
}

/** Lists, histories and translations are the same view for every desk; forms differ. */
function typeOf(path: string): string {
  const kind = kindOf(path);
  return kind.replace(/work\/[a-z-]+(\/:id\/(?:history|translations|comments|tasks|files|step\/[a-z-]+))/, 'work/*$1').replace(/step\/[a-z-]+$/, 'step/*');
}

/** Follows the links of the workspace from `begin`; one address of each kind is read. */
export async function workPages(who: string, begin: readonly string[]): Promise<WorkPages> {
  const cookie = (inject('demoSessions')[who] ?? []).map(({ name, value }) => `${name}=${value}`).join('; ');
  const waiting = [...begin];
  const known = new Set(waiting.map(kindOf));
  const read: { path: string; html: string }[] = [];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const answer = await fetch(`${inject('origin')}${path}`, { headers: { cookie } });
    if (answer.headers.get('content-type')?.startsWith('text/html') !== true) continue;
    const html = await answer.text();
    read.push({ path: answer.ok ? path : `${path} answers ${answer.status}`, html });
    for (const link of linksIn(html)) {
      if (known.has(kindOf(link))) continue;
      known.add(kindOf(link));
      waiting.push(link);
    }
  }
  const answered = read.filter(({ path }) => !path.includes(' answers '));
  const types = new Map(answered.map(({ path }) => [typeOf(path), path] as const).toReversed());
  return { read, types: [...types.values()].toReversed() };
}

function linksIn(html: string): readonly string[] {
  const links = [...html.matchAll(/<a\s[^>]*?href="(\/en\/(?:better\/work|account)[^"#]*)/g)].map((found) => (found[1] ?? '').replaceAll('&amp;', '&'));
  return [...new Set(links)];
}
