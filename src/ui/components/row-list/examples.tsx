import type { Example } from '../../example.ts';
import { birmingham, genova } from '../../samples.ts';
import { Meter } from '../meter/view.tsx';
import { RowList } from './view.tsx';

const plans = [
  {
    key: 'b',
    start: <a href="#b">Birmingham</a>,
    main: '1 action, in effect',
    end: <Meter value={7} max={7} label="Steps done in Birmingham" text="7 of 7 steps" city={birmingham} />,
  },
  {
    key: 'g',
    start: <a href="#g">Genova</a>,
    main: 'No action on record',
    end: <Meter value={0} max={0} label="Steps done in Genova" text="No steps recorded" city={genova} />,
  },
];
const news = [
  { key: '1', start: '24 May 2023', main: <a href="#n">The project has closed</a> },
  { key: '2', start: '10 Aug 2022', main: <a href="#m">Five plans are ready</a> },
];

export const examples: readonly Example[] = [
  { name: 'plans', show: () => <RowList rows={plans} /> },
  { name: 'news', show: () => <RowList rows={news} /> },
];
