import type { Example } from '../../example.ts';
import { birmingham, gavle, longWords, onlyEstonian, tartu, translated, twoParagraphs } from '../../samples.ts';
import { Crumb } from '../crumb/view.tsx';
import { Route } from '../route/view.tsx';
import { TranslationNote } from '../translation-note/view.tsx';
import { PageHead } from './view.tsx';

export const examples: readonly Example[] = [
  {
    name: 'a transfer',
    show: () => (
      <PageHead
        title="Design thinking in council service teams"
        lead="Birmingham saw how Gävle and Tartu let their own staff shape services, and built a challenge process on it."
        above={<><Crumb trail={[{ label: 'The chain', href: '#chain' }]} /><Route givers={[gavle, tartu]} taker={birmingham} /></>}
      />
    ),
  },
  { name: 'translated', show: () => <PageHead title={translated} lead={twoParagraphs} below={<TranslationNote values={[translated]} />} /> },
  { name: 'only a title, in another language', show: () => <PageHead title={onlyEstonian} /> },
  { name: 'long words', show: () => <PageHead title={longWords} lead={longWords} /> },
];
