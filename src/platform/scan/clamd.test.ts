import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { type ClamdAddress, clamdScanner } from './index.ts';

const eicarLike = 'X5O!P%@AP-a-stand-in-for-the-test-file';
const open: Server[] = [];
const home = mkdtempSync(join(tmpdir(), 'clamd-'));

afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Reads one INSTREAM request as clamd does: the command, chunks with their length, a length of zero. Undefined while it is not whole. */
function streamIn(received: Buffer): Buffer | 'wrong' | undefined {
  const command = 'zINSTREAM\0';
  if (received.length < command.length) return undefined;
  if (received.toString('latin1', 0, command.length) !== command) return 'wrong';
  const parts: Buffer[] = [];
  for (let at = command.length; at + 4 <= received.length;) {
    const length = received.readUInt32BE(at);
    if (length === 0) return at + 4 === received.length ? Buffer.concat(parts) : 'wrong';
    parts.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}

/** A stand-in that speaks the protocol; `answer` decides what it says to a whole stream. */
async function standIn(answer: (stream: Buffer, socket: Socket) => void, where?: string): Promise<ClamdAddress> {
  const server = createServer((socket) => {
    let received = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (part) => {
      received = Buffer.concat([received, Buffer.from(part)]);
      const stream = streamIn(received);
      if (stream === 'wrong') socket.end('UNKNOWN COMMAND\0');
      else if (stream !== undefined) answer(stream, socket);
    });
  });
  open.push(server);
  await new Promise<void>((done) => (where === undefined ? server.listen(0, '127.0.0.1', done) : server.listen(where, done)));
  // a server that listens on a port has an address with one
  return where === undefined ? { host: '127.0.0.1', port: (server.address() as AddressInfo).port } : { path: where };
}

const judge = (stream: Buffer, socket: Socket) => socket.end(stream.includes(eicarLike) ? 'stream: Eicar-Signature FOUND\0' : 'stream: OK\0');

describe('the virus scanner', () => {
  it('FS-20 says clean only when clamd says so', async () => {
    const scanner = clamdScanner(await standIn(judge));
    expect(await scanner.scan(Buffer.from('minutes of the meeting'))).toEqual({ kind: 'clean' });
    expect(await scanner.scan(Buffer.alloc(0))).toEqual({ kind: 'clean' });
  });

  it('FS-20 names the virus', async () => {
    const scanner = clamdScanner(await standIn(judge));
    expect(await scanner.scan(Buffer.from(eicarLike))).toEqual({ kind: 'found', virus: 'Eicar-Signature' });
  });

  it('FS-20 sends every byte of a large file, in chunks', async () => {
    const large = Buffer.alloc(3_000_001, 'ab');
    let same = false;
    const scanner = clamdScanner(await standIn((stream, socket) => {
      same = stream.equals(large);
      socket.end('stream: OK\0');
    }));
    expect([await scanner.scan(large), same]).toEqual([{ kind: 'clean' }, true]);
  });

  it('FS-20 speaks over a Unix socket', async () => {
    const scanner = clamdScanner(await standIn(judge, join(home, 'clamd.sock')));
    expect(await scanner.scan(Buffer.from(eicarLike))).toMatchObject({ kind: 'found' });
  });

  it('FS-20 does not wait for clamd to hang up', async () => {
    const scanner = clamdScanner(await standIn((_, socket) => socket.write('stream: OK\0')), { patience: 5000 });
    expect(await scanner.scan(Buffer.from('x'))).toEqual({ kind: 'clean' });
  });

  it.each([
    ['refuses', 'INSTREAM size limit exceeded. ERROR\0', 'INSTREAM size limit exceeded. ERROR'],
    ['says nothing', '', 'clamd said nothing'],
    ['is cut off', 'stream: O', 'stream: O'],
    ['is cut off after the word', 'stream: OK', 'stream: OK'],
    ['says something else', 'HTTP/1.1 400 Bad Request\r\n\r\n', 'HTTP/1.1 400 Bad Request'],
  ])('FS-21 a clamd that %s counts as unavailable', async (_, reply, why) => {
    const scanner = clamdScanner(await standIn((_stream, socket) => socket.end(reply)));
    expect(await scanner.scan(Buffer.from('x'))).toEqual({ kind: 'unavailable', why });
  });

  it('FS-21 a clamd that is not there, or too slow, counts as unavailable', async () => {
    const gone = await standIn(judge);
    open.splice(0).forEach((server) => server.close());
    expect(await clamdScanner(gone).scan(Buffer.from('x'))).toMatchObject({ kind: 'unavailable' });
    expect(await clamdScanner({ path: join(home, 'nobody.sock') }).scan(Buffer.from('x'))).toMatchObject({ kind: 'unavailable' });
    const slow = clamdScanner(await standIn(() => undefined), { patience: 50 });
    expect(await slow.scan(Buffer.from('x'))).toEqual({ kind: 'unavailable', why: 'clamd did not answer within 50 ms' });
  });

  it('FS-21 a clamd that hangs up in the middle of a large file counts as unavailable, or as what it said', async () => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => socket.end('INSTREAM size limit exceeded. ERROR\0'));
    });
    open.push(server);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    // a server that listens on a port has an address with one
    const { port } = server.address() as AddressInfo;
    expect(await clamdScanner({ host: '127.0.0.1', port }).scan(Buffer.alloc(20_000_000))).toMatchObject({ kind: 'unavailable' });
  });

  it('FS-20 a name that is not one is made harmless', async () => {
    const scanner = clamdScanner(await standIn((_, socket) => socket.end('stream: <b>Bad Name</b> FOUND\0')));
    expect(await scanner.scan(Buffer.from('x'))).toEqual({ kind: 'found', virus: '_b_Bad_Name_/b_' });
  });
});
