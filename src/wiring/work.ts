import type { Lang } from '../kernel/lang.ts';
import type { Locale } from '../kernel/locale.ts';
import { personNames } from '../modules/people/index.ts';
import { deskPages, overviewPages } from '../modules/workspace/index.ts';
import type { Runner } from '../platform/command/index.ts';
import type { Database } from '../platform/db/index.ts';
import { type FormParts, type FormRoute, formTokens, mountForms } from '../platform/forms/index.ts';
import type { Build, Mounting, ProjectAddress } from '../platform/http/index.ts';
import { desks } from './desks.ts';
import type { People } from './people.ts';
import { createWorkFrame } from './work-frame.tsx';

export interface WorkWiring {
  readonly database: Database;
  readonly runner: Runner;
  readonly locales: Readonly<Record<Lang, Locale>>;
  readonly build: Build;
  readonly origin: string | undefined;
  readonly trustProxy: boolean;
  readonly secret: string;
  readonly people: Pick<People, 'accountPages' | 'workPages' | 'findSignedIn' | 'mountAuth'>;
  readonly findProject: (slug: string) => Promise<ProjectAddress | undefined>;
  readonly homeProject: () => Promise<ProjectAddress | undefined>;
}

/** Every page with forms; the order is the one they are mounted in. */
export function formRoutes(people: WorkWiring['people']): readonly FormRoute[] {
  const work = [...people.workPages, ...overviewPages({ desks, personNames }), ...desks.flatMap((desk) => deskPages(desk, { personNames }))];
  return [...people.accountPages.map((page) => ({ kind: 'account' as const, page })), ...work.map((page) => ({ kind: 'work' as const, page }))];
}

/** Mounts sign-in, the account pages and the workspace. */
export function workMounts(wiring: WorkWiring): (mounting: Mounting) => void {
  const { database, runner, locales, build, origin, trustProxy, people, findProject, homeProject } = wiring;
  const frame = createWorkFrame({ reader: database, build, desks, locales, homeProject });
  const parts: FormParts = { database, runner, locales, origin, trustProxy, findProject, findSignedIn: people.findSignedIn, tokens: formTokens(wiring.secret), ...frame };
  return (mounting) => {
    people.mountAuth(mounting);
    mountForms(mounting, formRoutes(people), parts);
  };
}
