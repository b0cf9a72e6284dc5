import { join } from 'node:path';
import { type Config, Problem, reasonOf } from '../config/index.ts';
import { migrate } from '../db/index.ts';
import { type ProvidedServer, provideServer, type Wish } from '../embedded/index.ts';

/** A server whose database has the structure of this version. */
export interface PreparedServer extends ProvidedServer {
  /** Names of the migrations that were applied now. */
  readonly applied: readonly string[];
}

/** Provides the server and migrates its database; `root` is the folder of the program. Throws a `Problem` where that is not possible. */
export async function prepareServer(config: Config, root: string, wish: Wish): Promise<PreparedServer> {
  const server = await provideServer(config, wish);
  try {
    return { ...server, applied: await migrate(server.url, join(root, 'migrations')) };
  } catch (error) {
    await server.stop();
    throw new Problem(`The database cannot be brought to this version: ${reasonOf(error)}`);
  }
}
