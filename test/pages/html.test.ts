import { describe, expect, it } from 'vitest';
import { attributes, faultsOfHeadings, faultsOfHtml, slipsIn, textOf } from './html.ts';

const page = (main: string) => `<!doctype html><html lang="en"><head><title>Page</title></head><body><main>${main}</main></body></html>`;

describe('the eyes of the page tests', () => {
  it('see invalid HTML', () => {
    expect(faultsOfHtml(page('<h1>Page</h1><p>Text</p>'))).toEqual([]);
    const faults = faultsOfHtml(page('<h1>Page</h1><p><div>x</div></p><img src="/x.png"><i id="a"></i><i id="a"></i><p style="color:red">x</p><input>')).join('\n');
    for (const rule of ['no-implicit-close', 'wcag/h37', 'no-dup-id', 'no-inline-style', 'input-missing-label']) expect(faults).toContain(rule);
  });

  it('see two h1 and a left-out level', () => {
    expect(faultsOfHeadings('<h1>a</h1><h2>b</h2><h3>c</h3><h2>d</h2>')).toEqual([]);
    expect(faultsOfHeadings('<h1>a</h1><h3>b</h3><h1>c</h1>')).toEqual(['2 h1', 'a jump to h3']);
  });

  it('see what slipped into the text, and not what is only in the markup', () => {
    expect(slipsIn('<p>Undefined terms are explained. Costs: 12.</p><a href="/undefined">x</a>', ['needs.title'])).toEqual([]);
    expect(slipsIn('<p>undefined NaN [object Object] {count} {n, plural} Invalid Date needs.title.</p>', ['needs.title'])).toEqual([
      'undefined', 'NaN', 'an object', 'a placeholder', 'an invalid date', 'the message key needs.title',
    ]);
  });

  it('see text and attributes', () => {
    expect(textOf('<p>a <b>b</b><script>c</script></p>').trim()).toBe('a b');
    expect(attributes('<a href="/x?a=1&amp;b=2">x</a><a>y</a><abbr href="/z">z</abbr>', 'a', 'href')).toEqual(['/x?a=1&b=2']);
  });
});
