export { type IdentityProvider, linkMinutes, passwordLength, sessionDays } from './auth.ts';
export type { LinkMail } from './core.ts';
export type { Changed, SignInOutcome } from './outcome.ts';
export type { OwnPasskey, OwnSecurity, OwnSession } from './own.ts';
export type { NewTotp } from './second-factor.ts';
export { createSessions, type Found, type Sessions } from './sessions.ts';
export { readSecret } from './secret.ts';
