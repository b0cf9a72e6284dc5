import type { Actor } from '../../../kernel/actor.ts';
import type { FileStore } from '../../../platform/files/index.ts';
import { ranged } from '../../../platform/http/index.ts';
import type { RecordPorts, RecordReader } from '../app/ports.ts';
import { attachmentById, type StoredAttachment } from '../app/queries.ts';

/** What serving needs: where the files are, and who sees what. */
export interface ServeParts extends Pick<RecordPorts, 'sees'> {
  readonly store: Pick<FileStore, 'get'>;
}

/** Which file is asked for, by whom. */
export interface FileAsked {
  readonly reader: RecordReader;
  readonly actor: Actor;
  readonly projectId: string;
  readonly id: string;
  /** `small`: the small picture; the picture itself where it is small. A number: the picture so many pixels wide, where it is kept so. */
  readonly size: 'whole' | 'small' | number;
  /** Of the request: `If-None-Match`, `Range` and `If-Range` are read. */
  readonly headers: Headers;
}

/**
 * The answer with a file's bytes; undefined where there is none for this person (a hidden record, a file for the project's people only, a removed one).
 * Everything is offered for saving, under its own name; only pictures, which were drawn again, are shown in the browser. Even if a browser opened
 * one as a page, its policy lets it load and run nothing.
 */
export async function serveAttachment(parts: ServeParts, asked: FileAsked): Promise<Response | undefined> {
  const file = await attachmentById(asked.reader, asked.projectId, asked.id);
  if (file === undefined) return undefined;
  const sight = await parts.sees(asked.reader, asked.actor, asked.projectId, file.record);
  if (sight === 'none' || (sight === 'public' && file.visibility !== 'public')) return undefined;
  const small = asked.size === 'small' ? file.smallHash : file.widthHashes[Number(asked.size)];
  if (typeof asked.size === 'number' && small === undefined) return undefined;
  const headers = headersOf(file, { small, isPublic: sight === 'public' });
  if (asksFor(asked.headers, headers.get('etag'))) return new Response(null, { status: 304, headers });
  const bytes = await parts.store.get(small ?? file.hash);
  if (bytes === undefined) return undefined;
  return ranged(bytes, headers, asked.headers);
}

function headersOf(file: StoredAttachment, { small, isPublic }: { readonly small: string | undefined; readonly isPublic: boolean }): Headers {
  const type = small === undefined ? file.type : 'image/webp';
  return new Headers({
    'Content-Type': type.startsWith('text/') ? `${type}; charset=utf-8` : type,
    'Content-Disposition': disposition(file.picture === undefined ? 'attachment' : 'inline', small === undefined ? file.name : `${file.name}.webp`),
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
    ETag: `"${small ?? file.hash}"`,
    // asked for each time: what was removed or hidden is gone at once, and what is unchanged costs a 304
    'Cache-Control': isPublic ? 'public, no-cache' : 'private, no-cache',
    ...(!isPublic && { Vary: 'Cookie' }),
  });
}

/** RFC 6266: a plain name for old programs, the true one in UTF-8 (RFC 8187) for all others. */
export function disposition(kind: 'attachment' | 'inline', name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[^\w .()-]/g, '_');
  const exact = encodeURIComponent(name.toWellFormed()).replace(/['()*!]/g, (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${kind}; filename="${plain}"; filename*=UTF-8''${exact}`;
}

function asksFor(headers: Headers, etag: string | null): boolean {
  const known = (headers.get('if-none-match') ?? '').split(',').map((each) => each.trim().replace(/^W\//, ''));
  return etag !== null && known.includes(etag);
}
