import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { demoDatabase } from '../../../../test/demo.ts';
import { testReading } from '../../../../test/reading.ts';
import { accountAsk, mainOf, pageNamed, post, workAsk } from '../../../../test/work-ask.tsx';
import { workingPerson, type WorkingPerson } from '../../../../test/working-people.ts';
import type { Submitted } from '../../../platform/forms/index.ts';
import { ReadingProvider } from '../../../ui/index.ts';
import { desks as needDesks } from '../../needs/index.ts';
import { besideRecord, coordination, noticesPage, openTasksFor, unsubscribePage, unsubscribeTokens } from '../index.ts';
import { commentsOn } from '../app/comments/queries.ts';
import { noticesWanted } from '../app/notices/settings.ts';

const on = await demoDatabase();
const { database, runner, projectId, newId } = on;
const { pages, addTask } = coordination(needDesks);
const [needDesk] = needDesks;
const [need] = await needDesk.list(database, projectId);
const about = { kind: 'need', id: need?.id ?? '' };
const params = { id: about.id };

const anna = await workingPerson(on, { name: 'Anna', role: 'partner-officer', city: 'nyiregyhaza', lang: 'hu' });
const kati = await workingPerson(on, { name: 'Kati', role: 'stakeholder', city: 'gavle', lang: 'sv' });
const maria = await workingPerson(on, { name: 'Maria', role: 'coordinator', lang: 'it' });

const comments = pageNamed(pages, 'work.needs.comments');
const tasks = pageNamed(pages, 'work.needs.tasks');

function again(done: Submitted): { readonly status: number; readonly html: string } {
  if (done.kind !== 'again') throw new Error(`the form was ${done.kind}`);
  return { status: done.status, html: mainOf(done.view) };
}

describe('the comments of a record', () => {
  test('CO-07 are shown with a form that names everybody else', async () => {
    const html = mainOf(await comments.show(workAsk(on, { by: anna, params })));
    expect(html).toContain('Nobody has said anything yet.');
    expect(html).toContain(`value="${kati.id}"`);
    expect(html).not.toContain(`value="${anna.id}"`);
  });

  test('CO-07 a comment is sent, shown as it was typed, and answered with the page again', async () => {
    const done = await post(comments, workAsk(on, { by: anna, params }), [['words', '<script>alert(1)</script>'], ['mentions', kati.id], ['mentions', maria.id]]);
    expect(done).toEqual({ kind: 'done', to: `/en/better/work/needs/${about.id}/comments`, said: 'done' });
    const html = mainOf(await comments.show(workAsk(on, { by: kati, params })));
    expect(html).toContain('&lt;script>alert(1)&lt;/script>');
    expect(html).toContain('To: Kati and Maria');
    expect(html).not.toContain('name="remove"');
  });

  test('CO-07 what is wrong is said, and what was typed stays', async () => {
    const { status, html } = again(await post(comments, workAsk(on, { by: anna, params }), [['words', ' '], ['mentions', kati.id]]));
    expect(status).toBe(422);
    expect(html).toContain('href="#words"');
    expect(html).toMatch(new RegExp(`value="${kati.id}" checked`));
    const long = again(await post(comments, workAsk(on, { by: anna, params }), [['words', 'x'.repeat(5000)]]));
    expect(long.html).toContain('at most 4,000 characters');
    expect(long.html).toContain('x'.repeat(5000));
  });

  test('CO-07 a record that is not there has no page and takes nothing', async () => {
    for (const id of [newId(), 'x', '']) {
      expect(await comments.show(workAsk(on, { by: anna, params: { id } }))).toBeUndefined();
      expect(await post(comments, workAsk(on, { by: anna, params: { id } }), [['words', 'x']])).toEqual({ kind: 'absent' });
    }
  });

  test('CO-08 is taken back by a button that only those see who may', async () => {
    const [comment] = await commentsOn(database, projectId, about);
    expect(mainOf(await comments.show(workAsk(on, { by: anna, params })))).toContain(`name="remove" value="${comment?.id ?? ''}"`);
    const take = (by: WorkingPerson, id = comment?.id ?? '') => post(comments, workAsk(on, { by, params }), [['remove', id]]);
    expect(await take(kati)).toEqual({ kind: 'absent' });
    expect(await take(anna, 'x')).toEqual({ kind: 'absent' });
    expect((await take(maria)).kind).toBe('done');
    expect((await take(maria)).kind).toBe('done');
    expect(mainOf(await comments.show(workAsk(on, { by: kati, params })))).toContain('This comment was taken back.');
  });
});

describe('the tasks of a record', () => {
  test('CO-01 are asked for on its page, with what fulfils them', async () => {
    const html = mainOf(await tasks.show(workAsk(on, { by: anna, params })));
    expect(html).toContain('<option value="need.show">It is published</option>');
    const fields = [['title', 'Közzétenni'], ['ownerId', anna.partnerId ?? ''], ['due', '2026-02-01'], ['fulfilledBy', 'need.show']] as const;
    expect((await post(tasks, workAsk(on, { by: maria, lang: 'hu', params }), fields)).kind).toBe('done');
    const [task] = await openTasksFor(database, projectId, about);
    expect(task).toMatchObject({ title: { source: 'hu' }, owner: { partnerId: anna.partnerId }, due: '2026-02-01', askedBy: maria.id });
    expect(mainOf(await tasks.show(workAsk(on, { by: kati, params })))).toContain(`/en/better/work/tasks/${task?.id ?? ''}`);
  });

  test('CO-01 what is wrong is said at its field, and what was typed stays', async () => {
    const empty = again(await post(tasks, workAsk(on, { by: maria, params }), [['title', ' '], ['ownerId', '']]));
    expect([empty.html.includes('href="#title"'), empty.html.includes('href="#ownerId"')]).toEqual([true, true]);
    const wrong = again(await post(tasks, workAsk(on, { by: maria, params }), [['title', 'Kept'], ['ownerId', newId()], ['due', '2026-13-01']]));
    expect(wrong.html).toContain('value="Kept"');
    expect(wrong.html).toContain('href="#due"');
    expect(await post(tasks, workAsk(on, { by: kati, params }), [['title', 'x'], ['ownerId', anna.id]])).toEqual({ kind: 'absent' });
    expect(await post(tasks, workAsk(on, { by: maria, params: { id: newId() } }), [['title', 'x'], ['ownerId', anna.id]])).toEqual({ kind: 'absent' });
  });
});

describe('beside a record', () => {
  test('CO-07 stand its open tasks and what was said last', async () => {
    await post(comments, workAsk(on, { by: anna, params }), [['words', 'x'.repeat(300)]]);
    const standing = await needDesk.editable.find(database, projectId, about.id);
    if (standing === undefined) throw new Error('the need is gone');
    const html = renderToString(<ReadingProvider reading={testReading('en')}>{await besideRecord(workAsk(on, { by: kati }), { desk: needDesk, standing })}</ReadingProvider>);
    expect(html).toContain('Közzétenni');
    expect(html).toContain('<strong>Anna</strong>, ');
    expect(html).toContain(`${'x'.repeat(240)}…`);
    expect(html).toContain(`/en/better/work/needs/${about.id}/comments`);
  });
});

describe('mails that are wanted', () => {
  const notices = noticesPage({ runner });
  const secret = 'a secret of thirty-two characters';
  const page = unsubscribePage({ runner, secret });
  const token = unsubscribeTokens(secret).of({ personId: anna.id, kind: 'digest' });

  test('CO-12 are ticked; who is not signed in is sent to sign in', async () => {
    expect((await notices.show(accountAsk(on, { by: undefined })))).toBeInstanceOf(Response);
    expect(await post(notices, accountAsk(on, { by: undefined }), [])).toEqual({ kind: 'absent' });
    expect(await post(notices, accountAsk(on, { by: anna }), [['wanted', 'mentions'], ['wanted', 'nonsense']])).toMatchObject({ kind: 'done' });
    expect(await noticesWanted(database, anna.id)).toEqual(['mentions']);
    expect(mainOf(await notices.show(accountAsk(on, { by: anna }))).match(/ checked/g)).toHaveLength(1);
    await post(notices, accountAsk(on, { by: anna }), [['wanted', 'mentions'], ['wanted', 'digest'], ['wanted', 'due-tasks']]);
    expect(await noticesWanted(database, anna.id)).toHaveLength(3);
  });

  test('CO-12 looking at the address changes nothing, the button ends that kind, without signing in', async () => {
    const html = mainOf(await page.show(accountAsk(on, { by: undefined, query: { token } })));
    expect(html).toContain('once a week, in a few lines');
    expect(await noticesWanted(database, anna.id)).toHaveLength(3);
    expect(again(await post(page, accountAsk(on, { by: undefined }), [['token', token]]))).toMatchObject({ status: 200 });
    expect(await noticesWanted(database, anna.id)).toEqual(['mentions', 'due-tasks']);
  });

  test('CO-12 an address that is not ours changes nothing and says so', async () => {
    const forged = token.replace('digest', 'mentions');
    expect(mainOf(await page.show(accountAsk(on, { by: undefined, query: { token: forged } })))).toContain('This address is not complete.');
    expect(mainOf(await page.show(accountAsk(on, { by: undefined })))).toContain('This address is not complete.');
    expect(again(await post(page, accountAsk(on, { by: undefined }), [['token', forged]])).status).toBe(422);
    expect(await noticesWanted(database, anna.id)).toContain('mentions');
  });
});

test('CO-09 a task about a draft is nowhere but in the workspace', async () => {
  const done = await runner.run(addTask, { title: need?.title, ownerId: anna.id, origin: about }, maria.as);
  expect(done.ok).toBe(true);
  expect(pages.every(({ path }) => /^\/[a-z-]+\/:id\/(comments|tasks)$/.test(path))).toBe(true);
});
