import { createHmac, timingSafeEqual } from 'node:crypto';

/** Makes texts that only this installation can have made: for addresses that work without signing in. */
export interface Signer {
  readonly sign: (text: string) => string;
  /** The text, where the signature is ours; else undefined. */
  readonly read: (signed: string) => string | undefined;
}

/** `purpose` keeps a text signed for one thing from being used for another. The text must not contain a dot. */
export function signerFor(secret: string, purpose: string): Signer {
  const sealOf = (text: string) => createHmac('sha256', secret).update(`${purpose}:${text}`).digest('base64url');
  return {
    sign: (text) => `${text}.${sealOf(text)}`,
    read(signed) {
      const [text = '', seal = ''] = signed.split('.');
      const [right, given] = [Buffer.from(sealOf(text)), Buffer.from(seal)];
      return right.byteLength === given.byteLength && timingSafeEqual(right, given) ? text : undefined;
    },
  };
}
