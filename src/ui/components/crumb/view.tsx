import { useReading } from '../../context.tsx';

export interface CrumbLink {
  readonly label: string;
  readonly href: string;
}

/** The way back up; the page itself is not repeated. */
export function Crumb({ trail }: { readonly trail: readonly CrumbLink[] }) {
  const { say } = useReading();
  if (trail.length === 0) return null;
  return (
    <nav class="crumb" aria-label={say('ui.breadcrumb')}>
      <ol>
        {trail.map(({ label, href }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
