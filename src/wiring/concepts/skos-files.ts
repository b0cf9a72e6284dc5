import { join } from 'node:path';
import { installationId } from '../../modules/people/index.ts';
import {
  changedNames, exportSkos, faultWords, loadScheme, mapConcepts, previewWords, readSkos, refusalWords, schemeChanges, suggestedPairs, warningWords,
} from '../../modules/taxonomy/index.ts';
import { Problem, reasonOf } from '../../platform/config/index.ts';
import type { Database, Reader } from '../../platform/db/index.ts';
import { readPieces } from '../../platform/files/index.ts';
import { loadLocales } from '../../platform/i18n/index.ts';
import { rdfSyntaxes } from '../../platform/rdf/index.ts';
import { siteRunner } from '../runner.ts';

/** What `better concepts` may be told. */
export const conceptOptions = {
  scheme: { type: 'string' }, title: { type: 'string' }, source: { type: 'string' }, preview: { type: 'boolean' }, format: { type: 'string' }, as: { type: 'string' },
} as const;

export interface ConceptArguments {
  readonly scheme?: string | undefined;
  readonly title?: string | undefined;
  readonly source?: string | undefined;
  readonly preview?: boolean | undefined;
  readonly format?: string | undefined;
  /** What a pair of concepts means. */
  readonly as?: string | undefined;
}

interface ConceptParts {
  readonly database: Database;
  /** Folder of the program. */
  readonly root: string;
  /** Where this installation is reached. */
  readonly origin: string;
}

const usage = 'Say what: better concepts import FILE [--scheme CODE] [--title TEXT] [--source TEXT] [--preview], or better concepts export CODE [--format turtle|rdfxml], '
  + 'or better concepts map SCHEME [CODE OWN --as exact|close|none]';
/** TX-25: the program compares the records by itself while it runs. */
const loaded = 'Loaded. What changes for the records follows within seconds while BETTER runs, or when it is started next.';
/** EuroVoc in 24 languages has less than half of that. */
const mostBytes = 400 * 1024 * 1024;

/** TX-14, TX-18: what `better concepts` prints. Throws a Problem for what it does not understand, and for a file that is refused. */
export async function printedConcepts(parts: ConceptParts, [what, named, ...pair]: readonly (string | undefined)[], given: ConceptArguments): Promise<string> {
  if (named === undefined || (pair.length > 0 && what !== 'map')) throw new Problem(usage);
  switch (what) {
    case 'import': return imported(parts, named, given);
    case 'export': return exported(parts, named, given);
    case 'map': return pair.length === 0 ? suggested(parts, named) : mapped(parts, [named, ...pair], given);
    default: throw new Problem(usage);
  }
}

async function imported({ database: reader, root, origin }: ConceptParts, file: string, { scheme: code, title, source, preview }: ConceptArguments): Promise<string> {
  // the command line speaks English
  const words = loadLocales(join(root, 'locales')).en;
  const read = await readable(file, { bytes: readPieces(file), mostBytes, wish: { code, title, source, origin } });
  if (!read.ok) throw new Problem(`${file}: ${faultWords(words, read.fault)}`);
  const changes = await schemeChanges(reader, read.scheme);
  const lines = [...previewWords(words, read, changes), ...changedNames(words, changes), ...warningWords(words, read)];
  const actor = { kind: 'system', name: 'command line' } as const;
  // the preview finds what the loading would refuse, too
  const done = preview === true ? await tried(reader, read.scheme) : await siteRunner(reader, () => undefined).run(loadScheme, read.scheme, { actor, projectId: installationId });
  if (!done.ok) throw new Problem([...lines, ...refusalWords(words, done.refusals), 'Nothing was changed.'].join('\n'));
  return [...lines, preview === true ? 'Nothing was changed: this was a preview.' : loaded].join('\n');
}

async function tried(reader: Reader, scheme: Parameters<typeof loadScheme.decide>[1]) {
  const at = { projectId: installationId, actor: { kind: 'system', name: 'command line' }, now: '', newId: () => '' } as const;
  return loadScheme.decide(await loadScheme.load(reader, scheme, at), scheme, at);
}

async function readable(file: string, reading: Parameters<typeof readSkos>[0]) {
  try {
    return await readSkos(reading);
  } catch (error) {
    throw new Problem(`${file} cannot be read: ${reasonOf(error)}`);
  }
}

async function exported({ database: reader, origin }: ConceptParts, code: string, { format = 'turtle' }: ConceptArguments): Promise<string> {
  const syntax = rdfSyntaxes.find((each) => each === format);
  if (syntax === undefined) throw new Problem(`There is no format "${format}": ${rdfSyntaxes.join(', ')}.`);
  const text = await exportSkos(reader, { scheme: code, syntax, origin });
  if (text === undefined) throw new Problem(`There is no concept scheme "${code}".`);
  return text.trimEnd();
}

/** TX-22: what could mean the same, a line each, as it can be said with `--as`. */
async function suggested({ database }: ConceptParts, scheme: string): Promise<string> {
  const pairs = await suggestedPairs(database, scheme);
  const lines = pairs.map(({ foreign, own, exact, names }) => `${foreign} ${own}  ${exact ? 'exact' : 'close'}?  (${names.join(', ')})`);
  return lines.length === 0 ? 'No pairs with a name in common are waiting to be judged.' : lines.join('\n');
}

const ownScheme = 'better';

async function mapped({ database }: ConceptParts, [scheme, code, own]: readonly (string | undefined)[], { as: kind }: ConceptArguments): Promise<string> {
  if (own === undefined || kind === undefined || !['exact', 'close', 'none'].includes(kind)) throw new Problem(usage);
  const wish = { foreign: { scheme, code }, own: { scheme: ownScheme, code: own }, kind };
  const done = await siteRunner(database, () => undefined).run(mapConcepts, wish, { actor: { kind: 'system', name: 'command line' }, projectId: installationId });
  if (!done.ok) throw new Problem(`There is no concept "${code}" in the foreign scheme "${scheme}", or no concept "${own}" in ours.`);
  return `${code} and ${own}: ${kind}.`;
}
