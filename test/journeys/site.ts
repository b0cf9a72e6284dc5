import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { findOrInstallChromium } from './chromium.ts';
import { type DemoSessions, signInAll } from './demo-people.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** `http://localhost:12345` of the built program, with the demo loaded. */
    origin: string;
    /** Path of the browser. */
    chromium: string;
    /** Sessions of the demo's people. */
    demoSessions: DemoSessions;
  }
}

const root = join(import.meta.dirname, '../..');
const program = join(root, 'dist/server/web.js');
const longestStart = 120_000;

/** Starts the built program as `npm start` does, on an empty folder and any free port; what is returned stops it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(program)) throw new Error('The journeys walk through the built program: npm run build.');
  const chromium = findOrInstallChromium();
  const folder = mkdtempSync(join(tmpdir(), 'better-journeys-'));
  const env = { PATH: process.env['PATH'], PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'warn' };
  const child = spawn(process.execPath, [program], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  const said = listen(child);
  let asked = false;
  const stop = async () => {
    asked = true;
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const origin = await addressOf(child, said);
    child.once('exit', (code, signal) => {
      if (!asked) console.error(`The program ended before it was asked to: ${code ?? signal}\n${said()}`);
    });
    project.provide('origin', origin);
    project.provide('chromium', chromium);
    project.provide('demoSessions', await signInAll(said()));
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The address the program says it runs at, once it has said everything it says at the start. */
function addressOf(child: ChildProcess, said: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`The program did not start in time: ${said()}`)), longestStart);
    child.stdout?.on('data', () => {
      const address = /https?:\/\/[\w.:[\]]+/.exec(said())?.[0];
      if (address === undefined || !said().includes('Stop it with')) return;
      clearTimeout(timer);
      resolve(address);
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`The program ended with ${code}: ${said()}`));
    });
  });
}

/** Everything a program says, on both its outputs. */
function listen(child: ChildProcess): () => string {
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return () => said;
}
