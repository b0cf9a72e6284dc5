import type { ComponentChild } from 'preact';
import { Button, Crumb, Field, Notice, NotRecorded, PageHead, Section, Select, Table, Text, useReading } from '../../../../ui/index.ts';
import type { TitleLink } from '../../app/shapes.ts';
import type { Comparison, UptakeStory } from '../../app/uptake-stories.ts';
import { ActionsOf, CostsOf, MovedOf, ResultsOf, StateOf, SurenessOf } from './story-parts.tsx';

interface CompareProps {
  readonly practice: TitleLink;
  readonly comparison: Comparison;
}

/** JR-02: what two cities made of the same practice, side by side. */
export function ComparePage({ practice, comparison: { all, pair } }: CompareProps) {
  const { say, path, plain } = useReading();
  const trail = [{ label: say('practices.title'), href: path('/practices') }, { label: plain(practice.title), href: path(practice.path) }];
  return (
    <>
      <PageHead title={say('journey.compare-title')} lead={say('journey.compare-lead', { title: plain(practice.title) })} above={<Crumb trail={trail} />} />
      {pair === undefined ? <Notice kind="warning"><p>{say('journey.compare-wrong')}</p></Notice> : <Pair pair={pair} />}
      {all.length === 2 && pair !== undefined ? null : <Choose practice={practice} all={all} pair={pair} />}
    </>
  );
}

function Pair({ pair }: { readonly pair: readonly [UptakeStory, UptakeStory] }) {
  const { say, path, plain } = useReading();
  const rows: readonly (readonly [string, (story: UptakeStory) => ComponentChild])[] = [
    [say('journey.compare-transfer'), ({ card }) => <a href={path(card.path)}><Text value={card.title} /></a>],
    [say('journey.imported-state'), (story) => <StateOf story={story} />],
    [say('journey.compare-need'), ({ need }) => (need === undefined ? <NotRecorded /> : <Text value={need} />)],
    [say('journey.moved-taken'), ({ taken }) => <MovedOf parts={taken} />],
    [say('journey.moved-changed'), ({ changed }) => <MovedOf parts={changed} />],
    [say('journey.moved-left'), ({ left }) => <MovedOf parts={left} />],
    [say('journey.imported-action'), (story) => <ActionsOf story={story} />],
    [say('journey.compare-costs'), (story) => <CostsOf story={story} />],
    [say('journey.imported-results'), (story) => <ResultsOf story={story} />],
    [say('journey.imported-sure'), (story) => <SurenessOf story={story} />],
  ];
  return (
    <Table
      caption={say('journey.compare-caption')} captionHidden rowHead stacked
      head={[say('journey.compare-aspect'), ...namesOf(pair, plain)]} rows={rows.map(([term, cell]) => [term, cell(pair[0]), cell(pair[1])])}
    />
  );
}

/** The cities; where one city took it twice, its transfers. */
function namesOf([a, b]: readonly [UptakeStory, UptakeStory], plain: (text: UptakeStory['card']['title']) => string): readonly [string, string] {
  const sameCity = a.card.taker.id === b.card.taker.id;
  return sameCity ? [plain(a.card.title), plain(b.card.title)] : [plain(a.card.taker.name), plain(b.card.taker.name)];
}

/** A form that is sent by its button: which two to compare. */
function Choose({ practice, all, pair }: { readonly practice: TitleLink; readonly all: readonly UptakeStory[]; readonly pair: Comparison['pair'] }) {
  const { say, path, plain } = useReading();
  const options = all.map(({ card }) => ({ value: card.slug, label: `${plain(card.taker.name)}: ${plain(card.title)}` }));
  const [of, other] = pair ?? all;
  return (
    <Section title={say('journey.compare-choose')} id="choose">
      <form method="get" action={path(`${practice.path}/compare`)}>
        <Field id="of" label={say('journey.compare-first')}>{(ids) => <Select id="of" name="of" value={of?.card.slug} options={options} {...ids} />}</Field>
        <Field id="with" label={say('journey.compare-second')}>{(ids) => <Select id="with" name="with" value={other?.card.slug} options={options} {...ids} />}</Field>
        <p class="form-actions"><Button>{say('journey.compare-do')}</Button></p>
      </form>
    </Section>
  );
}
