import { z } from 'zod';
import { isLang, type Lang, langs } from '../../kernel/lang.ts';
import { type Match, matches, type MatchQuestion } from '../../modules/matching/index.ts';
import { needs } from '../../modules/needs/index.ts';
import { publicProjects } from '../../modules/partnership/index.ts';
import { practicesById } from '../../modules/practices/index.ts';
import { nameFor, type Words, wordsOf } from '../../modules/taxonomy/index.ts';
import { Problem } from '../../platform/config/index.ts';
import type { Reader } from '../../platform/db/index.ts';
import type { Embedder } from '../../platform/embedding/index.ts';
import { readJson } from '../../platform/files/index.ts';

/** What a file says of a need that is not in the database. */
const needFile = z.strictObject({ lang: z.string().refine(isLang), title: z.string().min(1).max(500), description: z.string().max(100_000).default('') });

/** What was asked on the command line. */
export interface MatchWish {
  /** Id or slug of a need, or what a file says of one. */
  readonly need: string | { readonly file: unknown };
  /** Language of the answer. */
  readonly lang: Lang;
  readonly limit: number;
}

/** What `better match` may be told. */
export const matchOptions = { need: { type: 'string' }, lang: { type: 'string' }, limit: { type: 'string' }, json: { type: 'boolean', default: false } } as const;

export interface MatchArguments {
  readonly need?: string | undefined;
  readonly lang?: string | undefined;
  readonly limit?: string | undefined;
  readonly json?: boolean | undefined;
}

interface PrintedReasons {
  readonly concepts: readonly string[];
  readonly words: readonly string[];
  readonly sameTheme: boolean | null;
  readonly sizes: number | null;
  /** MA-13: only where a model is plugged in and says so. */
  readonly model?: string;
}

/** A match as the command line prints it. */
export interface PrintedMatch {
  readonly id: string;
  readonly title: string;
  readonly path: string;
  readonly score: number;
  readonly reasons: PrintedReasons;
}

/** MA-08: the practices of the installation's project that could answer a need, for the command line. Undefined: there is no such need, or no project. */
export async function matchesFor(reader: Reader, wish: MatchWish, model?: Embedder): Promise<readonly PrintedMatch[] | undefined> {
  const [project] = await publicProjects(reader);
  if (project === undefined) return undefined;
  const asked = await questionOf(reader, project.id, wish.need);
  if (asked === undefined) return undefined;
  const found = await matches(reader, { ...asked, among: { projectId: project.id, kind: 'practice' }, lang: wish.lang, limit: wish.limit, model });
  const practices = await practicesById(reader, project.id, found.map(({ id }) => id));
  return found.flatMap((match) => {
    const practice = practices.get(match.id);
    if (practice === undefined) return [];
    const title = practice.title.texts[wish.lang]?.text ?? practice.title.texts[practice.title.source]?.text ?? '';
    return [{ id: match.id, title, path: `/practices/${practice.slug}`, score: Number(match.score.toFixed(4)), reasons: reasonsOf(match, wish.lang) }];
  });
}

function reasonsOf({ concepts, words, model, circumstance: { sameTheme, sizes } }: Match, lang: Lang): PrintedMatch['reasons'] {
  return {
    concepts: concepts.flatMap(({ name }) => nameFor(name, lang)?.text ?? []),
    words,
    sameTheme: sameTheme ?? null,
    sizes: sizes === undefined ? null : Number(sizes.toFixed(2)),
    ...(model !== undefined && { model }),
  };
}

type Asked = Pick<MatchQuestion, 'texts' | 'of' | 'thematicAreaId' | 'partnerIds'>;

async function questionOf(reader: Reader, projectId: string, need: MatchWish['need']): Promise<Asked | undefined> {
  if (typeof need !== 'string') {
    const { lang, title, description } = needFile.parse(need.file);
    const texts: readonly Words[] = isLang(lang) ? [{ lang, title, body: description }] : [];
    return { texts, thematicAreaId: undefined, partnerIds: [] };
  }
  const found = (await needs(reader, projectId)).find(({ id, slug }) => id === need || slug === need);
  if (found === undefined) return undefined;
  const body = [found.description, found.affected, found.evidence].filter((text) => text !== undefined);
  return { texts: wordsOf(found.title, body), of: found.id, thematicAreaId: found.thematicAreaId, partnerIds: [found.partnerId] };
}

/** MA-08: what `better match` prints. Throws a Problem for what it does not understand. */
export async function printedMatches(reader: Reader, { need, lang = 'en', limit = '10', json = false }: MatchArguments, model?: Embedder): Promise<string> {
  if (need === undefined) throw new Problem('Say for which need: better match --need ID|FILE [--lang LANG] [--limit N] [--json]');
  if (!isLang(lang)) throw new Problem(`There is no language "${lang}": ${langs.join(', ')}.`);
  const found = await matchesFor(reader, { need: need.endsWith('.json') ? { file: fileOf(need) } : need, lang, limit: limitOf(limit) }, model);
  if (found === undefined) throw new Problem(`There is no need "${need}".`);
  if (json) return JSON.stringify(found, null, 2);
  return found.length === 0 ? 'Nothing found that is about the same.' : found.map(lineOf).join('\n');
}

function limitOf(limit: string): number {
  const most = Number(limit);
  if (!Number.isInteger(most) || most < 1 || most > 100) throw new Problem('The limit is a whole number from 1 to 100.');
  return most;
}

function fileOf(path: string): unknown {
  try {
    return needFile.parse(readJson(path));
  } catch (error) {
    throw new Problem(`${path} does not describe a need (lang, title, description): ${error instanceof Error ? error.message : String(error)}`);
  }
}

function lineOf({ title, path, reasons: { concepts, words, model } }: PrintedMatch, n: number): string {
  const why = [...concepts, ...words.map((word) => `"${word}"`), ...(model === undefined ? [] : [`close in meaning, says the model ${model}`])].join(', ');
  return `${n + 1}. ${title} (${path})${why === '' ? '' : `: ${why}`}`;
}
