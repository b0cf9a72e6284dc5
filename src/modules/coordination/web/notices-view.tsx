import { Button, Choices, Form, Notice, PageHead, useReading } from '../../../ui/index.ts';
import { AccountNav } from '../../people/index.ts';
import { type NoticeKind, noticeKinds } from '../model/notices.ts';

/** Which mails come. */
export function Notices({ wanted }: { readonly wanted: readonly NoticeKind[] }) {
  const { say } = useReading();
  return (
    <>
      <PageHead title={say('coordination.notices')} lead={say('coordination.notices-lead')} below={<AccountNav here="notices" />} />
      <Form>
        <Choices
          id="wanted" name="wanted" label={say('coordination.notices-wanted')} chosen={wanted}
          options={noticeKinds.map((kind) => ({ value: kind, label: say(`coordination.notice-${kind}`) }))}
        />
        <Button>{say('work.save')}</Button>
      </Form>
    </>
  );
}

/** Asks before it is done. */
export function Unsubscribe({ kind, token }: { readonly kind: NoticeKind; readonly token: string }) {
  const { say } = useReading();
  return (
    <>
      <PageHead title={say('coordination.unsubscribe')} lead={say('coordination.unsubscribe-lead', { kind: say(`coordination.notice-${kind}`) })} />
      <Form>
        <input type="hidden" name="token" value={token} />
        <Button>{say('coordination.unsubscribe-do')}</Button>
      </Form>
    </>
  );
}

/** It is done, and how to undo it. */
export function Unsubscribed({ kind }: { readonly kind: NoticeKind }) {
  const { say, lang } = useReading();
  return (
    <>
      <PageHead title={say('coordination.unsubscribed')} lead={say('coordination.unsubscribed-lead', { kind: say(`coordination.notice-${kind}`) })} />
      <p><a href={`/${lang}/account/notices`}>{say('coordination.notices')}</a></p>
    </>
  );
}

/** The address was cut short, or made up. */
export function DeadUnsubscribe() {
  const { say } = useReading();
  return (
    <>
      <PageHead title={say('coordination.unsubscribe')} />
      <Notice kind="warning">{say('coordination.unsubscribe-dead')}</Notice>
    </>
  );
}
