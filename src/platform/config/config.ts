import { resolve } from 'node:path';
import { z } from 'zod';
import { type EmbeddingSettings, readEmbedding } from './embedding.ts';
import { Problem } from './problem.ts';
import { type ProviderSettings, readProviders } from './providers.ts';
import { readServices, type ServiceSettings } from './services.ts';

/** How this installation runs; read from the environment once, at start (docs/operations.md lists the settings). */
export interface Config extends ServiceSettings {
  /** 0 takes any free port. */
  readonly port: number;
  /** Address to listen on: this machine only, unless HOST names another. */
  readonly host: string;
  /** A PostgreSQL server of the operator's; the program brings its own where this is undefined. */
  readonly databaseUrl: string | undefined;
  /** Folder of the program's own database and of uploaded files; absolute. */
  readonly dataDir: string;
  /** Public origin, `https://better.example.eu`; undefined: the origin of each request. */
  readonly baseUrl: string | undefined;
  /** True when a reverse proxy in front sets X-Forwarded-For. */
  readonly trustProxy: boolean;
  /** Load the BETTER project when it is not there yet. */
  readonly demo: boolean;
  /** Ask now and then whether the web addresses that records name still answer. Goes out to other sites, so it is off unless asked for. */
  readonly checkLinks: boolean;
  readonly logLevel: (typeof logLevels)[number];
  /** Signs cookies and encrypts second factors; undefined: the one in the data folder. Never shown. */
  readonly secret: string | undefined;
  /** The mail server; undefined: mails wait in the outbox. Its address holds a password, so it is never shown. */
  readonly mail: { readonly url: string; readonly from: string } | undefined;
  /** The model of meaning that helps the matching. */
  readonly embedding: EmbeddingSettings;
  /** The cities' own sign-in services. */
  readonly providers: readonly ProviderSettings[];
  /** Who runs this installation, as the accessibility and privacy pages name it; what is undefined is shown there as missing. */
  readonly operator: OperatorSettings;
}

export interface OperatorSettings {
  readonly name: string | undefined;
  readonly contact: string | undefined;
  readonly enforcement: string | undefined;
  readonly dataProtectionAuthority: string | undefined;
  readonly logDays: number | undefined;
}

export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;

const yes = ['1', 'true', 'yes', 'on'];
const no = ['0', 'false', 'no', 'off'];

const flag = z
  .string()
  .refine((text) => [...yes, ...no].includes(text.toLowerCase()), { error: shown('must be yes or no') })
  .transform((text) => yes.includes(text.toLowerCase()));

const port = z
  .string()
  .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535, { error: shown('must be a whole number from 0 to 65535') })
  .transform(Number);

const postgresUrl = z
  .string()
  .refine((text) => /^postgres(ql)?:\/\/./.test(text), { error: 'must be an address such as postgres://user:password@host:5432/name' });

const origin = z.string().refine(isOrigin, { error: shown('must be an origin without a path, such as https://better.example.eu') }).transform((text) => new URL(text).origin);

const webPage = z.url({ protocol: /^https?$/, error: shown('must be the address of a web page') });
const contact = z.union([z.email(), webPage], { error: shown('must be an e-mail address or the address of a web page') });
const days = z.string().refine((text) => /^\d{1,4}$/.test(text), { error: shown('must be a whole number of days') }).transform(Number);

const senderLike = /^[^<>\r\n]*<[^<>\s@]+@[^<>\s@]+>$|^[^<>\s@]+@[^<>\s@]+$/;
const sender = z.string().refine((text) => senderLike.test(text), { error: shown('must be an address such as BETTER <better@example.eu>') });

const settings = z.object({
  PORT: port.default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: postgresUrl.optional(),
  DATA_DIR: z.string().default('data'),
  BASE_URL: origin.optional(),
  TRUST_PROXY: flag.default(false),
  BETTER_DEMO: flag.optional(),
  CHECK_LINKS: flag.default(false),
  OPERATOR_NAME: z.string().max(200).optional(),
  OPERATOR_CONTACT: contact.optional(),
  OPERATOR_ENFORCEMENT: webPage.optional(),
  OPERATOR_DATA_PROTECTION: webPage.optional(),
  LOG_DAYS: days.optional(),
  SECRET: z.string().min(32, { error: 'must have at least 32 characters' }).optional(),
  SMTP_URL: z.string().refine((text) => /^smtps?:\/\/./.test(text), { error: 'must be an address such as smtps://user:password@mail.example.eu:465' }).optional(),
  MAIL_FROM: sender.optional(),
  LOG_LEVEL: z.enum(logLevels, { error: shown(`must be one of ${logLevels.join(', ')}`) }).default('warn'),
});

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings; an empty one counts as not given. Throws a `Problem` that names every bad variable.
 * `notes` are sentences about variables that look like settings and are none. `root`: the folder relative paths start from.
 */
export function readConfig(root: string, environment: Environment = process.env): { readonly config: Config; readonly notes: readonly string[] } {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''));
  const parsed = settings.safeParse(given);
  if (!parsed.success) throw new Problem(parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`).join('\n'));
  const known = parsed.data;
  const providers = readProviders(given);
  return {
    config: {
      port: known.PORT,
      host: known.HOST,
      databaseUrl: known.DATABASE_URL,
      dataDir: resolve(root, known.DATA_DIR),
      baseUrl: known.BASE_URL,
      trustProxy: known.TRUST_PROXY,
      demo: known.BETTER_DEMO ?? known.DATABASE_URL === undefined,
      logLevel: known.LOG_LEVEL,
      secret: known.SECRET,
      mail: mailOf(known),
      checkLinks: checksLinks(known),
      providers,
      operator: operatorOf(known),
      ...readServices(given, known.BASE_URL),
      embedding: readEmbedding(given, root),
    },
    notes: unknownSettings(Object.keys(given)),
  };
}

/** The sites that are asked must be able to see who asks. */
function checksLinks({ CHECK_LINKS: isOn, BASE_URL: origin }: z.infer<typeof settings>): boolean {
  if (isOn && origin === undefined) throw new Problem('BASE_URL must be given together with CHECK_LINKS: the sites are told who asks.');
  return isOn;
}

/** A mailed link must lead here and nowhere else, so the origin cannot be left to what a request says. */
function mailOf({ SMTP_URL: url, MAIL_FROM: from, BASE_URL: origin }: z.infer<typeof settings>): Config['mail'] {
  if (url === undefined) return undefined;
  if (from === undefined) throw new Problem('MAIL_FROM must be given together with SMTP_URL.');
  if (origin === undefined) throw new Problem('BASE_URL must be given together with SMTP_URL: mails carry links to this installation.');
  return { url, from };
}

function operatorOf(known: z.infer<typeof settings>): OperatorSettings {
  return {
    name: known.OPERATOR_NAME,
    contact: known.OPERATOR_CONTACT,
    enforcement: known.OPERATOR_ENFORCEMENT,
    dataProtectionAuthority: known.OPERATOR_DATA_PROTECTION,
    logDays: known.LOG_DAYS,
  };
}

function unknownSettings(names: readonly string[]): readonly string[] {
  const unknown = names.filter((name) => name.startsWith('BETTER_') && !(name in settings.shape));
  return unknown.toSorted().map((name) => `${name} is not a setting of BETTER and does nothing.`);
}

function shown(rule: string): (issue: { readonly input?: unknown }) => string {
  return (issue) => `${rule}, not "${String(issue.input)}"`;
}

function isOrigin(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && `${url.pathname}${url.search}${url.hash}${url.username}` === '/';
}
