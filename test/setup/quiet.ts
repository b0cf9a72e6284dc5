import { afterEach, beforeEach } from 'vitest';

/** Anything own code writes to the console, or past it to the two outputs, fails the test during which it happens. */
const methods = ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const;
const outputs = ['stdout', 'stderr'] as const;

// one list per worker, also where this file is read a second time
const told = Symbol.for('better.written');
const all: Record<symbol, string[] | undefined> = globalThis;
const list = (all[told] ??= []);

for (const method of methods) {
  console[method] = (...parts: readonly unknown[]) => {
    list.push(`console.${method}: ${parts.map(String).join(' ')}`);
  };
}

for (const name of outputs) {
  process[name].write = (chunk: unknown) => {
    list.push(`process.${name}: ${String(chunk)}`);
    return true;
  };
}

/** What was written since the test began. */
export function written(): readonly string[] {
  return list;
}

/** Takes what was written off the list: for a test that means to write. */
export function forgetWritten(): readonly string[] {
  return list.splice(0);
}

beforeEach(complain);
afterEach(complain);

function complain(): void {
  const lines = forgetWritten();
  if (lines.length > 0) throw new Error(`Own code wrote to the console:\n${lines.join('\n')}`);
}
