import { written } from '../../../../../kernel/text.ts';
import type { Example } from '../../../../../ui/index.ts';
import type { AgendaItem } from '../../../../coordination/index.ts';
import type { Cell } from './matrix.ts';
import { sampleCities } from '../my-city-page.examples.tsx';
import { WholeProject } from './whole-project-page.tsx';

const cell = (state: Cell['state'], word: string): Cell => ({ state, word });
const none = cell('not-yet', 'not yet');
const event = { kind: 'event' as const, title: written('et', 'Õppekäik Tartusse'), partnerIds: ['tartu'], revision: 1 };

/** Each kind of thing that has a day. */
export const sampleAgenda: readonly AgendaItem[] = [
  { kind: 'task', id: 't1', day: '2026-03-01', title: written('en', 'Finish two practices'), owner: { partnerId: 'gavle' }, revision: 1 },
  { ...event, id: 'e1', day: '2026-03-14', when: { v: 1, kind: 'on', start: '2026-03-14', end: '2026-03-15' }, isCancelled: false },
  { ...event, id: 'e2', day: '2026-04-01', when: { v: 1, kind: 'on', start: '2026-04' }, isCancelled: true },
  { kind: 'semester', id: 's5', day: '2026-07-31', number: 5 },
];
const now = '2026-03-11T10:00:00.000Z';

export const examples: readonly Example[] = [
  {
    name: 'under way',
    show: () => (
      <WholeProject
        now={now} ahead={sampleAgenda} owners={new Map([['gavle', 'Gävle']])}
        load={[2, 1, 4, 3, 15].map((events, index) => (
          { number: index + 1, parts: { events, tasks: index, steps: 2, reports: 0 }, total: events + index + 2, isBunched: events === 15 }
        ))}
        mayRemind={new Set(['t1'])}
        lines={[
          {
            city: sampleCities[0], needs: cell('done', '3'), practices: cell('now', '4, 1 not public'), seen: cell('claimed', 'visited, nothing written down'),
            workshop: { ...cell('now', 'planned'), note: '14 Mar' }, plan: cell('now', 'draft'), lastHeard: '2026-03-10T08:00:00.000Z', late: 2,
          },
          { city: sampleCities[1], needs: none, practices: none, seen: none, workshop: none, plan: none, lastHeard: undefined, late: 0 },
        ]}
      />
    ),
  },
  { name: 'the first day', show: () => <WholeProject now={now} lines={[]} ahead={[]} owners={new Map()} load={[]} mayRemind={new Set()} /> },
];
