import { Crumb } from '../../components/crumb/view.tsx';
import { PageHead } from '../../components/page-head/view.tsx';
import { useReading } from '../../context.tsx';
import type { Example } from '../../example.ts';

/** A component, or a page's view, with its examples. */
export interface DesignEntry {
  readonly component: string;
  readonly examples: readonly Example[];
}

interface DesignIndexProps {
  readonly entries: readonly DesignEntry[];
  readonly href: (component: string) => string;
}

/** The list of all components. */
export function DesignIndex({ entries, href }: DesignIndexProps) {
  const { say } = useReading();
  return (
    <div class="page design-page">
      <PageHead title={say('ui.design-title')} lead={say('ui.design-lead')} />
      <ul class="design-index">
        {entries.map(({ component, examples }) => (
          <li key={component}>
            <a href={href(component)}>{component}</a> <span>{say('ui.design-examples', { count: examples.length })}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface DesignPageProps {
  readonly entry: DesignEntry;
  readonly index: { readonly label: string; readonly href: string };
}

/** One component with all its examples. */
export function DesignPage({ entry, index }: DesignPageProps) {
  return (
    <div class="page design-page">
      <PageHead title={entry.component} above={<Crumb trail={[index]} />} />
      {entry.examples.map(({ name, show }) => (
        <section class="design-example" key={name}>
          <h2>{name}</h2>
          <div class="design-stage">{show()}</div>
        </section>
      ))}
    </div>
  );
}
