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
  const body = answer.encoded(encoding);
  const headers: Record<string, string | number> = { ...answer.headers, ETag: etagIn(answer, encoding) };
  if (isUnchanged(answer, encoding, request.headers['if-none-match'])) {
    delete headers['Content-Type'];
    response.writeHead(304, headers).end();
    return 304;
  }
  if (body !== answer.body) headers['Content-Encoding'] = encoding;
  headers['Content-Length'] = body.byteLength;
  response.writeHead(200, headers);
  response.end(request.method === 'HEAD' ? undefined : body);
  return 200;
}
