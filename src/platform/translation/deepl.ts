import { z } from 'zod';
import type { Lang } from '../../kernel/lang.ts';
import { inBatches } from './batches.ts';
import { type Bounds, faultOf, postJson, usualBounds } from './post-json.ts';
import { failed, type Translated, type Translator, type Wanted } from './translator.ts';

export interface DeepLSettings {
  readonly key: string;
  /** Undefined: DeepL's own address for the kind of key; keys of the free plan end with `:fx`. */
  readonly url: string | undefined;
}

const answer = z.object({ translations: z.array(z.object({ text: z.string() })) });

/** As a target English must be one of its kinds; this project writes the European one. */
const targets: Readonly<Record<Lang, string>> = { hu: 'HU', it: 'IT', sv: 'SV', et: 'ET', en: 'EN-GB' };

/** DeepL's API, version 2: `POST /v2/translate`, the key in the header; at most 50 texts and 128 KiB a request. */
export function deepL(settings: DeepLSettings, bounds: Bounds = usualBounds): Translator {
  const origin = settings.url ?? (settings.key.endsWith(':fx') ? 'https://api-free.deepl.com' : 'https://api.deepl.com');
  const url = new URL('/v2/translate', origin);
  const headers = { Authorization: `DeepL-Auth-Key ${settings.key}` };
  const send = async ({ texts, from, to }: Wanted): Promise<Translated> => {
    const posted = await postJson({ url, headers, body: { text: texts, source_lang: from.toUpperCase(), target_lang: targets[to] } }, bounds);
    if (!posted.ok) return failed(posted.fault, posted.why);
    if (posted.status !== 200) return failed(faultOf(posted.status), `DeepL answered ${posted.status}`);
    const read = answer.safeParse(posted.json);
    return read.success ? { kind: 'done', texts: read.data.translations.map(({ text }) => text) } : failed('not-understood', 'DeepL answered with something else');
  };
  // a character takes at most six bytes in JSON, so that 20,000 stay below 128 KiB
  return { name: 'deepl', translate: (wanted) => inBatches(wanted, { texts: 50, characters: 20_000 }, send) };
}
