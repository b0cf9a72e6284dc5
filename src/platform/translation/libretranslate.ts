import { z } from 'zod';
import { inBatches } from './batches.ts';
import { type Bounds, faultOf, postJson, usualBounds } from './post-json.ts';
import { failed, type Translated, type Translator, type Wanted } from './translator.ts';

export interface LibreTranslateSettings {
  /** Address of the installation; `/translate` is added. */
  readonly url: string;
  /** Where the installation asks for one. */
  readonly key: string | undefined;
}

const answer = z.object({ translatedText: z.array(z.string()) });

/** LibreTranslate, free software that a city can run itself: `POST /translate` with a list in `q` (its OpenAPI description, version 1.6). */
export function libreTranslate(settings: LibreTranslateSettings, bounds: Bounds = usualBounds): Translator {
  const url = new URL('translate', settings.url.endsWith('/') ? settings.url : `${settings.url}/`);
  const send = async ({ texts, from, to }: Wanted): Promise<Translated> => {
    const body = { q: texts, source: from, target: to, format: 'text', ...(settings.key !== undefined && { api_key: settings.key }) };
    const posted = await postJson({ url, headers: {}, body }, bounds);
    if (!posted.ok) return failed(posted.fault, posted.why);
    if (posted.status !== 200) return failed(faultOf(posted.status), `LibreTranslate answered ${posted.status}`);
    const read = answer.safeParse(posted.json);
    return read.success ? { kind: 'done', texts: read.data.translatedText } : failed('not-understood', 'LibreTranslate answered with something else');
  };
  return { name: 'libretranslate', translate: (wanted) => inBatches(wanted, { texts: 25, characters: 20_000 }, send) };
}
