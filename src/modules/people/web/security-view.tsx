import type { NewTotp, OwnSecurity } from '../../../platform/session/index.ts';
import { Button, ErrorSummary, FactList, Form, PageHead, QrCode, RowList, Section, useReading } from '../../../ui/index.ts';
import { browserNamed } from '../model/browser.ts';
import { AccountNav } from './account-nav.tsx';
import { CodeInput, OneButton, problemsOf, SecretInput, type Wrong } from './inputs.tsx';
import { PasskeyMaker } from './passkey-view.tsx';

interface SecurityProps {
  readonly security: OwnSecurity;
  /** The session this page is seen in. */
  readonly sessionId: string;
  readonly wrong: Wrong;
}

/** The own ways of signing in, and where one is signed in. */
export function SecurityView({ security, sessionId, wrong }: SecurityProps) {
  const { say } = useReading();
  return (
    <>
      <PageHead title={say('people.security')} below={<AccountNav here="security" />} />
      <ErrorSummary errors={problemsOf(wrong)} />
      <Section title={say('people.password')}>
        <p>{say(security.hasPassword ? 'people.password-set' : 'people.password-none')}</p>
        <Form>
          {security.hasPassword ? (
            <SecretInput name="current" label={say('people.password-current')} hint={say('people.password-current-hint')} kind="current-password" wrong={wrong} />
          ) : null}
          <SecretInput name="new" label={say('people.password-new')} hint={say('people.password-new-hint')} kind="new-password" wrong={wrong} />
          <Button name="do" value="password">{say('people.password-save')}</Button>
        </Form>
      </Section>
      <Passkeys security={security} />
      <SecondFactor security={security} wrong={wrong} />
      <SessionList security={security} sessionId={sessionId} />
    </>
  );
}

function Passkeys({ security }: Pick<SecurityProps, 'security'>) {
  const { say, date, lang } = useReading();
  const rows = security.passkeys.map(({ id, name, made }) => {
    const start = name === '' ? say('people.passkey') : name;
    const main = made === undefined ? '' : say('people.passkey-added', { day: date(made.slice(0, 10)) });
    return { key: id, start, main, end: <OneButton does="remove-passkey" id={id} label={say('people.remove')} to={start} /> };
  });
  return (
    <Section title={say('people.passkeys')}>
      <p>{say('people.passkeys-hint')}</p>
      {rows.length === 0 ? null : <RowList rows={rows} />}
      <PasskeyMaker to={`/${lang}/account/security?said=done`} />
    </Section>
  );
}

function SecondFactor({ security: { hasPassword, hasSecondFactor }, wrong }: Omit<SecurityProps, 'sessionId'>) {
  const { say } = useReading();
  return (
    <Section title={say('people.totp')}>
      <p>{say(hasSecondFactor ? 'people.totp-on' : 'people.totp-off')}</p>
      <Form>
        {hasPassword ? <SecretInput name="totp-password" label={say('people.password-current')} kind="current-password" wrong={wrong} /> : null}
        <Button name="do" value={hasSecondFactor ? 'stop-totp' : 'start-totp'} quiet>{say(hasSecondFactor ? 'people.totp-stop' : 'people.totp-start')}</Button>
      </Form>
      {hasSecondFactor || wrong['code'] === undefined ? null : <ConfirmCode wrong={wrong} />}
    </Section>
  );
}

function ConfirmCode({ wrong }: { readonly wrong: Wrong }) {
  const { say } = useReading();
  return (
    <Form>
      <CodeInput name="code" label={say('sign-in.code')} wrong={wrong} />
      <Button name="do" value="confirm-totp">{say('people.totp-confirm')}</Button>
    </Form>
  );
}

function SessionList({ security: { sessions }, sessionId }: Omit<SecurityProps, 'wrong'>) {
  const { say, date } = useReading();
  const rows = sessions.map(({ id, browser, lastUsed }) => {
    const start = browserNamed(browser) ?? say('people.browser-unknown');
    const main = say('people.last-used', { day: date(lastUsed.slice(0, 10)) });
    const end = id === sessionId ? <strong>{say('people.this-session')}</strong> : <OneButton does="end-session" id={id} label={say('people.end-session')} to={start} />;
    return { key: id, start, main, end };
  });
  return (
    <Section title={say('people.sessions')}>
      <RowList rows={rows} />
      {sessions.length < 2 ? null : <OneButton does="end-others" id={sessionId} label={say('people.end-others')} />}
    </Section>
  );
}

/** The new second factor: the key for the app, the codes for a lost phone, and the first code that makes it count. Shown once. */
export function TotpView({ started: { address, key, backupCodes } }: { readonly started: NewTotp }) {
  const { say } = useReading();
  return (
    <>
      <PageHead title={say('people.totp-title')} lead={say('people.totp-lead')} />
      <Section title={say('people.totp-key')}>
        <p>{say('people.totp-scan')}</p>
        <QrCode value={address} label={say('people.totp-qr')} />
        <FactList facts={[{ term: say('people.totp-typed'), detail: <code>{key.match(/.{1,4}/g)?.join(' ')}</code> }]} />
        <p><a href={address}>{say('people.totp-open')}</a></p>
      </Section>
      <Section title={say('people.backup-codes')}>
        <p>{say('people.backup-codes-hint')}</p>
        <ul class="code-list">{backupCodes.map((code) => <li key={code}><code>{code}</code></li>)}</ul>
      </Section>
      <Section title={say('people.totp-first')}>
        <ConfirmCode wrong={{}} />
      </Section>
    </>
  );
}
