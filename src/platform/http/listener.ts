import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Metrics } from '../metrics/index.ts';
import { acceptedEncoding, etagIn, isUnchanged, type KeptAnswer, type KeptAnswers } from './kept.ts';
import type { Revisions } from './revisions.ts';

export interface FastParts {
  readonly kept: KeptAnswers;
  readonly revisions: Pick<Revisions, 'known'>;
  readonly metrics: Pick<Metrics, 'sentKept'>;
  /** True where pages name the host they were asked under, since no public origin is configured. */
  readonly byHost: boolean;
}

/**
 * Sends a page that is kept ready and still of its project's revision, without building a request first.
 * Returns false when there is none: then the pipeline answers.
 */
export function sendKept(parts: FastParts, request: IncomingMessage, response: ServerResponse): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  const host = parts.byHost ? (request.headers.host ?? '') : '';
  const answer = parts.kept.get(`${host}${request.url ?? ''}`);
  if (answer === undefined || parts.revisions.known(answer.projectId) !== answer.revision) return false;
  const status = write(answer, request, response);
  parts.metrics.sentKept(status);
  return true;
}

function write(answer: KeptAnswer, request: IncomingMessage, response: ServerResponse): 200 | 304 {
  const encoding = acceptedEncoding(request.headers['accept-encoding']?.toString());
  if (isUnchanged(answer, encoding, request.headers['if-none-match'])) {
    const { 'Content-Type': _, ...headers } = answer.headers;
    response.writeHead(304, { ...headers, ETag: etagIn(answer, encoding) }).end();
    return 304;
  }
  response.writeHead(200, answer.headersIn(encoding));
  response.end(request.method === 'HEAD' ? undefined : answer.encoded(encoding));
  return 200;
}
