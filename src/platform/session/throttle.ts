import { createHmac } from 'node:crypto';
import { CompiledQuery } from 'kysely';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Database } from '../db/index.ts';

/** What is counted, and how many are enough within how many seconds. Many processes share one count. */
const allowed = {
  'password-address': { points: 30, duration: 900 },
  'password-account': { points: 10, duration: 900 },
  'link-address': { points: 20, duration: 900 },
  'link-account': { points: 4, duration: 900 },
  'code-address': { points: 30, duration: 900 },
  'totp-used': { points: 1, duration: 120 },
} as const;
type Counted = keyof typeof allowed;

/** Counts attempts in the database, so that all processes count together. */
export interface Throttle {
  /** Counts one; returns the seconds to wait where it is one too many. */
  readonly take: (what: Counted, who: string) => Promise<number | undefined>;
  /** Forgets what was counted: who signed in was no guesser. */
  readonly forget: (what: Counted, who: string) => Promise<void>;
}

export function createThrottle(database: Database, secret: string): Throttle {
  const limiters = new Map(Object.entries(allowed).map(([what, limits]) => [what, limiterOf(database, what, limits)]));
  // who it was cannot be read from the table
  const key = (who: string) => createHmac('sha256', secret).update(`attempt:${who.toLowerCase()}`).digest('base64url');
  return {
    async take(what, who) {
      try {
        await limiters.get(what)?.consume(key(who));
        return undefined;
      } catch (error) {
        if (error instanceof RateLimiterRes) return Math.max(1, Math.ceil(error.msBeforeNext / 1000));
        throw error;
      }
    },
    forget: async (what, who) => void (await limiters.get(what)?.delete(key(who))),
  };
}

function limiterOf(database: Database, what: string, limits: { readonly points: number; readonly duration: number }): RateLimiterPostgres {
  const storeClient = {
    async query({ text, values }: { readonly text: string; readonly values: readonly unknown[] }) {
      const { rows } = await database.reading.executeQuery(CompiledQuery.raw(text, [...values]));
      return { rows, rowCount: rows.length };
    },
  };
  return new RateLimiterPostgres({ storeClient, storeType: 'pool', tableName: 'sign_in_attempt', tableCreated: true, keyPrefix: what, clearExpiredByTimeout: false, ...limits });
}
