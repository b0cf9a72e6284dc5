import type { Example } from '../../example.ts';
import { birmingham, gavle, longWords, nyiregyhaza, rail, tartu } from '../../samples.ts';
import { Rail } from '../rail/view.tsx';
import { Route } from '../route/view.tsx';
import { Section } from '../section/view.tsx';
import { Text } from '../text/view.tsx';
import { RecordList } from './view.tsx';

const items = [
  {
    key: 'a',
    above: <Route givers={[gavle, tartu]} taker={birmingham} />,
    title: <a href="#a">Design thinking in council service teams</a>,
    text: 'Became a challenge for local small firms: five briefs written by council teams.',
    below: <Rail stops={rail('done', 'done', 'done', 'done', 'claimed')} />,
  },
  {
    key: 'b',
    above: <Route givers={[]} taker={nyiregyhaza} />,
    title: <a href="#b">Challenge process for digital services</a>,
    text: 'The city joined a challenge-based project to source solutions from local firms.',
    below: <Rail stops={rail('done', 'unknown', 'done', 'now', 'not-yet')} />,
  },
  { key: 'c', title: <a href="#c"><Text value={longWords} /></a> },
];

export const examples: readonly Example[] = [
  { name: 'two columns', show: () => <Section title="What moved"><RecordList columns={2} items={items} /></Section> },
  { name: 'one column', show: () => <Section title="What moved"><RecordList items={items} /></Section> },
];
