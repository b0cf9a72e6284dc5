import { type Draft, draftsOf } from './drafts.ts';

/** What the server says to a change: saved, or what stands in the way. */
interface Answer {
  readonly revision?: number;
  readonly problems?: readonly { readonly field?: string; readonly text: string }[];
  readonly theirs?: readonly { readonly field: string; readonly text: string }[];
}

const pause = 800;
const retry = 10_000;

/** One form being saved: what is dirty, what is under way. */
interface Saving {
  readonly form: HTMLFormElement;
  /** Revision of the record when the page was made. */
  readonly loaded: string;
  /** Fields whose content on the page is of a later revision: saved from here, or shown beside a colleague's. */
  readonly known: Map<string, string>;
  readonly drafts: ReturnType<typeof draftsOf>;
  /** Fields that the server does not have yet. */
  readonly dirty: Map<string, Draft>;
  /** Of these, the ones the server refused: they wait until the person has had another look. */
  readonly held: Set<string>;
  readonly say: (word: 'saved' | 'saving' | 'unsaved' | 'offline') => void;
  timer: number;
  sending: boolean;
  /** True where the person pressed the button: then an answer that no field can show is shown as a page. */
  asked: boolean;
}

/** Saves each field after a pause; keeps on this device what has not arrived, and sends it when the connection is back. */
export function autosave(form: HTMLFormElement): void {
  const saving = savingOf(form);
  if (saving === undefined) return;
  form.addEventListener('input', ({ target }) => {
    const field = fieldOf(target);
    if (field !== undefined) note(saving, field);
  });
  form.addEventListener('submit', (event) => {
    // a button of its own says what it wants, and the server does it
    if (event.submitter?.hasAttribute('name') === true) return;
    event.preventDefault();
    saving.held.clear();
    saving.asked = true;
    if (saving.dirty.size === 0) saving.say('saved');
    later(saving, 0);
  });
  addEventListener('online', () => {
    later(saving, 0);
  });
  for (const { field, draft } of saving.drafts.all()) {
    if (fill(form, field, draft)) saving.dirty.set(field, draft);
    else saving.drafts.drop(field);
  }
  if (saving.dirty.size > 0) later(saving, 0);
}

function savingOf(form: HTMLFormElement): Saving | undefined {
  const state = form.querySelector<HTMLElement>('.save-state');
  const loaded = form.querySelector<HTMLInputElement>('input[name=revision]')?.value;
  if (state === null || loaded === undefined) return undefined;
  const lang = form.querySelector<HTMLInputElement>('input[name=lang]')?.value ?? '';
  const say: Saving['say'] = (word) => {
    // said once, not at every key
    if (state.dataset['state'] !== word) state.textContent = state.dataset[word] ?? '';
    state.dataset['state'] = word;
  };
  const drafts = draftsOf(localStorage, `${location.pathname} ${lang}`);
  return { form, loaded, known: new Map(), say, drafts, dirty: new Map(), held: new Set(), timer: 0, sending: false, asked: false };
}

function later(saving: Saving, milliseconds: number): void {
  clearTimeout(saving.timer);
  saving.timer = window.setTimeout(() => {
    send(saving).catch(() => {
      saving.say('unsaved');
    });
  }, milliseconds);
}

function note(saving: Saving, field: string): void {
  const { form, loaded, known, dirty, held, drafts, say } = saving;
  const draft = { revision: dirty.get(field)?.revision ?? known.get(field) ?? loaded, pairs: pairsOf(form, field) };
  dirty.set(field, draft);
  held.delete(field);
  drafts.put(field, draft);
  say('unsaved');
  later(saving, pause);
}

async function send(saving: Saving): Promise<void> {
  const { form, say } = saving;
  const batch = nextBatch(saving);
  if (saving.sending || batch.size === 0) return;
  saving.sending = true;
  say('saving');
  const answer = await post(form, batch);
  saving.sending = false;
  if (answer === 'offline') {
    say('offline');
    later(saving, retry);
  } else if (answer === 'refused') {
    say('unsaved');
    // the browser sends it, and shows what the server has to say
    if (saving.asked) form.submit();
  } else settle(saving, batch, answer);
}

/** What can be sent in one go: fields that were typed into the same revision. A conflict is judged from there. */
function nextBatch({ dirty, held }: Saving): ReadonlyMap<string, Draft> {
  const waiting = [...dirty].filter(([field]) => !held.has(field));
  const first = waiting[0]?.[1].revision;
  return new Map(waiting.filter(([, draft]) => draft.revision === first));
}

/** What the server has is clean; what was typed on while it was under way is sent next; what was refused waits for the person. */
function settle(saving: Saving, batch: ReadonlyMap<string, Draft>, answer: Answer): void {
  const { form, dirty, say } = saving;
  show(form, batch, answer);
  if ((answer.problems ?? []).length > 0) hold(saving, batch, answer);
  else for (const [field, draft] of batch) arrived(saving, field, { draft, revision: String(answer.revision) });
  say(dirty.size === 0 ? 'saved' : 'unsaved');
  if (nextBatch(saving).size > 0) later(saving, pause);
}

function arrived(saving: Saving, field: string, { draft, revision }: { readonly draft: Draft; readonly revision: string }): void {
  if (saving.dirty.get(field) === draft) {
    saving.dirty.delete(field);
    saving.drafts.drop(field);
  }
  rebase(saving, field, revision);
}

/** What stands in the way of one field does not hold up the others; a refusal that names none of them is about all. */
function hold(saving: Saving, batch: ReadonlyMap<string, Draft>, { problems = [], theirs = [], revision }: Answer): void {
  const named = problems.flatMap(({ field }) => (field !== undefined && batch.has(field) ? [field] : []));
  for (const field of named.length === 0 ? batch.keys() : named) {
    if (saving.dirty.get(field) === batch.get(field)) saving.held.add(field);
    // both texts are on the page now: what the person writes next is written knowing the other one
    if (theirs.some((each) => each.field === field)) rebase(saving, field, String(revision));
  }
}

/** From now on the field is written knowing this revision. */
function rebase({ known, dirty }: Saving, field: string, revision: string): void {
  known.set(field, revision);
  const draft = dirty.get(field);
  if (draft !== undefined) dirty.set(field, { ...draft, revision });
}

function fieldOf(target: EventTarget | null): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>('[data-field]')?.dataset['field'] : undefined;
}

function controlsOf(form: HTMLFormElement, field: string): readonly (HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement)[] {
  const controls = `[data-field="${CSS.escape(field)}"] :is(input:not([data-filter-field]), textarea, select)`;
  return [...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(controls)];
}

function isChosen(control: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement): boolean {
  return !(control instanceof HTMLInputElement) || !['checkbox', 'radio'].includes(control.type) || control.checked;
}

function pairsOf(form: HTMLFormElement, field: string): Draft['pairs'] {
  return controlsOf(form, field).filter(isChosen).map(({ name, value }) => [name, value] as const);
}

/** Puts a kept draft back into its field; false where it says what stands there already. */
function fill(form: HTMLFormElement, field: string, { pairs }: Draft): boolean {
  if (JSON.stringify(pairsOf(form, field)) === JSON.stringify(pairs)) return false;
  for (const control of controlsOf(form, field)) {
    const values = pairs.filter(([name]) => name === control.name).map(([, value]) => value);
    if (control instanceof HTMLInputElement && ['checkbox', 'radio'].includes(control.type)) control.checked = values.includes(control.value);
    else if (values[0] !== undefined) control.value = values[0];
  }
  return true;
}

/** Sends some fields the way the form itself would. `offline`: nothing arrived; `refused`: not for a reason a field could show. */
async function post(form: HTMLFormElement, batch: ReadonlyMap<string, Draft>): Promise<Answer | 'offline' | 'refused'> {
  const body = new URLSearchParams();
  for (const name of ['form-token', 'lang']) body.set(name, form.querySelector<HTMLInputElement>(`input[name=${name}]`)?.value ?? '');
  body.set('revision', [...batch.values()][0]?.revision ?? '');
  for (const { pairs } of batch.values()) for (const [name, value] of pairs) body.append(name, value);
  try {
    const answer = await fetch(form.action, { method: 'POST', body, headers: { Accept: 'application/json' }, redirect: 'error' });
    if (answer.headers.get('content-type')?.startsWith('application/json') !== true) return 'refused';
    // our own server's answer; what is not in it is simply not shown
    return (await answer.json()) as Answer;
  } catch {
    return 'offline';
  }
}

/** Shows what the server said at the fields that were sent; what was wrong before and is not now disappears. */
function show(form: HTMLFormElement, batch: ReadonlyMap<string, Draft>, { problems = [], theirs = [] }: Answer): void {
  const placeOf = (field: string | undefined) => (field === undefined ? null : form.querySelector(`[data-field="${CSS.escape(field)}"]`)) ?? form;
  for (const old of form.querySelectorAll(':scope > .autosave-note')) old.remove();
  for (const field of batch.keys()) for (const old of placeOf(field).querySelectorAll('.autosave-note, .their-text')) old.remove();
  for (const { field, text } of problems) placeOf(field).append(noteOf('field-error', text));
  const words = form.querySelector<HTMLElement>('.save-state')?.dataset ?? {};
  for (const { field, text } of theirs) placeOf(field).append(theirNote(words, text));
}

/** A colleague's text, with the words that say whose it is. */
function theirNote(words: DOMStringMap, text: string): HTMLElement {
  const note = noteOf('their-text', text === '' ? (words['empty'] ?? '') : text);
  const by = document.createElement('strong');
  by.textContent = words['theirs'] ?? '';
  note.prepend(by, document.createElement('br'));
  return note;
}

function noteOf(className: string, text: string): HTMLElement {
  const note = document.createElement('p');
  note.className = `${className} autosave-note`;
  note.textContent = text;
  return note;
}
