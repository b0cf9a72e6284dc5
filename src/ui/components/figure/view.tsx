import type { ComponentChildren } from 'preact';
import type { Lang } from '../../../kernel/lang.ts';
import { useReading } from '../../context.tsx';

interface FigureProps {
  /** Where the picture lies, in a width that suits most. */
  readonly src: string;
  /** The same picture in every width it is kept in. */
  readonly sources: readonly { readonly src: string; readonly width: number }[];
  /** Pixels of the picture itself, so that nothing moves when it comes. */
  readonly width: number;
  readonly height: number;
  readonly alt: { readonly text: string; readonly lang: Lang };
  /** True for a picture that is seen without scrolling. */
  readonly first?: boolean | undefined;
  /** Below the picture: what it is, whose it is. */
  readonly children?: ComponentChildren;
}

/** What the main column leaves for a picture. */
const sizes = '(min-width: 60rem) 46rem, calc(100vw - 2rem)';

/** A picture with its caption; the browser takes the width that fits. */
export function Figure({ src, sources, width, height, alt, first = false, children }: FigureProps) {
  const { lang } = useReading();
  const set = sources.length < 2 ? {} : { srcset: sources.map((each) => `${each.src} ${each.width}w`).join(', '), sizes };
  return (
    <figure class="figure">
      <img src={src} {...set} alt={alt.text} lang={alt.lang === lang ? undefined : alt.lang} width={width} height={height} loading={first ? undefined : 'lazy'} decoding="async" />
      <figcaption>{children}</figcaption>
    </figure>
  );
}
