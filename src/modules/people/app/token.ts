import { createHash } from 'node:crypto';

/** What the secret of an invitation is kept as: who reads the database cannot accept it. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(`invitation:${token}`).digest('base64url');
}
