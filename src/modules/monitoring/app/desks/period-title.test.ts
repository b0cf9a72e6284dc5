import { expect, test } from 'vitest';
import { withTranslation, written } from '../../../../kernel/text.ts';
import { unknownWhen, type When } from '../../../../kernel/when.ts';
import { titleFor } from './period-title.ts';

const both = withTranslation(written('en', 'Course'), 'hu', { text: 'Tanfolyam', origin: 'written' });
const titles = (period: When) => Object.values(titleFor(both, period).texts).map(({ text }) => text);

test('MO-24 the period is part of the title, in the words of its language', () => {
  expect(titles({ v: 1, kind: 'from', start: '2021-10', end: '2022-03' }).toSorted()).toEqual(['Course · October 2021 – March 2022', 'Tanfolyam · 2021. október – 2022. március']);
  expect(titles({ v: 1, kind: 'on', start: '2022' }).toSorted()).toEqual(['Course · 2022', 'Tanfolyam · 2022']);
  expect(titles({ v: 1, kind: 'within', start: '2022', end: '2023-05' })[1]).toBe('Course · 2022 – May 2023');
  expect(titles({ v: 1, kind: 'before', end: '2022' })[1]).toBe('Course · – 2022');
  expect(titles({ v: 1, kind: 'from', start: '2022' })[1]).toBe('Course · 2022 –');
  expect(titles({ v: 1, kind: 'after', start: '2022-05' }).toSorted()[0]).toBe('Course · May 2022 –');
  expect(titleFor(both, unknownWhen)).toEqual(both);
});
