import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { testReading } from '../../../../../test/reading.ts';
import type { Lang } from '../../../../kernel/lang.ts';
import { ReadingProvider } from '../../../../ui/index.ts';
import { type Assessments, noAssessment } from '../../../needs/index.ts';
import { fullCity } from './city-page.examples.tsx';
import { CityProfile } from './city-profile.tsx';

function html(profile: Assessments | undefined, lang: Lang = 'en'): string {
  return renderToString(<ReadingProvider reading={testReading(lang)}><CityProfile profile={profile} /></ReadingProvider>);
}

describe('the innovation chain profile on the page of a city', () => {
  test('N-12 nothing recorded is one quiet line, and no picture', () => {
    expect(html(undefined)).toContain('No self-assessment of the innovation chain is recorded.');
    expect(html(undefined)).not.toContain('<svg');
  });

  test('N-13 picture and table say the same, with the words of the levels and the reasons', () => {
    const shown = html(fullCity.profile);
    expect(shown.match(/<circle/g)).toHaveLength(12);
    expect(shown.match(/is-unknown/g)).toHaveLength(6);
    for (const words of ['1: first attempts', 'No training.', 'Local stakeholder group', 'July 2022', 'The office was moving.']) expect(shown).toContain(words);
  });

  test('N-15 the change stands in words, up, down, or not known', () => {
    const shown = html(fullCity.profile);
    expect(shown).toContain('+1<p class="note">After phase 1</p>');
    expect(shown).toContain('−1<p class="note">After phase 2</p>');
    expect(html(fullCity.profile, 'hu')).toContain('+1<p class="note">Az 1. szakasz után</p>');
    const level = fullCity.profile?.phase1;
    if (fullCity.profile === undefined || level === undefined) throw new Error('the example has a profile');
    expect(html({ v: 1, start: level, phase1: level, phase2: level })).toContain('As at the start');
  });

  test('N-15 one moment alone shows no change, and says which one is missing', () => {
    if (fullCity.profile === undefined) throw new Error('the example has a profile');
    const { start, phase1 } = fullCity.profile;
    const onlyStart = html({ v: 1, start, phase1: noAssessment, phase2: noAssessment });
    expect([onlyStart.includes('No later assessment'), onlyStart.includes('level-slope'), /[+−]\d/.test(onlyStart)]).toEqual([true, false, false]);
    const onlyLater = html({ v: 1, start: noAssessment, phase1, phase2: noAssessment });
    expect([onlyLater.includes('Start not known'), /[+−]\d/.test(onlyLater)]).toEqual([true, false]);
  });
});
