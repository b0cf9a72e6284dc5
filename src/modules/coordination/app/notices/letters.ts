import type { Lang } from '../../../../kernel/lang.ts';
import type { Locale } from '../../../../kernel/locale.ts';
import type { LocalizedText } from '../../../../kernel/text.ts';
import type { Mail } from '../../../../platform/mail/index.ts';
import type { PracticeState } from '../../../practices/index.ts';
import type { dueReason, NoticeKind } from '../../model/notices.ts';

/** What every letter is made with. */
export interface LetterParts {
  readonly locales: Readonly<Record<Lang, Locale>>;
  /** Where this installation is reached: `https://better.example.eu`. */
  readonly origin: string;
  readonly unsubscribeToken: (about: { readonly personId: string; readonly kind: NoticeKind }) => string;
}

/** Whom a letter is for, and about which project. */
export interface Addressee {
  readonly personId: string;
  readonly email: string;
  readonly name: string;
  readonly lang: Lang;
  readonly project: { readonly slug: string; readonly acronym: string };
}

/** A comment that names the addressee. */
export interface MentionLine {
  /** Name of who wrote it; '' where it is gone. */
  readonly by: string;
  readonly title: LocalizedText;
  readonly words: string;
  /** Below the project. */
  readonly path: string;
}

/** A task that is due. */
export interface DueLine {
  readonly id: string;
  readonly title: LocalizedText;
  readonly due: string;
  readonly reason: NonNullable<ReturnType<typeof dueReason>>;
}

/** What a week brought. */
export interface Digest {
  readonly tasks: number;
  readonly late: number;
  readonly waiting: number;
  readonly changes: number;
}

/** A step of an own practice. */
export interface PracticeLine {
  readonly id: string;
  readonly title: LocalizedText;
  readonly state: PracticeState;
  readonly reason: LocalizedText | null;
}

type Body = { readonly subject: string; readonly blocks: readonly string[] };
/** Writes a letter in one language; `addressOf` makes an address of a path below the project. */
export type Letter = (locale: Locale, addressOf: (path: string) => string) => Body;

/** CO-07: somebody was named in comments. */
export function mentionLetter(to: Addressee, lines: readonly MentionLine[]): Letter {
  return (locale, addressOf) => ({
    subject: locale.say('coordination.mail-mention-subject', { project: to.project.acronym }),
    blocks: lines.map(({ by, title, words, path }) => {
      const name = by === '' ? locale.say('coordination.somebody') : by;
      return `${locale.say('coordination.mail-mention-line', { name, title: locale.plain(title) })}\n\n${words}\n\n${addressOf(path)}`;
    }),
  });
}

/** CO-13: tasks whose day is near, here or past. */
export function dueLetter(to: Addressee, lines: readonly DueLine[]): Letter {
  return (locale, addressOf) => ({
    subject: locale.say('coordination.mail-due-subject', { project: to.project.acronym, count: lines.length }),
    blocks: lines.map(({ id, title, due, reason }) => {
      const when = locale.say(`coordination.due-${reason}`, { day: locale.date(due) });
      return `${locale.plain(title)}: ${when}\n${addressOf(`/work/tasks/${id}`)}`;
    }),
  });
}

/** PR-21: own practices that somebody took a step further, with the reason. */
export function practiceLetter(to: Addressee, lines: readonly PracticeLine[]): Letter {
  return (locale, addressOf) => ({
    subject: locale.say('coordination.mail-practices-subject', { project: to.project.acronym }),
    blocks: lines.map(({ id, title, state, reason }) => {
      const step = `${locale.plain(title)}: ${locale.say(`practices.state-${state}`)}`;
      const why = reason === null ? [] : [locale.say('coordination.mail-practices-reason', { reason: locale.plain(reason) })];
      return [step, ...why, addressOf(`/work/practices/${id}`)].join('\n');
    }),
  });
}

/** CO-14: the week in a few lines. */
export function digestLetter(to: Addressee, { tasks, late, waiting, changes }: Digest): Letter {
  return ({ say }, addressOf) => {
    const lines = [
      tasks === 0 ? '' : say('coordination.digest-tasks', { count: tasks }),
      late === 0 ? '' : say('coordination.digest-late', { count: late }),
      waiting === 0 ? '' : say('coordination.digest-waiting', { count: waiting }),
      changes === 0 ? '' : say('coordination.digest-changes', { count: changes }),
    ];
    return { subject: say('coordination.mail-digest-subject', { project: to.project.acronym }), blocks: [lines.filter((line) => line !== '').join('\n'), addressOf('/work')] };
  };
}

/** The mail of a letter: in the addressee's language, with the way to get no more of its kind. */
export function mailOf(parts: LetterParts, { to, kind, write, now }: { readonly to: Addressee; readonly kind: NoticeKind; readonly write: Letter; readonly now: string }): Mail {
  const locale = parts.locales[to.lang];
  const { subject, blocks } = write(locale, (path) => `${parts.origin}/${to.lang}/${to.project.slug}${path}`);
  const query = new URLSearchParams({ token: parts.unsubscribeToken({ personId: to.personId, kind }) }).toString();
  const why = locale.say('coordination.mail-why', { project: to.project.acronym });
  const text = [locale.say('mail.greeting', { name: to.name }), ...blocks, `${why}\n${parts.origin}/${to.lang}/account/unsubscribe?${query}`].join('\n\n');
  return { to: to.email, kind, lang: to.lang, subject, text: `${text}\n`, unsubscribe: `${parts.origin}/mail/unsubscribe?${query}`, now };
}
