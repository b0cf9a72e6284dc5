import { draftsOf } from './drafts.ts';

const sentKey = 'better-sent';

/** Keeps on this device what is typed into a form that is sent as a whole, until the server has taken it. */
export function keepTyped(form: HTMLFormElement): void {
  const drafts = draftsOf(localStorage, location.pathname);
  for (const { field, draft } of drafts.all()) {
    const control = form.elements.namedItem(field);
    const typed = draft.pairs[0]?.[1];
    // what the server sent back, or what was chosen already, stays
    if (typed !== undefined && (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) && control.value === '') control.value = typed;
  }
  form.addEventListener('input', ({ target }) => {
    const isText = target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && ['text', 'url', 'email'].includes(target.type));
    if (isText && target.name !== '') drafts.put(target.name, { revision: '', pairs: [[target.name, target.value]] });
  });
  form.addEventListener('submit', () => sessionStorage.setItem(sentKey, location.pathname));
}

/** The page after a form that was taken: what had been kept for it is not needed any more. */
export function dropTaken(): void {
  const from = sessionStorage.getItem(sentKey);
  if (from === null || !new URLSearchParams(location.search).has('said')) return;
  const drafts = draftsOf(localStorage, from);
  for (const { field } of drafts.all()) drafts.drop(field);
  sessionStorage.removeItem(sentKey);
}
