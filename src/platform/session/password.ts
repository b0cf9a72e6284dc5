import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/** OWASP Password Storage Cheat Sheet, Argon2id: 19 MiB, two passes, one lane. */
const owasp = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 };
const saltBytes = 16;

const derive = promisify(argon2);

interface Parts {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
  readonly salt: Buffer;
  readonly tag: Buffer;
}

/** Argon2id of a password, in the PHC string format, so that the costs can be raised later without losing anybody. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(saltBytes);
  const tag = await derive('argon2id', { ...owasp, message: normal(password), nonce: salt });
  const { memory, passes, parallelism } = owasp;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(salt)}$${unpadded(tag)}`;
}

/** True when the password belongs to the hash; compared in constant time. A hash of another kind belongs to none. */
export async function verifyPassword({ hash, password }: { readonly hash: string; readonly password: string }): Promise<boolean> {
  const parts = parse(hash);
  if (parts === undefined) return false;
  const { memory, passes, parallelism, salt, tag } = parts;
  const found = await derive('argon2id', { memory, passes, parallelism, tagLength: tag.byteLength, message: normal(password), nonce: salt });
  return timingSafeEqual(found, tag);
}

/** One password, however the keyboard composed its letters (RFC 8265, section 4.2). */
function normal(password: string): string {
  return password.normalize('NFC');
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}

function parse(hash: string): Parts | undefined {
  const found = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/.exec(hash);
  if (found === null) return undefined;
  const [, memory, passes, parallelism, salt = '', tag = ''] = found;
  return { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism), salt: Buffer.from(salt, 'base64'), tag: Buffer.from(tag, 'base64') };
}
