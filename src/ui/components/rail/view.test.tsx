import type { ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { testReading } from '../../../../test/reading.ts';
import { stageStates } from '../../../kernel/city.ts';
import type { Lang } from '../../../kernel/lang.ts';
import { langs } from '../../../kernel/lang.ts';
import { ReadingProvider } from '../../context.tsx';
import { rail } from '../../samples.ts';
import { Rail } from './view.tsx';

function draw(child: ComponentChild, lang: Lang = 'en'): string {
  return renderToString(<ReadingProvider reading={testReading(lang)}>{child}</ReadingProvider>);
}

describe('Rail', () => {
  it('is a list with a name and five stops', () => {
    const html = draw(<Rail stops={rail('done', 'done', 'done', 'done', 'claimed')} />);
    expect(html).toMatch(/^<ol class="rail" aria-label="Progress along the chain">/);
    expect(html.match(/<li /g)).toHaveLength(5);
  });

  it('gives every state a shape and a word', () => {
    const html = draw(<Rail stops={rail(...stageStates)} />);
    for (const state of stageStates) expect(html).toContain(`class="is-${state}"`);
    for (const word of ['Done', 'Claimed, not measured', 'Happening now', 'Not recorded', 'Not yet']) expect(html).toContain(`>: ${word}</span>`);
  });

  it('shows the word when pointed at', () => {
    expect(draw(<Rail stops={rail('unknown')} />)).toContain('title="Need: Not recorded"');
  });

  it.each(langs)('names stages and states in %s', (lang) => {
    const { say } = testReading(lang);
    const html = draw(<Rail stops={rail('done', 'claimed', 'now', 'unknown', 'not-yet')} />, lang);
    expect(html).toContain(say('chain.progress'));
    for (const stage of ['need', 'practice', 'visit', 'action', 'effect'] as const) expect(html).toContain(`>${say(`chain.${stage}`)}<`);
  });
});
