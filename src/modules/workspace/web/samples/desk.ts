import { type LocalizedText, withTranslation, written } from '../../../../kernel/text.ts';
import { type Content, type Desk, deskCommand, deskOf, type DeskRow, type Fields, type Standing, type Version } from '../../../editing/index.ts';
import { recordNeed } from '../../../needs/index.ts';

/** What examples are made of: a desk of no module, with one field of every kind. Nothing here is real. */
export const sampleFields = {
  title: { kind: 'text', max: 100, label: 'work.field', required: true },
  reason: { kind: 'text', max: 1000, rows: 4, label: 'work.before', hint: 'work.history-hint' },
  link: { kind: 'plain', max: 200, type: 'url', label: 'work.public-page' },
  kind: { kind: 'choice', options: [{ value: 'a', label: 'work.yes' }, { value: 'b', label: 'work.no' }], label: 'work.choose' },
  cities: { kind: 'records', of: 'cities', label: 'work.partner' },
  count: { kind: 'number', min: 0, label: 'work.after' },
  when: { kind: 'when', label: 'work.when-kind' },
} as const satisfies Fields;

const title: LocalizedText = withTranslation(written('hu', 'Gyorsabb ügyintézés a kisvállalkozásoknak'), 'en', { text: 'Faster service for small firms', origin: 'machine' });

export const sampleContent: Content<typeof sampleFields> = {
  title, reason: written('hu', 'Három hivatal kéri ugyanazt az adatot.'), link: 'https://example.org', kind: 'a', cities: ['c1'], count: 0, when: { v: 1, kind: 'on', start: '2024-05' },
};

export const sampleStanding: Standing<Fields> = {
  id: '01980000-0000-7000-8000-000000000001', slug: 'sample', revision: 3, visibility: 'project', partnerIds: ['c1'], state: 'open', title, content: sampleContent,
};

export const sampleOptions = { cities: [{ value: 'c1', label: written('en', 'Gävle') }, { value: 'c2', label: 'Genova' }] };

/** The desk; its commands are never carried out in an example. */
export const sampleDesk: Desk = deskOf<Fields>({
  path: 'samples', one: 'work.field', many: 'work.records', empty: 'work.history-hint', states: { open: 'work.is-draft' },
  editable: {
    name: 'sample', kind: 'need', fields: sampleFields, options: {}, find: () => Promise.resolve(undefined), mayEdit: () => true, store: () => Promise.resolve(),
  },
  list: () => Promise.resolve([]),
  steps: [{
    name: 'close', label: 'work.cancel', hint: 'work.history-hint', fields: { reason: sampleFields.reason },
    offered: () => true, command: deskCommand(recordNeed), input: () => ({}),
  }],
}).desk;

export const sampleRows: readonly DeskRow[] = [
  { id: 'r1', slug: 'one', title, partnerIds: ['c1'], state: 'open', visibility: 'project' },
  {
    id: 'r2', slug: 'two', title: written('en', 'A record with a very long title that does not fit on one line of a telephone'), partnerIds: [], state: undefined,
    visibility: 'public',
  },
];

export const sampleVersions: readonly Version[] = [
  { revision: 3, at: '2026-01-15T09:00:00.000Z', personId: 'p1', content: sampleContent },
  { revision: 2, at: '2026-01-14T09:00:00.000Z', personId: undefined, content: { ...sampleContent, count: 5, reason: null } },
  { revision: 1, at: undefined, personId: undefined, content: { ...sampleContent, count: null, reason: null } },
];
