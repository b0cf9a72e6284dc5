import { useId } from 'preact/hooks';
import { useReading } from '../../context.tsx';

export interface FilterOption {
  readonly label: string;
  readonly href: string;
  readonly current: boolean;
  readonly count?: number | undefined;
}

export interface FilterGroup {
  readonly label: string;
  readonly options: readonly FilterOption[];
}

interface FiltersProps {
  readonly label: string;
  readonly groups: readonly FilterGroup[];
}

/** Filters as links: they work without script, and each has an address. */
export function Filters({ label, groups }: FiltersProps) {
  return (
    <nav class="filters" aria-label={label}>
      {groups.map((group) => (
        <Group key={group.label} group={group} />
      ))}
    </nav>
  );
}

function Group({ group }: { readonly group: FilterGroup }) {
  const id = useId();
  const { number } = useReading();
  return (
    <div class="filters-group">
      <p id={id} class="filters-label">
        {group.label}
      </p>
      <ul aria-labelledby={id}>
        {group.options.map((option) => (
          <li key={option.href}>
            <a href={option.href} aria-current={option.current ? 'true' : undefined}>
              {option.label}
              {option.count === undefined ? null : <span class="filters-count"> {number(option.count)}</span>}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
