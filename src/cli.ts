import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeBackup, restoreBackup, type Saved, type Tally } from './platform/backup/index.ts';
import { type Config, Problem, readConfig } from './platform/config/index.ts';
import { type Database, openDatabase } from './platform/db/index.ts';
import { provideServer } from './platform/embedded/index.ts';
import { plugEmbedder } from './platform/embedding/index.ts';
import { readJson } from './platform/files/index.ts';
import { loadLocales } from './platform/i18n/index.ts';
import { createLog } from './platform/log/index.ts';
import { prepareServer, type Program, runProgram } from './platform/server/index.ts';
import { readSecret } from './platform/session/index.ts';
import {
  type ConceptArguments, conceptOptions, createSite, type ImportArguments, importOptions, type MatchArguments, matchOptions, printedConcepts, printedImport, printedMatches,
  rebuiltSearch, verifyAudits,
} from './wiring/index.ts';

/** The built program lies in `dist/server`, two folders below everything it reads. */
const root = join(import.meta.dirname, '../..');

const help = `better <command>: the command line of this installation; it reads the same settings as npm start.

  better backup FILE               save database and files into one archive (FILE.tar.gz); BETTER may go on running
  better restore FILE [--replace]  bring them back into an empty database, or in the place of what is there; stop BETTER first
  better migrate                   bring the database to the structure of this version (npm start does it too)
  better demo                      load the BETTER project, unless it is there
  better admin create EMAIL [--name NAME]
                                   make the first administrator, and print a link that signs in once, within a day
  better audit verify              walk the audit log of every project; say where an entry was changed, is missing or was moved
  better match --need ID|FILE [--lang LANG] [--limit N] [--json]
                                   practices that could answer a need (its id or slug, or a JSON file: lang, title, description), and why
  better import practices|needs FILE [--project SLUG] [--map 'Column=field,…'|FILE.json] [--sheet NAME] [--lang LANG] [--apply] [--json]
                                   bring records in from JSON, CSV or XLSX: shows what would happen; --apply writes all of it, or nothing
  better concepts import FILE [--scheme CODE] [--title TEXT] [--source TEXT] [--preview]
                                   load a concept scheme (SKOS in Turtle or RDF/XML); --preview says what would change, and changes nothing
  better concepts export CODE [--format turtle|rdfxml]
                                   print a concept scheme as SKOS
  better concepts map SCHEME [CODE OWN --as exact|close|none]
                                   print pairs of its concepts with ours that have a name in common, or say what one pair means
  better search rebuild            make the words and concepts of everything that is searched anew, while BETTER goes on running
  better version                   say the version
  better help                      show this`;

interface Asked {
  readonly config: Config;
  readonly program: Program;
  readonly file: string | undefined;
  /** What else was named: `better admin create EMAIL`. */
  readonly more: readonly string[];
  readonly name: string | undefined;
  readonly replace: boolean;
  readonly match: MatchArguments & ImportArguments;
  readonly concepts: ConceptArguments;
}

/** Each command returns the line it ends with. */
const commands: Readonly<Record<string, (asked: Asked) => Promise<string>>> = {
  backup: async (asked) => {
    const saved = await savedBy(asked, { usage: 'better backup FILE', share: true });
    return `Saved ${counted(await makeBackup(saved))} in ${saved.archive}.`;
  },
  restore: async (asked) => {
    const saved = await savedBy(asked, { usage: 'better restore FILE', share: false });
    return `Restored ${counted(await restoreBackup({ ...saved, migrations: join(root, 'migrations'), replace: asked.replace }))} from ${saved.archive}.`;
  },
  migrate: async ({ config, program }) => {
    const server = await prepareServer(config, root, { share: true });
    program.atEnd(server.stop);
    return server.applied.length === 0 ? 'The database has the structure of this version.' : `Applied ${server.applied.join(', ')}.`;
  },
  demo: async (asked) => {
    const { config, program } = asked;
    const database = await databaseOf(asked);
    const site = await createSite({ database, root, log: createLog(config.logLevel), origin: config.baseUrl, trustProxy: config.trustProxy });
    program.atEnd(site.close);
    const records = await site.loadDemo();
    return records === 0 ? 'The BETTER project is there already.' : `Loaded the BETTER project: ${records} records.`;
  },
  admin: async (asked) => {
    const [email] = asked.more;
    if (asked.file !== 'create' || email === undefined) throw new Problem('Say whom: better admin create EMAIL [--name NAME]');
    return makeAdministrator(asked, { email, name: asked.name ?? email });
  },
  audit: async (asked) => {
    if (asked.file !== 'verify') throw new Problem('Say what: better audit verify');
    const { whole, lines } = await verifyAudits(await databaseOf(asked));
    if (!whole) throw new Problem(lines.join('\n'));
    return lines.join('\n');
  },
  search: async (asked) => {
    if (asked.file !== 'rebuild') throw new Problem('Say what: better search rebuild');
    return rebuiltSearch(await databaseOf(asked));
  },
  match: async (asked) => {
    const { embedder, problem, close } = await plugEmbedder(asked.config.embedding);
    asked.program.atEnd(close);
    // what is printed may be JSON that another program reads
    if (problem !== undefined) process.stderr.write(`${problem}\n`);
    return printedMatches(await databaseOf(asked), asked.match, embedder);
  },
  import: async (asked) => {
    const { match, file, more } = asked;
    return printedImport({ database: await databaseOf(asked), locales: loadLocales(join(root, 'locales')) }, [file, more[0]], match);
  },
  concepts: async (asked) => printedConcepts({ database: await databaseOf(asked), root, origin: originOf(asked.config) }, [asked.file, ...asked.more], asked.concepts),
  version: () => Promise.resolve(versionOf(readJson(join(root, 'package.json')))),
  help: () => Promise.resolve(help),
};

/** How many words may follow each command; one more is a mistake, and is not passed over. */
const mostWords: Readonly<Record<string, number>> = { backup: 1, restore: 1, admin: 2, audit: 1, search: 1, concepts: 4, import: 2 };

/** The installation's database, brought to the structure of this version; closed at the end. */
async function databaseOf({ config, program }: Asked): Promise<Database> {
  const server = await prepareServer(config, root, { share: true });
  program.atEnd(server.stop);
  const database = openDatabase(server.url);
  program.atEnd(database.close);
  return database;
}

async function makeAdministrator(asked: Asked, wish: { readonly email: string; readonly name: string }): Promise<string> {
  const { config, program } = asked;
  const database = await databaseOf(asked);
  const work = { secret: readSecret(config.secret, config.dataDir) };
  const site = await createSite({ database, root, log: createLog(config.logLevel), origin: config.baseUrl, trustProxy: config.trustProxy, work });
  program.atEnd(site.close);
  if (site.people === undefined) throw new Problem('This installation has no accounts.');
  const link = await site.people.createAdministrator(wish);
  return `${wish.email} is an administrator now. Sign in, once and within a day: ${originOf(config)}${link}`;
}

/** Where this installation is reached. */
function originOf({ baseUrl, port }: Config): string {
  return baseUrl ?? `http://localhost:${port}`;
}

async function savedBy({ config, program, file }: Asked, { usage, share }: { readonly usage: string; readonly share: boolean }): Promise<Saved> {
  if (file === undefined) throw new Problem(`Say which file: ${usage}`);
  const server = await provideServer(config, { share });
  program.atEnd(server.stop);
  return { url: server.url, files: join(config.dataDir, 'files'), archive: file };
}

function counted({ tables, rows, files }: Tally): string {
  return `${rows} rows of ${tables} tables and ${files} files`;
}

function versionOf(described: unknown): string {
  return typeof described === 'object' && described !== null && 'version' in described ? String(described.version) : 'unknown';
}

async function cli(program: Program): Promise<void> {
  const { command: wanted, ...asked } = readArguments();
  const command = commands[wanted];
  if (command === undefined) throw new Problem(`There is no command "${wanted}": better help lists them.`);
  const extra = [asked.file, ...asked.more].filter((word) => word !== undefined)[mostWords[wanted] ?? 0];
  if (extra !== undefined) throw new Problem(`"${extra}" is one word too many: better help shows what goes with ${wanted}.`);
  const { config } = readConfig(root);
  program.say(await command({ config, program, ...asked }));
}

function readArguments() {
  try {
    const own = { replace: { type: 'boolean', default: false }, name: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;
    const options = { ...own, ...matchOptions, ...conceptOptions, ...importOptions } as const;
    const { values, positionals } = parseArgs({ allowPositionals: true, options });
    const [command = 'help', file, ...more] = positionals;
    return { command: values.help === true ? 'help' : command, file, more, replace: values.replace, name: values.name, match: values, concepts: values };
  } catch (error) {
    throw new Problem(error instanceof Error ? error.message : String(error));
  }
}

runProgram(cli, { whenStopped: 130 });
