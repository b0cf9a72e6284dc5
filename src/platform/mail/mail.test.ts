import type { AddressInfo } from 'node:net';
import { sql } from 'kysely';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { createMailSender, forgetMails, mailsTo, outbox, queueMail, sweepMails } from './index.ts';

const { database, clock } = await testDatabase();
const letters: { readonly to: readonly string[]; readonly text: string }[] = [];
const refusing = new Set<string>();

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: ({ address }, _, done) => done(refusing.has(address) ? new Error('no such mailbox') : null),
  onData(stream, session, done) {
    let text = '';
    stream.on('data', (part: Buffer) => {
      text += part.toString();
    });
    stream.on('end', () => {
      letters.push({ to: session.envelope.rcptTo.map(({ address }) => address), text });
      done();
    });
  },
});

beforeAll(() => new Promise<void>((resolve) => {
  server.listen(0, '127.0.0.1', () => resolve());
}));
afterAll(() => new Promise<void>((resolve) => {
  server.close(() => resolve());
}));

// a listening TCP server has an address with a port
const port = () => (server.server.address() as AddressInfo).port;
const failures: unknown[] = [];
const failed = (why: unknown) => void failures.push(why);
const sender = () => createMailSender({ database, failed, url: `smtp://127.0.0.1:${port()}`, from: 'BETTER <better@example.eu>', now: clock.now });

async function queue(to: string | undefined, more: Partial<Parameters<typeof queueMail>[1]> = {}) {
  await database.transaction(async (writer) => {
    await queueMail(writer, { to, kind: 'test', lang: 'hu', subject: 'Tárgy: ő', text: 'Szia!', now: clock.now(), ...more });
    return { ok: true as const };
  });
}

beforeEach(async () => {
  letters.length = 0;
  failures.length = 0;
  refusing.clear();
  clock.set('2026-01-15T09:00:00.000Z');
  await sql`delete from mail_outbox`.execute(database.reading);
});

describe('the outbox', () => {
  test('SI-12 goes out once, also when several processes send at the same time', async () => {
    for (let n = 0; n < 8; n += 1) await queue(`person${n}@example.org`);
    const senders = [sender(), sender(), sender()];
    const sent = await Promise.all(senders.map((each) => each.sendDue()));
    expect(sent.reduce((a, b) => a + b, 0)).toBe(8);
    expect(new Set(letters.flatMap(({ to }) => to)).size).toBe(8);
    expect(letters[0]?.text).toContain('From: BETTER <better@example.eu>');
    expect(await sender().sendDue()).toBe(0);
    await Promise.all(senders.map((each) => each.close()));
  });

  test('SI-12 a command that is refused leaves no mail', async () => {
    await database.transaction(async (writer) => {
      await queueMail(writer, { to: 'x@example.org', kind: 'test', lang: 'en', subject: 's', text: 't', now: clock.now() });
      return { ok: false as const };
    });
    expect(await outbox(database, 10)).toEqual([]);
  });

  test('SI-12 waits longer after each failure, and is given up after the last', async () => {
    refusing.add('full@example.org');
    await queue('full@example.org');
    const one = sender();
    expect(await one.sendDue()).toBe(0);
    expect(failures).toEqual([{ id: expect.any(String), kind: 'test', attempts: 1, reason: expect.stringContaining('no such mailbox') }]);
    expect(await outbox(database, 10)).toMatchObject([{ state: 'waiting', attempts: 1 }]);
    await one.sendDue();
    expect(failures).toHaveLength(1);
    for (let n = 1; n <= 8; n += 1) {
      clock.set(`2026-01-${15 + n * 2}T09:00:00.000Z`);
      await one.sendDue();
    }
    expect(failures).toHaveLength(8);
    expect(await outbox(database, 10)).toMatchObject([{ state: 'given-up', attempts: 8 }]);
    await one.close();
  });

  test('SI-12 goes out after a failure that has passed, and not before its time', async () => {
    refusing.add('later@example.org');
    await queue('later@example.org');
    await queue('tomorrow@example.org', { notBefore: '2026-01-16T09:00:00.000Z' });
    const one = sender();
    await one.sendDue();
    refusing.clear();
    clock.set('2026-01-15T09:02:00.000Z');
    expect(await one.sendDue()).toBe(1);
    clock.set('2026-01-16T09:00:00.000Z');
    expect(await one.sendDue()).toBe(1);
    await one.close();
  });

  test('SI-12 a subject starts no header of its own, and one click unsubscribes (RFC 8058)', async () => {
    await queue('head@example.org', { subject: 'One\r\nBcc: victim@example.org', unsubscribe: 'https://better.example.eu/u?t={token}' });
    const one = sender();
    await one.sendDue();
    expect(letters[0]?.to).toEqual(['head@example.org']);
    expect(letters[0]?.text).toContain('Subject: One Bcc: victim@example.org');
    expect(letters[0]?.text.replaceAll(/\r\n\s/g, '')).toMatch(/List-Unsubscribe: ?<https:\/\/better\.example\.eu\/u\?t=[\w-]{43}>/);
    expect(letters[0]?.text).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    await one.close();
  });

  test('SI-12 is shown, told to its owner, erased with the owner, and swept after a month; nobody’s mail is none', async () => {
    await queue('own@example.org');
    await queue(undefined);
    expect((await outbox(database, 10)).map(({ to }) => to)).toEqual(['own@example.org']);
    expect(await mailsTo(database, 'OWN@example.org')).toEqual([{ kind: 'test', subject: 'Tárgy: ő', created: clock.now() }]);
    const one = sender();
    expect(await one.sendDue()).toBe(1);
    await sweepMails(database, '2026-02-20T09:00:00.000Z');
    expect((await sql`select 1 from mail_outbox`.execute(database.reading)).rows).toEqual([]);
    await queue('own@example.org');
    await database.transaction(async (writer) => {
      await forgetMails(writer, 'own@example.org');
      return { ok: true as const };
    });
    expect(await outbox(database, 10)).toEqual([]);
    await one.close();
  });

  test('SI-12 is sent by the loop, which ends when it is closed', async () => {
    await queue('loop@example.org');
    const one = sender();
    one.start();
    await expect.poll(() => letters.length, { timeout: 5000 }).toBe(1);
    await one.close();
  });
});
