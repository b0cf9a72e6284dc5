import type { Reading } from '../../../kernel/locale.ts';
import { isLang } from '../../../kernel/lang.ts';
import { Button, Field, type FilterGroup, Filters, Select, useReading } from '../../../ui/index.ts';
import { nameFor } from '../../taxonomy/index.ts';
import type { PracticeListData } from '../app/page-data.ts';
import {
  type Choice, choices, type Filter, type FilterKey, filterKeys, filterQuery, noCity, notTaken, type PracticeView, stageOrder, takenStages, tieOrder,
} from '../model/filter.ts';
import { attributions } from '../model/practice.ts';

interface FiltersProps {
  readonly data: PracticeListData;
  readonly filter: Filter;
  readonly view: PracticeView;
}

/** PR-08: what the list can be narrowed to, each choice with how many practices it leaves; concepts are too many for links and stand in a list. */
export function PracticeFilters({ data, filter, view }: FiltersProps) {
  const reading = useReading();
  const groups = filterKeys.filter((key) => key !== 'concept').flatMap((key) => groupOf(reading, { data, filter, view }, key));
  return (
    <>
      <Filters label={reading.say('practices.filter-label')} groups={groups} />
      <ConceptFilter data={data} filter={filter} view={view} />
    </>
  );
}

function groupOf(reading: Reading, { data, filter, view }: FiltersProps, key: FilterKey): readonly FilterGroup[] {
  const { say, path } = reading;
  const offered = inOrder(choices(data.practices, filter, key), key, data);
  if (offered.length === 0) return [];
  const to = (value: string | undefined) => path('/practices') + filterQuery({ ...filter, ...{ [key]: value } }, view);
  return [{
    label: say(`practices.filter-${key}`),
    options: [
      { label: say('practices.filter-all'), href: to(undefined), current: filter[key] === undefined },
      ...offered.map(({ value, count }) => ({ label: labelOf(reading, data, { key, value }), href: to(value), current: filter[key] === value, count })),
    ],
  }];
}

/** A form that is sent by its button; the other filters go along. */
function ConceptFilter({ data, filter, view }: FiltersProps) {
  const reading = useReading();
  const { say, path, number, compare } = reading;
  const offered = choices(data.practices, filter, 'concept').map(({ value, count }) => ({ value, count, label: labelOf(reading, data, { key: 'concept', value }) }));
  if (offered.length === 0) return null;
  const options = offered.toSorted((a, b) => compare(a.label, b.label)).map(({ value, label, count }) => ({ value, label: `${label} (${number(count)})` }));
  return (
    <form class="field-line" method="get" action={path('/practices')}>
      {filterKeys.filter((key) => key !== 'concept' && filter[key] !== undefined).map((key) => <input key={key} type="hidden" name={key} value={filter[key]} />)}
      {view === 'list' ? null : <input type="hidden" name="view" value={view} />}
      <Field id="concept" label={say('practices.filter-concept')}>
        {(ids) => <Select id="concept" name="concept" value={filter.concept ?? ''} options={[{ value: '', label: say('practices.filter-all') }, ...options]} {...ids} />}
      </Field>
      <Button quiet>{say('practices.filter-do')}</Button>
    </form>
  );
}

/** Cities and themes in the project's order, stages along the way, ties from the surest down. */
function inOrder(offered: readonly Choice[], key: FilterKey, data: PracticeListData): readonly Choice[] {
  const places: Readonly<Partial<Record<FilterKey, (value: string) => number>>> = {
    city: (value) => [...data.cities.map(({ slug }) => slug), noCity].indexOf(value),
    theme: (value) => data.themes.findIndex(({ slug }) => slug === value),
    stage: stageOrder,
    tie: tieOrder,
  };
  const place = places[key] ?? (() => 0);
  return offered.toSorted((a, b) => place(a.value) - place(b.value) || (a.value < b.value ? -1 : 1));
}

interface Named {
  readonly key: FilterKey;
  readonly value: string;
}

function labelOf(reading: Reading, data: PracticeListData, { key, value }: Named): string {
  const { say, plain, lang, langName } = reading;
  const words: Readonly<Record<FilterKey, () => string | undefined>> = {
    city: () => (value === noCity ? say('ui.not-recorded') : mapped(data.cities.find(({ slug }) => slug === value)?.name, plain)),
    theme: () => mapped(data.themes.find(({ slug }) => slug === value)?.name, plain),
    concept: () => mapped(data.concepts.find(({ code }) => code === value)?.name, (name) => nameFor(name, lang)?.text),
    stage: () => (value === notTaken ? say('practices.filter-not-taken') : mapped(takenStages.find((each) => each === value), (stage) => say(`transfers.state-${stage}`))),
    lang: () => (isLang(value) ? langName(value) : undefined),
    tie: () => mapped(attributions.find((each) => each === value), (tie) => say(`practices.attribution-${tie}`, { project: data.project })),
  };
  // a value from the address that names nothing is shown as it came
  return words[key]() ?? value;
}

function mapped<T>(value: T | undefined, words: (value: T) => string | undefined): string | undefined {
  return value === undefined ? undefined : words(value);
}
