import type { ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { testReading } from '../../../../test/reading.ts';
import type { Lang } from '../../../kernel/lang.ts';
import { noProvenance } from '../../../kernel/provenance.ts';
import { ReadingProvider } from '../../context.tsx';
import { mixedProvenance, plainProvenance } from '../../samples.ts';
import { Sureness } from './view.tsx';

function draw(child: ComponentChild, lang: Lang = 'en'): string {
  return renderToString(<ReadingProvider reading={testReading(lang)}>{child}</ReadingProvider>);
}

describe('Sureness', () => {
  const both = [mixedProvenance, plainProvenance];

  it('counts the statements of all records by how sure they are', () => {
    expect(draw(<Sureness provenances={both} />)).toBe('<p class="sureness">2 statements with a source, 1 inferred, 1 uncertain, 1 not recorded.</p>');
  });

  it('counts in the reader’s language', () => {
    expect(draw(<Sureness provenances={both} />, 'it')).toContain('2 affermazioni con fonte, 1 dedotta, 1 incerta, 1 non documentata.');
    expect(draw(<Sureness provenances={both} />, 'hu')).toContain('2 állításnak van forrása, 1 kikövetkeztetett');
    expect(draw(<Sureness provenances={both} />, 'et')).toContain('2 allikaga väidet, 1 järeldatud');
  });

  it('leaves out what does not occur', () => {
    expect(draw(<Sureness provenances={[plainProvenance]} />)).toContain('>1 statement with a source.<');
  });

  it('says that there is nothing yet', () => {
    expect(draw(<Sureness provenances={[noProvenance]} />)).toContain('No statement with a source yet.');
    expect(draw(<Sureness provenances={[]} />)).toContain('No statement with a source yet.');
  });
});
