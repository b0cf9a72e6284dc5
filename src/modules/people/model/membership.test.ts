import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roles } from '../../../kernel/actor.ts';
import { addressesOf, checkAddresses, checkPlace, invitationState, isTiedToPartner, mostAtOnce } from './membership.ts';

const nobody = { members: [], invited: [] };

describe('places', () => {
  test.each(roles.map((role) => [role] as const))('PE-02 %s names a partner exactly where the role is a partner’s', (role) => {
    expect(checkPlace({ role, partnerId: undefined }, true).ok).toBe(!isTiedToPartner(role));
    expect(checkPlace({ role, partnerId: 'p' }, true).ok).toBe(true);
    expect(checkPlace({ role, partnerId: 'p' }, false)).toEqual({ ok: false, refusals: [{ code: 'unknown-reference', field: 'partnerId' }] });
  });
});

describe('addresses', () => {
  test('PE-03 are read from lines, commas and semicolons, each once, in small letters', () => {
    expect(addressesOf(' A@example.org\nb@example.org, a@EXAMPLE.org;\n\n c@example.org ')).toEqual(['a@example.org', 'b@example.org', 'c@example.org']);
    expect(addressesOf(' \n, ;')).toEqual([]);
  });

  const none = [
    'plain', 'a@b', 'a b@example.org', '<a@example.org>', 'a@example.org>', '@example.org', 'a@-example.org', 'a@exa_mple.org', `${'x'.repeat(65)}@example.org`,
  ];

  test.each(none)('PE-03 %s is none', (address) => {
    expect(checkAddresses([address], nobody)).toEqual({ ok: false, refusals: [{ code: 'invalid', field: 'emails.0', values: { why: address } }] });
  });

  test('PE-03 none at all and more than fifty are refused', () => {
    expect(checkAddresses([], nobody)).toMatchObject({ refusals: [{ code: 'required' }] });
    const many = Array.from({ length: mostAtOnce + 1 }, (_, n) => `p${n}@example.org`);
    expect(checkAddresses(many, nobody)).toMatchObject({ refusals: [{ code: 'text-too-long', values: { limit: mostAtOnce } }] });
    expect(checkAddresses(many.slice(1), nobody).ok).toBe(true);
  });

  test('PE-03 every refusal names its line, whatever is written', () => {
    fc.assert(fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 20 }), (lines) => {
      const addresses = addressesOf(lines.join('\n'));
      const checked = checkAddresses(addresses, nobody);
      if (checked.ok) return;
      for (const { field } of checked.refusals) expect(field === 'emails' || addresses[Number(field?.split('.')[1])] !== undefined).toBe(true);
    }));
  });
});

test('PE-04 an invitation is open until it is accepted, withdrawn or two weeks old', () => {
  const open = { expires: '2026-01-15T00:00:00.000Z', accepted: false, withdrawn: false };
  expect(invitationState(open, '2026-01-14T23:59:59.999Z')).toBe('open');
  expect(invitationState(open, '2026-01-15T00:00:00.000Z')).toBe('expired');
  expect(invitationState({ ...open, accepted: true }, '2027-01-01T00:00:00.000Z')).toBe('accepted');
  expect(invitationState({ ...open, withdrawn: true }, '2026-01-01T00:00:00.000Z')).toBe('withdrawn');
});
