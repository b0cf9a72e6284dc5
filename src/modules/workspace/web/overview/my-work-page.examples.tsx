import { written } from '../../../../kernel/text.ts';
import type { Example } from '../../../../ui/index.ts';
import type { Task } from '../../../coordination/index.ts';
import { desks } from '../../../needs/index.ts';
import { MyWork } from './my-work-page.tsx';
import type { Placed } from './rows.ts';

const [desk] = desks;
const task: Task = {
  id: 't1', title: written('hu', 'Beszámolni az első félévről'), owner: { personId: 'anna' }, due: '2026-03-11', origin: undefined, state: 'open', askedBy: 'maria', revision: 1,
};

/** Late, today, and without a day. */
export const sampleWork: readonly Task[] = [
  { ...task, due: '2026-03-01' },
  { ...task, id: 't2', due: '2026-03-11', title: written('en', 'Name a day for the import workshop'), owner: { partnerId: 'gavle' } },
  { ...task, id: 't3', due: undefined, owner: { personId: 'gone' } },
];

/** A need that is not public yet. */
export const samplePlace: Placed = {
  desk, row: { id: 'n1', slug: 'innovation', title: written('sv', 'Förstå innovation'), partnerIds: ['gavle'], state: 'open', visibility: 'project' },
};
const now = '2026-03-11T10:00:00.000Z';
const news = ['need.revise', 'need.restore', 'need.show', 'need.record', 'need.advance'].map((verb, index) => (
  { key: verb, ...samplePlace, verb, at: `2026-03-0${9 - index * 2}T09:00:00.000Z`, by: index === 1 ? '' : 'Anna Kovács' }
));
const nothing = { due: [], waiting: [], owners: new Map<string, string>(), mentions: [], news: [], drafts: [], more: 0 };

export const examples: readonly Example[] = [
  {
    name: 'a full day',
    show: () => (
      <MyWork
        name="Erik Lund" now={now} since="2026-03-09T16:00:00.000Z" due={sampleWork} waiting={sampleWork} owners={new Map([['anna', 'Anna Kovács'], ['gavle', 'Gävle']])}
        mentions={[
          { key: 'c1', ...samplePlace, at: '2026-03-11T09:30:00.000Z', by: 'Anna Kovács', words: 'Could it be May?' },
          { key: 'c2', ...samplePlace, at: '2026-01-02T09:30:00.000Z', by: '', words: 'And who comes?' },
        ]}
        drafts={[{ ...samplePlace, lacks: ['needs.field-title', 'needs.field-reason'] }, { ...samplePlace, row: { ...samplePlace.row, id: 'n2' }, lacks: [] }]} more={3} news={news}
      />
    ),
  },
  { name: 'the first day', show: () => <MyWork name="Erik Lund" now={now} since="2026-02-25T10:00:00.000Z" {...nothing} /> },
];
