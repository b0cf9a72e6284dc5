import { join } from 'node:path';
import { now } from './platform/clock/index.ts';
import { type Config, readConfig } from './platform/config/index.ts';
import { openDatabase } from './platform/db/index.ts';
import { plugEmbedder } from './platform/embedding/index.ts';
import { diskStore } from './platform/files/index.ts';
import { createLog } from './platform/log/index.ts';
import { clamdScanner } from './platform/scan/index.ts';
import { createDeliveries, createTranslator } from './platform/translation/index.ts';
import { readSecret } from './platform/session/index.ts';
import { type Front, prepareServer, type Program, runProgram, takePort } from './platform/server/index.ts';
import { createSite, type Site } from './wiring/index.ts';

/** The built program lies in `dist/server`, two folders below everything it reads. */
const root = join(import.meta.dirname, '../..');

/** The web server: settings → port → database → structure → site → demo → open. What was opened last is closed first. */
async function web(program: Program): Promise<void> {
  const { config, notes } = readConfig(root);
  notes.forEach(program.say);
  const front = await takePort(config);
  const url = await openServer(program, config);
  const site = await openSite(program, { config, front, url });
  program.say(`BETTER runs at ${config.baseUrl ?? front.address}`);
  await sayDemoLinks(program, { config, front, site });
  program.say('Stop it with Ctrl-C.');
  await program.stopped;
}

async function openServer(program: Program, config: Config): Promise<string> {
  const lost = (why: string) => program.fail(`PostgreSQL stopped unexpectedly: ${why}`);
  const server = await prepareServer(config, root, { share: false, lost });
  program.atEnd(server.stop);
  program.stopped.then(server.leave, program.fail);
  return server.url;
}

async function openSite(program: Program, parts: { readonly config: Config; readonly front: Front; readonly url: string }): Promise<Site> {
  const { config, front, url } = parts;
  const database = openDatabase(url);
  program.atEnd(database.close);
  const log = createLog(config.logLevel);
  const secret = readSecret(config.secret, config.dataDir);
  const scanner = config.clamd === undefined ? undefined : clamdScanner(config.clamd);
  const files = { store: diskStore(join(config.dataDir, 'files')), scanner };
  const deliveries = createDeliveries(config.baseUrl ?? front.address, secret);
  const translation = { deliveries, translator: createTranslator(config.translation, { deliveries, now }) };
  const { embedder, problem, close } = await plugEmbedder(config.embedding);
  program.atEnd(close);
  if (problem !== undefined) program.say(problem);
  const linkAgent = config.checkLinks ? `BETTER link check (+${config.baseUrl ?? front.address})` : undefined;
  const work = { secret, linkAgent, mail: config.mail, providers: config.providers, files, translation };
  const site = await createSite({ database, root, log, origin: config.baseUrl, trustProxy: config.trustProxy, operator: config.operator, isOpen: front.isOpen, work, embedder });
  program.atEnd(site.close);
  await site.loadConcepts();
  if (config.demo) await site.loadDemo();
  site.start(config.baseUrl ?? front.address);
  program.atEnd(front.close);
  front.open({ fetch: site.app.fetch, sendKept: site.sendKept });
  return site;
}

/** Who tries BETTER out on the own machine signs in as one of the demo's people. Never where others reach it, and never on a server of the operator's. */
async function sayDemoLinks(program: Program, { config, front, site }: { readonly config: Config; readonly front: Front; readonly site: Site }): Promise<void> {
  if (!config.demo || config.databaseUrl !== undefined || config.baseUrl !== undefined) return;
  const links = await site.demoLinks(front.address);
  if (links.length === 0) return;
  program.say('Sign in as one of the demo’s people, who are not real (once each, within 30 minutes, on this machine only):');
  for (const { name, url } of links) program.say(`  ${name}: ${url}`);
}

runProgram(web, { whenStopped: 0 });
