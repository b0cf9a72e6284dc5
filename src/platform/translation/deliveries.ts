import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { langs } from '../../kernel/lang.ts';

const about = z.strictObject({
  reference: z.string().max(300),
  /** Which of the texts, from 0. */
  index: z.int().nonnegative(),
  from: z.enum(langs),
  to: z.enum(langs),
  /** Until when a delivery is taken, ISO 8601. */
  until: z.iso.datetime(),
});

/** What a text that is awaited belongs to. */
export type AwaitedText = z.infer<typeof about>;

/** Addresses that only who was told them can know; nothing about what is awaited has to be kept. */
export interface Deliveries {
  /** Where the service delivers this text. */
  readonly addressOf: (text: AwaitedText) => string;
  /** What the token of an address stands for; undefined for one that is not ours, was changed, or is too old. */
  readonly read: (token: string, now: string) => AwaitedText | undefined;
}

/** Where deliveries are taken, below the origin; the token follows. */
export const deliveryPath = '/translations/';

/** `origin`: under which the service reaches us. `secret`: known to this installation only. */
export function createDeliveries(origin: string, secret: string): Deliveries {
  const seal = (body: string) => createHmac('sha256', secret).update(`translation:${body}`).digest('base64url');
  return {
    addressOf(text) {
      const body = Buffer.from(JSON.stringify(text)).toString('base64url');
      return `${origin}${deliveryPath}${body}.${seal(body)}`;
    },
    read(token, now) {
      const [body = '', given = '', ...more] = token.split('.');
      const [right, said] = [Buffer.from(seal(body)), Buffer.from(given)];
      if (more.length > 0 || right.byteLength !== said.byteLength || !timingSafeEqual(right, said)) return undefined;
      const read = about.safeParse(JSON.parse(Buffer.from(body, 'base64url').toString('utf8')));
      return read.success && read.data.until > now ? read.data : undefined;
    },
  };
}
