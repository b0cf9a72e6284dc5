import type { ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { testReading } from '../../../../test/reading.ts';
import type { Lang } from '../../../kernel/lang.ts';
import { valueStatuses } from '../../../kernel/quantity.ts';
import { written } from '../../../kernel/text.ts';
import { ReadingProvider } from '../../context.tsx';
import { BigNumber, BigNumbers } from './view.tsx';

function draw(child: ComponentChild, lang: Lang = 'en'): string {
  return renderToString(<ReadingProvider reading={testReading(lang)}>{child}</ReadingProvider>);
}

describe('BigNumber', () => {
  it('never shows a claim as a measurement', () => {
    expect(draw(<BigNumber quantity={{ amount: '5', status: 'reported' }} label="briefs" />)).toContain('reported, not measured');
    expect(draw(<BigNumber quantity={{ amount: '12', status: 'measured' }} label="people" />)).toContain(', measured</span>');
  });

  it('never shows missing as zero', () => {
    const html = draw(<BigNumber quantity={{ amount: null, status: 'not-collected' }} label="hours" />);
    expect(html).toContain('Not collected');
    expect(html).not.toContain('<b>');
    expect(html).not.toContain('0');
  });

  it('says that a zero was reported', () => {
    const html = draw(<BigNumber quantity={{ amount: '0', status: 'zero-reported' }} label="complaints" />);
    expect(html).toContain('<b>0</b>');
    expect(html).toContain('zero reported');
  });

  it('says that an amount is a lower bound', () => {
    expect(draw(<BigNumber quantity={{ amount: '20', status: 'reported', atLeast: true }} label="events" />)).toContain('<small>at least </small><b>20</b>');
  });

  it('groups digits as the language does', () => {
    expect(draw(<BigNumber quantity={{ amount: '1250000', status: 'measured' }} label="visits" />)).toContain('<b>1,250,000</b>');
    expect(draw(<BigNumber quantity={{ amount: '3.5', status: 'measured' }} label="giorni" />, 'it')).toContain('<b>3,5</b>');
  });

  it.each(valueStatuses)('has a word for %s', (status) => {
    const amount = status.startsWith('not-') ? null : '0';
    expect(draw(<BigNumber quantity={{ amount, status }} label="things" />)).toContain(testReading('en').say(`ui.value-${status}`));
  });

  it('says in which language the label is, where it is not the page’s', () => {
    const label = written('hu', 'képzett munkatárs');
    expect(draw(<BigNumber quantity={{ amount: '7', status: 'measured' }} label={label} />)).toContain('<span lang="hu">képzett munkatárs</span>');
    expect(draw(<BigNumber quantity={{ amount: '7', status: 'measured' }} label={label} />, 'hu')).not.toContain('lang=');
  });

  it('shows how it was computed, where that is known', () => {
    const html = draw(<BigNumbers><BigNumber quantity={{ amount: '7', status: 'measured' }} label="days" small={<a href="#how">How?</a>} /></BigNumbers>);
    expect(html).toMatch(/^<div class="big-numbers">.*<div class="big-number-small"><a href="#how">/);
  });
});
