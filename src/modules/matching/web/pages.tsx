import type { ComponentChild } from 'preact';
import { written } from '../../../kernel/text.ts';
import type { Embedder } from '../../../platform/embedding/index.ts';
import type { FormView, Posted, Submitted, WorkAsk, WorkPage } from '../../../platform/forms/index.ts';
import type { Desk, Fields, Standing } from '../../editing/index.ts';
import { checkOpen, practiceOptions, registerOf } from '../../practices/index.ts';
import { mayRefuseMatch } from '../app/policy.ts';
import { offerAgain, refuseMatch } from '../app/refuse-match.ts';
import { refusalsOf } from '../app/refusals.ts';
import { MatchBox } from './match-box.tsx';
import { offersFor } from './offer.ts';
import { Offers, type OffersAgain, type Refused } from './offers-page.tsx';
import { readWeighing, waysOf } from './ways.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const shownAtOnce = 10;

/** What fits the records of a desk: practices for needs, needs for practices. `model`: one that is plugged in (MA-11). */
export function matchPage(desk: Desk, model?: Embedder): WorkPage {
  return {
    name: `work.${desk.path}.matches`,
    path: `/${desk.path}/:id/matches`,
    async show(ask) {
      const record = await recordOf(ask, desk);
      return record === undefined ? undefined : view(ask, { desk, record, model });
    },
    ...(desk.editable.kind === 'need' && { submit: (ask: WorkAsk, form: Posted) => answer(ask, { desk, model }, form) }),
  };
}

async function recordOf(ask: WorkAsk, desk: Desk): Promise<Standing<Fields> | undefined> {
  const id = ask.params['id'] ?? '';
  return uuid.test(id) ? desk.editable.find(ask.reader, ask.project.id, id) : undefined;
}

interface Offering {
  readonly desk: Desk;
  readonly model: Embedder | undefined;
}

interface Viewed extends Offering {
  readonly record: Standing<Fields>;
}

async function view(ask: WorkAsk, { desk, record, model }: Viewed, again?: OffersAgain): Promise<FormView> {
  const kind = desk.editable.kind === 'need' ? 'need' : 'practice';
  const { say, plain, path } = ask.reading;
  const trail = [{ label: say(desk.many), href: path(`/work/${desk.path}`) }, { label: plain(record.title), href: path(`/work/${desk.path}/${record.id}`) }];
  const weighing = readWeighing(ask.query);
  const offers = await offersFor(ask, { desk, standing: record, limit: shownAtOnce, weighing, model });
  const refused = kind === 'need' ? await refusedOf(ask, record.id) : [];
  return {
    title: `${say(`matching.title-${kind}`)}: ${plain(record.title)}`,
    here: desk.path,
    main: (
      <Offers
        {...{ kind, trail, offers, refused, again }} ways={waysOf(ask.reading.say, weighing)}
        mayRefuse={mayAnswer(ask, record)} takesInterest={await takesInterest(ask)}
      />
    ),
  };
}

async function takesInterest({ reader, project, now }: WorkAsk): Promise<boolean> {
  return checkOpen(await registerOf(reader, project.id), now.slice(0, 10)) === undefined;
}

async function refusedOf({ reader, project }: WorkAsk, needId: string): Promise<readonly Refused[]> {
  const refusals = await refusalsOf(reader, project.id, needId);
  if (refusals.length === 0) return [];
  const titles = new Map((await practiceOptions(reader, project.id)).map(({ value, label }) => [value, label]));
  return refusals.flatMap(({ practiceId: id, reason }) => {
    const title = titles.get(id);
    return title === undefined ? [] : [{ id, title, reason }];
  });
}

async function answer(ask: WorkAsk, { desk, model }: Offering, form: Posted): Promise<Submitted> {
  const record = await recordOf(ask, desk);
  if (record === undefined || !mayAnswer(ask, record)) return { kind: 'absent' };
  const [practiceId, back, reason] = [form.get('refuse'), form.get('offer-again'), form.get('reason').trim()];
  const again = async (problem: string): Promise<Submitted> => (
    { kind: 'again', status: 422, view: await view(ask, { desk, record, model }, { id: practiceId, reason, problem }) }
  );
  if (practiceId !== '' && reason === '') return again(ask.reading.say('matching.reason-missing'));
  const done = practiceId === ''
    ? await ask.run(offerAgain, { needId: record.id, practiceId: back })
    : await ask.run(refuseMatch, { needId: record.id, practiceId, reason: written(ask.reading.lang, reason) });
  if (done.ok) return { kind: 'done', to: ask.reading.path(`/work/${desk.path}/${record.id}/matches`), said: 'done' };
  return again(ask.reading.say('matching.not-there'));
}

function mayAnswer({ actor, project }: WorkAsk, { partnerIds }: Standing<Fields>): boolean {
  return partnerIds.some((partnerId) => mayRefuseMatch(actor, { projectId: project.id, partnerId }));
}

interface Beside {
  readonly desk: Desk;
  readonly standing: Standing<Fields>;
}

/** Beside a need or a practice: the best of what fits, and the way to the rest. */
export async function matchesBeside(ask: WorkAsk, { desk, standing }: Beside, model?: Embedder): Promise<ComponentChild> {
  const { kind } = desk.editable;
  if (kind !== 'need' && kind !== 'practice') return undefined;
  return <MatchBox kind={kind} offers={await offersFor(ask, { desk, standing, limit: 3, model })} place={`/work/${desk.path}/${standing.id}/matches`} />;
}
