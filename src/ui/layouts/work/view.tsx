import type { ComponentChildren } from 'preact';
import { Form } from '../../components/form/view.tsx';
import { useReading } from '../../context.tsx';
import { Emblem } from '../public/emblem.tsx';
import type { LangLink } from '../public/view.tsx';

export interface WorkNavLink {
  readonly label: string;
  readonly href: string;
  readonly current: boolean;
  /** How many wait there. */
  readonly count?: number | undefined;
}

export interface WorkNavGroup {
  readonly title: string;
  readonly links: readonly WorkNavLink[];
}

interface WorkLayoutProps {
  readonly acronym: string;
  readonly home: string;
  readonly langLinks: readonly LangLink[];
  readonly nav: readonly WorkNavGroup[];
  /** Who is signed in, with the way to the own account and out; undefined on the pages before sign-in. */
  readonly person: { readonly name: string; readonly account: string; readonly signOut: string } | undefined;
  /** What the last form came to. */
  readonly said?: string | undefined;
  readonly aside?: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** The workspace: where to go on the left, the thing itself in the middle, what helps on the right. */
export function WorkLayout(props: WorkLayoutProps) {
  const { say } = useReading();
  return (
    <>
      <a class="skip" href="#main">
        {say('ui.skip')}
      </a>
      <Head {...props} />
      <div class={props.aside === undefined || props.aside === null ? 'work' : 'work has-aside'}>
        <Nav nav={props.nav} />
        <main id="main" class="work-main" tabIndex={-1}>
          <p class="work-said" role="status">
            {props.said}
          </p>
          {props.children}
        </main>
        {props.aside === undefined || props.aside === null ? null : (
          <aside class="work-aside" aria-label={say('work.aside')}>
            {props.aside}
          </aside>
        )}
      </div>
    </>
  );
}

function Head({ acronym, home, langLinks, person }: WorkLayoutProps) {
  const { say } = useReading();
  return (
    <header class="work-head">
      <a class="work-mark" href={home}>
        {acronym}
      </a>
      <span class="work-fund">
        <Emblem />
        <span>{say('ui.eu')}</span>
      </span>
      <nav class="lang-switch" aria-label={say('ui.language')}>
        <ul>
          {langLinks.map(({ lang, label, href, current }) => (
            <li key={lang}>
              <a href={href} lang={lang} hreflang={lang} aria-current={current ? 'true' : undefined}>
                <span class="visually-hidden">{label}</span>
                <span aria-hidden="true">{lang.toUpperCase()}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {person === undefined ? null : (
        <div class="work-person">
          <a href={person.account}>{person.name}</a>
          <Form inline action={person.signOut}>
            <button class="link-button" type="submit">
              {say('work.sign-out')}
            </button>
          </Form>
        </div>
      )}
    </header>
  );
}

/** Open on a wide screen; behind one button on a narrow one, without script. */
function Nav({ nav }: Pick<WorkLayoutProps, 'nav'>) {
  const { say } = useReading();
  if (nav.length === 0) return null;
  return (
    <nav class="work-nav" aria-label={say('work.nav')}>
      <details>
        <summary>{say('work.nav')}</summary>
        <NavGroups nav={nav} />
      </details>
      <div class="work-nav-wide">
        <NavGroups nav={nav} />
      </div>
    </nav>
  );
}

function NavGroups({ nav }: Pick<WorkLayoutProps, 'nav'>) {
  return (
    <>
      {nav.map(({ title, links }) => (
        <section key={title}>
          <p class="work-nav-title">{title}</p>
          <ul>
            {links.map(({ label, href, current, count }) => (
              <li key={href}>
                <a href={href} aria-current={current ? 'page' : undefined}>
                  <span>{label}</span>
                  {count === undefined || count === 0 ? null : <b>{count}</b>}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
