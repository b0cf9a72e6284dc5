import type { Context } from 'hono';
import type { Mounting } from '../http/index.ts';
import { type FormParts, type FormRoute, pathOf, showForm, takeForm } from './serve-form.ts';

/** Mounts pages with forms: shown by GET, taken by POST. */
export function mountForms({ app, named, limited, refused }: Mounting, routes: readonly FormRoute[], parts: FormParts): void {
  for (const route of routes) {
    const answer = async (c: Context, take: typeof showForm) => {
      named(c, route.page.name);
      const wait = await limited(c, kindOf(route, c));
      if (wait !== undefined) return wait;
      const outcome = await take(parts, route, c);
      if (typeof outcome !== 'number') return outcome;
      return refused(c, outcome, outcome === 405 ? { Allow: 'GET, HEAD' } : {});
    };
    app.get(pathOf(route), (c) => answer(c, showForm));
    app.post(pathOf(route), (c) => answer(c, takeForm));
  }
}

function kindOf({ page }: FormRoute, c: Context): 'page' | 'attempt' | 'form' {
  if (c.req.method !== 'POST') return 'page';
  return page.throttled === true ? 'attempt' : 'form';
}
