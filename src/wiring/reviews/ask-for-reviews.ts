import { type Lang, langs } from '../../kernel/lang.ts';
import type { Locale } from '../../kernel/locale.ts';
import { type LocalizedText, withTranslation, written } from '../../kernel/text.ts';
import { projectIds } from '../../modules/partnership/index.ts';
import { advancePracticeState, markAgeing, practicesGrownOld, practicesToReview, type ToReview } from '../../modules/practices/index.ts';
import type { Runner } from '../../platform/command/index.ts';
import type { Database } from '../../platform/db/index.ts';
import { together } from '../desks.ts';

const actor = { kind: 'system', name: 'review' } as const;
/** Days an owner has to answer. */
const daysToAnswer = 30;

interface Parts {
  readonly database: Database;
  readonly runner: Runner;
  readonly locales: Readonly<Record<Lang, Locale>>;
}

/**
 * PR-19, Q-09: puts practices that nobody looked at for a year under review and asks their owners, once each year; marks those that nobody looked
 * at for two. Returns how many tasks were given.
 */
export async function askForReviews(parts: Parts, now: string): Promise<number> {
  const today = now.slice(0, 10);
  let asked = 0;
  for (const projectId of await projectIds(parts.database)) {
    for (const practice of await practicesToReview(parts.database, projectId, today)) asked += await askFor(parts, projectId, { practice, today });
    for (const { id } of await practicesGrownOld(parts.database, projectId, today)) await parts.runner.run(markAgeing, { id, today }, { actor, projectId });
  }
  return asked;
}

async function askFor({ runner, locales }: Parts, projectId: string, { practice, today }: { readonly practice: ToReview; readonly today: string }): Promise<number> {
  const { id, slug, revision, partnerIds } = practice;
  // of two processes one takes the step; the other finds that it is taken
  const step = await runner.run(advancePracticeState, { slug, revision, to: 'under-review' }, { actor, projectId });
  if (!step.ok) return 0;
  const due = new Date(Date.parse(today) + daysToAnswer * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  let asked = 0;
  for (const ownerId of partnerIds) {
    const words = { title: inAll(locales, 'checker.task'), note: inAll(locales, 'checker.task-note') };
    const task = { ...words, ownerId, due, origin: { kind: 'practice', id }, fulfilledBy: 'practice.advance' };
    if ((await runner.run(together.addTask, task, { actor, projectId })).ok) asked += 1;
  }
  return asked;
}

function inAll(locales: Parts['locales'], key: 'checker.task' | 'checker.task-note'): LocalizedText {
  return langs.filter((lang) => lang !== 'en').reduce(
    (text, lang) => withTranslation(text, lang, { text: locales[lang].say(key), origin: 'written' }), written('en', locales.en.say(key)),
  );
}
