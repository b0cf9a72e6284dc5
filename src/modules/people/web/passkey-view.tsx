import { Button, Field, TextInput, useReading } from '../../../ui/index.ts';

interface PlaceProps {
  /** Where the browser goes on to; a path of our own. */
  readonly to: string;
}

/** The button that signs in with a passkey. It needs script: without, the page says so, and that a link does as well. */
export function PasskeySignIn({ to }: PlaceProps) {
  const { say } = useReading();
  return (
    <div data-passkey="sign-in" data-to={to}>
      <p data-passkey-says="script">{say('sign-in.passkey-script')}</p>
      <p hidden data-passkey-says="impossible">{say('sign-in.passkey-impossible')}</p>
      <Trouble says={{ cancelled: say('sign-in.passkey-cancelled'), failed: say('sign-in.passkey-failed') }} />
      <div hidden data-passkey-controls>
        <Button type="button" quiet>{say('sign-in.with-passkey')}</Button>
      </div>
    </div>
  );
}

/** The button that makes a passkey, and a name to know it again by. */
export function PasskeyMaker({ to }: PlaceProps) {
  const { say } = useReading();
  const says = {
    cancelled: say('people.passkey-cancelled'), known: say('people.passkey-known'), 'not-fresh': say('people.passkey-not-fresh'), failed: say('people.passkey-failed'),
  };
  return (
    <div data-passkey="register" data-to={to}>
      <p data-passkey-says="script">{say('people.passkey-script')}</p>
      <p hidden data-passkey-says="impossible">{say('people.passkey-impossible')}</p>
      <Trouble says={says} />
      <div hidden data-passkey-controls>
        <Field id="passkey-name" label={say('people.passkey-name')} hint={say('people.passkey-name-hint')}>
          {(ids) => <TextInput id="passkey-name" name="passkey-name" {...ids} />}
        </Field>
        <Button type="button" quiet>{say('people.passkey-add')}</Button>
      </div>
    </div>
  );
}

/** What the script says when it did not work: hidden until then, and spoken when it shows. */
function Trouble({ says }: { readonly says: Readonly<Record<string, string>> }) {
  return <div role="alert">{Object.entries(says).map(([why, text]) => <p hidden class="field-error" data-passkey-says={why} key={why}>{text}</p>)}</div>;
}
