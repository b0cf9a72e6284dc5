import type { ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { testReading } from '../../../../test/reading.ts';
import { langs } from '../../../kernel/lang.ts';
import { ReadingProvider } from '../../../ui/index.ts';
import { fulfilmentsFor } from '../app/tasks/fulfilments.ts';
import { Beside } from './beside.tsx';
import { sampleComments } from './comments-page.examples.tsx';
import { moment } from './moment.ts';
import { emptyTask, RecordTasks } from './record-tasks-page.tsx';
import { sampleTasks } from './record-tasks-page.examples.tsx';
import { problemsOf, wrongIn } from './wrong.ts';

function draw(child: ComponentChild, lang: (typeof langs)[number] = 'en'): string {
  return renderToString(<ReadingProvider reading={testReading(lang)}>{child}</ReadingProvider>);
}

describe('beside a record', () => {
  test.each(langs)('CO-07 every word is there in %s', (lang) => {
    const html = draw(<Beside place="/work/needs/n1" tasks={sampleTasks} count={3} last={sampleComments[0]} by={undefined} />, lang);
    expect(html).not.toMatch(/coordination\.|undefined|\{\w+\}/);
    expect(html.match(/<h2>/g)).toHaveLength(2);
  });

  test('CO-07 a task itself has comments, and no tasks of its own', () => {
    expect(draw(<Beside place="/work/tasks/t1" tasks={undefined} count={0} last={undefined} by={undefined} />).match(/<h2>/g)).toHaveLength(1);
  });
});

describe('the tasks of a record', () => {
  const owners = [{ value: 'b', label: 'Tartu' }, { value: 'a', label: 'Anna' }];
  const page = (kind: string) => draw(<RecordTasks trail={[]} tasks={sampleTasks} owners={owners} fulfilments={fulfilmentsFor(kind)} form={emptyTask} />);

  test('CO-05 what fulfils one is asked only where something can', () => {
    expect(page('action')).toContain('value="progress.record"');
    expect(page('participation')).not.toContain('fulfilledBy');
  });

  test('CO-01 people and cities stand in the order of the alphabet, who has left is named as such', () => {
    expect(page('need')).toMatch(/value="a"[^>]*>Anna<.*value="b"[^>]*>Tartu</s);
    expect(page('need')).toContain('somebody who has left');
  });
});

describe('what went wrong', () => {
  test('CO-07 is told once for each field, the first reason first, and without a field too', () => {
    const wrong = wrongIn([{ code: 'required', field: 'words' }, { code: 'invalid', field: 'words.text' }, { code: 'stale' }], testReading('en'));
    expect(problemsOf(wrong).map(({ field }) => field)).toEqual([undefined, 'words']);
    expect(wrong['words']).toBe(testReading('en').say('errors.refusal-required'));
  });

  test('CO-07 a moment is a day and a time', () => {
    expect(moment('2026-03-04T10:42:00.000Z', testReading('hu'))).toContain('10:42 UTC');
  });
});
