import { describe, expect, test } from 'vitest';
import { written } from '../../../kernel/text.ts';
import { headlineTarget, instrumentDetails, partnerProfile, projectAbout, sourcedNote, website } from './shapes.ts';

const text = written('en', 'Something');
const about = {
  v: 1, problem: null, objective: null, call: null, priorityAxis: null, specificObjective: null, phases: [], stages: [], target: null, budget: null, erdf: null,
  outputs: [], notes: [], workingLanguages: ['en'], websites: [],
};
const profile = { v: 1, organisation: { name: 'Comune di Genova', lang: 'it' }, gloss: null, place: null, languages: ['it'], population: null, notes: [] };
const target = { statement: text, amount: '10', unit: 'percent', due: { v: 1, kind: 'on', start: '2022' }, definition: null, baseline: null, result: null, sources: [] };

describe('what is stored of a project', () => {
  test('PA-09 a project of which little is recorded is stored, with null for what is not', () => {
    expect(projectAbout.parse(about)).toEqual(about);
  });

  test('PA-09 leaving a field out is not the same as saying that it is not recorded', () => {
    const { budget: _left, ...rest } = about;
    expect(projectAbout.safeParse(rest).success).toBe(false);
  });

  test.each([
    ['another version', { ...about, v: 2 }],
    ['a field nobody knows', { ...about, slogan: 'Better!' }],
    ['no working language', { ...about, workingLanguages: [] }],
    ['a language the site does not have', { ...about, workingLanguages: ['de'] }],
    ['a budget in a currency of no partner', { ...about, budget: { amount: '1', currency: 'USD' } }],
  ])('PA-09 refuses %s', (_what, value) => {
    expect(projectAbout.safeParse(value).success).toBe(false);
  });

  test('PA-07 a target without definition, baseline and result is a target', () => {
    expect(headlineTarget.parse(target)).toEqual(target);
    expect(headlineTarget.safeParse({ ...target, amount: '10 %' }).success).toBe(false);
    expect(headlineTarget.safeParse({ ...target, baseline: 0 }).success).toBe(false);
  });

  test.each(['definition', 'baseline', 'result'])('PA-07 the %s of a target is either said or said not to be recorded', (field) => {
    const rest = Object.fromEntries(Object.entries(target).filter(([name]) => name !== field));
    expect(headlineTarget.safeParse(rest).success).toBe(false);
    expect(headlineTarget.safeParse({ ...rest, [field]: null }).success).toBe(true);
  });

  test('PA-09 a website is an address of the web', () => {
    expect(website.safeParse({ kind: 'project', url: 'https://example.org' }).success).toBe(true);
    expect(website.safeParse({ kind: 'project', url: 'javascript:alert(1)' }).success).toBe(false);
  });
});

describe('what is stored of a partner', () => {
  test('PA-09 a partner of which little is recorded is stored', () => {
    expect(partnerProfile.parse(profile)).toEqual(profile);
  });

  test.each([
    ['an organisation without a name', { ...profile, organisation: { name: '', lang: 'it' } }],
    ['nobody living there', { ...profile, population: 0 }],
    ['a place without the version of its region codes', { ...profile, place: { lat: 44.4, lon: 8.9, country: 'IT', nuts2: 'ITC3', nuts3: 'ITC33' } }],
    ['a place off the globe', { ...profile, place: { lat: 144.4, lon: 8.9, country: 'IT', nuts2: 'ITC3', nuts3: 'ITC33', nutsVersion: '2016' } }],
  ])('PA-09 refuses %s', (_what, value) => {
    expect(partnerProfile.safeParse(value).success).toBe(false);
  });

  test('PA-09 a remark says how sure it is, and where it comes from', () => {
    expect(sourcedNote.safeParse({ text, confidence: 'stated', sources: [] }).success).toBe(true);
    expect(sourcedNote.safeParse({ text, sources: [] }).success).toBe(false);
    expect(sourcedNote.safeParse({ text, confidence: 'sure', sources: [] }).success).toBe(false);
  });

  test('PA-05 of an instrument description and authority are stored, or null', () => {
    expect(instrumentDetails.parse({ v: 1, description: null, authority: null })).toEqual({ v: 1, description: null, authority: null });
    expect(instrumentDetails.safeParse({ v: 1, description: null }).success).toBe(false);
  });
});
