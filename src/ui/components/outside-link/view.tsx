import type { ComponentChildren } from 'preact';
import type { Lang } from '../../../kernel/lang.ts';
import { useReading, useSilentLinks } from '../../context.tsx';

interface OutsideLinkProps {
  readonly href: string;
  readonly hreflang?: Lang | undefined;
  readonly children?: ComponentChildren;
}

/** A link that leaves the site. One that did not answer when it was last checked stays a link, and says so. */
export function OutsideLink({ href, hreflang, children }: OutsideLinkProps) {
  const { say, date } = useReading();
  const silent = useSilentLinks()(href);
  return (
    <>
      <a href={href} hreflang={hreflang} rel="external">{children}</a>
      {silent === undefined ? null : <span class="silent-link"> ({say('ui.silent-link', { day: date(silent) })})</span>}
    </>
  );
}
