import { Socket } from 'node:net';

/** Tests reach this machine only: Unix sockets and the loopback. Everything else is refused before a packet leaves. */
const connect = Socket.prototype.connect;
const loopback = ['localhost', '127.0.0.1', '::1'];

Socket.prototype.connect = function guarded(this: Socket, ...given: readonly unknown[]): Socket {
  // node:net hands its own normalized list to itself: [[options, callback]]
  const first = Array.isArray(given[0]) ? (given[0] as readonly unknown[])[0] : given[0];
  const host = hostOf(first, given[1]);
  if (host !== undefined && !loopback.includes(host)) throw new Error(`A test tried to reach ${host}. Tests reach this machine only.`);
  return Reflect.apply(connect, this, given) as Socket;
};

function hostOf(first: unknown, second: unknown): string | undefined {
  if (typeof first === 'object' && first !== null) {
    if ('path' in first && typeof first.path === 'string') return undefined;
    return 'host' in first && typeof first.host === 'string' ? first.host : undefined;
  }
  return typeof second === 'string' ? second : undefined;
}
