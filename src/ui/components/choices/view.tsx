import { useReading } from '../../context.tsx';

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
  /** True where the page loads the script that can filter a long list. */
  readonly filter?: boolean | undefined;
}

/** More options than so many stand in columns, the chosen ones first. */
const fewest = 9;

/** Several of a list as check boxes, or one of a short list as radio buttons; a long list in columns, with a filter where the page's script can. */
export function Choices({ id, name, label, hint, error, options, chosen, one = false, filter = false }: ChoicesProps) {
  const { say } = useReading();
  const isLong = options.length >= fewest;
  const filters = isLong && filter ? { 'data-filter': say('ui.filter-list'), 'data-fits': say('ui.filter-found', { count: '{count}', total: '{total}' }) } : {};
  const describedBy = describedIn({ id, hint, error });
  const kind = ['choices', ...(error === undefined ? [] : ['is-wrong']), ...(isLong ? ['is-long'] : [])].join(' ');
  return (
    <fieldset class={kind} id={id} tabIndex={-1} aria-describedby={describedBy} {...filters}>
      <legend>{label}</legend>
      {hint === undefined ? null : <p class="field-hint" id={`${id}-hint`}>{hint}</p>}
      {error === undefined ? null : <p class="field-error" id={`${id}-error`}>{error}</p>}
      {'data-filter' in filters ? <div class="choices-filter" /> : null}
      <div class="choices-options">
        {ordered(options, chosen, isLong).map((option, index) => (
          <label key={option.value} lang={option.lang}>
            <ChoiceInput id={`${id}-${index}`} name={name} value={option.value} checked={chosen.includes(option.value)} one={one} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function describedIn({ id, hint, error }: Pick<ChoicesProps, 'id' | 'hint' | 'error'>): string | undefined {
  const ids = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`].filter((each) => each !== '');
  return ids.length === 0 ? undefined : ids.join(' ');
}

/** In a long list the chosen ones stand first. */
function ordered(options: ChoicesProps['options'], chosen: readonly string[], isLong: boolean): ChoicesProps['options'] {
  if (!isLong) return options;
  const isChosen = ({ value }: ChoicesProps['options'][number]) => chosen.includes(value);
  return [...options.filter(isChosen), ...options.filter((each) => !isChosen(each))];
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
