import { Button, Choices, Crumb, ErrorSummary, Field, Form, Notice, PageHead, Section, TextInput, useReading } from '../../../../ui/index.ts';
import { nameFor } from '../../app/names.ts';
import type { FoundConcept } from '../../app/public/schemes.ts';
import { pairKinds } from './pair-kinds.ts';

/** What was looked for on one side, and what was found. */
export interface PairSide {
  readonly asked: string;
  readonly found: readonly FoundConcept[];
  /** Value of the concept that was chosen; '' where none was. */
  readonly chosen: string;
  readonly error?: string | undefined;
}

export interface PairViewProps {
  readonly scheme: { readonly code: string; readonly title: string };
  readonly theirs: PairSide;
  readonly ours: PairSide;
  readonly kind: { readonly chosen: string; readonly error?: string | undefined };
}

/** Two concepts that have no name in common are looked for and joined by hand. */
export function PairView({ scheme, theirs, ours, kind }: PairViewProps) {
  const { say, path } = useReading();
  const map = { label: say('taxonomy.map-title', { title: scheme.title }), href: `${path('/work/concepts/map')}?scheme=${scheme.code}` };
  const wrong = [['theirs', theirs.error], ['ours', ours.error], ['kind', kind.error]] as const;
  const errors = wrong.flatMap(([place, text]) => (text === undefined ? [] : [{ text, field: `pair-${place}` }]));
  return (
    <>
      <PageHead
        title={say('taxonomy.join-title')} lead={say('taxonomy.join-lead')}
        above={<Crumb trail={[{ label: say('taxonomy.admin'), href: path('/work/concepts') }, map]} />}
      />
      <ErrorSummary errors={errors} />
      <LookUp {...{ scheme, theirs, ours }} />
      {theirs.asked === '' && ours.asked === '' ? null : <Join {...{ scheme, theirs, ours, kind }} />}
    </>
  );
}

function LookUp({ scheme, theirs, ours }: Omit<PairViewProps, 'kind'>) {
  const { say, path } = useReading();
  return (
    <form class="form" method="get" action={path('/work/concepts/pair')}>
      <input type="hidden" name="scheme" value={scheme.code} />
      <Field id="pair-q-theirs" label={say('taxonomy.join-theirs', { title: scheme.title })} hint={say('taxonomy.join-hint')}>
        {(ids) => <TextInput id="pair-q-theirs" name="theirs" type="search" value={theirs.asked} {...ids} />}
      </Field>
      <Field id="pair-q-ours" label={say('taxonomy.join-ours')}>
        {(ids) => <TextInput id="pair-q-ours" name="ours" type="search" value={ours.asked} {...ids} />}
      </Field>
      <p class="form-actions"><Button quiet>{say('taxonomy.join-look')}</Button></p>
    </form>
  );
}

function Join({ scheme, theirs, ours, kind }: PairViewProps) {
  const { say, path } = useReading();
  const query = new URLSearchParams({ scheme: scheme.code, theirs: theirs.asked, ours: ours.asked });
  const sides = (
    <>
      <Side place="theirs" label={say('taxonomy.join-their-concept')} side={theirs} />
      <Side place="ours" label={say('taxonomy.join-our-concept')} side={ours} />
    </>
  );
  // nothing can be joined to nothing
  if (theirs.found.length === 0 || ours.found.length === 0) return <Section title={say('taxonomy.join-choose')}>{sides}</Section>;
  return (
    <Section title={say('taxonomy.join-choose')}>
      <Form action={`${path('/work/concepts/pair')}?${query.toString()}`}>
        {sides}
        <Choices
          one id="pair-kind" name="kind" label={say('taxonomy.join-kind')} error={kind.error} chosen={[kind.chosen]}
          options={pairKinds.map((each) => ({ value: each, label: say(`taxonomy.pair-${each}`) }))}
        />
        <p class="form-actions"><Button>{say('taxonomy.join-save')}</Button></p>
      </Form>
    </Section>
  );
}

function Side({ place, label, side: { asked, found, chosen, error } }: { readonly place: 'theirs' | 'ours'; readonly label: string; readonly side: PairSide }) {
  const { say, lang } = useReading();
  if (found.length === 0) {
    return <div id={`pair-${place}`} tabIndex={-1}><Notice kind="info">{asked === '' ? say(`taxonomy.join-ask-${place}`) : say('taxonomy.search-none', { asked })}</Notice></div>;
  }
  const options = found.map(({ scheme, code, name, label: by }) => {
    const named = nameFor(name, lang);
    const shown = named?.text ?? code;
    return { value: `${scheme}/${code}`, label: by === shown ? `${shown} (${code})` : `${shown} – ${by} (${code})`, lang: named?.lang === lang ? undefined : named?.lang };
  });
  return <Choices one id={`pair-${place}`} name={place} label={label} error={error} options={options} chosen={[chosen]} />;
}
