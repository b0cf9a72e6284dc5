import { describe, expect, test } from 'vitest';
import { evidenceItem } from '../../../kernel/quantity.ts';
import { written } from '../../../kernel/text.ts';
import { practiceForm, practiceLink, resource } from './form.ts';

const text = written('en', 'Users');
const empty = {
  v: 1, description: null, institution: null, scope: null, evidence: [], resources: [], difficulties: [], transferPotential: null,
  coreElements: null, adaptableElements: null, preconditions: null, links: [],
};

describe('the form', () => {
  test('PR-07 nothing in it is compulsory, but everything is either said or not recorded', () => {
    expect(practiceForm.parse(empty)).toEqual(empty);
    for (const field of Object.keys(empty)) {
      const rest = Object.fromEntries(Object.entries(empty).filter(([name]) => name !== field));
      expect(practiceForm.safeParse(rest).success, field).toBe(false);
    }
  });

  test('PR-07 evidence is an exact number or words, and zero is a number', () => {
    for (const value of ['50781', '0', '12.5', written('en', 'about 80')]) expect(evidenceItem.safeParse({ metric: text, value }).success).toBe(true);
    for (const value of ['about 80', 80, null, '']) expect(evidenceItem.safeParse({ metric: text, value }).success).toBe(false);
  });

  test('PR-07 money may be named without a sum, and a sum is exact', () => {
    expect(resource.safeParse({ kind: 'money', amount: null, note: text }).success).toBe(true);
    expect(resource.parse({ kind: 'money', amount: { amount: '25000', currency: 'EUR' }, note: null }).amount).toEqual({ amount: '25000', currency: 'EUR', per: 'once' });
    expect(resource.safeParse({ kind: 'money', amount: { amount: 25000, currency: 'EUR' }, note: null }).success).toBe(false);
  });

  test('PR-07 preconditions go by dimension, links are addresses of the web', () => {
    expect(practiceForm.safeParse({ ...empty, preconditions: [{ dimension: 'legal', text }] }).success).toBe(true);
    expect(practiceForm.safeParse({ ...empty, preconditions: [{ dimension: 'magic', text }] }).success).toBe(false);
    expect(practiceLink.safeParse({ url: 'javascript:alert(1)', title: 'x' }).success).toBe(false);
  });

  test('PR-07 fields nobody knows are refused', () => {
    expect(practiceForm.safeParse({ ...empty, author: 'somebody' }).success).toBe(false);
  });
});
