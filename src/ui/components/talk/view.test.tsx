import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { Talk } from './view.tsx';

const said = { key: '1', by: 'Anna', at: '2026-03-04T10:42:00.000Z', when: 'yesterday', words: 'One\ntwo\n\nthree' };

describe('Talk', () => {
  it('names who and when, machine-readable too', () => {
    const html = renderToString(<Talk items={[said]} />);
    expect(html).toContain('<strong>Anna</strong> <time datetime="2026-03-04T10:42:00.000Z">yesterday</time>');
  });

  it('keeps paragraphs, and shows markup as it was typed', () => {
    const html = renderToString(<Talk items={[{ ...said, words: 'One\ntwo\n\n<b>three</b>' }]} />);
    expect(html.match(/class="talk-words"/g)).toHaveLength(2);
    expect(html).toContain('&lt;b>three&lt;/b>');
  });

  it('marks what was taken back, and has room for whom it is to and what can be done', () => {
    const html = renderToString(<Talk items={[{ ...said, isGone: true, to: 'To: Erik', action: <em>act</em> }]} />);
    expect(html).toContain('class="is-gone"');
    expect(html).toContain('<p class="talk-to">To: Erik</p>');
    expect(html).toContain('<em>act</em>');
  });
});
