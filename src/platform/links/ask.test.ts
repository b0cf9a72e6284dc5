import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askLink } from './index.ts';
import { isPublicAddress } from './guard.ts';

const asked: string[] = [];
let server: Server;
let origin = '';

const answers: Readonly<Record<string, (request: IncomingMessage, response: ServerResponse) => void>> = {
  '/there': (_, response) => response.writeHead(200).end('x'.repeat(1_000_000)),
  '/gone': (_, response) => response.writeHead(404).end(),
  '/broken': (_, response) => response.writeHead(503).end(),
  '/members': (_, response) => response.writeHead(403).end(),
  '/no-head': ({ method }, response) => response.writeHead(method === 'HEAD' ? 405 : 200).end(),
  '/hangs-up-on-head': ({ method, socket }, response) => void (method === 'HEAD' ? socket.destroy() : response.writeHead(200).end()),
  '/moved': (_, response) => response.writeHead(301, { Location: '/there' }).end(),
  '/for-now': (_, response) => response.writeHead(302, { Location: '/there' }).end(),
  '/circle': (_, response) => response.writeHead(302, { Location: '/circle' }).end(),
  '/nowhere': (_, response) => response.writeHead(302).end(),
  '/to-a-file': (_, response) => response.writeHead(302, { Location: 'file:///etc/passwd' }).end(),
  '/inside': (_, response) => response.writeHead(302, { Location: 'http://169.254.169.254/latest' }).end(),
  '/silence': () => undefined,
};

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''} ${request.headers['user-agent'] ?? ''}`);
    (answers[request.url ?? ''] ?? answers['/gone'])?.(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  // a server that listens on a port has an address with one
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const bounds = { userAgent: 'test (+https://better.example)', patience: 400 };
/** As if this machine could be reached by everybody. */
const open = { ...bounds, isAllowed: (ip: string) => ip === '127.0.0.1' || isPublicAddress(ip) };

describe('asking a link', () => {
  it.each([
    ['/there', { answer: 'there', status: 200 }],
    ['/gone', { answer: 'gone', status: 404 }],
    ['/broken', { answer: 'broken', status: 503 }],
    ['/members', { answer: 'unsure', status: 403 }],
    ['/no-head', { answer: 'there', status: 200 }],
    ['/hangs-up-on-head', { answer: 'there', status: 200 }],
    ['/for-now', { answer: 'there', status: 200 }],
    ['/circle', { answer: 'broken' }],
    ['/nowhere', { answer: 'broken', status: 302 }],
    ['/to-a-file', { answer: 'unsure', status: 302 }],
    ['/silence', { answer: 'unreachable' }],
  ])('LK-04 %s says %o', async (path, answer) => {
    expect(await askLink(origin + path, open)).toEqual(answer);
  });

  it('LK-06 says who asks, and asks for the head before the page', async () => {
    asked.length = 0;
    await askLink(`${origin}/there`, open);
    expect(asked).toEqual(['HEAD /there test (+https://better.example)']);
    expect(await askLink(`${origin}/moved`, open)).toEqual({ answer: 'moved', status: 200, movedTo: `${origin}/there` });
  });

  it('LK-08 asks nothing of this machine or its network: not by number, not by name, not by a redirect', async () => {
    asked.length = 0;
    const port = new URL(origin).port;
    for (const host of ['127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]', '2130706433', '0x7f.1']) {
      const url = `http://${host}:${port}/`;
      expect([url, await askLink(url, bounds)]).toEqual([url, { answer: 'inside' }]);
    }
    expect(asked).toEqual([]);
    expect(await askLink(`${origin}/inside`, open)).toEqual({ answer: 'inside' });
  });

  it('LK-08 knows which addresses are public', () => {
    expect(['8.8.8.8', '193.40.1.1', '2a02:26f0::1'].map(isPublicAddress)).toEqual([true, true, true]);
    const not = [
      '10.1.2.3', '100.64.0.1', '172.31.255.255', '192.168.0.1', '0.0.0.0', '255.255.255.255', 'fe80::1', 'fc00::1', '::', '64:ff9b::7f00:1', '2002:7f00:1::', 'no address',
    ];
    expect(not.filter(isPublicAddress)).toEqual([]);
  });

  it('LK-04 what cannot be asked is unreachable, and nothing is thrown', async () => {
    expect(await askLink('http://127.0.0.1:1/', open)).toEqual({ answer: 'unreachable' });
    expect(await askLink('no address', open)).toEqual({ answer: 'unreachable' });
  });
});
