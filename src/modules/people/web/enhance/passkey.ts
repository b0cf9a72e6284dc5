/** Passkeys need script (WebAuthn Level 3): shows the buttons where the browser can do it, and speaks to `/auth/passkey/…`. */

const json = { 'Content-Type': 'application/json' };

async function ask(path: string): Promise<unknown> {
  const answer = await fetch(`/auth/passkey/${path}`, { headers: { Accept: 'application/json' } });
  if (!answer.ok) throw new Error(path);
  return answer.json();
}

async function tell(path: string, credential: PublicKeyCredential): Promise<void> {
  const answer = await fetch(`/auth/passkey/${path}`, { method: 'POST', headers: json, body: JSON.stringify({ response: credential.toJSON() }) });
  if (!answer.ok) throw new Error(path);
}

async function register(): Promise<void> {
  // the server speaks the standard's own JSON
  const options = (await ask('generate-register-options')) as PublicKeyCredentialCreationOptionsJSON;
  const made = await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) });
  if (made instanceof PublicKeyCredential) await tell('verify-registration', made);
  location.reload();
}

async function signIn(next: string): Promise<void> {
  // the server speaks the standard's own JSON
  const options = (await ask('generate-authenticate-options')) as PublicKeyCredentialRequestOptionsJSON;
  const given = await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  if (!(given instanceof PublicKeyCredential)) return;
  await tell('verify-authentication', given);
  const lang = document.documentElement.lang;
  // only a path of our own; the page itself checks it the same way
  location.assign(/^\/[a-z]{2}\/(?!\/)[\w/?=&.%-]*$/.test(next) ? next : `/${lang}/account/projects`);
}

if ('PublicKeyCredential' in globalThis && 'parseCreationOptionsFromJSON' in PublicKeyCredential) {
  for (const place of document.querySelectorAll<HTMLElement>('[data-passkey]')) {
    place.hidden = false;
    place.querySelector('button')?.addEventListener('click', () => {
      const work = place.dataset['passkey'] === 'register' ? register() : signIn(place.dataset['next'] ?? '');
      // whoever cancels stays on the page; the other ways are still there
      work.catch(() => place.setAttribute('data-failed', ''));
    });
  }
}
