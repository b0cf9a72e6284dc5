import { join } from 'node:path';
import { z } from 'zod';
import { countUses } from '../../modules/matching/index.ts';
import { installationId } from '../../modules/people/index.ts';
import { rebuildSearch } from '../../modules/search/index.ts';
import { loadScheme, schemeVersion } from '../../modules/taxonomy/index.ts';
import { goRound, minute } from '../../platform/clock/index.ts';
import type { Runner } from '../../platform/command/index.ts';
import type { Database } from '../../platform/db/index.ts';
import { fileHash, readJson } from '../../platform/files/index.ts';
import { renewed } from './renew-concepts.ts';

const described = z.strictObject({ code: z.string(), title: z.string(), source: z.string(), areas: z.array(z.string()) });
const labels = z.record(z.string(), z.unknown());
const concept = z.looseObject({ id: z.string(), labels });
const area = z.looseObject({ concepts: z.array(concept) });

/** Reads a concept scheme from its folder: `scheme.json` names its files. Its version is the SHA-256 of what they say. */
export function readScheme(folder: string): unknown {
  const { areas, ...about } = described.parse(readJson(join(folder, 'scheme.json')));
  const uri = `/concepts/${about.code}`;
  const concepts = areas.flatMap((name) => area.parse(readJson(join(folder, `${name}.json`))).concepts)
    .map(({ id, ...rest }) => ({ code: id, uri: `${uri}/${id}`, ...rest }));
  return { ...about, uri, version: fileHash(new TextEncoder().encode(JSON.stringify(concepts))), concepts };
}

const version = z.looseObject({ code: z.string(), version: z.string() });

/** SE-15: what `better search rebuild` does and says. */
export async function rebuiltSearch(database: Database): Promise<string> {
  const records = await rebuildSearch(database);
  await countUses(database);
  return `Made the search of ${records} records anew.`;
}

/**
 * Loads the scheme that comes with the program, unless it is there in this version; what is searched already is then compared with it
 * anew. Throws where a rule refuses it: that is a bug.
 */
export async function loadMissingConcepts(database: Database, runner: Runner, folder: string): Promise<void> {
  const scheme = readScheme(folder);
  const about = version.parse(scheme);
  if ((await schemeVersion(database, about.code)) === about.version) return;
  // the command itself checks the shape
  const done = await runner.run(loadScheme, scheme, { actor: { kind: 'system', name: 'concepts' }, projectId: installationId });
  if (!done.ok) throw new Error(`${folder}: ${JSON.stringify(done.refusals)}`);
  await renewed(database, runner);
}

/** MA-07: counts once a minute how rare concepts and words are, where something changed; returns how to stop. */
export function startCounting(database: Database, failed: (error: unknown) => void): () => Promise<void> {
  return goRound(minute, () => countUses(database), failed);
}
