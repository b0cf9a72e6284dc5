import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Posted, postedOf, readPosted, type Unreadable } from './posted.ts';

const url = 'http://better.test/en/account/profile';
const plain = 'application/x-www-form-urlencoded';

const request = (body: BodyInit, type?: string) => new Request(url, { method: 'POST', body, ...(type === undefined ? {} : { headers: { 'content-type': type } }) });
const read = (body: BodyInit, type = plain, largest = 10_000) => readPosted(request(body, type), largest);

function formOf(answer: Posted | Unreadable): Posted {
  if ('status' in answer) throw new Error(`refused: ${answer.status}`);
  return answer;
}

describe('what a form sent', () => {
  test('repeated fields keep their order; one that was not sent is empty', async () => {
    const form = formOf(await read('city=gavle&title=%C3%81rv%C3%ADz+a+v%C3%A1rosban&city=tartu&empty=&bare'));
    expect([form.get('city'), form.all('city')]).toEqual(['gavle', ['gavle', 'tartu']]);
    expect(form.get('title')).toBe('Árvíz a városban');
    expect([form.get('missing'), form.all('missing'), form.has('missing'), form.files('missing')]).toEqual(['', [], false, []]);
    expect([form.has('empty'), form.has('bare'), form.get('bare')]).toEqual([true, true, '']);
    expect(form.names).toEqual(['city', 'title', 'empty', 'bare']);
  });

  test('line ends become LF, and nothing is trimmed', async () => {
    expect(formOf(await read('text=%20one%0D%0Atwo%0Athree%0D%0A')).get('text')).toBe(' one\ntwo\nthree\n');
    const data = new FormData();
    data.append('text', 'one\r\ntwo\nthree');
    expect(formOf(await readPosted(request(data), 10_000)).get('text')).toBe('one\ntwo\nthree');
  });

  test('a value may hold an equals sign, and names of every object are only names', async () => {
    const form = formOf(await read('next=/en/better?a=b&__proto__=x&constructor=y'));
    expect([form.get('next'), form.get('__proto__'), form.get('constructor'), form.get('toString')]).toEqual(['/en/better?a=b', 'x', 'y', '']);
  });

  test('files come with their bytes as they are; a file field left empty is none', async () => {
    const data = new FormData();
    data.append('caption', 'A bridge');
    data.append('file', new File([new Uint8Array([0, 255, 13, 10])], 'híd.png', { type: 'image/png' }));
    data.append('file', new File(['second'], 'b.txt', { type: 'text/plain' }));
    data.append('nothing', new File([], ''));
    const form = formOf(await readPosted(request(data), 10_000));
    expect(form.files('file').map(({ name, type }) => [name, type])).toEqual([['híd.png', 'image/png'], ['b.txt', 'text/plain']]);
    expect([...(form.files('file')[0]?.bytes ?? [])]).toEqual([0, 255, 13, 10]);
    expect([form.files('nothing'), form.has('file'), form.get('caption')]).toEqual([[], false, 'A bridge']);
  });

  test('whatever fields a browser sends, they arrive as they were', async () => {
    const typed = fc.string({ unit: 'grapheme' }).filter((text) => !/[\u0000-\u001F\uFFFD]/.test(text));
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(typed, typed), { maxLength: 8 }), async (fields) => {
      const form = formOf(await read(new URLSearchParams(fields.map(([name, value]) => [name, value])).toString(), plain, 100_000));
      const sent = postedOf(fields);
      expect(form.names).toEqual(sent.names);
      for (const name of sent.names) expect(form.all(name)).toEqual(sent.all(name));
    }));
  });
});

describe('what is not read', () => {
  test.each(['application/json', 'text/plain', 'multipart/mixed', ''])('415: a body that calls itself "%s"', async (type) => {
    expect(await read('{"a":1}', type)).toEqual({ status: 415 });
  });

  test('413: a body larger than the page takes, whether it says so or not', async () => {
    expect(await read(`a=${'x'.repeat(99)}`, plain, 100)).toEqual({ status: 413 });
    expect(formOf(await read(`a=${'x'.repeat(98)}`, plain, 100)).get('a')).toHaveLength(98);
    const said = new Request(url, { method: 'POST', body: 'a=1', headers: { 'content-type': plain, 'content-length': '101' } });
    expect(await readPosted(said, 100)).toEqual({ status: 413 });
    const endless = new ReadableStream({ pull: (to) => to.enqueue(new Uint8Array(60)) });
    // a body that comes bit by bit has to say so; the browser's own types do not know the word
    const bitByBit = { method: 'POST', body: endless, duplex: 'half', headers: { 'content-type': plain } };
    expect(await readPosted(new Request(url, bitByBit), 100)).toEqual({ status: 413 });
  });

  test.each([
    ['half an escape', 'a=%4'],
    ['an escape of no bytes', 'a=%zz'],
    ['an escape that is no UTF-8', 'a=%FF'],
    ['a null byte', 'a=%00'],
    ['a control character in a name', '%07=a'],
    ['the mark of a broken text', 'a=%EF%BF%BD'],
    ['too many fields', 'a=1&'.repeat(5001)],
  ])('400: %s', async (_, body) => {
    expect(await read(body, plain, 100_000)).toEqual({ status: 400 });
  });

  test('400: bytes that are no UTF-8, and a body whose parts never end', async () => {
    expect(await read(new Uint8Array([97, 61, 0xc3]))).toEqual({ status: 400 });
    expect(await read('--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb', 'multipart/form-data; boundary=x')).toEqual({ status: 400 });
    expect(await read('a=1', 'multipart/form-data')).toEqual({ status: 400 });
  });

  test('nothing at all is a form without fields', async () => {
    expect(formOf(await read('')).names).toEqual([]);
  });
});
