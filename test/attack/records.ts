import type { Desk } from '../../src/modules/editing/index.ts';
import { desks } from '../../src/wiring/desks.ts';
import { type Control, filledIn, formsIn, type PageForm } from './fill.ts';
import type { Browser, Fields } from './world.ts';

/** What words alone do not answer: a country is a code, and only an issue of the newsletter has a number. */
const known: Readonly<Record<string, string>> = { country: 'SE', number: '' };

/** A record begun by its form, as a person begins it. */
export interface Begun {
  readonly desk: Desk;
  readonly id: string;
  /** Its own page. */
  readonly path: string;
}

/** The form of a page that says in which language it is written: the one of the record. */
export function recordForm(html: string): PageForm | undefined {
  return formsIn(html).find(({ controls }) => controls.some(({ name }) => name === 'lang'));
}

/** Begins a record on a desk, or fails. */
export async function begin(browser: Browser, desk: Desk, words: (name: string) => string): Promise<Begun> {
  const done = await tryToBegin(browser, desk, words);
  if (typeof done === 'number') throw new Error(`${desk.path} began nothing.`);
  return done;
}

/** Begins a record on a desk; else the status of the last refusal. Where the first choices do not fit together, others are tried, as a person would. */
export async function tryToBegin(browser: Browser, desk: Desk, words: (name: string) => string): Promise<Begun | number> {
  const at = `/en/better/work/${desk.path}`;
  const form = recordForm(await (await browser.get(`${at}/new`)).text());
  if (form === undefined) throw new Error(`${desk.path} has no form to begin with.`);
  let refused = 0;
  for (const fields of attempts(form, words)) {
    const done = await browser.post(`${at}/new`, fields);
    refused = done.status;
    const to = done.headers.get('location');
    if (done.status !== 303 || to === null) continue;
    const path = to.split('?')[0] ?? '';
    return { desk, id: path.split('/').at(-1) ?? '', path };
  }
  return refused;
}

/** One record on each desk where records begin; those of the desks that follow may point to them. */
export async function beginAll(browser: Browser, words: (name: string) => string): Promise<readonly Begun[]> {
  const begun: Begun[] = [];
  for (const desk of desks) if (desk.begin !== undefined) begun.push(await begin(browser, desk, words));
  return begun;
}

function attempts(form: PageForm, words: (name: string) => string): readonly Fields[] {
  const first = filledIn(form, words).map(([name, value]): [string, string] => [name, known[name] ?? value]);
  const boxes = new Set(form.controls.filter(({ kind }) => kind === 'box').map(({ name }) => name));
  const bare = first.filter(([name]) => !boxes.has(name));
  const choices = form.controls.filter(({ kind, name }) => kind === 'choice' && !name.endsWith('.kind'));
  // nothing chosen that points to a record, and then one thing at a time
  const records = new Set(choices.filter(({ options }) => options.some((each) => /^[0-9a-f-]{36}$/.test(each))).map(({ name }) => name));
  const sparse = bare.map(([name, value]): [string, string] => [name, records.has(name) && name !== 'partner' ? '' : value]);
  return [first, bare, sparse, ...[bare, sparse].flatMap((fields) => choices.flatMap((control) => otherChoices(control, fields)))];
}

function otherChoices({ name, options }: Control, fields: Fields): readonly Fields[] {
  return options.map((option) => fields.map(([each, value]): [string, string] => (each === name ? [each, option] : [each, value])));
}
