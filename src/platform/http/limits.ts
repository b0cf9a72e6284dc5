import type { Context } from 'hono';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** How often one reader may ask, per minute. Pages kept ready are not counted: they cost nothing. */
const perMinute = { page: 3000, search: 120, form: 600, attempt: 30 } as const;
export type LimitKind = keyof typeof perMinute;

export interface Limits {
  /** Counts one request; returns the seconds to wait when it is one too many. */
  readonly take: (kind: LimitKind, address: string) => Promise<number | undefined>;
}

export function createLimits(): Limits {
  const limiter = (kind: LimitKind) => new RateLimiterMemory({ points: perMinute[kind], duration: 60 });
  const limiters = { page: limiter('page'), search: limiter('search'), form: limiter('form'), attempt: limiter('attempt') };
  return {
    async take(kind, address) {
      try {
        await limiters[kind].consume(address);
        return undefined;
      } catch (error) {
        if (error instanceof RateLimiterRes) return Math.max(1, Math.ceil(error.msBeforeNext / 1000));
        throw error;
      }
    },
  };
}

/** Who asks: the address of the connection, or the one the trusted proxy names. */
export function reader(c: Context, trustProxy: boolean): { readonly address: string; readonly loopback: boolean } {
  // the node server hands the connection in as `incoming`; in-process tests have none
  const incoming = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming;
  const direct = incoming?.socket?.remoteAddress ?? '127.0.0.1';
  const named = trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  return { address: named ?? direct, loopback: /^(::ffff:)?127\.|^::1$/.test(direct) };
}
