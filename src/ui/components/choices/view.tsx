interface ChoicesProps {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string; readonly lang?: string | undefined }[];
  readonly chosen: readonly string[];
  /** `one`: radio buttons. */
  readonly one?: boolean | undefined;
}

/** Several of a list as check boxes, or one of a short list as radio buttons. */
export function Choices({ id, name, label, hint, error, options, chosen, one = false }: ChoicesProps) {
  const describedBy = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`].filter((each) => each !== '').join(' ');
  return (
    <fieldset class={error === undefined ? 'choices' : 'choices is-wrong'} id={id} tabIndex={-1} aria-describedby={describedBy === '' ? undefined : describedBy}>
      <legend>{label}</legend>
      {hint === undefined ? null : <p class="field-hint" id={`${id}-hint`}>{hint}</p>}
      {error === undefined ? null : <p class="field-error" id={`${id}-error`}>{error}</p>}
      {options.map((option, index) => (
        <label key={option.value} lang={option.lang}>
          <ChoiceInput id={`${id}-${index}`} name={name} value={option.value} checked={chosen.includes(option.value)} one={one} />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface ChoiceInputProps {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly checked: boolean;
  readonly one: boolean;
}

function ChoiceInput({ one, ...input }: ChoiceInputProps) {
  return one ? <input type="radio" {...input} /> : <input type="checkbox" {...input} />;
}
