/** A cookie as a browser keeps it. */
export interface SessionCookie {
  readonly name: string;
  readonly value: string;
  readonly url: string;
}

/** Sessions of the demo's people, by what the program calls each: `coordinator`, `project officer, Nyíregyháza`. */
export type DemoSessions = Readonly<Record<string, readonly SessionCookie[]>>;

/** Signs in once as each of the demo's people: their links, said at the start, serve once, and several test files need them. */
export async function signInAll(said: string): Promise<DemoSessions> {
  const links = [...said.matchAll(/^ {2}Example (.+): (http\S+)$/gm)];
  const signedIn = await Promise.all(links.map(async ([, name = '', link = '']) => [name, await signIn(link)] as const));
  return Object.fromEntries(signedIn);
}

/** What a browser does with the link: it opens the page and presses its button. */
async function signIn(link: string): Promise<readonly SessionCookie[]> {
  const { origin, pathname } = new URL(link);
  const page = await fetch(link);
  const holder = cookiesOf(page, origin);
  const html = await page.text();
  const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
  const answer = await fetch(`${origin}${pathname}`, {
    method: 'POST', redirect: 'manual', body: new URLSearchParams({ 'form-token': hidden('form-token'), token: hidden('token') }),
    headers: { Origin: origin, Cookie: holder.map(({ name, value }) => `${name}=${value}`).join('; ') },
  });
  if (answer.status !== 303) throw new Error(`${pathname} answered ${answer.status} to a demo link.`);
  return cookiesOf(answer, origin);
}

function cookiesOf(answer: Response, url: string): readonly SessionCookie[] {
  return answer.headers.getSetCookie().map((cookie) => {
    const [name = '', ...value] = (cookie.split(';')[0] ?? '').split('=');
    return { name, value: value.join('='), url };
  });
}
