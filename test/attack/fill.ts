import type { Fields } from './world.ts';

/** A control of a form as a person without script meets it. */
export interface Control {
  readonly name: string;
  readonly kind: 'hidden' | 'text' | 'choice' | 'box' | 'button';
  /** What it holds now; of boxes, what is sent where it is ticked. */
  readonly value: string;
  /** `date`, `url`, `email`, `decimal`, or '' for words. */
  readonly asks: string;
  readonly options: readonly string[];
}

/** One form of a page. */
export interface PageForm {
  /** Undefined where it is sent to the page itself. */
  readonly action: string | undefined;
  readonly controls: readonly Control[];
}

/** All forms of a page. */
export function formsIn(html: string): readonly PageForm[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(([, tag = '', inner = '']) => ({ action: attribute(` ${tag}`, 'action'), controls: controlsOf(inner) }));
}

function controlsOf(html: string): readonly Control[] {
  const found = html.matchAll(/<(input|button)\b([^>]*)>|<(textarea)\b([^>]*)>([^<]*)<\/textarea>|<(select)\b([^>]*)>([\s\S]*?)<\/select>/g);
  return [...found].flatMap(([, single, singleTag, area, areaTag, typed, choice, choiceTag, inner]) => (
    controlOf({ element: single ?? area ?? choice ?? '', tag: ` ${singleTag ?? areaTag ?? choiceTag ?? ''}`, inner: typed ?? inner ?? '' })
  ));
}

interface Element {
  readonly element: string;
  /** Its attributes, each after a space. */
  readonly tag: string;
  readonly inner: string;
}

function controlOf({ element, tag, inner }: Element): readonly Control[] {
  const name = attribute(tag, 'name');
  if (name === undefined || name === 'form-token') return [];
  const asks = attribute(tag, 'inputmode') ?? attribute(tag, 'type') ?? '';
  const value = element === 'textarea' ? unescaped(inner) : (attribute(tag, 'value') ?? '');
  const options = [...inner.matchAll(/<option\b([^>]*)>/g)].map(([, option = '']) => attribute(` ${option}`, 'value') ?? '');
  return [{ name, kind: kindOf(element, asks), value, asks, options: element === 'select' ? options : [] }];
}

function kindOf(element: string, type: string): Control['kind'] {
  if (element === 'select') return 'choice';
  if (element === 'button') return 'button';
  if (type === 'checkbox' || type === 'radio') return 'box';
  return type === 'hidden' ? 'hidden' : 'text';
}

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}="([^"]*)"`, 'i').exec(tag)?.[1];
  return found === undefined ? undefined : unescaped(found);
}

function unescaped(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
}

/** Fills a form in with what each control asks for; texts are `words(name)`. Of buttons, the first is pressed. */
export function filledIn({ controls }: PageForm, words: (name: string) => string): Fields {
  const seen = new Set<string>();
  return controls.flatMap((control): Fields => {
    const again = seen.has(control.name);
    seen.add(control.name);
    if (control.kind === 'hidden') return [[control.name, control.value]];
    return again ? [] : [[control.name, valueFor(control, words)]];
  });
}

const sensible: Readonly<Record<string, string>> = { date: '2024-05-05', url: 'https://example.org/somewhere', email: 'someone@example.org', decimal: '3', numeric: '3' };

function valueFor({ kind, name, value, asks, options }: Control, words: (name: string) => string): string {
  if (kind === 'box' || kind === 'button') return value;
  if (name.endsWith('.kind')) return 'on';
  if (name.endsWith('.start')) return '2024-05';
  if (name.endsWith('.end')) return '';
  if (kind === 'choice') return options.find((each) => each !== '') ?? '';
  return sensible[asks] ?? words(name);
}
