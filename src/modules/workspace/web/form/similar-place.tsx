import { useReading } from '../../../../ui/index.ts';
import type { Desk } from '../../../editing/index.ts';
import type { WorkPorts } from '../ports.ts';

interface SimilarPlaceProps {
  readonly desk: Pick<Desk, 'editable'>;
  readonly port: WorkPorts['similar'];
  /** The record being edited. */
  readonly of?: string | undefined;
}

/** Where the script shows what is here already while a title is typed; without it, it stays empty. */
export function SimilarPlace({ desk: { editable }, port, of }: SimilarPlaceProps) {
  const { path } = useReading();
  if (port?.kinds.includes(editable.kind) !== true) return null;
  return <div class="similar-place" role="status" data-similar={path(port.path)} data-kind={editable.kind} data-of={of ?? ''} />;
}
