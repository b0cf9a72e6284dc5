import { join } from 'node:path';
import { projectBySlug, publicProjects } from '../modules/partnership/index.ts';
import { type Operator, unknownOperator } from '../modules/publishing/index.ts';
import type { Runner } from '../platform/command/index.ts';
import type { Database } from '../platform/db/index.ts';
import type { Embedder } from '../platform/embedding/index.ts';
import {
  createLimits, createSiteApp, followRevisions, keepAnswers, type ProjectAddress, readBuild, readClientFiles, rememberRevisions, type Revisions, type Route, sendKept, type SiteApp,
} from '../platform/http/index.ts';
import { loadLocales } from '../platform/i18n/index.ts';
import type { Log } from '../platform/log/index.ts';
import { createMetrics } from '../platform/metrics/index.ts';
import type { IdentityProvider } from '../platform/session/index.ts';
import type { Lang } from '../kernel/lang.ts';
import type { Locale } from '../kernel/locale.ts';
import { startCheckingLinks } from './links/check-links.ts';
import { type EmbeddingNews, startEmbedding } from './concepts/embed.ts';
import { loadMissingConcepts, startCounting } from './concepts/load-concepts.ts';
import { startRenewing } from './concepts/renew-concepts.ts';
import { whileOpen } from '../platform/clock/index.ts';
import { type FileWiring, type SiteFiles, siteFiles } from './files/attachments.ts';
import { loadDemo } from './demo/load.ts';
import { readDemo } from './demo/data.ts';
import { createFrame } from './frames/public.tsx';
import { files, sitePages } from './modules.ts';
import { createPeople, type DemoLink, type People, type PeopleWiring } from './people.ts';
import { plainRoutes } from './plain-routes.tsx';
import { siteRunner } from './runner.ts';
import type { TranslationWiring } from './translation.ts';
import { workMounts } from './work.ts';

export interface CreateSiteParts {
  readonly database: Database;
  /** Folder of the program: `locales/`, `demo/`, `dist/client/` lie in it. */
  readonly root: string;
  readonly log: Log;
  /** Public origin where one is configured. */
  readonly origin: string | undefined;
  readonly trustProxy: boolean;
  /** Sign-in and the workspace; without it the site is only read (the bench, the command line). */
  readonly work?: WorkSettings | undefined;
  /** A model that helps the matching; undefined: none. */
  readonly embedder?: Embedder | undefined;
  /** Who runs this installation, for the statements; what is undefined is shown as missing. */
  readonly operator?: Operator;
  /** False once the program is closing; tells the load balancer. */
  readonly isOpen?: () => boolean;
  /** Bytes of pages kept ready; 64 MB where absent, 0 draws every page anew (the bench). */
  readonly keptBytes?: number | undefined;
  /** True only where one reader asks as fast as it can (the bench). */
  readonly unlimited?: boolean;
}

export interface WorkSettings {
  /** Signs cookies, links and form tokens; at least 32 characters, the same in every process. */
  readonly secret: string;
  /** Where uploaded files are kept; undefined: none are taken. */
  readonly files?: FileWiring | undefined;
  /** Undefined: nothing is translated by a machine. */
  readonly translation?: TranslationWiring | undefined;
  /** As what other sites are asked whether links still lead somewhere; undefined: they are not asked. */
  readonly linkAgent?: string | undefined;
  /** Undefined: mails wait in the outbox. */
  readonly mail?: { readonly url: string; readonly from: string } | undefined;
  /** The cities' own sign-in services. */
  readonly providers?: readonly IdentityProvider[];
}

export interface Site {
  readonly app: SiteApp;
  /** Sends an answer that is kept ready; false where the pipeline must answer. */
  readonly sendKept: (request: Parameters<typeof sendKept>[1], response: Parameters<typeof sendKept>[2]) => boolean;
  readonly runner: Runner;
  /** Undefined where the site is only read. */
  readonly people: People | undefined;
  /** Loads the concepts that come with the program, unless they are there. */
  readonly loadConcepts: () => Promise<void>;
  /** Loads the BETTER project unless it is there. Returns the number of records loaded. */
  readonly loadDemo: () => Promise<number>;
  /** One-time links that sign in as the people of the demo, for this machine only; `origin` is where it is reached. */
  readonly demoLinks: (origin: string) => Promise<readonly DemoLink[]>;
  /** Starts what goes on by itself: mails, reminders, sweeping; `address` is where this installation is reached. */
  readonly start: (address: string) => void;
  readonly close: () => Promise<void>;
}

/** At most so many bytes of pages are kept ready. */
const keptBytes = 64 * 1024 * 1024;

/** Wires the whole site by hand. */
export async function createSite(parts: CreateSiteParts): Promise<Site> {
  const { database, log, origin, trustProxy } = parts;
  const [locales, build] = [loadLocales(join(parts.root, 'locales')), readBuild(join(parts.root, 'dist/client'))];
  const revisions = await followRevisions(database);
  const kept = keepAnswers(parts.keptBytes ?? keptBytes);
  const metrics = createMetrics();
  const runner = siteRunner(database, revisions.changed);
  const findProject = projectFinder(database);
  const homeProject = async () => (await publicProjects(database))[0];
  const people = parts.work === undefined ? undefined : createPeople({ database, runner, locales, origin, ...parts.work, ...failures(log) });
  const rounds = ownRounds(parts, runner, locales);
  const uploads = siteFiles(parts.work?.files, database, failures(log).sweepingFailed);
  const frame = createFrame({ reader: database, locales, build, revisions, homeProject, beneath: uploads?.beneath });
  const app = createSiteApp({
    database, locales, kept, revisions, origin, trustProxy, log, metrics, findProject,
    build: build.id,
    lasting: rememberRevisions(),
    draw: frame.draw,
    drawError: frame.drawError,
    routes: publicRoutes(parts.operator ?? unknownOperator, uploads),
    plain: plainRoutes({ reader: database, frame, locales, findProjects: () => publicProjects(database) }),
    ...(parts.work !== undefined && people !== undefined && {
      more: workMounts({ ...parts.work, embedder: parts.embedder, database, runner, locales, build, origin, trustProxy, people, findProject, homeProject }),
    }),
    limits: parts.unlimited === true ? { take: () => Promise.resolve(undefined) } : createLimits(),
    client: readClientFiles(join(parts.root, 'dist/client/assets')),
    homeProject: async () => (await homeProject())?.slug,
    isReady: async () => (parts.isOpen?.() ?? true) && (await answers(database)),
  });
  return {
    app,
    runner,
    people,
    start(address) {
      people?.start(address);
      for (const each of [uploads, ...rounds]) each?.start();
    },
    sendKept: (request, response) => sendKept({ kept, revisions, metrics, byHost: origin === undefined }, request, response),
    loadConcepts: () => loadMissingConcepts(database, runner, join(parts.root, 'concepts/better')),
    loadDemo: () => loadMissingDemo({ database, revisions, folder: join(parts.root, 'demo/better') }),
    demoLinks: (at) => demoLinks(database, people, at),
    async close() {
      for (const round of rounds) await round.close();
      await people?.close();
      await uploads?.close();
      await revisions.close();
      await metrics.close();
    },
  };
}

/** What the matching needs again and again: how rare concepts and words are, what new schemes say of old texts, what a model makes of new texts. */
function ownRounds({ database, log, embedder, work }: CreateSiteParts, runner: Runner, locales: Readonly<Record<Lang, Locale>>) {
  const news = failures(log);
  const userAgent = work?.linkAgent;
  return [
    ...(userAgent === undefined ? [] : [whileOpen(() => startCheckingLinks({ database, runner, locales, userAgent }, news.checkingFailed))]),
    whileOpen(() => startCounting(database, news.countingFailed)),
    whileOpen(() => startRenewing(database, runner, news.renewingFailed)),
    whileOpen(() => startEmbedding(database, embedder, news)),
  ];
}

type Round = 'checkingFailed' | 'countingFailed' | 'renewingFailed' | 'sweepingFailed';

type Failures = Required<Pick<PeopleWiring, 'mailFailed' | 'remindersFailed'>> & EmbeddingNews & Record<Round, (error: unknown) => void>;

/** What goes wrong by itself is written to the log. */
function failures(log: Log): Failures {
  return {
    mailFailed: (why) => log.warn(why, 'a mail did not go out'),
    checkingFailed: (error) => log.error({ err: error }, 'links were not asked'),
    countingFailed: (error) => log.error({ err: error }, 'concepts and words were not counted'),
    renewingFailed: (error) => log.error({ err: error }, 'records were not compared with the concept schemes'),
    modelFailed: (why) => log.warn({}, why),
    embeddingFailed: (error) => log.error({ err: error }, 'texts were not handed to the model'),
    sweepingFailed: (error) => log.error({ err: error }, 'removed files were not swept'),
    remindersFailed: (error) => log.error({ err: error }, 'reminders were not sent'),
  };
}

async function demoLinks(database: Database, people: People | undefined, origin: string): Promise<readonly DemoLink[]> {
  const project = await projectBySlug(database, 'better');
  return project === undefined || people === undefined ? [] : people.demoLinks({ projectId: project.id, origin });
}

/** Every public route: pages and files that are kept ready, and what people uploaded. */
function publicRoutes(operator: Operator, uploads: SiteFiles | undefined): readonly Route[] {
  return [
    ...sitePages(operator, uploads?.pictures).map((page) => ({ kind: 'page' as const, page })),
    ...files.map((file) => ({ kind: 'file' as const, file })),
    ...(uploads?.downloads ?? []).map((download) => ({ kind: 'download' as const, download })),
  ];
}

/** Finds projects by the slug of their address; a project once found is remembered, since its slug does not change. */
function projectFinder(database: Database): (slug: string) => Promise<ProjectAddress | undefined> {
  const found = new Map<string, ProjectAddress>();
  return async (slug) => {
    const known = found.get(slug);
    if (known !== undefined) return known;
    const project = await projectBySlug(database, slug);
    if (project !== undefined) found.set(slug, { id: project.id, slug });
    return found.get(slug);
  };
}

async function answers(database: Database): Promise<boolean> {
  try {
    await database.serverVersion();
    return true;
  } catch {
    return false;
  }
}

/** All of the demo or nothing: who stops the first start half-way finds it whole after the next. */
async function loadMissingDemo({ database, revisions, folder }: { database: Database; revisions: Revisions; folder: string }): Promise<number> {
  if ((await projectBySlug(database, 'better')) !== undefined) return 0;
  const loaded = await database.transaction(async (writer) => {
    const runner = siteRunner({ ...database, transaction: (work) => work(writer) }, () => undefined);
    return { ok: true as const, ...(await loadDemo(runner, readDemo(folder))) };
  });
  revisions.changed(loaded.projectId, loaded.records);
  return loaded.records;
}

