import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { draftsOf } from './drafts.ts';
import { dropTaken, keepTyped } from './keep-typed.ts';

/** As much of a browser as a form and its storage need. */
class Control {
  readonly name: string;
  readonly type: string;
  value: string;

  constructor(name: string, type: string, value: string) {
    this.name = name;
    this.type = type;
    this.value = value;
  }
}
class Input extends Control {}
class Area extends Control {}

class Store {
  readonly kept = new Map<string, string>();
  get length() {
    return this.kept.size;
  }
  key(index: number) {
    return [...this.kept.keys()][index] ?? null;
  }
  getItem(key: string) {
    return this.kept.get(key) ?? null;
  }
  setItem(key: string, value: string) {
    this.kept.set(key, value);
  }
  removeItem(key: string) {
    this.kept.delete(key);
  }
}

const here = '/hu/better/work/tasks/new';
let local = new Store();
let session = new Store();

function at(pathname: string, search = ''): void {
  vi.stubGlobal('location', { pathname, search });
}

beforeEach(() => {
  local = new Store();
  session = new Store();
  for (const [name, value] of Object.entries({ localStorage: local, sessionStorage: session, HTMLInputElement: Input, HTMLTextAreaElement: Area })) vi.stubGlobal(name, value);
  at(here);
});
afterEach(() => vi.unstubAllGlobals());

/** A form of these controls, and a way to let things happen to it. */
function formOf(...controls: readonly Control[]) {
  const heard = new Map<string, (event: { readonly target: unknown }) => void>();
  const form = {
    elements: { namedItem: (name: string) => controls.find((each) => each.name === name) ?? null },
    addEventListener: (kind: string, hear: (event: { readonly target: unknown }) => void) => void heard.set(kind, hear),
  };
  // the script asks of a form just these two things
  keepTyped(form as unknown as HTMLFormElement);
  return { happens: (kind: string, target?: Control) => heard.get(kind)?.({ target }) };
}

const fieldsKept = (path = here) => draftsOf(local, path).all().map(({ field, draft }) => [field, draft.pairs[0]?.[1]]);

test('ED-09 what is typed into a form is kept, and comes back into empty fields only', () => {
  const { happens } = formOf();
  happens('input', new Input('title', 'text', 'Árvíz'));
  happens('input', new Area('text', 'textarea', 'Two\nlines'));
  expect(fieldsKept()).toEqual([['title', 'Árvíz'], ['text', 'Two\nlines']]);
  const [title, text] = [new Input('title', 'text', ''), new Area('text', 'textarea', 'of the server')];
  formOf(title, text);
  expect([title.value, text.value]).toEqual(['Árvíz', 'of the server']);
});

test('ED-09 neither secrets nor choices nor fields without a name are kept, and another form’s drafts are not touched', () => {
  const { happens } = formOf();
  const unkept = [new Input('secret', 'password', 'x'), new Input('sure', 'checkbox', 'yes'), new Input('', 'text', 'x'), new Control('role', 'select', 'x')];
  for (const control of unkept) happens('input', control);
  happens('input');
  expect(local.length).toBe(0);
  draftsOf(local, '/hu/better/work/tasks/other').put('title', { revision: '', pairs: [['title', 'Other']] });
  const title = new Input('title', 'text', '');
  formOf(title);
  expect(title.value).toBe('');
});

test('ED-09 what was kept is forgotten when the server says that it took the form, and not before', () => {
  const { happens } = formOf();
  happens('input', new Input('title', 'text', 'Árvíz'));
  at('/hu/better/work/tasks/1', '?said=done');
  dropTaken();
  expect(fieldsKept()).toHaveLength(1);
  at(here);
  happens('submit');
  at(here, '?city=gavle');
  dropTaken();
  expect(fieldsKept()).toHaveLength(1);
  at('/hu/better/work/tasks/1', '?said=done');
  dropTaken();
  expect([fieldsKept(), session.length]).toEqual([[], 0]);
});
