import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { testReading } from '../../../../../test/reading.ts';
import { needDesk, practiceDesk } from '../../../../../test/workspace.ts';
import { langs } from '../../../../kernel/lang.ts';
import { postedOf, tokenField } from '../../../../platform/forms/index.ts';
import { ReadingProvider } from '../../../../ui/index.ts';
import { workNav } from './nav.ts';
import { SendAgain } from './send-again.tsx';

const desks = [needDesk, { ...practiceDesk, group: 'project' as const }, { ...needDesk, path: 'tasks', group: 'mine' as const }];
const flat = (here: string | undefined) => workNav(desks, testReading('hu'), { here }).flatMap(({ links }) => links);

describe('the navigation of the workspace', () => {
  test('WS-15 names every desk once, in its group, in the language read', () => {
    const paths = workNav(desks, testReading('hu'), { here: undefined }).map(({ links }) => links.map(({ href }) => href.replace('/hu/better/work', '')));
    expect(paths).toEqual([['', '/tasks', '/city'], ['/needs'], ['/overview', '/calendar', '/register', '/languages', '/practices', '/people']]);
    expect(flat(undefined).find(({ href }) => href.endsWith('/needs'))?.label).toBe(testReading('hu').say('needs.many'));
  });

  test('WS-15 marks the place where one is, and only that', () => {
    expect(flat('needs').filter(({ current }) => current).map(({ href }) => href)).toEqual(['/hu/better/work/needs']);
    expect(flat('mine').filter(({ current }) => current).map(({ href }) => href)).toEqual(['/hu/better/work']);
    expect(flat(undefined).some(({ current }) => current)).toBe(false);
    expect(flat('elsewhere').some(({ current }) => current)).toBe(false);
  });

  test('WS-15 has a word for every entry in every language', () => {
    for (const lang of langs) {
      const groups = workNav(desks, testReading(lang), { here: undefined });
      const words = [...groups.map(({ title }) => title), ...groups.flatMap(({ links }) => links.map(({ label }) => label))];
      expect(words.filter((word) => word === '' || /^\w+\.[\w-]+$/.test(word))).toEqual([]);
    }
  });
});

describe('a form that came too late', () => {
  const ids = ['01980000-0000-7000-8000-00000000000a', '01980000-0000-7000-8000-00000000000b'] as const;
  const late = postedOf([
    [tokenField, 'old-secret'], ['lang', 'en'], ['revision', '1234'], ['has.members', '1'], ['title', 'Clean <air> & "water"'],
    ['members', ids[0]], ['members', ids[1]], ['note', 'Ő'], ['empty', ''],
  ]);
  const html = renderToString(
    <ReadingProvider reading={testReading('en')}>
      <SendAgain form={late} action="/en/better/work/needs/new" />
    </ReadingProvider>,
  );
  const hidden = [...html.matchAll(/<input type="hidden" name="([^"]*)" value(?:="([^"]*)")?/g)].map(([, name, value]) => [name, value ?? '']);

  test('WS-14 goes to where it was going, with every value, lists whole', () => {
    expect(html).toMatch(/<form method="post" action="\/en\/better\/work\/needs\/new"/);
    expect(hidden.filter(([name]) => name === 'members').map(([, value]) => value)).toEqual([...ids]);
    expect(hidden.map(([name]) => name)).toEqual(expect.arrayContaining(['lang', 'revision', 'has.members', 'title', 'note', 'empty']));
  });

  test('WS-14 never carries its old token', () => {
    expect(html).not.toContain('old-secret');
    expect(hidden.filter(([name]) => name === tokenField)).toHaveLength(1);
  });

  test('WS-14 shows what was typed, as words and never as markup', () => {
    expect(html).toContain('<blockquote class="typed-text">Clean &lt;air> &amp; &quot;water&quot;</blockquote>');
    expect(html).toContain('value="Clean &lt;air> &amp; &quot;water&quot;"');
    expect(html).not.toContain('<air>');
    expect(html).not.toContain('<blockquote class="typed-text">1234');
    expect(html.match(/typed-text/g)).toHaveLength(1);
  });

  test('WS-14 says what happened and what to do', () => {
    const { say } = testReading('en');
    expect(html).toContain(say('work.came-late'));
    expect(html).toContain(say('work.came-late-lead'));
    expect(html).toContain(say('work.send-again'));
  });

  test('WS-14 shows no token as the only thing that was typed', () => {
    const bare = renderToString(
      <ReadingProvider reading={testReading('sv')}>
        <SendAgain form={postedOf([[tokenField, 'old-secret']])} action="/" />
      </ReadingProvider>,
    );
    expect(bare).not.toContain('old-secret');
    expect(bare).not.toContain('typed-text');
  });
});
