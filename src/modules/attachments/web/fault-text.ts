import type { Say } from '../../../kernel/locale.ts';
import type { Received } from '../app/receive-files.ts';
import { mostFiles } from '../model/attachment.ts';

/** Why a file was not taken, as a sentence. */
export function faultText(say: Say, fault: Extract<Received, { readonly ok: false }>['fault']): string {
  switch (fault.code) {
    case 'too-large':
      return say('attachments.fault-too-large', { limit: fault.limit });
    case 'pixels':
      return say('attachments.fault-pixels', { limit: fault.limit });
    case 'type':
      return say('attachments.fault-type', { is: fault.is });
    case 'lying':
      return say('attachments.fault-lying', { said: fault.said, is: fault.is });
    case 'virus':
      return say('attachments.fault-virus', { virus: fault.virus });
    case 'too-many':
      return say('attachments.fault-too-many', { most: mostFiles });
    default:
      return say(`attachments.fault-${fault.code}`);
  }
}

/** A size as people read it: whole kilobytes below one megabyte, one decimal above. */
export function sizeText(say: Say, bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  return kilobytes < 1000 ? say('attachments.kilobytes', { size: kilobytes }) : say('attachments.megabytes', { size: Math.round(bytes / 1024 / 102.4) / 10 });
}
