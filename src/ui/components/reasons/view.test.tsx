import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { ReasonList, SecondThought } from './view.tsx';

describe('reasons', () => {
  it('are a list, and nothing where there are none', () => {
    expect(renderToString(<ReasonList reasons={['a', <em>b</em>]} />)).toBe('<ul class="reasons"><li>a</li><li><em>b</em></li></ul>');
    expect(renderToString(<ReasonList reasons={[]} />)).toBe('');
  });
});

describe('a second thought', () => {
  it('is folded away unless something in it went wrong', () => {
    expect(renderToString(<SecondThought title="No">why</SecondThought>)).toBe('<details class="second-thought"><summary>No</summary>why</details>');
    expect(renderToString(<SecondThought title="No" open>why</SecondThought>)).toContain('<details class="second-thought" open>');
  });
});
