import { z } from 'zod';
import { Problem } from './problem.ts';

/** A city's own sign-in service (OpenID Connect), as the operator registered this installation there. */
export interface ProviderSettings {
  /** Part of the address to register there: `/auth/callback/<id>`. */
  readonly id: string;
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  /** Never shown. */
  readonly clientSecret: string;
  /** Mail domains it may speak for. */
  readonly domains: readonly string[];
}

const most = 20;
const parts = ['ID', 'NAME', 'ISSUER', 'CLIENT_ID', 'CLIENT_SECRET', 'DOMAINS'] as const;

const provider = z.object({
  ID: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, { error: 'must be a short name such as gavle' }),
  NAME: z.string().min(1, { error: 'must be given' }).max(80),
  ISSUER: z.url({ protocol: /^https?$/, error: 'must be the address of the service' }).refine(isPrivate, { error: 'must begin with https' }),
  CLIENT_ID: z.string().min(1, { error: 'must be given' }),
  CLIENT_SECRET: z.string().min(1, { error: 'must be given' }),
  DOMAINS: z.string().regex(/^[^\s,@]+\.[^\s,@]+(\s*,\s*[^\s,@]+\.[^\s,@]+)*$/, { error: 'must list mail domains with commas between them' }),
});

/** `OIDC_1_ID`, `OIDC_1_NAME` … up to 20. Throws a `Problem` that names what is missing; never what is in a secret. */
export function readProviders(given: Readonly<Record<string, string | undefined>>): readonly ProviderSettings[] {
  return Array.from({ length: most }, (_, index) => `OIDC_${index + 1}_`).flatMap((prefix) => {
    const said = Object.fromEntries(parts.map((part) => [part, given[`${prefix}${part}`] ?? '']));
    if (parts.every((part) => said[part] === '')) return [];
    const parsed = provider.safeParse(said);
    if (!parsed.success) throw new Problem(parsed.error.issues.map((issue) => `${prefix}${issue.path.join('.')} ${issue.message}.`).join('\n'));
    const { ID: id, NAME: name, ISSUER: issuer, CLIENT_ID: clientId, CLIENT_SECRET: clientSecret, DOMAINS: domains } = parsed.data;
    return [{ id, name, issuer, clientId, clientSecret, domains: domains.split(',').map((domain) => domain.trim().toLowerCase()) }];
  });
}

/** What is asked and answered there must not be read on the way; a service on this very machine is for trying out. */
function isPrivate(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || ['localhost', '127.0.0.1'].includes(hostname);
}
