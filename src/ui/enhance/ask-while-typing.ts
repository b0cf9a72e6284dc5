const pause = 700;
/** So much of a long text is asked about. */
const longest = 8000;

/**
 * While somebody types, shows what the server says to it, as a fragment of a page: `data-ask` is where it is asked, `data-fields` names the
 * fields whose words are watched, the title first. The place stands below the title, or with `data-below="all"` below the last of the fields.
 */
export function askWhileTyping(place: HTMLElement): void {
  const form = place.closest('form');
  const { ask: address = '', kind = '', of = '', fields = '', below } = place.dataset;
  const watched = fields.split(' ').flatMap((name) => form?.querySelector<HTMLElement>(`[data-field="${name}"]`) ?? []);
  (below === 'all' ? watched.at(-1) : watched[0])?.after(place);
  const valueOf = (name: string) => form?.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.value ?? '';
  let timer = 0;
  let newest = 0;
  const ask = async () => {
    const mine = ++newest;
    const [title = '', ...rest] = watched.map(wordsOf);
    const words = { title, text: rest.join('\n').slice(0, longest) };
    const body = new URLSearchParams({ 'form-token': valueOf('form-token'), lang: valueOf('lang'), kind, of, ...words });
    const answer = await fetch(`/${address.replace(/^\/+/, '')}`, { method: 'POST', body, redirect: 'error' });
    // what was asked before the last letter is not worth showing
    if (!answer.ok || mine !== newest) return;
    const html = await answer.text();
    // our own server's fragment; what is there already is not said again
    if (place.innerHTML !== html) place.innerHTML = html;
  };
  const later = () => {
    clearTimeout(timer);
    // without an answer the form works as it did
    timer = window.setTimeout(() => void ask().catch(() => undefined), pause);
  };
  for (const field of watched) field.addEventListener('input', later);
  // a new record's form that came back, or was left unfinished, has words already
  if (of === '' && watched.some((field) => wordsOf(field).trim() !== '')) later();
}

function wordsOf(field: HTMLElement): string {
  return field.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea')?.value ?? '';
}
