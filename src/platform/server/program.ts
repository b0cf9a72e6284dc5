import { setTimeout as pause } from 'node:timers/promises';
import { Problem, reasonOf } from '../config/index.ts';

/** A program that runs: what it has opened is closed again, whatever way it ends. */
export interface Program {
  /** Remembers what is to be closed at the end; the last opened is closed first. */
  readonly atEnd: (close: () => Promise<void>) => void;
  /** Resolves when somebody asks the program to stop. */
  readonly stopped: Promise<void>;
  readonly isStopping: () => boolean;
  /** One line for the person who started it. */
  readonly say: (line: string) => void;
  /** Ends the program with one sentence and exit code 1. */
  readonly fail: (why: unknown) => void;
}

export interface ProgramOptions {
  /** Exit code after Ctrl-C or SIGTERM: 0 where that is the way to stop it. */
  readonly whenStopped: number;
}

const patience = { end: 9500, repeated: 1000 };

/**
 * Runs a program to its end. Ctrl-C, SIGTERM and the end of the process that started it stop it calmly, once:
 * npm hands a signal on that the terminal has sent already. A second Ctrl-C a moment later ends it at once.
 * A `Problem` becomes its sentence and exit code 1; anything else is a bug and shows its stack.
 */
export function runProgram(main: (program: Program) => Promise<void>, options: ProgramOptions): void {
  const closers: (() => Promise<void>)[] = [];
  const stop = Promise.withResolvers<void>();
  let ending = false;
  const end = (code: number) => {
    if (ending) return;
    ending = true;
    stop.resolve();
    closeAll(closers.toReversed()).then((clean) => process.exit(clean ? code : 1), complainAndExit);
  };
  const fail = (why: unknown) => {
    if (!ending) complain(why);
    end(1);
  };
  whenAsked(() => end(options.whenStopped));
  process.stdout.on('error', () => undefined);
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  main({ atEnd: (close) => void closers.push(close), stopped: stop.promise, isStopping: () => ending, say, fail }).then(() => end(0), fail);
}

/** Closes one after the other; false when something went wrong or took too long. */
async function closeAll(closers: readonly (() => Promise<void>)[]): Promise<boolean> {
  const closing = async () => {
    let clean = true;
    for (const close of closers) {
      await close().catch((error: unknown) => {
        clean = false;
        complain(error);
      });
    }
    return clean;
  };
  return Promise.race([closing(), pause(patience.end, false)]);
}

function whenAsked(stop: () => void): void {
  let first: number | undefined;
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      if (first !== undefined && name === 'SIGINT' && performance.now() - first > patience.repeated) process.exit(130);
      first ??= performance.now();
      stop();
    });
  }
  // scripts/start.mjs holds a line to us: when it is killed, we must not stay behind
  process.once('disconnect', stop);
}

function complain(why: unknown): void {
  const text = why instanceof Problem || !(why instanceof Error) ? reasonOf(why) : (why.stack ?? why.message);
  process.stderr.write(`${text}\n`);
}

function complainAndExit(error: unknown): void {
  complain(error);
  process.exit(1);
}
