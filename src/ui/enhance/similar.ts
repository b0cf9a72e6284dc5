const pause = 700;

/** While a title is typed, shows below it what the server knows that says nearly the same. */
export function showSimilar(place: HTMLElement): void {
  const form = place.closest('form');
  const fieldOf = (name: string) => form?.querySelector<HTMLElement>(`[data-field="${name}"]`) ?? undefined;
  const textOf = (name: string) => fieldOf(name)?.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea')?.value ?? '';
  const valueOf = (name: string) => form?.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.value ?? '';
  const { similar: address = '', kind = '', of = '' } = place.dataset;
  const watched = ['title', 'summary'].flatMap((name) => fieldOf(name) ?? []);
  fieldOf('title')?.after(place);
  let timer = 0;
  let newest = 0;
  const ask = async () => {
    const mine = ++newest;
    const text = `${textOf('summary')} ${textOf('description')}`.slice(0, 4000);
    const body = new URLSearchParams({ 'form-token': valueOf('form-token'), lang: valueOf('lang'), kind, of, title: textOf('title'), text });
    const answer = await fetch(`/${address.replace(/^\/+/, '')}`, { method: 'POST', body, redirect: 'error' });
    // what was asked before the last letter is not worth showing
    if (!answer.ok || mine !== newest) return;
    const html = await answer.text();
    // our own server's fragment; what is there already is not said again
    if (place.innerHTML !== html) place.innerHTML = html;
  };
  for (const field of watched) {
    field.addEventListener('input', () => {
      clearTimeout(timer);
      // without an answer the form works as it did
      timer = window.setTimeout(() => void ask().catch(() => undefined), pause);
    });
  }
}
