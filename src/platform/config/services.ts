import { z } from 'zod';
import { Problem } from './problem.ts';

/** The virus scanner clamd: a TCP port or a Unix socket. */
export type ClamdSettings = { readonly host: string; readonly port: number } | { readonly path: string };

/** The machine that translates; off unless asked for. Keys are never shown. */
export type TranslationSettings =
  | { readonly service: 'off' }
  | { readonly service: 'libretranslate'; readonly url: string; readonly key: string | undefined }
  | { readonly service: 'deepl'; readonly url: string | undefined; readonly key: string }
  | { readonly service: 'etranslation'; readonly url: string | undefined; readonly user: string; readonly key: string };

export interface ServiceSettings {
  /** Undefined: files are not scanned. */
  readonly clamd: ClamdSettings | undefined;
  readonly translation: TranslationSettings;
}

const services = ['off', 'libretranslate', 'deepl', 'etranslation'] as const;

const clamdUrl = z.string().transform((text, at): ClamdSettings => {
  const path = /^unix:(\/.+)$/.exec(text)?.[1];
  if (path !== undefined) return { path };
  const found = /^tcp:\/\/(?:\[([0-9a-f:.]+)\]|([\w.-]+)):(\d{1,5})\/?$/i.exec(text);
  const port = Number(found?.[3]);
  if (found === null || port < 1 || port > 65_535) at.addIssue({ code: 'custom', message: 'must be tcp://host:port or unix:/path' });
  return { host: found?.[1] ?? found?.[2] ?? '', port };
});

const settings = z.object({
  CLAMD_URL: clamdUrl.optional(),
  TRANSLATION: z.enum(services, { error: `must be one of ${services.join(', ')}` }).default('off'),
  TRANSLATION_URL: z.url({ protocol: /^https?$/, error: 'must be the address of the translation service' }).optional(),
  TRANSLATION_USER: z.string().regex(/^[^:]+$/, { error: 'must be the name of the application, without a colon' }).optional(),
  TRANSLATION_KEY: z.string().optional(),
});

/** The outside services. Throws a `Problem` that names every bad or missing variable. `baseUrl`: where this installation is reached. */
export function readServices(given: Readonly<Record<string, string | undefined>>, baseUrl: string | undefined): ServiceSettings {
  const parsed = settings.safeParse(given);
  if (!parsed.success) throw new Problem(parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`).join('\n'));
  return { clamd: parsed.data.CLAMD_URL, translation: translationOf(parsed.data, baseUrl) };
}

function translationOf(known: z.infer<typeof settings>, baseUrl: string | undefined): TranslationSettings {
  const { TRANSLATION: service, TRANSLATION_URL: url, TRANSLATION_USER: user, TRANSLATION_KEY: key } = known;
  switch (service) {
    case 'off':
      return { service };
    case 'libretranslate':
      return { service, url: needed('TRANSLATION_URL', url, service), key };
    case 'deepl':
      return { service, url, key: needed('TRANSLATION_KEY', key, service) };
    case 'etranslation':
      // the translations are delivered to this installation, so its address cannot be left to what a request says
      needed('BASE_URL', baseUrl, service);
      return { service, url, user: needed('TRANSLATION_USER', user, service), key: needed('TRANSLATION_KEY', key, service) };
  }
}

function needed(name: string, value: string | undefined, service: string): string {
  if (value === undefined) throw new Problem(`${name} must be given with TRANSLATION=${service}.`);
  return value;
}
