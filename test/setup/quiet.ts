import { afterEach, beforeEach } from 'vitest';

/** Anything own code writes to the console, or past it to the two outputs, fails the test during which it happens. */
const methods = ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const;
const written: string[] = [];

for (const method of methods) {
  console[method] = (...parts: readonly unknown[]) => {
    written.push(`console.${method}: ${parts.map(String).join(' ')}`);
  };
}

for (const name of ['stdout', 'stderr'] as const) {
  process[name].write = (chunk: unknown) => {
    written.push(`process.${name}: ${String(chunk)}`);
    return true;
  };
}

beforeEach(complain);
afterEach(complain);

function complain(): void {
  const all = written.splice(0);
  if (all.length > 0) throw new Error(`Own code wrote to the console:\n${all.join('\n')}`);
}
