import type { Lang } from '../../../kernel/lang.ts';
import type { Locale } from '../../../kernel/locale.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { projectNames } from '../../partnership/index.ts';
import { mailAddresses } from '../../people/index.ts';
import { agenda, type AgendaItem } from './agenda.ts';
import { feedById } from './feed.ts';
import { feedText } from './feed-text.ts';
import { isTheirs } from './notices/due-tasks.ts';
import { type Signer, signerFor } from './signed.ts';
import { type Colleague, colleagues } from './tasks/owners.ts';

/** CO-11: the texts in calendar addresses. */
export function feedTokens(secret: string): Signer {
  return signerFor(secret, 'calendar');
}

interface FeedAsk {
  readonly reader: Reader;
  readonly locales: Readonly<Record<Lang, Locale>>;
  readonly secret: string;
  readonly token: string;
  readonly origin: string;
  /** Instant, ISO 8601. */
  readonly now: string;
}

const uuid = /^[0-9a-f-]{36}$/;
const monthsBack = 3;

/**
 * CO-11: a person's own calendar: the own tasks, and the project's events and semester ends, in the person's language.
 * Undefined where the address was closed or never open, and where the person works in the project no more.
 */
export async function feedAnswer({ reader, locales, secret, token, origin, now }: FeedAsk): Promise<string | undefined> {
  const id = feedTokens(secret).read(token);
  const feed = id === undefined || !uuid.test(id) ? undefined : await feedById(reader, id);
  if (feed === undefined) return undefined;
  const person = (await colleagues(reader, feed.projectId)).find((each) => each.id === feed.personId);
  const address = (await mailAddresses(reader, [feed.personId])).get(feed.personId);
  const [project] = await projectNames(reader, [feed.projectId]);
  if (person === undefined || address === undefined || project === undefined) return undefined;
  const locale = locales[address.lang];
  const items = (await agenda(reader, feed.projectId, { from: monthsBefore(now) })).filter((item) => isFor(item, person));
  const reading = { ...locale, path: (below: string) => `/${address.lang}/${project.slug}${below}` };
  return feedText(items, { name: locale.say('coordination.calendar-name', { project: project.acronym }), origin, reading });
}

function isFor(item: AgendaItem, person: Colleague): boolean {
  return item.kind !== 'task' || isTheirs(item, person);
}

function monthsBefore(now: string): string {
  const day = new Date(now);
  day.setUTCMonth(day.getUTCMonth() - monthsBack);
  return day.toISOString().slice(0, 10);
}
