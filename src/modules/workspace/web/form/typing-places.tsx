import { useReading } from '../../../../ui/index.ts';
import type { Desk } from '../../../editing/index.ts';
import type { WorkPorts } from '../ports.ts';

interface TypingPlacesProps {
  readonly desk: Pick<Desk, 'editable'>;
  readonly places: WorkPorts['whileTyping'];
  /** The record being edited. */
  readonly of?: string | undefined;
}

/** WS-19: where the script shows what others say to the words that are being typed; without it the places say where that stands after saving, or nothing. */
export function TypingPlaces({ desk: { editable }, places = [], of }: TypingPlacesProps) {
  const { path, say } = useReading();
  const own = places.filter(({ kinds }) => kinds.includes(editable.kind));
  return (
    <>
      {own.map(({ path: address, fields, below, without }) => (
        <div
          key={address} class="typing-place" role="status" data-ask={path(address)} data-kind={editable.kind} data-of={of ?? ''}
          data-fields={fields.join(' ')} data-below={below}
        >
          {without === undefined ? null : <noscript><p class="note">{say(without)}</p></noscript>}
        </div>
      ))}
    </>
  );
}
