// One server of the bench, in a process of its own: `serve.ts site-kept|site-fresh|bare <database> <port> [file]`.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import pg from 'pg';
import { openDatabase } from '../src/platform/db/index.ts';
import { createLog } from '../src/platform/log/index.ts';
import { createSite } from '../src/wiring/index.ts';

/** What the bare handler sends, and the statements it runs before. */
interface Bare {
  readonly statements: readonly { readonly sql: string; readonly parameters: readonly unknown[] }[];
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

const [kind = '', url = '', port = '', file = ''] = process.argv.slice(2);

function report(): void {
  process.on('message', () => process.send?.({ memory: process.memoryUsage.rss(), cpu: process.cpuUsage() }));
  process.send?.('ready');
}

if (kind === 'bare') {
  // the file was written by the bench itself
  const bare = JSON.parse(readFileSync(file, 'utf8')) as Bare;
  const body = Buffer.from(bare.body, 'base64');
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  const server = createServer((_, response) => {
    const run = async () => {
      for (const { sql, parameters } of bare.statements) await pool.query(sql, [...parameters]);
      response.writeHead(200, { ...bare.headers, 'Content-Length': body.byteLength }).end(body);
    };
    run().catch(() => response.destroy());
  });
  server.listen(Number(port), '127.0.0.1', report);
} else {
  const site = await createSite({
    database: openDatabase(url), root: process.cwd(), log: createLog('silent'), origin: undefined, trustProxy: false,
    keptBytes: kind === 'site-kept' ? undefined : 0, unlimited: true,
  });
  const answer = getRequestListener((request, env) => site.app.fetch(request, env));
  const server = createServer((request, response) => {
    if (!site.sendKept(request, response)) answer(request, response).catch(() => response.destroy());
  });
  server.listen(Number(port), '127.0.0.1', report);
}
