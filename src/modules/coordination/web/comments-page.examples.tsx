import type { Example } from '../../../ui/index.ts';
import type { Comment } from '../app/comments/queries.ts';
import { type CommentForm, Comments } from './comments-page.tsx';

const people = [{ id: 'anna', name: 'Anna Kovács' }, { id: 'erik', name: 'Erik Lund' }, { id: 'maria', name: 'Maria Rossi' }];
const empty: CommentForm = { words: '', mentions: [], wrong: {} };
const wrong = { words: 'Write something.', mentions: 'Choose from the list.' };
const trail = [{ label: 'Needs', href: '#needs' }, { label: 'Understand innovation', href: '#need' }];
const first: Comment = {
  id: 'c1', about: { kind: 'need', id: 'n1' }, words: 'Could the visit be in May?\n\nIn April the town hall moves.', by: 'anna',
  at: '2026-03-04T10:42:00.000Z', isRemoved: false, mentions: ['erik', 'maria'],
};

/** One that names people, one without words any more, one of somebody who has left. */
export const sampleComments: readonly Comment[] = [
  first,
  { ...first, id: 'c2', by: 'erik', words: '', isRemoved: true, mentions: [] },
  { ...first, id: 'c3', by: 'gone', words: 'May fits.', mentions: [] },
];

export const examples: readonly Example[] = [
  { name: 'three comments', show: () => <Comments trail={trail} said={sampleComments} people={people} mayRemove={['c1']} form={empty} self="anna" /> },
  { name: 'nothing said', show: () => <Comments trail={trail} said={[]} people={[]} mayRemove={[]} form={empty} self="anna" /> },
  {
    name: 'sent without words',
    show: () => <Comments trail={trail} said={[]} people={people} mayRemove={[]} form={{ ...empty, mentions: ['erik'], wrong }} self="anna" />,
  },
];
