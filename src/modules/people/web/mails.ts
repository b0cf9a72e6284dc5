import type { Lang } from '../../../kernel/lang.ts';
import type { Locale } from '../../../kernel/locale.ts';
import type { Mail } from '../../../platform/mail/index.ts';
import type { LinkMail } from '../../../platform/session/index.ts';

/** The mail with a link that signs in, in the language of who gets it. */
export function linkMail(locales: Readonly<Record<Lang, Locale>>, { to, name, lang, url, minutes }: LinkMail, now: string): Mail {
  const { say } = locales[lang];
  return {
    to, kind: 'sign-in-link', lang, now,
    subject: say('mail.link-subject'),
    text: `${say('mail.greeting', { name })}\n\n${say('mail.link-text')}\n\n${url}\n\n${say('mail.link-end', { count: minutes })}\n`,
  };
}
