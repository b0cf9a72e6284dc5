import type { ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { testReading } from '../../../../test/reading.ts';
import type { Lang } from '../../../kernel/lang.ts';
import { ReadingProvider } from '../../context.tsx';
import { AsideBox, Columns, TwoColumns } from './view.tsx';

function draw(child: ComponentChild, lang: Lang = 'en'): string {
  return renderToString(<ReadingProvider reading={testReading(lang)}>{child}</ReadingProvider>);
}

describe('columns', () => {
  it('puts the matter before what helps to read it', () => {
    const html = draw(<TwoColumns main={<p>main</p>} aside={<AsideBox title="Compare"><p>aside</p></AsideBox>} />);
    expect(html.indexOf('main</p>')).toBeLessThan(html.indexOf('aside</p>'));
    expect(html).toContain('<section class="aside-box"><h2>Compare</h2>');
  });

  it('leaves out in print what only leads on', () => {
    expect(draw(<AsideBox title="Take it with you" screenOnly>PDF</AsideBox>)).toContain('<section class="aside-box is-screen-only">');
  });

  it('opens no second landmark inside of main', () => {
    expect(draw(<TwoColumns main="m" aside="a" />)).not.toMatch(/<(aside|main)\b/);
  });

  it('holds equal columns', () => {
    expect(draw(<Columns><p>a</p><p>b</p></Columns>)).toBe('<div class="columns"><p>a</p><p>b</p></div>');
  });
});
