/** A letter is found with its accents and without. */
function plainly(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** True where every word that was typed begins somewhere in the label, whatever the accents. */
export function fits(label: string, typed: string): boolean {
  const words = plainly(label).split(/[^\p{L}\p{N}]+/u);
  return plainly(typed).split(/\s+/).every((part) => part === '' || words.some((word) => word.startsWith(part)));
}

/** Gives a long list of boxes a field that leaves only those in sight which fit what is typed; what is chosen stays. */
export function filterChoices(group: HTMLFieldSetElement): void {
  const { filter, fits: found = '' } = group.dataset;
  const place = group.querySelector<HTMLElement>('.choices-filter');
  if (filter === undefined || place === null) return;
  const options = [...group.querySelectorAll<HTMLLabelElement>('.choices-options > label')];
  const input = document.createElement('input');
  input.type = 'search';
  input.className = 'control';
  input.placeholder = filter;
  // it belongs to the list, not to what is saved
  input.dataset['filterField'] = '';
  input.setAttribute('aria-label', filter);
  const said = document.createElement('p');
  said.className = 'field-hint';
  said.setAttribute('role', 'status');
  place.append(input, said);
  input.addEventListener('input', (event) => {
    event.stopPropagation();
    for (const option of options) option.hidden = option.querySelector('input')?.checked !== true && !fits(option.textContent, input.value);
    const count = options.filter((option) => fits(option.textContent, input.value)).length;
    said.textContent = input.value === '' ? '' : found.replace('{count}', String(count)).replace('{total}', String(options.length));
  });
  input.addEventListener('keydown', (event) => {
    // the way to send the form is its button
    if (event.key === 'Enter') event.preventDefault();
  });
}
