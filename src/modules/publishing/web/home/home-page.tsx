import { CityMark, Columns, EmptyState, type Fact, Hero, LinkButton, MapPicture, Meter, NotRecorded, RowList, Section, Text, useReading } from '../../../../ui/index.ts';
import { StageCounts, TransferList } from '../../../journey/index.ts';
import type { HomeData, HomePlan } from '../../app/home.ts';
import type { NewsItem } from '../../app/news.ts';

/** The project at a glance: what it is, the chain in numbers, what moved, the plans, the news. */
export function HomePage({ data }: { readonly data: HomeData }) {
  return (
    <>
      <Top data={data} />
      <StageCounts overview={data.chain.overview} />
      <Moved cards={data.chain.cards} />
      <Columns>
        <Plans plans={data.plans} />
        <News items={data.news} />
      </Columns>
    </>
  );
}

function Top({ data }: { readonly data: HomeData }) {
  const { say, path } = useReading();
  const actions = (
    <>
      <LinkButton href={path('/chain')}>{say('publishing.home-chain')}</LinkButton>
      {data.plans.length === 0 ? null : <a href={path('/plans')}>{say('publishing.home-plans', { count: data.plans.length })}</a>}
    </>
  );
  const title = say('publishing.home-title', { count: data.cities });
  return <Hero title={title} lead={say('publishing.home-lead')} actions={actions} facts={useFacts(data)} picture={<TransferMap chain={data.chain} />} />;
}

/** The phases with their dates, and the money from the fund where it is on record. */
function useFacts({ frame }: HomeData): readonly Fact[] {
  const { say, when, money } = useReading();
  const phases = frame.phases.map((phase) => ({ term: say(`publishing.phase-${phase.key}`), detail: when(phase.period) }));
  if (frame.erdf === undefined) return phases;
  return [...phases, { term: say('publishing.home-funding'), detail: say('publishing.home-erdf', { amount: money(frame.erdf) }) }];
}

function TransferMap({ chain: { places, arcs } }: { readonly chain: HomeData['chain'] }) {
  const { say, path, plain } = useReading();
  const caption = <>{say('publishing.home-map-text')} <a href={path('/chain')}>{say('publishing.home-map-table')}</a></>;
  const linked = arcs.map((arc) => ({ from: arc.from, to: arc.to, href: path(arc.path), label: plain(arc.title) }));
  return <MapPicture title={say('publishing.home-map')} cities={places} arcs={linked} caption={caption} />;
}

function Moved({ cards }: { readonly cards: HomeData['chain']['cards'] }) {
  const { say, path } = useReading();
  const more = { label: say('publishing.home-moved-all'), href: path('/chain') };
  return (
    <Section title={say('publishing.home-moved')} id="moved" more={cards.length === 0 ? undefined : more}>
      {cards.length === 0 ? <NothingMoved /> : <TransferList cards={cards} />}
    </Section>
  );
}

function NothingMoved() {
  const { say, path } = useReading();
  const practices = { label: say('search.browse-practices'), href: path('/practices') };
  return <EmptyState title={say('publishing.home-moved-none')} action={practices}>{say('publishing.home-moved-none-text')}</EmptyState>;
}

function Plans({ plans }: { readonly plans: readonly HomePlan[] }) {
  const { say, path } = useReading();
  const more = { label: say('publishing.home-plans-all'), href: path('/plans') };
  const rows = plans.map((plan) => ({
    key: plan.path, start: <a href={path(plan.path)}><CityMark city={plan.city} /></a>, main: <PlanLine plan={plan} />, end: <PlanMeter plan={plan} />,
  }));
  return (
    <Section title={say('publishing.home-plans-title')} id="plans" more={plans.length === 0 ? undefined : more}>
      {plans.length === 0 ? <p>{say('publishing.home-plans-none')}</p> : <RowList rows={rows} />}
    </Section>
  );
}

function PlanLine({ plan }: { readonly plan: HomePlan }) {
  const { say } = useReading();
  const actions = say('publishing.home-plan-actions', { count: plan.actions });
  if (plan.actions === 0) return <NotRecorded>{actions}</NotRecorded>;
  return <>{plan.underWay === 0 ? actions : `${actions}\u00a0· ${say('publishing.home-plan-under-way', { count: plan.underWay })}`}</>;
}

/** How many actions are carried out; nothing where the plan has none on record, a word where their progress is not. */
function PlanMeter({ plan }: { readonly plan: HomePlan }) {
  const { say, plain } = useReading();
  if (plan.actions === 0) return null;
  if (plan.unknown === plan.actions) return <NotRecorded />;
  const text = say('publishing.home-plan-done', { done: plan.carriedOut, all: plan.actions });
  return <Meter value={plan.carriedOut} max={plan.actions} label={say('publishing.home-plan-meter', { city: plain(plan.city.name) })} text={text} city={plan.city} />;
}

function News({ items }: { readonly items: readonly NewsItem[] }) {
  const { say, path, when } = useReading();
  const rows = items.map((item) => ({ key: item.id, start: when(item.when), main: <a href={path(item.path)}><Text value={item.title} /></a> }));
  return (
    <Section title={say('publishing.home-news')} id="news" more={{ label: say('publishing.home-news-all'), href: path('/news') }}>
      {items.length === 0 ? <p>{say('publishing.home-news-none')}</p> : <RowList rows={rows} />}
      <ul class="inline-list">
        <li><a href={path('/feed.atom')} type="application/atom+xml">{say('publishing.feed')}</a></li>
        <li><a href={path('/calendar.ics')} type="text/calendar">{say('publishing.calendar')}</a></li>
        <li><a href={path('/news#newsletters')}>{say('publishing.newsletters')}</a></li>
      </ul>
    </Section>
  );
}

