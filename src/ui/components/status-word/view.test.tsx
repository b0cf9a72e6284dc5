import type { ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { testReading } from '../../../../test/reading.ts';
import { stageStates } from '../../../kernel/city.ts';
import type { Lang } from '../../../kernel/lang.ts';
import { ReadingProvider } from '../../context.tsx';
import { StatusWord } from './view.tsx';

function draw(child: ComponentChild, lang: Lang = 'en'): string {
  return renderToString(<ReadingProvider reading={testReading(lang)}>{child}</ReadingProvider>);
}

describe('StatusWord', () => {
  it.each(stageStates)('shows %s as a shape beside the caller’s word', (state) => {
    expect(draw(<StatusWord state={state}>3 approved</StatusWord>)).toBe(`<span class="status-word is-${state}">3 approved</span>`);
  });
});
