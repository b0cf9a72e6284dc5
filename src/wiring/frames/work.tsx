import { renderToString } from 'preact-render-to-string';
import { type Lang, langs } from '../../kernel/lang.ts';
import type { Reading } from '../../kernel/locale.ts';
import { installationId } from '../../modules/people/index.ts';
import { mayLoadScheme } from '../../modules/taxonomy/index.ts';
import { projectFrame } from '../../modules/partnership/index.ts';
import { SendAgain, workNav } from '../../modules/workspace/index.ts';
import type { Desk } from '../../modules/editing/index.ts';
import type { Reader } from '../../platform/db/index.ts';
import type { FormAsk, FormParts, FormView, WorkAsk } from '../../platform/forms/index.ts';
import { type Build, type ProjectAddress, readingOf } from '../../platform/http/index.ts';
import { Document, FormTokenProvider, type HeadProps, ReadingProvider, WorkLayout } from '../../ui/index.ts';
import { saidKeys } from '../said.ts';

/** Names of the languages in themselves, for the language switch. */
const ownNames: Readonly<Record<Lang, string>> = { hu: 'Magyar', it: 'Italiano', sv: 'Svenska', et: 'Eesti', en: 'English' };

interface WorkFrameParts {
  readonly reader: Reader;
  readonly build: Build;
  readonly desks: readonly Desk[];
  readonly locales: FormParts['locales'];
  /** The project whose name the pages outside of any project wear. */
  readonly homeProject: () => Promise<ProjectAddress | undefined>;
}

/** Draws the documents of the workspace and of the account pages. */
export function createWorkFrame(parts: WorkFrameParts): Pick<FormParts, 'drawForm' | 'sendAgain'> {
  return {
    async drawForm(view, ask, token) {
      const project = ask.project ?? (await parts.homeProject());
      const acronym = project === undefined ? undefined : (await projectFrame(ask.reader, project.id))?.acronym;
      const reading = readingOf(parts.locales[ask.reading.lang], project?.slug ?? 'better');
      return document(parts, { view, ask, token, reading, acronym: acronym ?? 'BETTER' });
    },
    sendAgain: (ask, form): FormView => ({ title: ask.reading.say('work.came-late'), main: <SendAgain form={form} action={ask.path} /> }),
  };
}

interface Drawing {
  readonly view: FormView;
  readonly ask: FormAsk & Partial<Pick<WorkAsk, 'project'>>;
  readonly token: string;
  readonly reading: Reading;
  readonly acronym: string;
}

function document(parts: WorkFrameParts, { view, ask, token, reading, acronym }: Drawing): string {
  const { say, lang } = reading;
  const said = saidKeys.find((key) => key === ask.query['said']);
  const person = ask.signedIn === undefined ? undefined : { name: ask.signedIn.name, account: `/${lang}/account/profile`, signOut: `/${lang}/account/sign-out` };
  const langLinks = langs.map((each) => ({ lang: each, label: ownNames[each], href: `/${each}${ask.path.slice(`/${lang}`.length)}`, current: each === lang }));
  const html = renderToString(
    <ReadingProvider reading={reading}>
      <FormTokenProvider token={token}>
        <Document head={headOf(parts.build, { view, acronym, signedIn: person !== undefined })}>
          <WorkLayout
            acronym={acronym} home={reading.path('/')} langLinks={langLinks} person={person} aside={view.aside}
            nav={ask.project === undefined ? [] : workNav(parts.desks, reading, { here: view.here, also: forAdministrators(ask, reading) })}
            said={said === undefined ? undefined : say(`said.${said}`)}
          >
            {view.main}
          </WorkLayout>
        </Document>
      </FormTokenProvider>
    </ReadingProvider>,
  );
  return `<!doctype html>${html}`;
}

/** Concept schemes are loaded by the installation's administrators; nobody else is shown the way. */
function forAdministrators({ signedIn }: FormAsk, { say }: Reading) {
  const may = signedIn !== undefined && mayLoadScheme(signedIn.actor, { projectId: installationId });
  return may ? [{ name: 'concepts', label: say('taxonomy.admin'), path: '/work/concepts' }] : [];
}

/** Who is signed in has the workspace's script everywhere: signing out from any page forgets the drafts on this device. */
function headOf({ stylesheets, fonts, scripts }: Build, { view, acronym, signedIn }: { view: FormView; acronym: string; signedIn: boolean }): HeadProps {
  const named = [...(view.script === true || signedIn ? ['work'] : []), ...(typeof view.script === 'string' ? [view.script] : [])];
  return {
    title: view.title, description: view.title, canonical: '', alternates: [], ogImage: '', stylesheets, feeds: [], jsonLd: [], indexed: false, icon: '/icon.svg', site: acronym,
    preloads: fonts.map((href) => ({ href, type: 'font/woff2' })),
    scripts: named.flatMap((name) => scripts[name] ?? []),
  };
}
