import type { ComponentChildren } from 'preact';
import type { LocalizedText } from '../../../kernel/text.ts';
import { Text } from '../../components/text/view.tsx';
import { useReading } from '../../context.tsx';
import { Emblem } from './emblem.tsx';

/** The funding period decides the words beside the emblem (programme-rules.md, B.8). */
export type Fund = 'erdf-2014' | 'interreg-2021';

export interface LayoutProject {
  readonly acronym: string;
  readonly title: LocalizedText;
  readonly fund: Fund;
}

export interface NavLink {
  readonly label: string;
  readonly href: string;
  readonly current: boolean;
}

export interface LangLink extends NavLink {
  readonly lang: string;
}

interface PublicLayoutProps {
  readonly project: LayoutProject;
  /** This page in the other languages; the label is the language's own name. */
  readonly langLinks: readonly LangLink[];
  readonly nav: readonly NavLink[];
  readonly footer: readonly { readonly label: string; readonly href: string }[];
  readonly children?: ComponentChildren;
}

/** Every public page: who pays, in which language, where to go, the page itself, and the small print. */
export function PublicLayout(props: PublicLayoutProps) {
  const { say } = useReading();
  return (
    <>
      <a class="skip" href="#main">
        {say('ui.skip')}
      </a>
      <Header {...props} />
      <main id="main" tabIndex={-1}>
        {props.children}
      </main>
      <Footer {...props} />
    </>
  );
}

function Header({ project, langLinks, nav }: PublicLayoutProps) {
  const { say, path } = useReading();
  return (
    <header class="site-header">
      <div class="site-header-grid">
        <FundLine fund={project.fund} />
        <LangSwitch links={langLinks} />
        <a class="site-mark" href={path('/')}>
          {project.acronym}
        </a>
        <nav class="site-nav" aria-label={say('ui.main-nav')}>
          <ul>
            {nav.map((each) => (
              <li key={each.href}>
                <a href={each.href} aria-current={each.current ? 'true' : undefined}>
                  {each.label}
                </a>
              </li>
            ))}
            <li class="site-nav-search">
              <a href={path('/search')}>{say('ui.search')}</a>
            </li>
          </ul>
        </nav>
        <SearchForm />
      </div>
    </header>
  );
}

function FundLine({ fund }: { readonly fund: Fund }) {
  const { say } = useReading();
  return (
    <p class="fund-line">
      <Emblem />
      <span>
        {fund === 'erdf-2014' ? (
          <>
            {say('ui.eu')}
            <br />
          </>
        ) : null}
        {say(`ui.fund-${fund}`)}
      </span>
    </p>
  );
}

/** The names of the languages in themselves; only their codes where the screen is narrow. */
function LangSwitch({ links }: { readonly links: readonly LangLink[] }) {
  const { say } = useReading();
  return (
    <nav class="lang-switch" aria-label={say('ui.language')}>
      <ul>
        {links.map(({ lang, label, href, current }) => (
          <li key={lang}>
            <a href={href} lang={lang} hreflang={lang} aria-current={current ? 'true' : undefined}>
              <span class="lang-code">{`${lang.toUpperCase()} `}</span>
              <span class="lang-name">{label}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function SearchForm() {
  const { say, path } = useReading();
  return (
    <form class="site-search" role="search" method="get" action={path('/search')}>
      <label class="visually-hidden" for="site-q">
        {say('ui.search')}
      </label>
      <input class="control" id="site-q" name="q" type="search" placeholder={say('ui.search-hint')} />
      <button class="site-search-go" type="submit">
        {say('ui.search')}
      </button>
    </form>
  );
}

function Footer({ project, footer }: PublicLayoutProps) {
  const { say } = useReading();
  return (
    <footer class="site-footer">
      <div class="site-footer-grid">
        <div class="site-footer-project">
          <p>
            <strong>{project.acronym}</strong> · <Text value={project.title} />
          </p>
          <p>{say(`ui.statement-${project.fund}`)}</p>
        </div>
        <nav aria-label={say('ui.footer-nav')}>
          <ul>
            {footer.map(({ label, href }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}
