import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { z } from 'zod';

const manifest = z.record(z.string(), z.looseObject({ file: z.string(), css: z.array(z.string()).optional(), assets: z.array(z.string()).optional() }));

/** The built client files that a page names. */
export interface Build {
  /** Names this build: changes with every change of style, script or program. */
  readonly id: string;
  readonly stylesheets: readonly string[];
  /** Fonts fetched before the style sheet asks for them. */
  readonly fonts: readonly string[];
  /** Scripts that make pages nicer, by name: `work` → `/assets/work-….js`. */
  readonly scripts: Readonly<Record<string, string>>;
}

const styles = 'src/ui/styles/main.css';

/** Reads what the build wrote into `dist/client`. */
export function readBuild(folder: string): Build {
  const text = readFileSync(join(folder, '.vite/manifest.json'), 'utf8');
  const entries = manifest.parse(JSON.parse(text));
  const entry = entries[styles];
  if (entry === undefined) throw new Error('The build has no style sheet. Run npm run build.');
  const fonts = Object.values(entries).map((each) => each.file).filter((file) => /latin-wght.*\.woff2$/.test(file) && !file.includes('latin-ext'));
  const scripts = Object.entries(entries).filter(([source]) => /\/enhance\/[^/]+\.ts$/.test(source));
  return {
    scripts: Object.fromEntries(scripts.map(([source, { file }]) => [source.replace(/^.*\/|\.ts$/g, ''), `/${file}`])),
    id: createHash('sha256').update(text).update(programStamp(folder)).digest('hex').slice(0, 12),
    stylesheets: [`/${entry.file}`],
    fonts: [...(entry.assets ?? []), ...fonts].filter((file) => /latin-wght.*\.woff2$/.test(file) && !file.includes('latin-ext')).map((file) => `/${file}`).slice(0, 1),
  };
}

/** The stamp the build leaves of all its sources; empty where pages are tested without a full build. */
function programStamp(folder: string): string {
  try {
    return readFileSync(join(folder, '../.stamp'), 'utf8');
  } catch {
    return '';
  }
}
