import type { ComponentChild, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { type Lang, langs } from '../../kernel/lang.ts';
import type { Locale, Reading } from '../../kernel/locale.ts';
import { written } from '../../kernel/text.ts';
import { silentLinks } from '../../modules/links/index.ts';
import { projectFrame } from '../../modules/partnership/index.ts';
import { picturePath } from '../../modules/publishing/index.ts';
import { onceARevision, type Reader } from '../../platform/db/index.ts';
import { type Ask, type Build, type Page, type PageView, type ProjectAddress, readingOf, type Revisions, type Section, sections } from '../../platform/http/index.ts';
import { Document, ErrorPage, type ErrorStatus, errorStatuses, type HeadProps, type LayoutProject, PublicLayout, ReadingProvider, SilentLinksProvider } from '../../ui/index.ts';

/** Names of the languages in themselves, for the language switch. */
const ownNames: Readonly<Record<Lang, string>> = { hu: 'Magyar', it: 'Italiano', sv: 'Svenska', et: 'Eesti', en: 'English' };

export interface FrameParts {
  readonly reader: Reader;
  readonly locales: Readonly<Record<Lang, Locale>>;
  readonly build: Build;
  readonly revisions: Pick<Revisions, 'current'>;
  /** The project whose frame a page outside of any project wears. */
  readonly homeProject: () => Promise<ProjectAddress | undefined>;
  /** What stands below the content of every page of a project: its files. */
  readonly beneath?: ((ask: Ask) => Promise<ComponentChild>) | undefined;
}

/** Draws whole documents: head, header, content, footer. */
export interface Frame {
  readonly draw: (page: Page, view: PageView, ask: Ask) => Promise<string>;
  readonly drawError: (status: number, lang: Lang) => Promise<string>;
  /** A page outside of any project: the design system, the concepts. */
  readonly drawPlain: (page: PlainPage, lang: Lang) => Promise<string>;
}

/** A page outside of any project. */
export interface PlainPage {
  readonly title: string;
  readonly content: VNode;
  /** A page for everybody, in every language: where it is, and what it is about. Absent: left out of search engines. */
  readonly open?: { readonly origin: string; readonly path: string; readonly asked: string; readonly description: string };
}

export function createFrame(parts: FrameParts): Frame {
  const projectOf = rememberProjects(parts);
  const plain = async (lang: Lang, draw: (reading: Reading) => PlainPage) => {
    const address = await parts.homeProject();
    const project = address === undefined ? nothing : await projectOf(parts.reader, address.id);
    const reading = readingOf(parts.locales[lang], address?.slug ?? 'better');
    const { title, content, open } = draw(reading);
    const head = { ...emptyHead(parts.build), title, description: title, canonical: reading.path('/'), ...(open !== undefined && openHead(open, lang)) };
    const links = open === undefined ? langLinks(`/${address?.slug ?? ''}`, '') : langs.map((each) => ({ lang: each, href: inLang(open, each) }));
    return html({ reading, project, head, section: undefined, langLinks: links }, content);
  };
  return {
    async draw(_, view, ask) {
      const project = await projectOf(ask.reader, ask.project.id);
      const links = langLinks(belowLang(ask), queryOf(ask));
      const content = <>{view.main}{await parts.beneath?.(ask)}</>;
      const silent = await onceARevision(ask.reader, 'silent links', () => silentLinks(ask.reader, ask.project.id));
      const head = headOf(parts.build, { view, ask, project });
      return html({ reading: ask.reading, project, head, section: view.section, langLinks: links }, <SilentLinksProvider links={silent}>{content}</SilentLinksProvider>);
    },
    drawError: (status, lang) =>
      plain(lang, ({ say }) => {
        const known = pageOfStatus(status);
        return { title: say(`ui.error-${known}-title`), content: <ErrorPage status={known} /> };
      }),
    drawPlain: (page, lang) => plain(lang, () => page),
  };
}

/** The same page in a language: it has one address for all of them. */
function inLang({ path, asked }: NonNullable<PlainPage['open']>, lang: Lang): string {
  return `${path}?${new URLSearchParams({ ...(asked !== '' && { q: asked }), lang }).toString()}`;
}

function openHead(open: NonNullable<PlainPage['open']>, lang: Lang): Partial<HeadProps> {
  const absolute = (each: Lang) => `${open.origin}${open.path}?lang=${each}`;
  const alternates = [...langs.map((each) => ({ lang: each, href: absolute(each) })), { lang: 'x-default', href: `${open.origin}${open.path}` }];
  return { description: open.description, canonical: absolute(lang), alternates, indexed: open.asked === '' };
}

/** What a page says about its project; read once per revision. */
function rememberProjects({ revisions }: FrameParts): (reader: Reader, projectId: string) => Promise<LayoutProject> {
  const remembered = new Map<string, { readonly revision: number; readonly project: LayoutProject }>();
  return async (reader, projectId) => {
    const revision = await revisions.current(projectId);
    const before = remembered.get(projectId);
    if (before?.revision === revision) return before.project;
    const found = await projectFrame(reader, projectId);
    const project: LayoutProject = found === undefined ? nothing : { acronym: found.acronym, title: found.title, fund: found.profile === 'IE21' ? 'interreg-2021' : 'erdf-2014' };
    remembered.set(projectId, { revision, project });
    return project;
  };
}

/** Before the first project there is only the program. */
const nothing: LayoutProject = { acronym: 'BETTER', title: written('en', 'BETTER'), fund: 'erdf-2014' };

/** Statuses without a page of their own take the one that says what to do. */
function pageOfStatus(status: number): ErrorStatus {
  return errorStatuses.find((each) => each === status) ?? (status === 405 || status === 414 ? 404 : 422);
}

interface Surroundings {
  readonly reading: Reading;
  readonly project: LayoutProject;
  readonly head: HeadProps;
  readonly section: Section | undefined;
  readonly langLinks: readonly { readonly lang: Lang; readonly href: string }[];
}

function html({ reading, project, head, section, langLinks: links }: Surroundings, content: PageView['main']): string {
  const { say, path, lang } = reading;
  const nav = sections.map((each) => ({ label: say(`frame.${each}`), href: path(`/${each}`), current: each === section }));
  const footer = (['cities', 'open-data', 'accessibility', 'privacy'] as const).map((each) => ({ label: say(`frame.${each}`), href: path(`/${each}`) }));
  const feeds = [{ label: say('frame.feed'), href: path('/feed.atom') }, { label: say('frame.calendar'), href: path('/calendar.ics') }];
  const switchLinks = links.map((each) => ({ ...each, label: ownNames[each.lang], current: each.lang === lang }));
  const document = (
    <ReadingProvider reading={reading}>
      <Document head={head}>
        <PublicLayout project={project} nav={nav} langLinks={switchLinks} footer={[...footer, ...feeds]}>
          {content}
        </PublicLayout>
      </Document>
    </ReadingProvider>
  );
  return `<!doctype html>${renderToString(document)}`;
}

function emptyHead(build: Build): Omit<HeadProps, 'title' | 'description' | 'canonical'> {
  const preloads = build.fonts.map((href) => ({ href, type: 'font/woff2' }));
  return { alternates: [], ogImage: '', stylesheets: build.stylesheets, preloads, feeds: [], jsonLd: [], indexed: false, icon: '/icon.svg' };
}

function headOf(build: Build, { view, ask, project }: { view: PageView; ask: Ask; project: LayoutProject }): HeadProps {
  const { reading, origin } = ask;
  const below = belowLang(ask);
  const absolute = (lang: Lang) => `${origin}/${lang}${below}`;
  return {
    ...emptyHead(build),
    title: view.title,
    description: view.description,
    canonical: absolute(reading.lang),
    alternates: [...langs.map((lang) => ({ lang, href: absolute(lang) })), { lang: 'x-default', href: absolute('en') }],
    ogImage: `${origin}${reading.path(view.picture ?? picturePath(belowProject(ask)))}`,
    feeds: [{ title: `${project.acronym} – ${reading.say('frame.news')}`, href: reading.path('/feed.atom'), type: 'application/atom+xml' }],
    jsonLd: view.jsonLd ?? [],
    indexed: view.indexed ?? true,
    site: project.acronym,
  };
}

/** The page's path below the language: `/better/practices`. */
function belowLang(ask: Ask): string {
  return ask.path.slice(`/${ask.reading.lang}`.length);
}

/** The page's path below the project: `/practices`; `/` for its home. */
function belowProject(ask: Ask): string {
  const below = belowLang(ask).slice(ask.project.slug.length + 1);
  return below === '' ? '/' : below;
}

function queryOf(ask: Ask): string {
  const query = new URLSearchParams(ask.query).toString();
  return query === '' ? '' : `?${query}`;
}

function langLinks(below: string, query: string) {
  return langs.map((lang) => ({ lang, href: `/${lang}${below}${query}` }));
}
