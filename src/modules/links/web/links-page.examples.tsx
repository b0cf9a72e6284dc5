import { written } from '../../../kernel/text.ts';
import type { Example } from '../../../ui/index.ts';
import type { DoubtfulLink } from '../app/queries.ts';
import { LinksBox } from './beside.tsx';
import { LinksView, type LinksViewProps } from './links-page.tsx';

const id = '01980000-0000-7000-8000-0000000000aa';
const link = (path: string, more: Partial<DoubtfulLink>): DoubtfulLink => ({
  url: `https://www.example.org/${path}`, answer: 'gone', status: 404, movedTo: undefined, thereAt: '2026-01-20T09:00:00.000Z', askedAt: '2026-03-11T09:00:00.000Z',
  silentSince: undefined, places: [{ kind: 'practice', id }], ...more,
});
/** One of each kind. */
export const sampleLinks: readonly DoubtfulLink[] = [
  link('praksis/2019/avatud-andmed', { silentSince: '2026-03-05T09:00:00.000Z', places: [{ kind: 'practice', id }, { kind: 'semester', id }] }),
  link('report.pdf', { answer: 'unreachable', status: undefined, thereAt: undefined }),
  link('a-very-long-address-that-has-no-end/'.repeat(4), { answer: 'moved', status: 200, movedTo: 'https://example.org/here/it/is/now' }),
  link('members-only', { answer: 'unsure', status: 403 }),
];
const places: LinksViewProps['places'] = new Map([[`practice ${id}`, { title: written('et', 'Avatud andmed kõigile'), path: `/work/practices/${id}` }]]);
const standing: LinksViewProps['standing'] = { all: 148, unasked: 12, lastAsked: '2026-03-11T09:00:00.000Z', doubtful: sampleLinks };

export const examples: readonly Example[] = [
  { name: 'links to look at', show: () => <LinksView standing={standing} places={places} isOn /> },
  { name: 'everything answers', show: () => <LinksView standing={{ ...standing, unasked: 0, doubtful: [] }} places={places} isOn /> },
  { name: 'links are not asked here', show: () => <LinksView standing={{ all: 0, unasked: 0, lastAsked: undefined, doubtful: [] }} places={places} isOn={false} /> },
  { name: 'beside a record', show: () => <LinksBox links={sampleLinks.slice(0, 2)} /> },
];
