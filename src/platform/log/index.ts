import { type Logger, pino } from 'pino';

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error' | 'fatal'>;

/** Fields that must never reach a log, whoever puts them there. */
const secrets = ['password', 'token', 'secret', 'cookie', 'authorization', 'DATABASE_URL', 'url'];

/** Structured log, one JSON object per line on standard output. Headers, cookies and bodies are never logged. */
export function createLog(level: string): Log {
  const paths = secrets.flatMap((name) => [name, `*.${name}`]);
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, redact: { paths, censor: '[hidden]' } });
}
