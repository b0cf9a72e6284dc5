import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { forgetWritten, written } from './quiet.ts';

describe('the guards of every test', () => {
  it('H-19 what own code writes to the console, or past it, is noticed', () => {
    console.warn('by %s', 'mistake');
    process.stderr.write('past the console');
    const noticed = forgetWritten();
    expect(noticed).toEqual(['console.warn: by %s mistake', 'process.stderr: past the console']);
    expect(written()).toEqual([]);
  });

  it.each([['example.org', 443], ['93.184.216.34', 80]])('H-19 nothing is sent to %s', (host, port) => {
    expect(() => connect(port, host)).toThrow('this machine only');
    expect(() => connect({ host, port })).toThrow('this machine only');
  });

  it('H-19 nothing is fetched from outside', async () => {
    await expect(fetch('http://example.org/')).rejects.toThrow();
  });

  it('H-19 the loopback is open', async () => {
    const socket = connect({ host: '127.0.0.1', port: 1 });
    const problem = await new Promise<Error>((resolve) => socket.once('error', resolve));
    expect(problem.message).toContain('ECONNREFUSED');
  });
});
