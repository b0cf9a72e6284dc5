type Control = HTMLInputElement | HTMLTextAreaElement;

/** So long nothing must be typed before the number is said aloud; and it is said only when it is about to matter. */
const pause = 1200;
const worthSaying = 20;

/** Characters that are left, as the server counts them: what one sees as a character, without the ends of lines. */
export function charactersLeft(text: string, most: number): number {
  return most - [...text.replaceAll(/\r?\n/g, '')].length;
}

/** Tells below a control how many characters are left while one types; a screen reader hears it when one stops and few are left. */
export function countCharacters(control: Control): void {
  const { count, countLeft = '', countOver = '' } = control.dataset;
  const most = Number(count);
  const shown = document.createElement('p');
  shown.className = 'field-count';
  // read aloud at every key it would only disturb
  shown.setAttribute('aria-hidden', 'true');
  const said = document.createElement('span');
  said.className = 'visually-hidden';
  said.setAttribute('role', 'status');
  control.after(shown, said);
  let timer = 0;
  const tell = () => {
    const left = charactersLeft(control.value, most);
    shown.textContent = (left < 0 ? countOver : countLeft).replace('#', String(Math.abs(left)));
    shown.classList.toggle('is-over', left < 0);
    // an empty field says its limit in the hint already
    shown.hidden = control.value === '';
    return left;
  };
  control.addEventListener('input', () => {
    const left = tell();
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      said.textContent = left <= worthSaying ? shown.textContent : '';
    }, pause);
  });
  tell();
}
