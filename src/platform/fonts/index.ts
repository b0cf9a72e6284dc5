import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** One file of the site's typeface, for pictures drawn on the server. */
export interface Font {
  /** Latin letters, or those of Latin Extended. */
  readonly name: 'latin' | 'latin-ext';
  readonly weight: 400 | 700;
  /** WOFF. */
  readonly data: Uint8Array<ArrayBuffer>;
}

const read: Font[] = [];

/** Atkinson Hyperlegible Next in two weights; read when first asked for, then kept. */
export function pictureFonts(): readonly Font[] {
  if (read.length === 0) {
    const require = createRequire(import.meta.url);
    for (const name of ['latin', 'latin-ext'] as const) {
      for (const weight of [400, 700] as const) {
        const path = require.resolve(`@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${name}-${weight}-normal.woff`);
        read.push({ name, weight, data: new Uint8Array(readFileSync(path)) });
      }
    }
  }
  return read;
}
