import { written } from '../../../../kernel/text.ts';
import type { FormView, Posted, Submitted, WorkAsk, WorkPage } from '../../../../platform/forms/index.ts';
import type { Refusal } from '../../../../kernel/result.ts';
import { maySetRegister } from '../../app/policy.ts';
import type { InterestPorts } from '../../app/ports.ts';
import { interestMatrix } from '../../app/register/interest-matrix.ts';
import { registerOf } from '../../app/register/register-of.ts';
import { setRegister } from '../../app/register/set-register.ts';
import { readOrder } from '../../model/matrix.ts';
import { type DatesForm, RegisterDatesView } from './dates-view.tsx';
import { matrixCsv } from './matrix-csv.ts';
import { InterestMatrixView } from './matrix-view.tsx';

/** The register of interests in the workspace: the matrix, and from when until when it is open. */
export function registerPages(ports: InterestPorts): readonly WorkPage[] {
  return [matrixPage(ports), datesPage];
}

/** PR-35: for everybody who works in the project, as the interests beside each practice are. */
function matrixPage(ports: InterestPorts): WorkPage {
  return {
    name: 'work.register',
    path: '/register',
    query: ['sort', 'as'],
    async show({ reader, project, reading, query, now }) {
      const matrix = await interestMatrix(reader, project.id, ports);
      const order = readOrder(query['sort']);
      if (query['as'] === 'csv') return asFile(matrixCsv(matrix, order, reading));
      const register = await registerOf(reader, project.id);
      return {
        title: reading.say('register.title'), here: 'register',
        main: <InterestMatrixView matrix={matrix} register={register} order={order} today={now.slice(0, 10)} />,
      };
    },
  };
}

function asFile(text: string): Response {
  return new Response(text, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': 'attachment; filename="interests.csv"',
      'Cache-Control': 'private, no-store', 'X-Content-Type-Options': 'nosniff',
    },
  });
}

const datesPage: WorkPage = {
  name: 'work.register.dates',
  path: '/register/dates',
  async show(ask) {
    const { opens, closes } = await registerOf(ask.reader, ask.project.id);
    return datesView(ask, { opens: opens ?? '', closes: closes ?? '', reason: '', wrong: {} });
  },
  submit: setDates,
};

async function datesView({ reader, project, reading, actor, now }: WorkAsk, form: DatesForm): Promise<FormView> {
  const register = await registerOf(reader, project.id);
  const maySet = maySetRegister(actor, { projectId: project.id });
  return { title: reading.say('register.dates-title'), here: 'register', main: <RegisterDatesView {...{ register, form, maySet }} today={now.slice(0, 10)} /> };
}

async function setDates(ask: WorkAsk, form: Posted): Promise<Submitted> {
  const [opens, closes, reason] = [form.get('opens').trim(), form.get('closes').trim(), form.get('reason').trim()];
  const done = await ask.run(setRegister, {
    opens: opens === '' ? null : opens, closes: closes === '' ? null : closes,
    reason: reason === '' ? null : written(ask.reading.lang, reason), revision: Number(form.get('revision')),
  });
  if (done.ok) return { kind: 'done', to: ask.reading.path('/work/register/dates'), said: 'saved' };
  if (done.refusals.some(({ code }) => code === 'absent')) return { kind: 'absent' };
  const view = await datesView(ask, { opens, closes, reason, wrong: wrongIn(done.refusals, ask) });
  return { kind: 'again', status: done.refusals.some(({ code }) => code === 'stale') ? 409 : 422, view };
}

function wrongIn(refusals: readonly Refusal[], { reading: { say } }: WorkAsk): DatesForm['wrong'] {
  const pairs = refusals.map(({ code, field }): readonly [string, string] => {
    const place = (['opens', 'closes', 'reason'] as const).find((each) => each === field?.split('.')[0]);
    if (code === 'invalid' && (place === 'opens' || place === 'closes')) return [place, say('register.wrong-day')];
    if (code === 'reason-missing') return ['reason', say('register.wrong-reason')];
    return [place ?? 'form', say(code === 'period-reversed' ? 'errors.refusal-period-reversed' : 'errors.refusal-stale')];
  });
  return Object.fromEntries(pairs);
}
