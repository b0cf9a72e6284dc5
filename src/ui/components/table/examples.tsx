import type { Example } from '../../example.ts';
import { birmingham, gavle, rail, tartu } from '../../samples.ts';
import { CityMark } from '../city-mark/view.tsx';
import { NotRecorded } from '../not-recorded/view.tsx';
import { Rail } from '../rail/view.tsx';
import { StatusWord } from '../status-word/view.tsx';
import { Table } from './view.tsx';

export const examples: readonly Example[] = [
  {
    name: 'cities and numbers',
    show: () => (
      <Table
        caption="Practices by city"
        head={['City', 'State', 'Practices', 'Given to others']}
        rowHead
        numeric={[2, 3]}
        rows={[
          [<CityMark city={birmingham} />, <StatusWord state="done">3 stated</StatusWord>, '4', '1,200'],
          [<CityMark city={tartu} />, <StatusWord state="claimed">1 stated</StatusWord>, '3', <NotRecorded />],
          [<CityMark city={gavle} />, <StatusWord state="now">under way</StatusWord>, '2', '1'],
        ]}
      />
    ),
  },
  {
    name: 'wide, with rails',
    show: () => (
      <Table
        caption="Transfers with a caption for those who do not see"
        captionHidden
        head={['Transfer', 'Progress', 'Instrument', 'Remark']}
        rows={[
          [
            <a href="#t">Design thinking in council service teams</a>,
            <Rail stops={rail('done', 'done', 'done', 'done', 'claimed')} />,
            'West Midlands Innovation Programme',
            'Policy instrument changed',
          ],
          [<a href="#t2">Megszentségteleníthetetlenségeskedéseitekért</a>, <Rail stops={rail('done', 'unknown', 'now')} />, <NotRecorded />, ''],
        ]}
      />
    ),
  },
  {
    name: 'rows that become blocks on a narrow screen',
    show: () => (
      <Table
        caption="Cities and what they have" rowHead stacked numeric={[2]} head={['City', 'Import workshop', 'Needs']}
        rows={[[<CityMark city={gavle} />, <StatusWord state="claimed">reported in general terms</StatusWord>, '3'], [<CityMark city={tartu} />, <NotRecorded />, '0']]}
      />
    ),
  },
  { name: 'no rows', show: () => <Table caption="Nothing yet" head={['City', 'Number']} rows={[]} /> },
];
