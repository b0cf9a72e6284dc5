import type { Role } from '../../../kernel/actor.ts';
import type { AccountAsk, AccountPage } from '../../../platform/forms/index.ts';
import { type OutboxMail, outbox } from '../../../platform/mail/index.ts';
import { Button, EmptyState, Form, LinkButton, Notice, PageHead, Section, Table, useReading } from '../../../ui/index.ts';
import { membersById, projectNames } from '../../partnership/index.ts';
import { personalDataOf } from '../app/export-person.ts';
import { maySeeOutbox } from '../app/policy.ts';
import { installationId } from '../model/membership.ts';
import { AccountNav } from './account-nav.tsx';
import { PlaceWords, Tick } from './inputs.tsx';
import { accountPath, type PeopleParts, toSignIn } from './parts.ts';

interface OwnProject {
  readonly slug: string;
  readonly acronym: string;
  readonly places: readonly { readonly role: Role; readonly city: string | undefined }[];
}

/** The projects one works in. */
export function ProjectsView({ projects, outboxHref }: { readonly projects: readonly OwnProject[]; readonly outboxHref: string | undefined }) {
  const { say, lang } = useReading();
  return (
    <>
      <PageHead title={say('people.projects')} below={<AccountNav here="projects" />} />
      {projects.length === 0 ? <EmptyState title={say('people.no-projects')}>{say('people.no-projects-hint')}</EmptyState> : null}
      {projects.map(({ slug, acronym, places }) => (
        <Section title={acronym} key={slug}>
          <ul>{places.map(({ role, city }) => <li key={`${role} ${city ?? ''}`}><PlaceWords role={role} city={city} /></li>)}</ul>
          <p><LinkButton href={`/${lang}/${slug}/work`}>{say('people.to-work')}</LinkButton></p>
        </Section>
      ))}
      {outboxHref === undefined ? null : (
        <Section title={say('people.installation')}>
          <p><a href={outboxHref}>{say('people.outbox')}</a></p>
        </Section>
      )}
    </>
  );
}

export const projectsPage: AccountPage = {
  name: 'account.projects',
  path: '/projects',
  async show(ask) {
    if (ask.signedIn === undefined) return toSignIn(ask);
    const outboxHref = maySeeOutbox(ask.actor) ? accountPath(ask, '/outbox') : undefined;
    return { title: ask.reading.say('people.projects'), main: <ProjectsView projects={await projectsOf(ask, ask.signedIn)} outboxHref={outboxHref} /> };
  },
};

async function projectsOf({ reader, reading }: AccountAsk, { actor: { memberships } }: NonNullable<AccountAsk['signedIn']>): Promise<readonly OwnProject[]> {
  const found = await projectNames(reader, [...new Set(memberships.map((each) => each.projectId))]);
  return Promise.all(found.map(async ({ id, slug, acronym }) => {
    const cities = await membersById(reader, id);
    const places = memberships.filter((each) => each.projectId === id).map(({ role, partnerId }) => {
      const city = partnerId === undefined ? undefined : cities.get(partnerId);
      return { role, city: city === undefined ? undefined : reading.plain(city.name) };
    });
    return { slug, acronym, places };
  }));
}

/** What the program mailed, or would have mailed where there is no mail server. */
export function OutboxView({ mails }: { readonly mails: readonly OutboxMail[] }) {
  const { say, date } = useReading();
  return (
    <>
      <PageHead title={say('people.outbox')} lead={say('people.outbox-lead')} />
      {mails.length === 0 ? <EmptyState title={say('people.outbox-empty')} /> : null}
      {mails.map((mail) => (
        <Section title={mail.subject} key={mail.id}>
          <p>{mail.to} · {date(mail.created.slice(0, 10))} · {say(`people.mail-${mail.state}`)}</p>
          {mail.lastError === undefined ? null : <p>{mail.lastError}</p>}
          <pre class="mail-text" tabIndex={0}>{mail.text}</pre>
        </Section>
      ))}
    </>
  );
}

const mostMails = 100;

export const outboxPage: AccountPage = {
  name: 'account.outbox',
  path: '/outbox',
  async show(ask) {
    if (ask.signedIn === undefined) return toSignIn(ask);
    if (!maySeeOutbox(ask.actor)) return undefined;
    return { title: ask.reading.say('people.outbox'), main: <OutboxView mails={await outbox(ask.reader, mostMails)} /> };
  },
};

/** Data about oneself: what is kept and why, all of it as a file, and having it erased. */
export function MyDataView({ refused }: { readonly refused: boolean }) {
  const { say } = useReading();
  const sets = ['account', 'sign-in', 'membership', 'together', 'settings', 'mail', 'log'] as const;
  return (
    <>
      <PageHead title={say('people.my-data')} lead={say('people.my-data-lead')} below={<AccountNav here="my-data" />} />
      {refused ? <Notice kind="warning">{say('people.erase-refused')}</Notice> : null}
      <Table
        caption={say('people.kept')} head={[say('people.kept-what'), say('people.kept-why'), say('people.kept-until')]} rowHead stacked
        rows={sets.map((set) => [say(`people.data-${set}`), say(`people.why-${set}`), say(`people.until-${set}`)])}
      />
      <Section title={say('people.export')}>
        <p>{say('people.export-hint')}</p>
        <Form><Button name="do" value="export">{say('people.export')}</Button></Form>
      </Section>
      <Section title={say('people.erase')}>
        <p>{say('people.erase-hint')}</p>
        <Form>
          <Tick name="sure" label={say('people.erase-sure')} />
          <Button name="do" value="erase" quiet>{say('people.erase')}</Button>
        </Form>
      </Section>
    </>
  );
}

export function myDataPage({ runner, sessions, kept, erasePerson }: PeopleParts): AccountPage {
  const view = (ask: AccountAsk, refused: boolean) => ({ title: ask.reading.say('people.my-data'), main: <MyDataView refused={refused} /> });
  return {
    name: 'account.my-data',
    path: '/my-data',
    show: (ask) => Promise.resolve(ask.signedIn === undefined ? toSignIn(ask) : view(ask, false)),
    async submit(ask, form) {
      if (ask.signedIn === undefined) return { kind: 'absent' };
      const personId = ask.signedIn.actor.id;
      if (form.get('do') === 'export') return { kind: 'answer', response: asFile(await personalDataOf(ask.reader, personId, kept)) };
      if (form.get('do') !== 'erase' || form.get('sure') !== 'yes') return { kind: 'again', status: 422, view: view(ask, true) };
      const done = await runner.run(erasePerson, { personId }, { actor: ask.actor, projectId: installationId });
      if (!done.ok) return { kind: 'again', status: 409, view: view(ask, true) };
      return { kind: 'done', to: accountPath(ask, '/sign-in'), said: 'done', cookies: await sessions.signOut(ask.headers) };
    },
  };
}

function asFile(data: unknown): Response {
  const headers = { 'Content-Type': 'application/json; charset=utf-8', 'Content-Disposition': 'attachment; filename="better-my-data.json"', 'Cache-Control': 'no-store' };
  return new Response(JSON.stringify(data, null, 2), { headers });
}
