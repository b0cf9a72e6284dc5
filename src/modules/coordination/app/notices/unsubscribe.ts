import type { Actor } from '../../../../kernel/actor.ts';
import type { Runner } from '../../../../platform/command/index.ts';
import { installationId } from '../../../people/index.ts';
import { type NoticeKind, noticeKinds } from '../../model/notices.ts';
import { type Signer, signerFor } from '../signed.ts';
import { chooseNotices } from './settings.ts';

/** Whose mails of which kind an address unsubscribes. */
export interface Unsubscription {
  readonly personId: string;
  readonly kind: NoticeKind;
}

/** CO-12: the texts in unsubscribing addresses. They hold for good: a mail may be read years later. */
export function unsubscribeTokens(secret: string): { readonly of: (about: Unsubscription) => string; readonly read: (token: string) => Unsubscription | undefined } {
  const signer: Signer = signerFor(secret, 'unsubscribe');
  return {
    of: ({ personId, kind }) => signer.sign(`${personId}~${kind}`),
    read(token) {
      const [personId = '', named] = (signer.read(token) ?? '').split('~');
      const kind = noticeKinds.find((each) => each === named);
      return kind === undefined ? undefined : { personId, kind };
    },
  };
}

const program: Actor = { kind: 'system', name: 'unsubscribe' };

/** CO-12: no more mails of that kind; the address itself is the proof. Doing it twice changes nothing more. */
export async function unsubscribe(runner: Runner, about: Unsubscription): Promise<boolean> {
  const done = await runner.run(chooseNotices, { ...about, wanted: false }, { actor: program, projectId: installationId });
  return done.ok;
}
