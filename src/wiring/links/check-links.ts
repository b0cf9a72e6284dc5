import type { Answered } from '../../kernel/links/answer.ts';
import { type Lang, langs } from '../../kernel/lang.ts';
import type { Locale } from '../../kernel/locale.ts';
import { type LocalizedText, withTranslation, written } from '../../kernel/text.ts';
import { gatherLinks, noteAnswer, placesOf, takeDueLinks } from '../../modules/links/index.ts';
import { projectIds } from '../../modules/partnership/index.ts';
import { goRound, hour, now } from '../../platform/clock/index.ts';
import type { Runner } from '../../platform/command/index.ts';
import type { Database } from '../../platform/db/index.ts';
import { askLink } from '../../platform/links/index.ts';
import { recordDesks, together } from '../desks.ts';
import { askPolitely, type Manners } from './ask-politely.ts';
import { recordTables } from './record-tables.ts';

const actor = { kind: 'system', name: 'links' } as const;
/** Links asked in an hour, of one project. */
const aRound = 400;
/** Addresses that a task names; the list has them all. */
const named = 5;

export interface LinkParts {
  readonly database: Database;
  readonly runner: Runner;
  readonly locales: Readonly<Record<Lang, Locale>>;
  readonly manners: Manners;
  readonly isOpen?: () => boolean;
}

/** LK-01 to LK-07: looks up which links the records name, asks those whose time has come, tells the readers and the owners. Returns how many were asked. */
export async function checkLinks(parts: LinkParts, clock: () => string): Promise<number> {
  const { database, runner, manners, isOpen = () => true } = parts;
  let asked = 0;
  for (const projectId of await projectIds(database)) {
    await gatherLinks(database, { projectId, tables: recordTables, now: clock() });
    const silent: string[] = [];
    const heard = async (url: string, answered: Answered) => {
      asked += 1;
      if ((await noteAnswer({ database, runner }, { projectId, url, now: clock() }, answered)) === 'silent') silent.push(url);
    };
    await askPolitely(await takeDueLinks(database, { projectId, now: clock(), count: aRound }), manners, { heard, isOpen });
    await tellOwners(parts, projectId, silent);
  }
  return asked;
}

interface Told {
  readonly kind: string;
  readonly id: string;
  readonly urls: string[];
}

/** LK-07: one task for each record, to the first partner it belongs to; records without one are on the list only. */
async function tellOwners({ database, runner, locales }: LinkParts, projectId: string, silent: readonly string[]): Promise<void> {
  const records = new Map<string, Told>();
  for (const url of silent) {
    for (const { kind, id } of await placesOf(database, projectId, url)) {
      const known = records.get(`${kind} ${id}`);
      if (known === undefined) records.set(`${kind} ${id}`, { kind, id, urls: [url] });
      else known.urls.push(url);
    }
  }
  for (const { kind, id, urls } of records.values()) {
    const desk = recordDesks.find(({ editable }) => editable.kind === kind);
    const [ownerId] = (await desk?.editable.find(database, projectId, id))?.partnerIds ?? [];
    if (ownerId === undefined) continue;
    const list = [...urls.slice(0, named), ...(urls.length > named ? ['…'] : [])].join(' · ');
    const words = { title: inAll(locales, ({ say }) => say('links.task', { count: urls.length })), note: inAll(locales, ({ say }) => say('links.task-note', { list })) };
    await runner.run(together.addTask, { ...words, ownerId, origin: { kind, id } }, { actor, projectId });
  }
}

function inAll(locales: LinkParts['locales'], say: (locale: Locale) => string): LocalizedText {
  return langs.filter((lang) => lang !== 'en').reduce((text, lang) => withTranslation(text, lang, { text: say(locales[lang]), origin: 'written' }), written('en', say(locales.en)));
}

/** Does that every hour; returns how to stop. `userAgent` says to the sites who asks. */
export function startCheckingLinks(parts: Omit<LinkParts, 'manners' | 'isOpen'> & { readonly userAgent: string }, failed: (error: unknown) => void): () => Promise<void> {
  let isOpen = true;
  const manners: Manners = { ask: (url) => askLink(url, { userAgent: parts.userAgent, patience: 15_000 }), pause: 2000, sites: 4 };
  const stop = goRound(hour, () => checkLinks({ ...parts, manners, isOpen: () => isOpen }, now), failed);
  return async () => {
    isOpen = false;
    await stop();
  };
}
