import { written } from '../../../../kernel/text.ts';
import type { FormView, Posted, Submitted, WorkAsk, WorkPage } from '../../../../platform/forms/index.ts';
import { advancePracticeState } from '../../app/advance-practice.ts';
import { holdPractice, type PracticeStanding } from '../../app/lookup.ts';
import { mayAdvancePractice } from '../../app/policy.ts';
import { type Answer, answers, Review, type ReviewProps } from './review-page.tsx';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const longestReason = 1000;

/** PR-20: the yearly question. Where it is not asked, or not of this person, the address leads to the practice. */
export const reviewPage: WorkPage = {
  name: 'work.practices.review',
  path: '/practices/:id/review',
  async show(ask) {
    const practice = await practiceOf(ask);
    if (practice === undefined) return undefined;
    return isAsked(ask, practice) ? view(ask, practice, {}) : new Response(null, { status: 303, headers: { Location: ask.reading.path(placeOf(practice)) } });
  },
  submit: (ask, form) => take(ask, form),
};

function placeOf({ id }: Pick<PracticeStanding, 'id'>): string {
  return `/work/practices/${id}`;
}

async function practiceOf(ask: WorkAsk): Promise<PracticeStanding | undefined> {
  const id = ask.params['id'] ?? '';
  return uuid.test(id) ? holdPractice(ask.reader, ask.project.id, id) : undefined;
}

type Asked = Pick<PracticeStanding, 'partnerIds'> & { readonly state?: string | null };

function mayAnswer({ actor, project }: WorkAsk, { partnerIds }: Asked): boolean {
  const at = { projectId: project.id, partnerIds };
  return mayAdvancePractice(actor, 'confirmed', at) || mayAdvancePractice(actor, 'outdated', at);
}

/** Whether this person is asked now whether the practice still runs. */
export function isAsked(ask: WorkAsk, practice: Asked): boolean {
  return practice.state === 'under-review' && mayAnswer(ask, practice);
}

function view(ask: WorkAsk, practice: PracticeStanding, { chosen, reason = '', wrong = {} }: Partial<ReviewProps>): FormView {
  const { title, revision } = practice;
  return {
    title: `${ask.reading.say('checker.question')}: ${ask.reading.plain(title)}`,
    here: 'practices',
    main: <Review {...{ title, revision, chosen, reason, wrong }} place={placeOf(practice)} />,
  };
}

async function take(ask: WorkAsk, form: Posted): Promise<Submitted> {
  const practice = await practiceOf(ask);
  if (practice === undefined || !mayAnswer(ask, practice)) return { kind: 'absent' };
  const to = ask.reading.path(placeOf(practice));
  // a colleague was faster: this is how it stands
  if (practice.state !== 'under-review') return { kind: 'done', to };
  const chosen = answers.find((each) => each === form.get('answer'));
  const reason = form.get('reason').trim();
  const again = (wrong: ReviewProps['wrong'], status: 422 | 409 = 422): Submitted => ({ kind: 'again', status, view: view(ask, practice, { chosen, reason, wrong }) });
  const wrong = wrongIn(ask, chosen, reason);
  if (wrong !== undefined) return again(wrong);
  if (chosen === 'changed') return { kind: 'done', to, said: 'review-changed' };
  const step = chosen === 'running' ? { to: 'confirmed' } : { to: 'outdated', reason: written(ask.reading.lang, reason) };
  const done = await ask.run(advancePracticeState, { slug: practice.slug, revision: Number(form.get('revision')), ...step });
  if (done.ok) return { kind: 'done', to, said: 'done' };
  return done.refusals.some(({ code }) => code === 'absent') ? { kind: 'absent' } : again({ answer: ask.reading.say('checker.stale') }, 409);
}

function wrongIn({ reading: { say } }: WorkAsk, chosen: Answer | undefined, reason: string): ReviewProps['wrong'] | undefined {
  if (chosen === undefined) return { answer: say('checker.choose') };
  if (chosen === 'stopped' && reason === '') return { reason: say('checker.reason-missing') };
  return [...reason].length > longestReason ? { reason: say('checker.reason-long') } : undefined;
}
