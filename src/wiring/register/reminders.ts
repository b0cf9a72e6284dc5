import { type Lang, langs } from '../../kernel/lang.ts';
import type { Locale, MessageKey } from '../../kernel/locale.ts';
import { type LocalizedText, withTranslation, written } from '../../kernel/text.ts';
import { endTasksOf, partnersAsked } from '../../modules/coordination/index.ts';
import { projectIds } from '../../modules/partnership/index.ts';
import { closesSoon, interestsOf, registerOf, silentPartners } from '../../modules/practices/index.ts';
import type { AuditNote, Runner } from '../../platform/command/index.ts';
import type { Database, Writer } from '../../platform/db/index.ts';
import { together } from '../desks.ts';

const fulfilledBy = 'practice.mark-interest';
const program = { kind: 'system', name: 'register' } as const;

interface Parts {
  readonly database: Database;
  readonly runner: Runner;
  readonly locales: Readonly<Record<Lang, Locale>>;
}

/** PR-33: gives a task to each partner that has said nothing, in the last days before the register closes; once for each closing date. Returns how many. */
export async function remindSilent({ database, runner, locales }: Parts, now: string): Promise<number> {
  let asked = 0;
  for (const projectId of await projectIds(database)) {
    const register = await registerOf(database, projectId);
    if (register.closes === null || !closesSoon(register, now.slice(0, 10))) continue;
    const known = await partnersAsked(database, { projectId, fulfilledBy }, register.closes);
    for (const { id: ownerId } of (await silentPartners(database, projectId)).filter(({ id }) => !known.has(id))) {
      const task = { title: inAll(locales, 'register.task'), note: inAll(locales, 'register.task-note'), ownerId, due: register.closes };
      const done = await runner.run(together.addTask, { ...task, origin: { kind: 'project', id: projectId }, fulfilledBy }, { actor: program, projectId });
      if (done.ok) asked += 1;
    }
  }
  return asked;
}

/** PR-33: a partner that marked an interest has done what it was asked for. */
export async function endInterestTasks(writer: Writer, { projectId, verb, subject, actor, at }: AuditNote): Promise<void> {
  if (verb !== fulfilledBy) return;
  const said = (await interestsOf(writer, projectId, subject.id)).filter(({ voice }) => voice === 'partner');
  await endTasksOf(writer, { projectId, fulfilledBy, partnerIds: said.map(({ partner }) => partner.id), by: actor.kind === 'person' ? actor.id : null, at });
}

type Plain = Extract<MessageKey, 'register.task' | 'register.task-note'>;

function inAll(locales: Parts['locales'], key: Plain): LocalizedText {
  return langs.filter((lang) => lang !== 'en').reduce(
    (text, lang) => withTranslation(text, lang, { text: locales[lang].say(key), origin: 'written' }), written('en', locales.en.say(key)),
  );
}
