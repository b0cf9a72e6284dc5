import type { When } from '../../../../kernel/when.ts';
import { useReading } from '../../../../ui/index.ts';

interface WhenControlProps {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly hint: string | undefined;
  readonly error: string | undefined;
  readonly value: When;
}

const kinds = ['unknown', 'on', 'within', 'from', 'before', 'after'] as const;

/** When something was or will be, as precisely as it is known: a day, a month or a year, and how it is meant. */
export function WhenControl({ id, name, label, hint, error, value }: WhenControlProps) {
  const { say } = useReading();
  const describedBy = `${id}-hint${error === undefined ? '' : ` ${id}-error`}`;
  return (
    <fieldset class={error === undefined ? 'when-control' : 'when-control is-wrong'} id={id} tabIndex={-1} aria-describedby={describedBy}>
      <legend>{label}</legend>
      <p class="field-hint" id={`${id}-hint`}>
        {hint === undefined ? say('work.when-hint') : `${hint} ${say('work.when-hint')}`}
      </p>
      {error === undefined ? null : (
        <p class="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <div class="when-parts">
        <label>
          <span>{say('work.when-kind')}</span>
          <select class="control" id={`${id}-kind`} name={`${name}.kind`}>
            {kinds.map((kind) => (
              <option key={kind} value={kind} selected={kind === value.kind}>
                {say(`work.when-${kind}`)}
              </option>
            ))}
          </select>
        </label>
        <Point id={`${id}-start`} name={`${name}.start`} label={say('work.when-start')} value={'start' in value ? value.start : ''} />
        <Point id={`${id}-end`} name={`${name}.end`} label={say('work.when-end')} value={'end' in value ? (value.end ?? '') : ''} />
      </div>
    </fieldset>
  );
}

interface PointProps {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly value: string;
}

function Point({ id, name, label, value }: PointProps) {
  return (
    <label>
      <span>{label}</span>
      <input class="control" type="text" id={id} name={name} value={value} placeholder="2024-05-17" maxLength={10} autocomplete="off" />
    </label>
  );
}
