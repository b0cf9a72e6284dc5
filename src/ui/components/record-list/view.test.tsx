import type { ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { testReading } from '../../../../test/reading.ts';
import type { Lang } from '../../../kernel/lang.ts';
import { ReadingProvider } from '../../context.tsx';
import { RecordList } from './view.tsx';

function draw(child: ComponentChild, lang: Lang = 'en'): string {
  return renderToString(<ReadingProvider reading={testReading(lang)}>{child}</ReadingProvider>);
}

describe('RecordList', () => {
  const items = [{ key: 'a', title: <a href="/a">A</a>, above: <i>above</i>, text: 'Words', below: <b>below</b> }, { key: 'b', title: 'B' }];

  it('is a list whose titles are h3', () => {
    const html = draw(<RecordList items={items} />);
    expect(html).toMatch(/^<ul class="record-list"><li>/);
    expect(html).toContain('<h3><a href="/a">A</a></h3>');
    expect(html).toContain('<li><h3>B</h3></li>');
  });

  it('keeps the order: above, title, text, below', () => {
    expect(draw(<RecordList items={items} />)).toMatch(/<i>above<\/i><h3>.*<\/h3><p>Words<\/p><b>below<\/b>/);
  });

  it('stands in two columns when asked to', () => {
    expect(draw(<RecordList items={items} columns={2} />)).toContain('class="record-list is-two"');
  });

  it('takes titles of level 2 where it stands right under the h1', () => {
    expect(draw(<RecordList items={items} level={2} />)).toContain('<li><h2>B</h2></li>');
  });

  it('takes text that is more than words', () => {
    expect(draw(<RecordList items={[{ key: 'c', title: 'C', text: <p lang="et">Sõnad</p> }]} />)).toContain('<h3>C</h3><p lang="et">Sõnad</p>');
  });
});
