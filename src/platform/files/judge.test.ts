import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { office, openDocument, pdf, picture, zip } from '../../../test/made-files.ts';
import type { Scanner } from '../scan/index.ts';
import { type FileFault, judgeFile, largestFile } from './index.ts';

const small = { width: 30, height: 20 };
const judged = (name: string, bytes: Uint8Array | string, scanner?: Scanner) => judgeFile({ name, bytes: Buffer.from(bytes) }, scanner);

async function kindOf(name: string, bytes: Uint8Array | string): Promise<string> {
  const judgement = await judged(name, bytes);
  return judgement.ok ? `${judgement.file.kind} ${judgement.file.name}` : JSON.stringify(judgement.fault);
}

async function faultOf(name: string, bytes: Uint8Array | string): Promise<FileFault | undefined> {
  const judgement = await judged(name, bytes);
  return judgement.ok ? undefined : judgement.fault;
}

describe('what a file is', () => {
  it.each([
    ['a.jpg', () => picture('jpeg', small), 'jpeg a.jpg'],
    ['a.jpeg', () => picture('jpeg', small), 'jpeg a.jpeg'],
    ['A.PNG', () => picture('png', small), 'png A.png'],
    ['a.webp', () => picture('webp', small), 'webp a.webp'],
    ['minutes.pdf', () => pdf, 'pdf minutes.pdf'],
    ['plan.docx', () => office('docx'), 'docx plan.docx'],
    ['costs.xlsx', () => office('xlsx'), 'xlsx costs.xlsx'],
    ['talk.pptx', () => office('pptx'), 'pptx talk.pptx'],
    ['plan.odt', () => openDocument('text'), 'odt plan.odt'],
    ['costs.ods', () => openDocument('spreadsheet'), 'ods costs.ods'],
    ['costs.csv', () => 'city,sum\nNyíregyháza,1200\n', 'csv costs.csv'],
    ['notes.txt', () => '\uFEFFJegyzet: ő, ű\r\n', 'txt notes.txt'],
    ['notes', () => 'without an ending', 'txt notes.txt'],
    ['minutes', () => pdf, 'pdf minutes.pdf'],
  ])('FS-05 %s is known by its content', async (name, bytes, expected) => {
    expect(await kindOf(name, await bytes())).toBe(expected);
  });

  it.each([
    ['photo.jpg', () => picture('png', small), { code: 'lying', said: 'JPG', is: 'PNG' }],
    ['photo.jpg', () => pdf, { code: 'lying', said: 'JPG', is: 'PDF' }],
    ['plan.docx', () => office('xlsx'), { code: 'lying', said: 'DOCX', is: 'XLSX' }],
    ['plan.docx', () => zip([{ name: 'a', content: 'b' }]), { code: 'lying', said: 'DOCX', is: 'ZIP' }],
    ['plan.pdf', () => Buffer.from(`MZ${'\0'.repeat(200)}`), { code: 'lying', said: 'PDF', is: 'EXE' }],
    ['plan.pdf', () => Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01', 'latin1'), Buffer.alloc(100)]), { code: 'lying', said: 'PDF', is: 'ELF' }],
    ['plan.pdf', () => 'only words', { code: 'lying', said: 'PDF', is: 'TXT' }],
    ['notes.txt', () => pdf, { code: 'lying', said: 'TXT', is: 'PDF' }],
    ['notes.txt', () => '  <!doctype html><script>alert(1)</script>', { code: 'lying', said: 'TXT', is: 'HTML' }],
    ['notes.txt', () => '#!/bin/sh\nrm -rf', { code: 'lying', said: 'TXT', is: 'script' }],
    ['costs.csv', () => '\uFEFF<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>', { code: 'lying', said: 'CSV', is: 'SVG' }],
    ['photo.png', () => '<svg onload="alert(1)"/>', { code: 'lying', said: 'PNG', is: 'SVG' }],
    ['report.pdf.exe', () => pdf, { code: 'lying', said: 'EXE', is: 'PDF' }],
  ])('FS-06 %s with another content is refused by its true name', async (name, bytes, fault) => {
    expect(await faultOf(name, await bytes())).toEqual(fault);
  });

  it.each([
    ['picture.svg', () => '<svg/>', { code: 'type', is: 'SVG' }],
    ['page.html', () => '<!-- hi --><html></html>', { code: 'type', is: 'HTML' }],
    ['feed.xml', () => '<?xml version="1.0"?><feed/>', { code: 'type', is: 'XML' }],
    ['setup.exe', () => Buffer.from(`MZ${'\0'.repeat(200)}`), { code: 'type', is: 'EXE' }],
    ['things.zip', () => zip([{ name: 'a', content: 'b' }]), { code: 'type', is: 'ZIP' }],
    ['run.bat', () => 'del *.*', { code: 'type', is: 'BAT' }],
    ['page.js', () => 'alert(1)', { code: 'type', is: 'JS' }],
    ['moving.gif', () => picture('gif', small), { code: 'type', is: 'GIF' }],
    ['picture.avif', () => picture('avif', { width: 64, height: 64 }), { code: 'type', is: 'AVIF' }],
    ['old.doc', () => Buffer.concat([Buffer.from('D0CF11E0A1B11AE1', 'hex'), Buffer.alloc(600)]), { code: 'type', is: 'DOC, XLS, PPT' }],
    ['costs.csv', () => Buffer.from('v\xe1ros;\xf5sszeg', 'latin1'), { code: 'not-utf8' }],
    ['costs.csv', () => Buffer.from('\uFEFFváros', 'utf16le'), { code: 'not-utf8' }],
    ['notes.txt', () => Buffer.from([1, 2, 3, 0, 255, 0, 7]), { code: 'unknown-type' }],
    ['notes.txt', () => 'a\u0000b', { code: 'unknown-type' }],
    ['empty.pdf', () => '', { code: 'empty' }],
    ['plan.docx', () => office('docm'), { code: 'macros' }],
    ['plan.docx', () => office('docx', [{ name: 'word/vbaProject.bin', content: 'x' }]), { code: 'macros' }],
    ['costs.xlsx', () => office('xlsx', [{ name: 'xl/macrosheets/sheet1.xml', content: 'x' }]), { code: 'macros' }],
    ['plan.odt', () => openDocument('text', [{ name: 'Basic/Standard/Module1.xml', content: 'x' }]), { code: 'macros' }],
    ['plan.docx', () => office('docx', [{ name: 'secret', content: 'x', locked: true }]), { code: 'locked' }],
    ['plan.docx', () => office('docx').subarray(0, -30), { code: 'damaged' }],
    ['plan.docx', () => 'PK', { code: 'damaged' }],
    ['photo.heic', () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0heicmif1', 'latin1'), { code: 'heic' }],
  ])('FS-07 %s is not taken', async (name, bytes, fault) => {
    expect(await faultOf(name, await bytes())).toEqual(fault);
  });

  it('FS-04 a file of 25 MB is taken, one byte more is not', async () => {
    const words = 'word '.repeat(largestFile / 5 + 1);
    expect(await faultOf('long.txt', words.slice(0, largestFile))).toBeUndefined();
    expect(await faultOf('long.txt', words.slice(0, largestFile + 1))).toEqual({ code: 'too-large', limit: 25 });
  });

  it.each([
    ['claims to unpack to gigabytes', [{ name: 'big', content: 'x', claims: 3_000_000_000 }]],
    ['unpacks to gigabytes altogether', Array.from({ length: 30 }, (_, n) => ({ name: `big${n}`, content: 'x', claims: 30_000_000 }))],
    ['uses the same bytes again and again', Array.from({ length: 30 }, (_, n) => ({ name: `same${n}`, content: 'x', packedClaims: 1000 }))],
    ['has too many parts', Array.from({ length: 20_001 }, (_, n) => ({ name: `${n}`, content: '', stored: true }))],
  ])('FS-08 an archive that %s is a bomb', async (_, entries) => {
    expect(await faultOf('plan.docx', office('docx', entries))).toEqual({ code: 'bomb' });
  });

  it('FS-08 a list of contents that unpacks without end is not unpacked', async () => {
    expect(await faultOf('plan.docx', zip([{ name: '[Content_Types].xml', content: Buffer.alloc(60_000_000) }]))).toEqual({ code: 'lying', said: 'DOCX', is: 'ZIP' });
  });
});

describe('pictures', () => {
  it('FS-09 come out upright, without place, camera and everything else that is no pixel', async () => {
    const photo = await picture('jpeg', { width: 60, height: 40, place: true });
    const before = await sharp(photo).metadata();
    expect([before.orientation, before.exif === undefined, photo.includes('Secret camera')]).toEqual([6, false, true]);
    const judgement = await judged('photo.jpg', Buffer.concat([photo, Buffer.from('<script>hidden behind the picture</script>')]));
    if (!judgement.ok) throw new Error(judgement.fault.code);
    const after = await sharp(judgement.file.bytes).metadata();
    expect(after).toMatchObject({ width: 40, height: 60, format: 'jpeg' });
    expect([after.exif, after.orientation]).toEqual([undefined, undefined]);
    expect(Buffer.from(judgement.file.bytes).toString('latin1')).not.toMatch(/Secret camera|hidden behind/);
    expect(judgement.file.picture).toEqual({ width: 40, height: 60, small: undefined, widths: [] });
  });

  it('FS-09 are made no larger than 2560 pixels, with a small one of 640 beside', async () => {
    const judgement = await judged('wide.png', await picture('png', { width: 4000, height: 1000 }));
    if (!judgement.ok) throw new Error(judgement.fault.code);
    const { picture: drawn, kind } = judgement.file;
    expect([kind, drawn?.width, drawn?.height]).toEqual(['png', 2560, 640]);
    expect(await sharp(drawn?.small).metadata()).toMatchObject({ width: 640, height: 160, format: 'webp' });
  });

  it('FS-09 are kept in the widths that are narrower than themselves, upright and without what is no pixel', async () => {
    const judgement = await judged('photo.jpg', await picture('jpeg', { width: 700, height: 1000, place: true }));
    if (!judgement.ok) throw new Error(judgement.fault.code);
    const widths = judgement.file.picture?.widths ?? [];
    expect(widths.map(({ width }) => width)).toEqual([480, 960]);
    for (const { width, bytes } of widths) {
      const { exif, icc, xmp, orientation, ...drawn } = await sharp(bytes).metadata();
      expect([exif, icc, xmp, orientation, Buffer.from(bytes).includes('Secret camera')]).toEqual([undefined, undefined, undefined, undefined, false]);
      expect(drawn).toMatchObject({ format: 'webp', width, height: Math.round((width * 700) / 1000) });
    }
  });

  it('FS-09 the same picture comes out the same, so that it is kept once', async () => {
    const photo = await picture('webp', { width: 900, height: 700 });
    const [one, two] = [await judged('a.webp', photo), await judged('b.webp', photo)];
    expect(one.ok && two.ok && Buffer.from(one.file.bytes).equals(two.file.bytes)).toBe(true);
  });

  it('FS-10 that claim more pixels than a camera has are not unpacked', async () => {
    const bomb = await picture('png', { width: 100, height: 100 });
    bomb.writeUInt32BE(50_000, 16);
    bomb.writeUInt32BE(50_000, 20);
    expect(await faultOf('bomb.png', bomb)).toMatchObject({ code: expect.stringMatching(/pixels|damaged/) });
    const wide = await picture('png', { width: 13_000, height: 9_300 });
    expect(await faultOf('wide.png', wide)).toEqual({ code: 'pixels', limit: 120 });
  });

  it('FS-10 that break off are refused', async () => {
    const photo = await picture('jpeg', { width: 800, height: 600 });
    expect(await faultOf('half.jpg', photo.subarray(0, photo.length / 2))).toEqual({ code: 'damaged' });
    expect(await faultOf('head.png', (await picture('png', small)).subarray(0, 60))).toEqual({ code: 'damaged' });
  });
});

describe('the scanner', () => {
  const saying = (answer: Awaited<ReturnType<Scanner['scan']>>): Scanner => ({ scan: () => Promise.resolve(answer) });

  it('FS-11 a file with a virus is refused by the name of the virus', async () => {
    expect(await judged('a.txt', 'x', saying({ kind: 'found', virus: 'Eicar' }))).toEqual({ ok: false, fault: { code: 'virus', virus: 'Eicar' } });
  });

  it('FS-11 a file that cannot be scanned now is refused', async () => {
    expect(await judged('a.txt', 'x', saying({ kind: 'unavailable', why: 'gone' }))).toEqual({ ok: false, fault: { code: 'unscanned' } });
    expect(await judged('a.txt', 'x', saying({ kind: 'clean' }))).toMatchObject({ ok: true });
  });

  it('FS-11 sees the bytes as they came, before a picture is drawn again', async () => {
    const photo = Buffer.concat([await picture('jpeg', small), Buffer.from('EICAR')]);
    const looking: Scanner = { scan: (bytes) => Promise.resolve(Buffer.from(bytes).includes('EICAR') ? { kind: 'found', virus: 'Eicar' } : { kind: 'clean' }) };
    expect(await judged('photo.jpg', photo, looking)).toMatchObject({ fault: { code: 'virus' } });
  });
});

describe('names', () => {
  it.each([
    ['C:\\Users\\me\\plan.pdf', 'plan.pdf'],
    ['../../etc/plan.pdf', 'plan.pdf'],
    ['plan\u202Efdp.pdf', 'planfdp.pdf'],
    ['  .hidden.pdf', 'hidden.pdf'],
    ['a\r\nSet-Cookie: b.pdf', 'aSet-Cookie: b.pdf'],
    ['terv   végső.PDF', 'terv végső.pdf'],
    ['', 'file.pdf'],
    ['...', 'file.pdf'],
    [`${'ő'.repeat(400)}.pdf`, `${'ő'.repeat(120)}.pdf`],
  ])('FS-12 %j is kept as %j', async (given, kept) => {
    expect(await kindOf(given, pdf)).toBe(`pdf ${kept}`);
  });
});
