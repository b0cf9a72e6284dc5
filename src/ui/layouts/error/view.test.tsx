import type { ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { testReading } from '../../../../test/reading.ts';
import type { Lang } from '../../../kernel/lang.ts';
import { langs } from '../../../kernel/lang.ts';
import { ErrorSummary } from '../../components/error-summary/view.tsx';
import { ReadingProvider } from '../../context.tsx';
import { ErrorPage, errorStatuses } from './view.tsx';

function draw(child: ComponentChild, lang: Lang = 'en'): string {
  return renderToString(<ReadingProvider reading={testReading(lang)}>{child}</ReadingProvider>);
}

describe('ErrorPage', () => {
  it.each(errorStatuses)('says what %s means and what to do next, in every language', (status) => {
    for (const lang of langs) {
      const html = draw(<ErrorPage status={status} />, lang);
      const { say } = testReading(lang);
      expect(html).toContain(`<h1>${say(`ui.error-${status}-title`)}</h1>`);
      expect(html).toContain(say(`ui.error-${status}-text`));
      expect(html).toContain(`href="/${lang}/better"`);
      expect(html).toContain(`href="/${lang}/better/search"`);
    }
  });

  it('shows what exactly was refused', () => {
    expect(draw(<ErrorPage status={422}><ErrorSummary errors={[{ text: 'No such year.' }]} /></ErrorPage>)).toContain('No such year.');
  });
});
