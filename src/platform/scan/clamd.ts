import { connect, type Socket } from 'node:net';
import type { ScanAnswer, Scanner } from './scanner.ts';

/** Where clamd listens: a TCP port or a Unix socket. */
export type ClamdAddress = { readonly host: string; readonly port: number } | { readonly path: string };

const patience = 30_000;
const chunk = 64 * 1024;
const longestReply = 4096;

/**
 * Asks ClamAV's daemon over its own protocol (clamd(8), INSTREAM): `zINSTREAM\0`, then chunks with their length in four bytes, big-endian,
 * then a length of zero. It answers `stream: OK` or `stream: <name> FOUND`; everything else counts as unavailable.
 * `patience`: milliseconds for one file.
 */
export function clamdScanner(address: ClamdAddress, options: { readonly patience?: number } = {}): Scanner {
  return {
    async scan(bytes) {
      try {
        return answerOf(await exchange(address, bytes, options.patience ?? patience));
      } catch (error) {
        // whatever goes wrong on the way, the file is not scanned
        return { kind: 'unavailable', why: error instanceof Error ? error.message : String(error) };
      }
    },
  };
}

function answerOf(reply: string): ScanAnswer {
  if (reply === 'stream: OK\0') return { kind: 'clean' };
  const words = reply.replace(/\0$/, '').trim();
  const virus = /^stream: (.+) FOUND$/.exec(words)?.[1];
  if (virus !== undefined) return { kind: 'found', virus: virus.replace(/[^\w.:/+-]/g, '_').slice(0, 100) };
  return { kind: 'unavailable', why: words === '' ? 'clamd said nothing' : words.slice(0, 200) };
}

/** Sends the bytes and collects the reply until clamd hangs up. */
function exchange(address: ClamdAddress, bytes: Uint8Array, within: number): Promise<string> {
  return new Promise((resolve, reject) => {
    let reply = '';
    const socket = connect({ ...address });
    const deadline = setTimeout(() => socket.destroy(new Error(`clamd did not answer within ${within} ms`)), within);
    socket.setEncoding('latin1');
    socket.on('connect', () => send(socket, bytes));
    socket.on('data', (part: string) => {
      reply += part;
      // a reply ends with a zero byte; clamd may hang up later, or not at all
      if (reply.includes('\0') || reply.length > longestReply) socket.end();
    });
    // clamd refuses a large stream by answering and hanging up while it is still being sent: the answer counts, not the broken pipe
    socket.on('error', (error) => (reply === '' ? reject(error) : resolve(reply)));
    socket.on('close', () => {
      clearTimeout(deadline);
      resolve(reply);
    });
  });
}

function send(socket: Socket, bytes: Uint8Array): void {
  socket.write('zINSTREAM\0');
  for (let at = 0; at < bytes.byteLength; at += chunk) {
    const part = bytes.subarray(at, at + chunk);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(part.byteLength);
    socket.write(length);
    socket.write(part);
  }
  socket.write(Buffer.alloc(4));
}
