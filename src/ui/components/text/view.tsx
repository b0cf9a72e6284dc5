import type { LocalizedText } from '../../../kernel/text.ts';
import { useReading } from '../../context.tsx';

interface TextProps {
  readonly value: LocalizedText;
  readonly as?: 'p' | 'span' | 'h1' | 'h2' | 'h3' | 'dd' | 'div';
  readonly class?: string | undefined;
}

/**
 * The words of a text in the reader's language, with `lang` where another language is shown instead.
 * As `p`, every paragraph (separated by an empty line) becomes one of its own.
 */
export function Text({ value, as: Element = 'span', class: name }: TextProps) {
  const reading = useReading();
  const shown = reading.show(value);
  const lang = shown.lang === reading.lang ? undefined : shown.lang;
  if (Element !== 'p' || !shown.text.includes('\n')) return <Element lang={lang} class={name}>{shown.text}</Element>;
  const parts = shown.text.split(/\n\s*\n/);
  return (
    <>
      {parts.map((part) => (
        <Element lang={lang} class={name}>
          {part}
        </Element>
      ))}
    </>
  );
}
