import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { renderToString } from 'preact-render-to-string';
import { testDatabase } from '../../../../../test/database.ts';
import { deskOn, idOf, personWith, projectWith } from '../../../../../test/desk.ts';
import { testReading } from '../../../../../test/reading.ts';
import { mainOf, post, workAsk } from '../../../../../test/work-ask.tsx';
import { anonymous, roles } from '../../../../kernel/actor.ts';
import { langs } from '../../../../kernel/lang.ts';
import { noProvenance } from '../../../../kernel/provenance.ts';
import { written } from '../../../../kernel/text.ts';
import { unknownWhen } from '../../../../kernel/when.ts';
import { ReadingProvider } from '../../../../ui/index.ts';
import { needOptions, recordNeed } from '../../../needs/index.ts';
import { practiceWork, recordPractice } from '../../../practices/index.ts';
import { desks, eventBySlug, proposalsPage } from '../../index.ts';
import { examples } from './proposals-page.examples.tsx';
import { mayPlanVisit } from '../../app/policy.ts';
import { planVisit } from '../../app/proposals/plan-visit.ts';
import { proposedVisits } from '../../app/proposals/propose.ts';

const on = await testDatabase();
const { database, runner, as, projectId, newId } = on;
const ids = await projectWith(on, ['gavle', 'tartu', 'genova']);
const en = (text: string) => written('en', text);
const refused = (code: string, field?: string) => ({ ok: false, refusals: [{ code, ...(field === undefined ? {} : { field }) }] });
const practices = deskOn(on, practiceWork({ needs: needOptions }).desks[0]);
const visits = deskOn(on, desks[0]);

const form = {
  v: 1, description: null, institution: null, scope: null, evidence: [], resources: [], difficulties: [], transferPotential: null, coreElements: null,
  adaptableElements: null, preconditions: null, links: [],
};
const common = { summary: en('A team.'), period: unknownWhen, form, attribution: 'stated', visibility: 'project', provenance: noProvenance };
const practice = (slug: string, partnerIds: readonly string[]) => idOf(runner.run(recordPractice, { ...common, slug, title: en(slug), partnerIds }, as));
const [app, lab, lost] = [await practice('app', [ids.gavle]), await practice('lab', [ids.gavle, ids.tartu]), await practice('lost', [])];
const need = await idOf(runner.run(recordNeed, { slug: 'queues', partnerId: ids.tartu, title: en('Shorter queues'), visibility: 'project', provenance: noProvenance }, as));
const officer = (city: keyof typeof ids) => personWith(on, 'partner-officer', ids[city]);
const lead = personWith(on, 'coordinator');
const mark = (id: string, city: keyof typeof ids, said: Readonly<Record<string, unknown>> = {}) => practices.take(id, 'mark-interest', said, officer(city));
for (const marked of [await mark(app, 'tartu', { needId: need }), await mark(app, 'genova'), await mark(lab, 'genova'), await mark(lost, 'tartu')]) expect(marked.ok).toBe(true);

/** Who opens the page in the browser. */
const signedIn = ({ actor, projectId: project }: typeof lead) => {
  if (actor.kind !== 'person') throw new Error('nobody is signed in');
  return { id: actor.id, email: 'x@example.eu', partnerId: undefined, actor, as: { actor, projectId: project } };
};
const shown = async (by: typeof lead) => mainOf(await proposalsPage.show(workAsk(on, { by: signedIn(by) })));
const [first] = (await proposedVisits(database, projectId)).proposed;
const interestIds = first?.wishes.map(({ interestId }) => interestId) ?? [];
const plan = { slug: 'study-visit-gavle', title: en('Study visit: Gävle'), hostId: ids.gavle, interestIds };

describe('proposed study visits', () => {
  it('E-26 are told with practices, cities and needs, drafts too', async () => {
    const html = await shown(lead);
    expect(html).toContain('2 practices, 2 cities interested');
    expect(html).toContain('Shorter queues');
    expect(html).toContain('Of these practices it is not recorded whose they are.');
    expect(html).toContain('Plan this visit');
    expect(await shown(officer('gavle'))).toContain('Plan this visit');
    expect(await shown(officer('tartu'))).not.toContain('Plan this visit');
  });

  it('E-27 are planned by who leads, and by the host', async () => {
    const at = { projectId, hostId: ids.gavle };
    expect(roles.filter((role) => mayPlanVisit(personWith(on, role, ids.gavle).actor, at))).toEqual(['coordinator', 'partner-officer', 'administrator']);
    expect(mayPlanVisit(anonymous, at)).toBe(false);
    expect(await runner.run(planVisit, plan, officer('tartu'))).toEqual(refused('absent'));
    expect(await runner.run(planVisit, { ...plan, interestIds: [newId()] }, lead)).toEqual(refused('stale', 'interestIds'));
    expect(await runner.run(planVisit, { ...plan, hostId: ids.tartu }, lead)).toEqual(refused('stale', 'interestIds'));
    expect(await post(proposalsPage, workAsk(on, { by: signedIn(officer('tartu')) }), [['host', ids.gavle]])).toEqual({ kind: 'absent' });
    expect(await post(proposalsPage, workAsk(on, { by: signedIn(lead) }), [['host', 'nobody']])).toEqual({ kind: 'absent' });
    expect(await post(proposalsPage, workAsk(on, { by: signedIn(lead) }), [['host', ids.gavle]])).toMatchObject({ kind: 'again', status: 409 });
  });

  it('E-27 become a draft with everything the interests say, and the log names them', async () => {
    const done = await post(proposalsPage, workAsk(on, { by: signedIn(lead) }), [['host', ids.gavle], ['interests', interestIds.join(' ')]]);
    if (done.kind !== 'done') throw new Error(done.kind);
    const id = done.to.split('/').at(-1) ?? '';
    expect(await visits.standing(id)).toMatchObject({
      slug: 'study-visit-gavle', state: 'draft', visibility: 'project', partnerIds: [ids.gavle],
      content: { hostId: ids.gavle, visitorIds: [ids.tartu, ids.genova], practiceIds: [app, lab], needIds: [need] },
    });
    expect(await eventBySlug(database, projectId, 'study-visit-gavle')).toBeUndefined();
    const { rows } = await sql<{ input: unknown }>`select input from audit_entry where verb = 'event.plan-visit'`.execute(database.reading);
    expect(rows).toMatchObject([{ input: { interestIds } }]);
  });

  it('E-28 are not proposed again, but shown as planned', async () => {
    const { proposed, planned } = await proposedVisits(database, projectId);
    expect([proposed, planned.size]).toEqual([[], 1]);
    expect(await runner.run(planVisit, { ...plan, slug: 'again' }, lead)).toEqual(refused('stale', 'interestIds'));
    const html = await shown(lead);
    expect(html).toContain('Planned already');
    expect(html).toContain('No visit to propose');
  });

  it('E-28 come back where the visit is cancelled; a second one has an address of its own', async () => {
    const [id] = (await proposedVisits(database, projectId)).planned.keys();
    await idOf(visits.take(id ?? '', 'cancel', { reason: en('Snow.') }));
    expect((await proposedVisits(database, projectId)).proposed.map(({ hostId }) => hostId)).toEqual([ids.gavle]);
    expect(await runner.run(planVisit, plan, lead)).toEqual(refused('taken', 'slug'));
    const done = await post(proposalsPage, workAsk(on, { by: signedIn(lead) }), [['host', ids.gavle], ['interests', interestIds.join(' ')]]);
    expect(done).toMatchObject({ kind: 'done' });
    expect((await visits.list()).map(({ slug }) => slug).toSorted()).toEqual(['study-visit-gavle', 'study-visit-gavle-2']);
  });

  it('E-27 may answer only some of the interests; the rest stays proposed', async () => {
    for (const id of (await proposedVisits(database, projectId)).planned.keys()) await idOf(visits.take(id, 'cancel', { reason: en('Snow.') }));
    const [again] = (await proposedVisits(database, projectId)).proposed;
    const mine = again?.wishes.filter(({ partnerId }) => partnerId === ids.tartu).map(({ interestId }) => interestId) ?? [];
    expect(mine).toHaveLength(1);
    const id = await idOf(runner.run(planVisit, { ...plan, slug: 'only-tartu', interestIds: [...mine, ...mine] }, officer('gavle')));
    expect((await visits.standing(id)).content).toMatchObject({ visitorIds: [ids.tartu], practiceIds: [app], needIds: [need] });
    const { proposed, planned } = await proposedVisits(database, projectId);
    expect(proposed.map(({ partnerIds }) => partnerIds)).toEqual([[ids.genova]]);
    expect([...planned.keys()]).toEqual([id]);
    expect(await runner.run(planVisit, { ...plan, slug: 'none', interestIds: [] }, lead)).toMatchObject({ ok: false });
  });

  it('E-26 what a stakeholder says is proposed for the city; what is taken back is not', async () => {
    const citizen = personWith(on, 'stakeholder', ids.tartu);
    await idOf(practices.take(lab, 'suggest-interest', { why: en('We wait.') }, personWith(on, 'stakeholder', ids.genova)));
    expect(await practices.take(lab, 'suggest-interest', { why: en('Ours.') }, citizen)).toEqual(refused('forbidden'));
    await idOf(practices.take(lab, 'withdraw-interest', {}, officer('genova')));
    const open = (await proposedVisits(database, projectId)).proposed.flatMap(({ wishes }) => wishes.map(({ practiceId, partnerId }) => [practiceId, partnerId]));
    expect(open.toSorted()).toEqual([[app, ids.genova], [lab, ids.genova]].toSorted());
    await idOf(practices.take(app, 'withdraw-interest', {}, officer('genova')));
    expect((await proposedVisits(database, projectId)).proposed.map(({ practiceIds }) => practiceIds)).toEqual([[lab]]);
  });

  it.each(langs)('E-26 every view has its words in %s', (lang) => {
    for (const { show } of examples) expect(renderToString(<ReadingProvider reading={testReading(lang)}>{show()}</ReadingProvider>)).not.toMatch(/register\.[a-z]/);
  });
});
