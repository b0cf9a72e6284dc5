import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';

/** The present instant, ISO 8601 in UTC. */
export function now(): string {
  return new Date().toISOString();
}

/** A new record id: UUID version 7 (RFC 9562), so that ids sort by time. */
export function newId(): string {
  return v7();
}

/** Milliseconds since an arbitrary moment, for measuring how long something takes. */
export function ticks(): number {
  return performance.now();
}

/** 256 random bits, as text that fits into addresses and cookies. */
export function randomToken(): string {
  return randomBytes(32).toString('base64url');
}

export { goRound, hour, minute, whileOpen } from './rounds.ts';
