/**
 * Passkeys need script (WebAuthn Level 3): takes the place of the sentence that says so, and speaks to `/auth/passkey/…`.
 * Whatever comes between is said in words that stand in the page, in its language (`passkey-view.tsx`).
 */

/** Why it did not work; each has its sentence in the page. */
type Trouble = 'cancelled' | 'known' | 'not-fresh' | 'failed';

const json = { 'Content-Type': 'application/json' };

async function ask(path: string): Promise<unknown> {
  const answer = await fetch(`/auth/passkey/${path}`, { headers: { Accept: 'application/json' } });
  if (!answer.ok) throw new Error(answer.status === 401 || answer.status === 403 ? 'not-fresh' : 'failed');
  return answer.json();
}

async function tell(path: string, { credential, name }: { readonly credential: PublicKeyCredential; readonly name?: string }): Promise<void> {
  const answer = await fetch(`/auth/passkey/${path}`, { method: 'POST', headers: json, body: JSON.stringify({ response: credential.toJSON(), name }) });
  if (!answer.ok) throw new Error('failed');
}

async function register(name: string): Promise<void> {
  // the server speaks the standard's own JSON
  const options = (await ask('generate-register-options')) as PublicKeyCredentialCreationOptionsJSON;
  const made = await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) });
  if (!(made instanceof PublicKeyCredential)) throw new Error('cancelled');
  await tell('verify-registration', { credential: made, name });
}

async function signIn(): Promise<void> {
  // the server speaks the standard's own JSON; it takes no passkey whose holder the device did not check
  const options = { ...(await ask('generate-authenticate-options')) as PublicKeyCredentialRequestOptionsJSON, userVerification: 'required' };
  const given = await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  if (!(given instanceof PublicKeyCredential)) throw new Error('cancelled');
  await tell('verify-authentication', { credential: given });
}

function troubleOf(error: unknown): Trouble {
  if (!(error instanceof Error)) return 'failed';
  // WebAuthn Level 3, 5.1.3 and 5.1.4: who cancels, waits too long or has no passkey here is told apart from nobody
  if (error.name === 'NotAllowedError' || error.name === 'AbortError' || error.message === 'cancelled') return 'cancelled';
  if (error.name === 'InvalidStateError') return 'known';
  return error.message === 'not-fresh' ? 'not-fresh' : 'failed';
}

/** A passkey belongs to a name; an address of digits has none (WebAuthn Level 3, 5.1.3, step 8). */
function isPossible(): boolean {
  const byNumber = /^[\d.]+$|^\[/.test(location.hostname);
  return isSecureContext && !byNumber && 'PublicKeyCredential' in globalThis && 'parseCreationOptionsFromJSON' in PublicKeyCredential;
}

function show(place: HTMLElement, said: string): void {
  for (const each of place.querySelectorAll<HTMLElement>('[data-passkey-says]')) each.hidden = each.dataset['passkeySays'] !== said;
}

function work(place: HTMLElement, button: HTMLButtonElement): void {
  show(place, '');
  button.disabled = true;
  const done = place.dataset['passkey'] === 'register' ? register(place.querySelector('input')?.value ?? '') : signIn();
  done.then(() => location.assign(place.dataset['to'] ?? '/')).catch((error: unknown) => {
    show(place, troubleOf(error));
    button.disabled = false;
    button.focus();
  });
}

for (const place of document.querySelectorAll<HTMLElement>('[data-passkey]')) {
  const controls = place.querySelector<HTMLElement>('[data-passkey-controls]');
  const button = place.querySelector('button');
  show(place, isPossible() ? '' : 'impossible');
  if (controls !== null) controls.hidden = !isPossible();
  button?.addEventListener('click', () => work(place, button));
}
