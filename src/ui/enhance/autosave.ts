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
  readonly revision: HTMLInputElement;
  readonly drafts: ReturnType<typeof draftsOf>;
  /** Fields that the server does not have yet. */
  readonly dirty: Map<string, Draft>;
  readonly say: (word: 'saved' | 'saving' | 'unsaved' | 'offline') => void;
  timer: number;
  sending: boolean;
}

/** Saves each field after a pause; keeps on this device what has not arrived, and sends it when the connection is back. */
export function autosave(form: HTMLFormElement): void {
  const saving = savingOf(form);
  if (saving === undefined) return;
  form.addEventListener('input', ({ target }) => {
    const field = fieldOf(target);
    if (field !== undefined) note(saving, field);
  });
  // the whole form is about to be sent by the browser
  form.addEventListener('submit', () => {
    clearTimeout(saving.timer);
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
  const revision = form.querySelector<HTMLInputElement>('input[name=revision]');
  if (state === null || revision === null) return undefined;
  const lang = form.querySelector<HTMLInputElement>('input[name=lang]')?.value ?? '';
  const say: Saving['say'] = (word) => {
    state.textContent = state.dataset[word] ?? '';
    state.dataset['state'] = word;
  };
  return { form, revision, say, drafts: draftsOf(localStorage, `${location.pathname} ${lang}`), dirty: new Map(), timer: 0, sending: false };
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
  const { form, dirty, drafts, revision, say } = saving;
  const draft = { revision: dirty.get(field)?.revision ?? revision.value, pairs: pairsOf(form, field) };
  dirty.set(field, draft);
  drafts.put(field, draft);
  say('unsaved');
  later(saving, pause);
}

async function send(saving: Saving): Promise<void> {
  const { form, dirty, say } = saving;
  if (saving.sending || dirty.size === 0) return;
  saving.sending = true;
  say('saving');
  const batch = new Map(dirty);
  const answer = await post(form, batch);
  saving.sending = false;
  if (answer === 'refused') say('unsaved');
  else if (answer === 'offline') {
    say('offline');
    later(saving, retry);
  } else settle(saving, batch, answer);
}

/** What the server has is clean; what was typed on while it was under way is sent next; what was refused waits for the person. */
function settle(saving: Saving, batch: ReadonlyMap<string, Draft>, answer: Answer): void {
  const { form, revision, dirty, drafts, say } = saving;
  const refused = (answer.problems ?? []).length > 0;
  if (answer.revision !== undefined) revision.value = String(answer.revision);
  show(form, answer);
  for (const [field, draft] of batch) {
    if (refused) {
      // once both texts are on the page, what the person leaves standing was written knowing the other one
      if (answer.revision !== undefined) dirty.set(field, { ...draft, revision: String(answer.revision) });
    } else if (dirty.get(field) === draft) {
      dirty.delete(field);
      drafts.drop(field);
    }
  }
  say(dirty.size === 0 ? 'saved' : 'unsaved');
  if (!refused && dirty.size > 0) later(saving, pause);
}

function fieldOf(target: EventTarget | null): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>('[data-field]')?.dataset['field'] : undefined;
}

function controlsOf(form: HTMLFormElement, field: string): readonly (HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement)[] {
  return [...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(`[data-field="${CSS.escape(field)}"] :is(input, textarea, select)`)];
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
  // the oldest revision that any of the fields was typed into: what was changed since by others must not be lost
  body.set('revision', String(Math.min(...[...batch.values()].map(({ revision }) => Number(revision)))));
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

/** Shows what the server said at the fields; what was wrong before and is not now disappears. */
function show(form: HTMLFormElement, { problems = [], theirs = [] }: Answer): void {
  for (const old of form.querySelectorAll('.autosave-note')) old.remove();
  for (const { field, text } of [...problems, ...theirs]) {
    const place = field === undefined ? null : form.querySelector(`[data-field="${CSS.escape(field)}"]`);
    const note = document.createElement('p');
    note.className = problems.some((each) => each.text === text) ? 'field-error autosave-note' : 'their-text autosave-note';
    note.textContent = text;
    (place ?? form).append(note);
  }
}
