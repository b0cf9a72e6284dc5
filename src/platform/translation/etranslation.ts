import { z } from 'zod';
import type { Deliveries } from './deliveries.ts';
import { type Bounds, faultOf, postJson, usualBounds } from './post-json.ts';
import { failed, type Translated, type Translator, type Wanted } from './translator.ts';

export interface ETranslationSettings {
  /** Undefined: the Commission's own address. */
  readonly url: string | undefined;
  /** Application name and password, as the Commission gave them. */
  readonly user: string;
  readonly key: string;
}

export interface ETranslationParts {
  readonly deliveries: Deliveries;
  /** The present instant, ISO 8601 in UTC. */
  readonly now: () => string;
}

const official = 'https://language-tools.ec.europa.eu/etranslation/api/askTranslate';
/** A snippet has at most so many characters; so many are sent in one go. */
const [longest, mostTexts] = [5000, 50];
/** Hours until an address no longer takes a delivery. */
const patienceHours = 48;

/** A positive number where the request was taken, a negative one (or an error code) where not. */
const answer = z.object({ requestId: z.coerce.number().int().positive() });

/**
 * eTranslation of the European Commission, REST API version 2, text snippets: `POST askTranslate` with the application's name and password (Basic),
 * one request a text, at most 5,000 characters. The answer is only a number; the translation comes later, posted to the address
 * each request names for it (`notifications`), which is signed: see `takeDelivery`.
 */
export function eTranslation(settings: ETranslationSettings, parts: ETranslationParts, bounds: Bounds = usualBounds): Translator {
  const url = new URL(settings.url ?? official);
  const headers = { Authorization: `Basic ${Buffer.from(`${settings.user}:${settings.key}`).toString('base64')}` };
  return {
    name: 'etranslation',
    async translate(wanted) {
      const texts = wanted.texts.map((text, index) => ({ text, index })).filter(({ text }) => text.trim() !== '');
      const reference = wanted.reference ?? '';
      if (texts.length > mostTexts || reference.length > 300 || texts.some(({ text }) => text.length > longest)) return failed('too-long', 'a snippet has at most 5000 characters');
      for (const { text, index } of texts) {
        const posted = await postJson({ url, headers, body: bodyOf(wanted, { text, index, ...parts }) }, bounds);
        const problem = posted.ok ? problemIn(posted.status, posted.json) : failed(posted.fault, posted.why);
        if (problem !== undefined) return problem;
      }
      return texts.length === 0 ? { kind: 'done', texts: wanted.texts } : { kind: 'awaited' };
    },
  };
}

function bodyOf(wanted: Wanted, { text, index, deliveries, now }: ETranslationParts & { readonly text: string; readonly index: number }) {
  const { reference = '', from, to } = wanted;
  const until = new Date(Date.parse(now()) + patienceHours * 3_600_000).toISOString();
  const http = deliveries.addressOf({ reference, index, from, to, until });
  return {
    callerInformation: { externalReference: `${index}` },
    textToTranslate: text,
    sourceLanguage: from.toUpperCase(),
    targetLanguages: [to.toUpperCase()],
    domain: 'GEN',
    notifications: { success: { http }, failure: { http } },
  };
}

function problemIn(status: number, json: unknown): Extract<Translated, { kind: 'failed' }> | undefined {
  if (status !== 200) return failed(faultOf(status), `eTranslation answered ${status}`);
  if (answer.safeParse(json).success) return undefined;
  const code = z.object({ errorCode: z.union([z.number(), z.string()]) }).safeParse(json);
  if (!code.success) return failed('not-understood', 'eTranslation answered with something else');
  return failed('unsupported', `eTranslation: error ${String(code.data.errorCode).slice(0, 20)}`);
}
