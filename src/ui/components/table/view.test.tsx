import type { ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { testReading } from '../../../../test/reading.ts';
import type { Lang } from '../../../kernel/lang.ts';
import { ReadingProvider } from '../../context.tsx';
import { Table } from './view.tsx';

function draw(child: ComponentChild, lang: Lang = 'en'): string {
  return renderToString(<ReadingProvider reading={testReading(lang)}>{child}</ReadingProvider>);
}

describe('Table', () => {
  const table = (rowHead: boolean) => <Table caption="Practices" head={['City', 'Number']} rows={[['Tartu', '3'], ['Gävle', '2']]} rowHead={rowHead} numeric={[1]} />;

  it('has a caption, and headings with their scope', () => {
    const html = draw(table(true));
    expect(html).toContain('<caption><span>Practices</span></caption>');
    expect(html.match(/<th scope="col"/g)).toHaveLength(2);
    expect(html.match(/<th scope="row">/g)).toHaveLength(2);
  });

  it('has no row headings where the first cell is none', () => {
    expect(draw(table(false))).not.toContain('scope="row"');
  });

  it('sets numbers apart in head and body', () => {
    expect(draw(table(true)).match(/class="numeric"/g)).toHaveLength(3);
  });

  it('scrolls inside itself, reachable by keyboard and named', () => {
    expect(draw(table(true))).toMatch(/^<div class="table" role="group" aria-label="Practices" tabindex="0">/);
  });

  it('names each cell by its column where rows become blocks, for eyes only', () => {
    const html = draw(<Table caption="Practices" head={['City', 'Number']} rows={[['Tartu', '3']]} rowHead stacked />);
    expect(html).toMatch(/^<div class="table is-stacked"/);
    expect(html).toContain('<th scope="row">Tartu</th><td><span class="cell-head" aria-hidden="true">Number</span><div class="cell-body">3</div></td>');
    expect(draw(table(true))).not.toContain('cell-head');
  });

  it('can hide a caption that stands above as a heading', () => {
    expect(draw(<Table caption="Practices" captionHidden head={['City']} rows={[]} />)).toContain('<caption class="visually-hidden">Practices</caption>');
  });
});
