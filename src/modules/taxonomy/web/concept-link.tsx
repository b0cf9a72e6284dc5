import type { Lang } from '../../../kernel/lang.ts';
import { useReading } from '../../../ui/index.ts';
import { type ConceptName, nameFor } from '../app/names.ts';

/** The page of a concept (without code, of a scheme; without that, of all schemes) in the reader's language; the address of the concept itself is without it. */
export function conceptPath(lang: Lang, scheme?: string, code?: string): string {
  const below = [scheme, code].flatMap((part) => (part === undefined ? [] : [`/${encodeURIComponent(part)}`])).join('');
  return `/concepts${below}?lang=${lang}`;
}

interface ConceptLinkProps {
  readonly scheme: string;
  readonly code: string;
  readonly name: ConceptName;
}

/** A concept's name, leading to its page. */
export function ConceptLink({ scheme, code, name }: ConceptLinkProps) {
  const { lang } = useReading();
  const shown = nameFor(name, lang);
  return <a href={conceptPath(lang, scheme, code)} lang={shown === undefined || shown.lang === lang ? undefined : shown.lang}>{shown?.text ?? code}</a>;
}
