import { type ClientRequest, type IncomingMessage, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import type { Answered } from '../../kernel/links/answer.ts';
import { guardedLookup, InsideAddress, isPublicAddress } from './guard.ts';

/** How a link is asked. */
export interface LinkBounds {
  /** Says who asks and where to complain: `BETTER link check (+https://better.example.eu)`. */
  readonly userAgent: string;
  /** Milliseconds for one answer to begin. */
  readonly patience: number;
  /** Whether an IP address may be asked; only public ones where nothing is said. */
  readonly isAllowed?: (ip: string) => boolean;
}

/** Redirects followed, as many as browsers' patience allows for a page that is in its place. */
const mostRedirects = 5;
/** Answers to HEAD that say more about HEAD than about the page: the page itself is asked for. */
const headDoubts = new Set([400, 403, 404, 405, 406, 501]);
const redirects = new Set([301, 302, 303, 307, 308]);
const lasting = new Set([301, 308]);

/** Asks whether something answers at an http(s) address: HEAD, and GET (whose body is not read) where that is doubtful. Never throws. */
export async function askLink(address: string, bounds: LinkBounds): Promise<Answered> {
  try {
    return await follow(new URL(address), bounds);
  } catch (error) {
    return { answer: error instanceof InsideAddress ? 'inside' : 'unreachable' };
  }
}

async function follow(start: URL, bounds: LinkBounds): Promise<Answered> {
  let [url, isLasting] = [start, true];
  for (let hop = 0; hop <= mostRedirects; hop += 1) {
    const { status, location } = await statusOf(url, bounds);
    if (!redirects.has(status)) return judged(status, isLasting && url.href !== start.href ? url.href : undefined);
    if (location === undefined || !URL.canParse(location, url)) return { answer: 'broken', status };
    isLasting &&= lasting.has(status);
    url = new URL(location, url);
    if (!/^https?:$/.test(url.protocol)) return { answer: 'unsure', status };
  }
  return { answer: 'broken' };
}

function judged(status: number, movedTo: string | undefined): Answered {
  if (status >= 200 && status < 300) return movedTo === undefined ? { answer: 'there', status } : { answer: 'moved', status, movedTo };
  if (status === 404 || status === 410) return { answer: 'gone', status };
  return { answer: status >= 500 && status < 600 ? 'broken' : 'unsure', status };
}

interface Head {
  readonly status: number;
  readonly location: string | undefined;
}

async function statusOf(url: URL, bounds: LinkBounds): Promise<Head> {
  const first = await send('HEAD', url, bounds).catch((error: unknown) => {
    // some servers hang up on HEAD; a guarded address is not asked twice
    if (error instanceof InsideAddress) throw error;
    return undefined;
  });
  return first === undefined || headDoubts.has(first.status) ? send('GET', url, bounds) : first;
}

function send(method: 'HEAD' | 'GET', url: URL, { userAgent, patience, isAllowed = isPublicAddress }: LinkBounds): Promise<Head> {
  return new Promise((found, failed) => {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    // an address in numbers is not looked up
    if (isIP(host) !== 0 && !isAllowed(host)) {
      failed(new InsideAddress(host));
      return;
    }
    const open = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const headers = { 'User-Agent': userAgent, Accept: '*/*' };
    const how = { method, headers, lookup: guardedLookup(isAllowed), signal: AbortSignal.timeout(patience), agent: false };
    const request: ClientRequest = open(url, how, (response: IncomingMessage) => {
      found({ status: response.statusCode ?? 0, location: response.headers.location });
      response.destroy();
    });
    request.on('error', failed);
    request.end();
  });
}
