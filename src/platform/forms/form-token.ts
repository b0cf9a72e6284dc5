import { createHmac, timingSafeEqual } from 'node:crypto';

/** Makes and checks the token every form carries: nobody else's page can know it (CSRF). */
export interface FormTokens {
  /** `holder` is the session's id, or the value of the cookie of who is not signed in. */
  readonly of: (holder: string) => string;
  readonly fits: (holder: string, token: string) => boolean;
}

/** The name of the field that carries the token. */
export const tokenField = 'form-token';

export function formTokens(secret: string): FormTokens {
  const of = (holder: string) => createHmac('sha256', secret).update(`form:${holder}`).digest('base64url');
  return {
    of,
    fits(holder, token) {
      const right = Buffer.from(of(holder));
      const given = Buffer.from(token);
      return right.byteLength === given.byteLength && timingSafeEqual(right, given);
    },
  };
}
