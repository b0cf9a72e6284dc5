import { Button, Choices, Crumb, EmptyState, ErrorSummary, Form, PageHead, Pagination, type Tab, Tabs, useReading } from '../../../../ui/index.ts';
import { type ConceptRef, nameFor } from '../../app/names.ts';
import type { MappingKind } from '../../app/tables.ts';
import { ConceptLink } from '../concept-link.tsx';

/** Two concepts, one of theirs and one of ours. */
export interface ShownPair {
  /** Name of its control. */
  readonly field: string;
  readonly theirs: ConceptRef;
  readonly ours: ConceptRef;
  /** What they have in common: `en: parking`. */
  readonly names: readonly string[];
  /** What is proposed, where nobody has said anything. */
  readonly proposed?: 'exact' | 'close' | undefined;
  /** What was said of them. */
  readonly kind?: MappingKind | undefined;
  /** What was chosen on a form that comes back. */
  readonly chosen?: string | undefined;
}

export interface MapViewProps {
  readonly scheme: { readonly code: string; readonly title: string };
  readonly which: 'open' | 'decided';
  readonly counts: { readonly open: number; readonly decided: number };
  readonly pairs: readonly ShownPair[];
  readonly page: number;
  readonly pages: number;
  readonly problem?: string | undefined;
}

/** What the concepts of a foreign scheme have to do with ours: what is proposed, and what was said. */
export function MapView({ scheme, which, counts, pairs, page, pages, problem }: MapViewProps) {
  const { say, path } = useReading();
  const here = `${path('/work/concepts/map')}?scheme=${scheme.code}`;
  const tabs = (['open', 'decided'] as const).map((each): Tab => (
    { label: say(`taxonomy.map-${each}`, { count: counts[each] }), href: `${here}&show=${each}`, current: each === which }
  ));
  return (
    <>
      <PageHead
        title={say('taxonomy.map-title', { title: scheme.title })} lead={say('taxonomy.map-lead')}
        above={<Crumb trail={[{ label: say('taxonomy.admin'), href: path('/work/concepts') }]} />}
      />
      <p><a href={`${path('/work/concepts/pair')}?scheme=${scheme.code}`}>{say('taxonomy.join-link')}</a></p>
      <ErrorSummary errors={problem === undefined ? [] : [{ text: problem }]} />
      <Tabs label={say('taxonomy.map-which')} tabs={tabs} />
      {pairs.length === 0 ? <EmptyState title={say(`taxonomy.map-none-${which}`)}>{say('taxonomy.map-none-hint')}</EmptyState> : (
        <Form action={`${here}&show=${which}&page=${page}`}>
          {pairs.map((pair, at) => <Pair key={pair.field} id={`pair-${at + 1}`} pair={pair} />)}
          <p class="form-actions">
            <Button name="do" value="said">{say('taxonomy.map-save')}</Button>
            {which === 'open' ? <Button quiet name="do" value="proposed">{say('taxonomy.map-accept')}</Button> : null}
          </p>
        </Form>
      )}
      <Pagination page={page} pages={pages} href={(to) => `${here}&show=${which}&page=${to}`} />
    </>
  );
}

function Pair({ id, pair: { field, theirs, ours, names, proposed, kind, chosen } }: { readonly id: string; readonly pair: ShownPair }) {
  const { say, lang, list } = useReading();
  const nameOf = ({ name, code }: ConceptRef) => nameFor(name, lang)?.text ?? code;
  const hints = [
    ...(proposed === undefined ? [] : [say('taxonomy.pair-proposed', { kind: proposed })]),
    ...(names.length === 0 ? [] : [say('taxonomy.pair-rests', { names: list([...names]) })]),
  ];
  const kinds = [
    { value: 'exact', label: say('taxonomy.pair-exact') }, { value: 'close', label: say('taxonomy.pair-close') }, { value: 'none', label: say('taxonomy.pair-none') },
  ];
  return (
    <div class="concept-pair">
      <Choices
        one id={id} name={field} label={say('taxonomy.pair', { theirs: nameOf(theirs), ours: nameOf(ours) })} hint={hints.length === 0 ? undefined : hints.join(' ')}
        options={kind === undefined ? [...kinds, { value: '', label: say('taxonomy.pair-open') }] : kinds} chosen={[chosen ?? kind ?? '']}
      />
      <p class="note">{say('taxonomy.pair-look')} <ConceptLink {...theirs} /> ({theirs.scheme}) · <ConceptLink {...ours} /> ({ours.scheme})</p>
    </div>
  );
}
