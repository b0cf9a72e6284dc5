import fc from 'fast-check';

/** Stands in everything that is typed; where a page shows it, it must be shown as text. */
const mark = 'mk7';

/** Tries to become part of a page. */
export const scripts: readonly string[] = [
  `<script>alert('${mark}')</script>`, `"><img src=${mark} onerror=alert(1)>`, `' data-${mark}='1`, `" data-${mark}="1`, `</script><script>${mark}()</script>`,
  `</title><svg onload=${mark}()>`, `</textarea><iframe srcdoc="${mark}">`, `<!--${mark}--><b>`, `{{${mark}}}`, `\${${mark}}`, `<a href="javascript:${mark}()">x</a>`,
  `]]><x ${mark}="1">`, `&lt;script&gt;${mark}&lt;/script&gt;`, `\u2028<script>${mark}</script>`,
];

/** Addresses that would run a script where a page made a link of them. */
export const badAddresses: readonly string[] = [`javascript:${mark}()`, `JaVaScRiPt:${mark}()`, `data:text/html,<script>${mark}</script>`, `//evil.example/${mark}`];

/** What no page may contain: one of the above that became part of it. */
const escaped: readonly RegExp[] = [
  /<script>(alert\('mk7|mk7)/, /<img src=mk7/, /<svg onload=mk7/, /<iframe srcdoc="mk7/, /" data-mk7="/, /<!--mk7/, /<x mk7=/, /<a href="javascript:mk7/i,
  /(href|src|action|formaction)="\s*(javascript|data:text)/i,
];

/** The marks that a page shows as something else than text. */
export function marksIn(html: string): readonly string[] {
  return escaped.filter((pattern) => pattern.test(html)).map(String);
}

const nasty: readonly string[] = [
  '', ' ', '\t', '0', '-1', '1', '2', '99', '2147483647', '2147483648', '9007199254740993', '1e400', 'NaN', 'Infinity', '0x10', '1.5', '1,5', '١٢',
  'true', 'null', 'undefined', '[]', '{}',
  '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '__defineGetter__', 'then', 'length', '../../etc/passwd', '..\\..\\boot.ini',
  '/etc/passwd', '%00', '%', '%zz', '%2e%2e%2f',
  "' or 1=1 --", '"; drop table need; --', '\\', '$1', '$(id)', '`id`', '|id', '{{7*7}}', '*', '(', '[', '?', '#', ';', ',', '=', '@', '+', '-',
  '=cmd|x', 'a\nb', 'a\r\nX-Injected: 1',
  '\u202Eabc', '\uFEFF', 'ﷺ'.repeat(50), 'é'.repeat(300), '😀', '👩‍👩‍👧', 'İ', 'ß', '\u0301'.repeat(40), 'x'.repeat(5000), 'x'.repeat(70_000), ' '.repeat(3000),
  '0000-00-00', '2024-02-30', '2024-13-01', '9999-12-31', '1899-12-31', '2024', '2024-05', '2024-05-05', '2024-S1', '-0001-01-01', '275761-01-01',
  '25:61', 'en', 'hu', 'xx', 'EN', 'yes', 'public', 'project',
  'a@b.c', 'nobody@example.org', '"a b"@example.org', 'a@b@c', '@example.org', `${'a'.repeat(250)}@example.org`, 'https://example.org/',
  'http://127.0.0.1/', 'http://[::1', 'ftp://example.org',
  '00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff', '00000000-0000-7000-8000-00000000000g', '-', '.', '..', 'new', 'step',
];

/** Any text somebody could type, of the kinds that break things. */
export const text: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...nasty) },
  { weight: 4, arbitrary: fc.constantFrom(...scripts, ...badAddresses) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
);

/** Names of fields that no form has, or that would change what is not the person's to change. */
export const strangeNames: readonly string[] = [
  '__proto__', 'constructor', 'prototype', '__proto__.polluted', 'constructor.prototype.polluted', 'changes', 'changes.title.text', 'id', 'slug',
  'projectId', 'project_id', 'partnerId', 'partner', 'personId',
  'visibility', 'state', 'provenance', 'actor', 'role', 'roles', 'memberships', 'form-token', 'has.__proto__', 'a[b][c][d]', `a${'.b'.repeat(2000)}`,
  'revision', 'lang', 'to', 'do', '', 'x'.repeat(3000), 'toString',
  'is_admin', 'email', 'emailVerified', 'two_factor_enabled', 'owner', 'ownerId', 'kind', 'said',
];

/** Bytes that are not what their declared type says. */
export const rawBodies: readonly (readonly [type: string, body: string])[] = [
  ['application/json', '{"__proto__":{"polluted":1}}'], ['application/json', '{"a":'], ['application/json', '[]'], ['text/plain', 'a=b'],
  ['application/xml', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'],
  ['', 'a=b'], ['application/x-www-form-urlencoded', 'a=%FF%FE'], ['application/x-www-form-urlencoded', 'a=\u00FF'],
  ['application/x-www-form-urlencoded', 'title=%ED%A0%80'], ['application/x-www-form-urlencoded', 'a=%00'],
  ['application/x-www-form-urlencoded', 'a=%'], ['application/x-www-form-urlencoded', '%zz=1'], ['application/x-www-form-urlencoded', '&&&==&='],
  ['application/x-www-form-urlencoded; charset=utf-16', 'a=b'],
  ['multipart/form-data', 'no boundary'], ['multipart/form-data; boundary=x', '--x'],
  ['multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb'],
  ['multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="a\0"\r\n\r\nb\r\n--x--\r\n'],
  ['multipart/form-data; boundary=x', '--x\r\nContent-Disposition: attachment\r\n\r\nb\r\n--x--\r\n'],
  ['multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="a"; filename="../../x.sh"\r\nContent-Type: image/png\r\n\r\n#!/bin/sh\r\n--x--\r\n'],
  [`multipart/form-data; boundary=${'x'.repeat(300)}`, ''], ['multipart/mixed; boundary=x', '--x--'], ['APPLICATION/X-WWW-FORM-URLENCODED', 'a=b'],
  ['application/x-www-form-urlencoded, text/plain', 'a=b'],
];

/** Bodies that are too much of something; made when they are sent. */
export const hugeBodies: Readonly<Record<string, () => readonly [type: string, body: string | Uint8Array<ArrayBuffer>]>> = {
  'ten megabytes': () => ['application/x-www-form-urlencoded', new Uint8Array(10 * 1024 * 1024).fill(97)],
  'five thousand fields': () => ['application/x-www-form-urlencoded', Array.from({ length: 5002 }, (_, n) => `f${n}=x`).join('&')],
  'one field five thousand times': () => ['application/x-www-form-urlencoded', Array.from({ length: 5000 }, () => 'title=x').join('&')],
  'a very deep name': () => ['application/x-www-form-urlencoded', `${'a['.repeat(20_000)}=x`],
  'ten megabytes in parts': () => ['multipart/form-data; boundary=x', `--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n${'a'.repeat(10 * 1024 * 1024)}\r\n--x--\r\n`],
};
