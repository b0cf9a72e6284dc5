import type { ComponentChildren } from 'preact';
import { useReading, useSilentLinks } from '../../context.tsx';

interface OutsideLinkProps {
  readonly href: string;
  /** Language of the page there, where it is known. */
  readonly hreflang?: string | undefined;
  /** The address itself where absent. */
  readonly children?: ComponentChildren;
}

/** A link to another site; where nothing answers there any more, since when. */
export function OutsideLink({ href, hreflang, children }: OutsideLinkProps) {
  const { say, date } = useReading();
  const since = useSilentLinks().get(href);
  return (
    <>
      <a href={href} hreflang={hreflang} rel="external" class={children === undefined ? 'is-address' : undefined}>{children ?? href}</a>
      {since === undefined ? null : <span class="note"> ({say('ui.link-silent', { day: date(since.slice(0, 10)) })})</span>}
    </>
  );
}
