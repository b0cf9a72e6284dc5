import type { Result } from '../../../../kernel/result.ts';
import { written } from '../../../../kernel/text.ts';
import type { FormView, Posted, Submitted, WorkAsk, WorkPage } from '../../../../platform/forms/index.ts';
import { needOptions } from '../../../needs/index.ts';
import { type Member, membersById } from '../../../partnership/index.ts';
import { practiceOptions, RegisterTabs } from '../../../practices/index.ts';
import { planVisit } from '../../app/proposals/plan-visit.ts';
import { mayPlanVisit } from '../../app/policy.ts';
import { proposedVisits } from '../../app/proposals/propose.ts';
import { eventOptions } from '../../app/log/of-event.ts';
import type { Proposal, Wish } from '../../model/proposals.ts';
import { type Named, Proposals, type ShownProposal, type WantedPractice } from './proposals-page.tsx';

/** E-26, E-27: the study visits that the interests ask for; one button plans one. */
export const proposalsPage: WorkPage = { name: 'work.register.visits', path: '/register/visits', show: (ask) => view(ask), submit: plan };

async function view(ask: WorkAsk, problem?: string): Promise<FormView> {
  const { reader, project } = ask;
  const found = await proposedVisits(reader, project.id);
  const names = await namesOf(ask, found.planned.size > 0);
  const visits = [...found.planned].flatMap(([id, wishes]) => {
    const title = names.events.get(id);
    return title === undefined ? [] : [{ id, title, practices: named(wishes.map(({ practiceId }) => practiceId), names.practices), cities: citiesIn(wishes, names.members) }];
  });
  return {
    title: ask.reading.say('register.visits-title'),
    here: 'register',
    main: (
      <Proposals
        proposals={found.proposed.flatMap((proposal) => shown(ask, proposal, names))} visits={visits} hostless={wanted(found.hostless, names)}
        tabs={<RegisterTabs here="visits" />} problem={problem}
      />
    ),
  };
}

interface Names {
  readonly members: ReadonlyMap<string, Member>;
  readonly practices: ReadonlyMap<string, Named['title']>;
  readonly needs: ReadonlyMap<string, Named['title']>;
  readonly events: ReadonlyMap<string, Named['title']>;
}

async function namesOf({ reader, project }: WorkAsk, withEvents: boolean): Promise<Names> {
  const titles = (options: readonly { readonly value: string; readonly label: Named['title'] }[]) => new Map(options.map(({ value, label }) => [value, label]));
  return {
    members: await membersById(reader, project.id),
    practices: titles(await practiceOptions(reader, project.id)),
    needs: titles(await needOptions(reader, project.id)),
    events: withEvents ? titles(await eventOptions(reader, project.id)) : new Map(),
  };
}

function shown({ actor, project }: WorkAsk, { hostId, practiceIds, wishes }: Proposal, names: Names): readonly ShownProposal[] {
  const host = names.members.get(hostId);
  if (host === undefined) return [];
  const practices = wanted(wishes, names).toSorted((a, b) => practiceIds.indexOf(a.id) - practiceIds.indexOf(b.id));
  return [{
    host, practices, cities: citiesIn(wishes, names.members), needs: named(wishes.flatMap(({ needId }) => needId ?? []), names.needs),
    interestIds: wishes.map(({ interestId }) => interestId), mayPlan: mayPlanVisit(actor, { projectId: project.id, hostId }),
  }];
}

function wanted(wishes: readonly Wish[], { practices, members }: Names): readonly WantedPractice[] {
  return [...Map.groupBy(wishes, ({ practiceId }) => practiceId)].flatMap(([id, own]) => {
    const title = practices.get(id);
    return title === undefined ? [] : [{ id, title, cities: citiesIn(own, members) }];
  });
}

/** Each city once, in the project's order. */
function citiesIn(wishes: readonly Wish[], members: Names['members']): readonly Member[] {
  const ids = new Set(wishes.map(({ partnerId }) => partnerId));
  return [...members.values()].filter(({ id }) => ids.has(id));
}

function named(ids: readonly string[], titles: ReadonlyMap<string, Named['title']>): readonly Named[] {
  return [...new Set(ids)].flatMap((id) => {
    const title = titles.get(id);
    return title === undefined ? [] : [{ id, title }];
  });
}

async function plan(ask: WorkAsk, form: Posted): Promise<Submitted> {
  const hostId = form.get('host');
  const host = (await membersById(ask.reader, ask.project.id)).get(hostId);
  if (host === undefined || !mayPlanVisit(ask.actor, { projectId: ask.project.id, hostId })) return { kind: 'absent' };
  const title = written(ask.reading.lang, ask.reading.say('register.visit-to', { city: ask.reading.plain(host.name) }));
  const done = await planned(ask, { title, hostId, interestIds: form.get('interests').split(' ').filter((id) => id !== '') }, host.slug);
  if (done.ok) return { kind: 'done', to: ask.reading.path(`/work/events/${done.value.id}`), said: 'begun' };
  return { kind: 'again', status: 409, view: await view(ask, ask.reading.say('register.plan-stale')) };
}

/** The address is made of the host's; where it is taken, a number is added. */
async function planned(ask: WorkAsk, visit: object, city: string): Promise<Result<{ readonly id: string }>> {
  const slug = `study-visit-${city}`.slice(0, 70).replace(/-+$/, '');
  let result = await ask.run(planVisit, { ...visit, slug });
  for (let n = 2; n <= 50 && !result.ok && result.refusals[0]?.code === 'taken'; n += 1) result = await ask.run(planVisit, { ...visit, slug: `${slug}-${n}` });
  return result;
}
