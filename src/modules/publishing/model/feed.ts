import { xmlElement, xmlHead, xmlText } from './xml.ts';

/** One entry of a feed, in the reader's language. */
export interface FeedEntry {
  readonly id: string;
  readonly title: string;
  readonly summary: string | undefined;
  /** Language of title and summary, where it is not the feed's. */
  readonly lang: string | undefined;
  readonly url: string;
  /** Instant of the last change, ISO 8601. */
  readonly updated: string;
  readonly category: { readonly term: string; readonly label: string };
}

export interface FeedHead {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly lang: string;
  readonly author: string;
  /** The feed's own address, and the page it belongs to. */
  readonly self: string;
  readonly page: string;
}

/** PU-12: an Atom feed (RFC 4287). It depends on its entries alone, never on the clock. */
export function atomFeed(head: FeedHead, entries: readonly FeedEntry[]): string {
  const updated = entries.map((entry) => entry.updated).toSorted().at(-1) ?? '1970-01-01T00:00:00.000Z';
  const parts = [
    line('id', head.id),
    line('title', head.title),
    line('subtitle', head.subtitle),
    line('updated', updated),
    xmlElement('author', {}, line('name', head.author)),
    xmlElement('link', { rel: 'self', type: 'application/atom+xml', href: head.self }),
    xmlElement('link', { rel: 'alternate', type: 'text/html', hreflang: head.lang, href: head.page }),
    ...entries.map(entryXml),
  ];
  return `${xmlHead}${xmlElement('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': head.lang }, `\n${parts.join('\n')}\n`)}\n`;
}

function entryXml(entry: FeedEntry): string {
  const parts = [
    line('id', entry.id),
    xmlElement('title', { type: 'text' }, xmlText(entry.title)),
    xmlElement('link', { rel: 'alternate', type: 'text/html', href: entry.url }),
    line('updated', entry.updated),
    xmlElement('category', entry.category),
    entry.summary === undefined ? '' : xmlElement('summary', { type: 'text' }, xmlText(entry.summary)),
  ];
  return xmlElement('entry', { 'xml:lang': entry.lang }, `\n${parts.filter((part) => part !== '').join('\n')}\n`);
}

function line(name: string, text: string): string {
  return xmlElement(name, {}, xmlText(text));
}
