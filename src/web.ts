import { join } from 'node:path';
import { type Config, readConfig } from './platform/config/index.ts';
import { openDatabase } from './platform/db/index.ts';
import { createLog } from './platform/log/index.ts';
import { type Front, prepareServer, type Program, runProgram, takePort } from './platform/server/index.ts';
import { createSite } from './wiring/index.ts';

/** The built program lies in `dist/server`, two folders below everything it reads. */
const root = join(import.meta.dirname, '../..');

/** The web server: settings → port → database → structure → site → demo → open. What was opened last is closed first. */
async function web(program: Program): Promise<void> {
  const { config, notes } = readConfig(root);
  notes.forEach(program.say);
  const front = await takePort(config);
  const url = await openServer(program, config);
  await openSite(program, { config, front, url });
  program.say(`BETTER runs at ${config.baseUrl ?? front.address}`);
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

async function openSite(program: Program, parts: { readonly config: Config; readonly front: Front; readonly url: string }): Promise<void> {
  const { config, front, url } = parts;
  const database = openDatabase(url);
  program.atEnd(database.close);
  const log = createLog(config.logLevel);
  const site = await createSite({ database, root, log, origin: config.baseUrl, trustProxy: config.trustProxy, operator: config.operator, isOpen: front.isOpen });
  program.atEnd(site.close);
  if (config.demo) await site.loadDemo();
  program.atEnd(front.close);
  front.open({ fetch: site.app.fetch, sendKept: site.sendKept });
}

runProgram(web, { whenStopped: 0 });
