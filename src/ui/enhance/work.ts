import { askWhileTyping } from './ask-while-typing.ts';
import { autosave } from './autosave.ts';
import { countCharacters } from './count-characters.ts';
import { forgetDrafts } from './drafts.ts';
import { filterChoices } from './filter-choices.ts';
import { dropTaken, keepTyped } from './keep-typed.ts';
import { showProgress } from './upload.ts';

// the workspace's one script: it takes hold of forms that work without it
dropTaken();
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-enhance=autosave]')) autosave(form);
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-enhance=draft]')) keepTyped(form);
for (const control of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('[data-count]')) countCharacters(control);
for (const place of document.querySelectorAll<HTMLElement>('[data-ask]')) askWhileTyping(place);
for (const group of document.querySelectorAll<HTMLFieldSetElement>('fieldset[data-filter]')) filterChoices(group);
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-enhance=upload]')) showProgress(form);
for (const form of document.querySelectorAll<HTMLFormElement>('form[action$="/account/sign-out"]')) form.addEventListener('submit', () => forgetDrafts(localStorage));
