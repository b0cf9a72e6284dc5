export { forgetMails, mailsTo, outbox, type OutboxMail } from './outbox.ts';
export { type Mail, queueMail } from './queue.ts';
export { createMailSender, mailDays, type MailSender, sweepMails } from './sender.ts';
