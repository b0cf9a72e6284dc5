import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LinkAnswer, linkAnswers } from '../../../kernel/links/answer.ts';
import { after, type LinkCourse, silentAfter } from './course.ts';
import { groupOf, linkGroups } from './groups.ts';

const hour = 60 * 60 * 1000;
const begin = Date.parse('2026-03-01T06:00:00.000Z');
const at = (hours: number) => new Date(begin + hours * hour).toISOString();
const fresh: LinkCourse = { thereAt: null, failingSince: null, failures: 0, silentSince: null, nextAt: at(0) };

/** The course of a link that gave these answers at these hours. */
function course(answers: readonly (readonly [LinkAnswer, number])[]): LinkCourse {
  return answers.reduce((before, [answer, hours]) => after(before, { answer }, at(hours)), fresh);
}

describe('the course of a link', () => {
  it('LK-03 is silent after three failures over two days, from the first of them on', () => {
    expect(course([['gone', 0], ['gone', 23]]).silentSince).toBeNull();
    expect(course([['gone', 0], ['broken', 23], ['unreachable', 46]])).toMatchObject({ failures: 3, failingSince: at(0), silentSince: at(0) });
    // asked often in one night
    expect(course([['gone', 0], ['gone', 1], ['gone', 2], ['gone', 3]]).silentSince).toBeNull();
  });

  it('LK-04 an answer ends failures and silence; what says nothing changes nothing but the next time', () => {
    const silent = course([['gone', 0], ['gone', 23], ['gone', 46]]);
    expect(after(silent, { answer: 'there' }, at(200))).toEqual({ thereAt: at(200), failingSince: null, failures: 0, silentSince: null, nextAt: at(200 + 7 * 24) });
    for (const answer of ['unsure', 'inside'] as const) expect(after(silent, { answer }, at(200))).toEqual({ ...silent, nextAt: at(200 + 7 * 24) });
  });

  it('LK-06 is asked again in a week, a failing one the next day', () => {
    expect(course([['there', 0]]).nextAt).toBe(at(7 * 24));
    expect(course([['gone', 0]]).nextAt).toBe(at(23));
    expect(course([['gone', 0], ['gone', 23], ['gone', 46]]).nextAt).toBe(at(46 + 7 * 24));
  });

  it('LK-03 LK-04 whatever comes back: silent only with failures enough, long enough, and nothing there since', () => {
    const answers = fc.array(fc.tuple(fc.constantFrom(...linkAnswers), fc.integer({ min: 1, max: 60 })), { maxLength: 30 });
    fc.assert(fc.property(answers, (steps) => {
      let hours = 0;
      let now = fresh;
      const heard: { readonly answer: LinkAnswer; readonly at: string }[] = [];
      for (const [answer, pause] of steps) {
        hours += pause;
        now = after(now, { answer }, at(hours));
        heard.push({ answer, at: at(hours) });
      }
      const lastThere = heard.findLastIndex(({ answer }) => answer === 'there' || answer === 'moved');
      const failed = heard.slice(lastThere + 1).filter(({ answer }) => ['gone', 'broken', 'unreachable'].includes(answer));
      const [first, last] = [failed[0], failed.at(-1)];
      const isLong = first !== undefined && last !== undefined && Date.parse(last.at) - Date.parse(first.at) >= silentAfter.hours * hour;
      expect(now.failures).toBe(failed.length);
      expect(now.failingSince).toBe(first?.at ?? null);
      expect(now.silentSince).toBe(failed.length >= silentAfter.failures && isLong ? first.at : null);
    }));
  });

  it('LK-09 every link that does not simply answer has one place in the list', () => {
    expect(linkAnswers.map((answer) => groupOf({ answer, silentSince: undefined }))).toEqual(['failing', 'moved', 'failing', 'failing', 'failing', 'unsure', 'unsure']);
    expect(groupOf({ answer: 'unsure', silentSince: at(0) })).toBe(linkGroups[0]);
  });
});
