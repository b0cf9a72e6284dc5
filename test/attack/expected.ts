import { type Role, roles } from '../../src/kernel/actor.ts';
import type { RouteRow } from './crawl.ts';

/** Who asks: somebody with a role, for the city whose records are asked for where the role is one city's; nobody; a member of another project. */
export type Asker = Role | 'nobody' | 'of another project';
export const askers: readonly Asker[] = [...roles, 'nobody', 'of another project'];

const everybody: readonly Asker[] = roles;
const leading: readonly Asker[] = ['coordinator', 'administrator'];
const officers: readonly Asker[] = [...leading, 'partner-officer'];
const officersAndOwners: readonly Asker[] = [...officers, 'practice-owner'];
const withCommunication: readonly Asker[] = [...officers, 'communication-manager'];
const observers: readonly Asker[] = [...officersAndOwners, 'policy-authority', 'stakeholder'];

/** Who begins records of a kind, who changes one of the own city, and who changes one of another city. Everybody else of the project reads. */
interface DeskRights {
  readonly begin: readonly Asker[];
  readonly edit: readonly Asker[];
  readonly foreign: readonly Asker[];
  /** Who decides that everybody sees it; whoever changes it where nothing is said. */
  readonly show?: readonly Asker[];
}

const own = (edit: readonly Asker[], begin = edit): DeskRights => ({ begin, edit, foreign: leading });

/** What `product.md` and `docs/permissions.md` say of each desk, written down a second time. A desk that is not here fails the test. */
export const deskRights: Readonly<Record<string, DeskRights>> = {
  needs: own(officers),
  'chain-profiles': own(officers),
  practices: own(officersAndOwners),
  events: { ...own(withCommunication), foreign: [...leading, 'communication-manager'] },
  participations: { ...own(officers), show: [] },
  observations: { ...own(officersAndOwners, observers), show: [] },
  transfers: own(officers),
  plans: own(officers),
  actions: own(officers),
  progress: own(officers),
  indicators: own(officers),
  values: own(officers),
  'policy-changes': own(officers),
  news: { ...own(withCommunication), foreign: [...leading, 'communication-manager'] },
  project: { begin: [], edit: leading, foreign: leading },
  partners: { ...own(officers, leading), show: leading },
  instruments: own([...officers, 'policy-authority']),
  stakeholders: own(officers),
  // a task is its asker's; the one that is asked for here was noted by the coordinator
  tasks: { begin: everybody, edit: leading, foreign: leading, show: [] },
};

/** What a route answers: to whom the page is shown, and who may send its form. Who is not named gets 404, nobody is sent to sign in. */
export interface RouteRights {
  readonly open: readonly Asker[];
  /** Undefined: the page takes no form (405). */
  readonly send: readonly Asker[] | undefined;
  /** What `open` means here where it is not 200. */
  readonly answers?: number;
}

const account = (send: boolean, open: readonly Asker[] = [...everybody, 'of another project']): RouteRights => ({ open, send: send ? open : undefined });
const forAll = [...everybody, 'of another project', 'nobody'] as const;

/** Pages that belong to no desk. */
const pages: Readonly<Record<string, RouteRights>> = {
  'account.sign-in': account(true, forAll),
  'account.link': account(true, forAll),
  'account.second-factor': account(true, forAll),
  'account.invitation': account(true, forAll),
  'account.unsubscribe': account(true, forAll),
  'account.sign-out': account(true, forAll),
  'account.projects': account(false),
  'account.profile': account(true),
  'account.security': account(true),
  'account.my-data': account(true),
  'account.notices': account(true),
  'account.outbox': account(false, ['administrator']),
  'work.mine': { open: everybody, send: undefined },
  'work.city': { open: everybody, send: undefined },
  'work.overview': { open: everybody, send: undefined },
  'work.languages': { open: everybody, send: undefined },
  'work.links': { open: everybody, send: undefined },
  // who may remind nobody finds nothing to choose there
  'work.remind': { open: everybody, send: everybody },
  'work.calendar': { open: everybody, send: everybody },
  'work.needs-order': { open: everybody, send: officers },
  'work.needs.concepts': { open: everybody, send: officers },
  'work.practices.concepts': { open: everybody, send: officersAndOwners },
  'work.needs.matches': { open: everybody, send: officers },
  // only asked by the script: there is nothing to look at
  // the installation's administrators: to everybody else there is no such page
  'work.concepts': { open: ['administrator'], send: ['administrator'] },
  'work.concepts.map': { open: ['administrator'], send: [] },
  // without a foreign scheme there is nothing to join
  'work.concepts.pair': { open: [], send: [] },
  'work.similar': { open: [], send: everybody },
  'work.suggest-concepts': { open: [], send: everybody },
  // nothing is asked there while a practice is not under review: the address leads to the practice
  'work.practices.review': { open: everybody, send: ['coordinator', 'partner-officer', 'practice-owner'], answers: 303 },
  'work.practices.matches': { open: everybody, send: undefined },
  'work.register': { open: everybody, send: undefined },
  'work.register.dates': { open: everybody, send: leading },
  // who may plan no visit finds no button there; the one that is sent here names no host
  'work.register.visits': { open: everybody, send: [] },
  'work.people': { open: everybody, send: officers },
  'work.people.invite': { open: officers, send: officers },
  'work.people.show': { open: everybody, send: officers },
  // files of a need
  'work.files': { open: everybody, send: officers },
  'work.file': { open: officers, send: officers },
  'work.file-content': { open: everybody, send: undefined },
  'work.file-small': { open: everybody, send: undefined },
};

/** The pages of every desk, by the last part of their name. */
const onDesk: Readonly<Record<string, (rights: DeskRights) => RouteRights>> = {
  list: () => ({ open: everybody, send: undefined }),
  new: ({ begin }) => ({ open: begin, send: begin }),
  show: ({ edit }) => ({ open: everybody, send: edit }),
  history: ({ edit }) => ({ open: everybody, send: edit }),
  translations: ({ edit }) => ({ open: edit, send: edit }),
  // the button stands on the record's page, which the address leads to
  visibility: ({ edit, show = edit }) => ({ open: everybody, send: show, answers: 303 }),
  comments: () => ({ open: everybody, send: everybody }),
  tasks: () => ({ open: everybody, send: everybody }),
};

/** What a route of the table answers; undefined where nobody has said, which fails the test. Steps are asked for desk by desk. */
export function rightsOf({ name, kind }: RouteRow): RouteRights | 'public' | 'steps' | undefined {
  if (kind === 'public') return 'public';
  const [, desk = '', page = ''] = name.split('.');
  const rights = deskRights[desk];
  if (pages[name] !== undefined) return pages[name];
  if (rights === undefined) return undefined;
  return page === 'step' ? 'steps' : onDesk[page]?.(rights);
}

/** The program's own addresses; they belong to no record. */
export const plainAddresses: Readonly<Record<string, 'open' | 'own tests'>> = {
  '/': 'open', '/healthz': 'open', '/readyz': 'open', '/robots.txt': 'open', '/sitemap.xml': 'open', '/icon.svg': 'open', '/schemas/:name': 'own tests',
  '/concepts': 'open', '/concepts/:scheme': 'own tests', '/concepts/:scheme/:code': 'own tests', '/design': 'open', '/design/:component': 'own tests', '/:lang': 'open',
  // not for those outside of the machine, by name of a built file, by the sign-in library, by a token of its own
  '/metrics': 'own tests', '/assets/:name': 'own tests', auth: 'own tests', '/calendar/:token': 'own tests', '/mail/unsubscribe': 'own tests', 'trailing slash': 'own tests',
};
