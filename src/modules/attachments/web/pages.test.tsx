import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { afterAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { pdf, picture } from '../../../../test/made-files.ts';
import { testReading } from '../../../../test/reading.ts';
import { hasRole } from '../../../kernel/actor.ts';
import { langs } from '../../../kernel/lang.ts';
import { isStale, written } from '../../../kernel/text.ts';
import { diskStore } from '../../../platform/files/index.ts';
import { type FormView, type PersonActor, type PostedFile, postedOf, type Submitted, type WorkAsk, type WorkPage } from '../../../platform/forms/index.ts';
import { ReadingProvider } from '../../../ui/index.ts';
import type { Sight } from '../app/ports.ts';
import { type AttachmentPageParts, attachmentPages, attachmentsOf, serveAttachment } from '../index.ts';
import { disposition } from './serve-attachment.ts';
import { examples } from './attachments-page.examples.tsx';
import { faultText, sizeText } from './fault-text.ts';
import { textAfter } from './typed.ts';

const { database, runner, projectId, newId } = await testDatabase();
const home = mkdtempSync(join(tmpdir(), 'attachment-pages-'));
const record = { kind: 'event' as const, id: newId() };
let sight: Sight = 'all';
const parts: AttachmentPageParts = {
  store: diskStore(join(home, 'files')),
  scanner: undefined,
  mayEdit: (_, actor, project, ref) => Promise.resolve(ref.id === record.id && hasRole(actor, ['partner-officer'], { projectId: project })),
  sees: (_, _actor, _project, ref) => Promise.resolve(ref.id === record.id ? sight : 'none'),
  headOf: (_, _project, ref) => Promise.resolve(ref.id === record.id ? { title: written('en', 'Study visit'), path: '/work/events/visit' } : undefined),
};
const [list, one, whole, small] = [pageNamed('work.files'), pageNamed('work.file'), pageNamed('work.file-content'), pageNamed('work.file-small')];
type Shown = Required<Pick<WorkPage, 'show' | 'submit'>>;

function pageNamed(name: string): Shown {
  const page = attachmentPages(parts).find((each) => each.name === name);
  if (page === undefined) throw new Error(`there is no page ${name}`);
  return { submit: () => Promise.resolve({ kind: 'absent' }), ...page };
}

const officer: PersonActor = { kind: 'person', id: newId(), memberships: [{ projectId, role: 'partner-officer', partnerId: 'own' }] };
const guest: PersonActor = { ...officer, memberships: [{ projectId, role: 'stakeholder', partnerId: 'own' }] };

afterAll(() => rmSync(home, { recursive: true, force: true }));

function ask(params: Readonly<Record<string, string>>, actor = officer, headers: Readonly<Record<string, string>> = {}): WorkAsk {
  const path = `/en/better/work/files/${params['kind'] ?? ''}/${params['record'] ?? ''}${params['file'] === undefined ? '' : `/${params['file']}`}`;
  return {
    reader: database, reading: testReading('en'), actor, params, path, query: {}, origin: 'http://localhost', headers: new Headers(headers),
    project: { id: projectId, slug: 'better' },
    signedIn: { actor, name: 'Anna', email: 'anna@example.eu', lang: 'en', sessionId: 's', cookies: [] },
    from: { address: '127.0.0.1', loopback: true }, now: '2026-01-15T09:00:00.000Z',
    run: (command, input) => runner.run(command, input, { actor, projectId }),
  };
}

const of = { kind: record.kind, record: record.id };
const draw = (child: ComponentChild, lang: (typeof langs)[number] = 'en') => renderToString(<ReadingProvider reading={testReading(lang)}>{child}</ReadingProvider>);
const files = (...given: readonly (readonly [string, Uint8Array])[]) => (
  postedOf([], new Map([['files', given.map(([name, bytes]): PostedFile => ({ name, type: 'image/png', bytes: new Uint8Array(bytes) }))]]))
);

async function viewOf(answer: Promise<FormView | Response | undefined> | undefined): Promise<string | undefined> {
  const view = await answer;
  return view === undefined || view instanceof Response ? undefined : draw(view.main);
}

function again(submitted: Submitted | undefined): string {
  return submitted?.kind === 'again' ? draw(submitted.view.main) : `not again: ${submitted?.kind}`;
}

const idOf = async (name: string) => (await present()).find((each) => each.name === name)?.id ?? '';
const present = () => attachmentsOf(database, projectId, record, 'all');

describe('the pages', () => {
  test('AT-02 a form takes several files and says what became of each', async () => {
    const submitted = await list.submit(ask(of), files(['minutes.pdf', pdf], ['<b>photo.jpg', pdf], ['photo.png', await picture('png', { width: 900, height: 90 })]));
    const html = again(submitted);
    expect(html).toContain('&lt;b>photo.jpg was not added. Its name says JPG, but it is PDF.');
    expect(html).toContain('2 files added: minutes.pdf and photo.png.');
    expect(html).toMatch(/<form[^>]+method="post"[^>]+enctype="multipart\/form-data"[^>]+data-enhance="upload"/);
    const told = [{ name: 'minutes.pdf' }, { name: '<b>photo.jpg', why: expect.stringContaining('PDF') }, { name: 'photo.png' }];
    expect(submitted).toMatchObject({ status: 422, data: { files: told } });
    expect(await list.submit(ask(of), files(['minutes.pdf', pdf]))).toMatchObject({ kind: 'done', to: `/en/better/work/files/event/${record.id}` });
    expect(again(await list.submit(ask(of), files()))).toContain('Choose at least one file.');
  });

  test('AT-08 a picture is drawn once it is described', async () => {
    const id = await idOf('photo.png');
    const at = { ...of, file: id };
    expect(await viewOf(list.show(ask(of)))).not.toContain('<img');
    expect(await viewOf(one.show(ask(at)))).toContain('What the picture shows');
    const said = [['revision', '1'], ['alt-en', 'Five people'], ['title', ''], ['credit', ''], ['visibility', 'public'], ['do', 'describe']] as const;
    expect(await one.submit(ask(at), postedOf(said))).toMatchObject({ kind: 'done' });
    expect(await viewOf(list.show(ask(of)))).toContain(`<img src="/en/better/work/file/${id}/small" alt="Five people" width="640" height="64"`);
    const late = await one.submit(ask(at), postedOf([...said.filter(([name]) => name !== 'alt-en'), ['alt-en', 'Six people']]));
    expect(late).toMatchObject({ kind: 'again', status: 409 });
    expect(again(late)).toContain('>Six people</textarea>');
    const bad = await one.submit(ask(at), postedOf([['revision', '2'], ['alt-en', 'x'.repeat(501)], ['visibility', 'everybody']]));
    expect(bad).toMatchObject({ kind: 'again', status: 422 });
    expect(again(bad)).toContain('This text has 501 characters');
  });

  test('AT-01 who may not edit sees the files and no form; who may not see gets nothing', async () => {
    expect(await viewOf(list.show(ask(of, guest)))).not.toMatch(/<form|Describe or remove/);
    expect(await list.submit(ask(of, guest), files(['a.pdf', pdf]))).toEqual({ kind: 'absent' });
    const file = await idOf('minutes.pdf');
    expect(await one.show(ask({ ...of, file }, guest))).toBeUndefined();
    expect(await one.submit(ask({ ...of, file }, guest), postedOf([['do', 'remove']]))).toEqual({ kind: 'absent' });
    for (const params of [{ kind: 'event', record: newId() }, { kind: 'nonsense', record: record.id }, { kind: 'event', record: 'x' }]) {
      expect(await list.show(ask(params))).toBeUndefined();
      expect(await list.submit(ask(params), files(['a.pdf', pdf]))).toEqual({ kind: 'absent' });
    }
    expect(await one.show(ask({ ...of, file: 'x' }))).toBeUndefined();
    expect(await one.show(ask({ kind: 'need', record: record.id, file }))).toBeUndefined();
  });
});

describe('serving', () => {
  const answer = async (page: typeof whole, id: string, headers = {}) => {
    const response = await page.show(ask({ file: id }, officer, headers));
    return response instanceof Response ? response : undefined;
  };

  test('AT-10 a document is offered for saving and can run nothing', async () => {
    const file = await idOf('minutes.pdf');
    const response = await answer(whole, file);
    const headers = Object.fromEntries([...(response?.headers ?? new Headers())]);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf', 'content-disposition': "attachment; filename=\"minutes.pdf\"; filename*=UTF-8''minutes.pdf",
      'content-security-policy': "sandbox; default-src 'none'", 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-cache', vary: 'Cookie',
    });
    expect(Buffer.from((await response?.arrayBuffer()) ?? new ArrayBuffer(0)).equals(pdf)).toBe(true);
    const unchanged = await answer(whole, file, { 'if-none-match': `W/"x", ${response?.headers.get('etag')}` });
    expect([unchanged?.status, await unchanged?.text()]).toEqual([304, '']);
  });

  test('AT-10 a picture is shown, small or whole', async () => {
    const file = await idOf('photo.png');
    const [large, little] = [await answer(whole, file), await answer(small, file)];
    expect([large?.headers.get('content-type'), little?.headers.get('content-type')]).toEqual(['image/png', 'image/webp']);
    expect(large?.headers.get('content-disposition')).toMatch(/^inline; /);
    expect(large?.headers.get('etag')).not.toBe(little?.headers.get('etag'));
  });

  test('AT-06 who sees only public files gets only those, also with the right ETag', async () => {
    const items = await present();
    sight = 'public';
    const got = await Promise.all(items.map((item) => answer(whole, item.id)));
    expect(got.map((each) => each !== undefined)).toEqual(items.map((item) => item.visibility === 'public'));
    sight = 'none';
    const known = { 'if-none-match': got.find((each) => each)?.headers.get('etag') ?? '' };
    expect(await Promise.all(items.map((item) => answer(whole, item.id, known)))).toEqual([undefined, undefined]);
    sight = 'all';
    expect(await answer(whole, newId())).toBeUndefined();
    expect(await answer(whole, "x' or 1=1")).toBeUndefined();
  });

  test('AT-09 a removed file is not served', async () => {
    const file = await idOf('minutes.pdf');
    expect(await one.submit(ask({ ...of, file }), postedOf([['do', 'remove']]))).toMatchObject({ kind: 'done' });
    const asked = { reader: database, actor: officer, projectId, id: file, size: 'whole' as const, headers: new Headers() };
    expect(await serveAttachment(parts, asked)).toBeUndefined();
  });

  test.each([
    ['végső "terv".pdf', "attachment; filename=\"vegso _terv_.pdf\"; filename*=UTF-8''v%C3%A9gs%C5%91%20%22terv%22.pdf"],
    ["a'b(c)*\r\nX: y.txt", "attachment; filename=\"a_b(c)___X_ y.txt\"; filename*=UTF-8''a%27b%28c%29%2A%0D%0AX%3A%20y.txt"],
  ])('AT-10 the name %j cannot break out of its header', (name, header) => {
    expect(disposition('attachment', name)).toBe(header);
    expect(new Headers({ 'Content-Disposition': header }).get('content-disposition')).toBe(header);
  });
});

describe('words', () => {
  test.each(langs)('AT-02 every reason has its sentence in %s', (lang) => {
    const { say } = testReading(lang);
    const codes = ['empty', 'macros', 'bomb', 'locked', 'damaged', 'not-utf8', 'unknown-type', 'heic', 'unscanned', 'too-many'] as const;
    const [is, limit] = ['EXE', 25];
    const faults = [{ code: 'too-large', limit }, { code: 'pixels', limit }, { code: 'type', is }, { code: 'lying', said: 'JPG', is }, { code: 'virus', virus: 'Eicar' }] as const;
    const said = [...codes.map((code) => faultText(say, { code })), ...faults.map((fault) => faultText(say, fault))];
    expect(new Set(said).size).toBe(15);
    for (const sentence of said) expect(sentence).toMatch(/^\p{Lu}.+\.$/su);
    expect([sizeText(say, 1), sizeText(say, 2_621_440)]).toEqual([expect.stringContaining('1'), expect.stringMatching(/2[.,]5/)]);
    for (const example of examples) expect(draw(example.show(), lang)).not.toMatch(/attachments\.|undefined|NaN/);
  });

  test('AT-07 one language is typed at a time, and the others stay', () => {
    const before = { ...written('hu', 'Jegyzet'), texts: { hu: { text: 'Jegyzet', origin: 'written' as const }, en: { text: 'Minutes', origin: 'machine' as const, of: 1 } } };
    expect(textAfter(undefined, 'en', '')).toBeNull();
    expect(textAfter(undefined, 'en', 'Minutes')).toEqual(written('en', 'Minutes'));
    expect(textAfter(before, 'en', 'Minutes')).toBe(before);
    expect(textAfter(before, 'et', '')).toBe(before);
    expect(textAfter(before, 'en', 'Notes')?.texts.en).toEqual({ text: 'Notes', origin: 'written', of: 1 });
    expect(Object.keys(textAfter(before, 'en', '')?.texts ?? {})).toEqual(['hu']);
    expect(textAfter(before, 'hu', '')).toBeNull();
    const renamed = textAfter(before, 'hu', 'Emlékeztető');
    expect(renamed !== null && isStale(renamed, 'en')).toBe(true);
  });
});
