import type { FormView, Posted, Submitted, WorkAsk, WorkPage } from '../../../platform/forms/index.ts';
import { membersById } from '../../partnership/index.ts';
import { moveNeed } from '../app/order/move-need.ts';
import { needsInOrder } from '../app/order/needs-in-order.ts';
import { mayRecordNeed } from '../app/policy.ts';
import { NeedOrderView } from './order-page.tsx';

/** N-17: where a city puts its needs in order; empty for who may order none. */
export const needOrderPage: WorkPage = {
  name: 'work.needs-order',
  path: '/needs-order',
  show: (ask) => orderView(ask),
  submit: move,
};

async function orderView({ reader, project, reading, actor }: WorkAsk, problem?: string): Promise<FormView> {
  // a dropped need is only here to be taken out of the order
  const all = (await needsInOrder(reader, project.id)).filter(({ rank, state }) => rank !== null || state !== 'dropped');
  const cities = [...(await membersById(reader, project.id)).values()].flatMap((city) => {
    const needs = all.filter(({ partnerId }) => partnerId === city.id);
    return needs.length > 0 && mayRecordNeed(actor, { projectId: project.id, partnerId: city.id }) ? [{ city, needs }] : [];
  });
  return { title: reading.say('needs.order-title'), here: 'needs', main: <NeedOrderView cities={cities} problem={problem} /> };
}

async function move(ask: WorkAsk, form: Posted): Promise<Submitted> {
  const from = form.get('from');
  const done = await ask.run(moveNeed, { id: form.get('id'), move: form.get('move'), from: from === '' ? null : Number(from) });
  // back to the need, wherever it stands now
  if (done.ok) return { kind: 'done', to: `${ask.reading.path('/work/needs-order')}#need-${done.value.id}`, said: 'saved' };
  // a sent form that names no need, or no move, is none of ours
  if (!done.refusals.every(({ code }) => code === 'stale' || code === 'wrong-state')) return { kind: 'absent' };
  return { kind: 'again', status: 409, view: await orderView(ask, ask.reading.say('needs.order-stale')) };
}
