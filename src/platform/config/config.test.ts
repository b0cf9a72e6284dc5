import { describe, expect, it } from 'vitest';
import { Problem, readConfig } from './index.ts';

const read = (environment: Record<string, string>) => readConfig('/srv/better', environment).config;

function refusal(environment: Record<string, string>): string {
  try {
    read(environment);
  } catch (error) {
    if (error instanceof Problem) return error.message;
    throw error;
  }
  return 'accepted';
}

describe('the settings', () => {
  it('OP-01 need none: this machine only, port 3000, own database, with the demo', () => {
    expect(read({})).toEqual({
      port: 3000, host: '127.0.0.1', databaseUrl: undefined, dataDir: '/srv/better/data', baseUrl: undefined, trustProxy: false, demo: true, checkLinks: false,
      logLevel: 'warn',
      secret: undefined, mail: undefined, providers: [], clamd: undefined, translation: { service: 'off' },
      embedding: { kind: 'off' },
      operator: { name: undefined, contact: undefined, enforcement: undefined, dataProtectionAuthority: undefined, logDays: undefined },
    });
  });

  it('OP-01 are read once, with an empty one counting as not given', () => {
    const given = { PORT: '8080', HOST: '0.0.0.0', DATA_DIR: '/var/lib/better', BASE_URL: 'https://better.example.eu/', TRUST_PROXY: 'yes', LOG_LEVEL: '', BETTER_DEMO: 'off' };
    expect(read(given)).toMatchObject({ port: 8080, host: '0.0.0.0', dataDir: '/var/lib/better', baseUrl: 'https://better.example.eu', trustProxy: true, demo: false, logLevel: 'warn' });
  });

  it('OP-02 load no demo into a given server unless asked', () => {
    const url = 'postgres://better:secret@db/better';
    expect(read({ DATABASE_URL: url })).toMatchObject({ databaseUrl: url, demo: false });
    expect(read({ DATABASE_URL: url, BETTER_DEMO: '1' }).demo).toBe(true);
  });

  it.each([
    [{ PORT: '70000' }, 'PORT must be a whole number from 0 to 65535, not "70000".'],
    [{ PORT: '3000 ' }, 'PORT must be a whole number from 0 to 65535, not "3000 ".'],
    [{ TRUST_PROXY: 'maybe' }, 'TRUST_PROXY must be yes or no, not "maybe".'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of debug, info, warn, error, silent, not "loud".'],
    [{ BASE_URL: 'better.example.eu' }, 'BASE_URL must be an origin without a path, such as https://better.example.eu, not "better.example.eu".'],
    [{ BASE_URL: 'https://example.eu/better' }, 'BASE_URL must be an origin without a path, such as https://better.example.eu, not "https://example.eu/better".'],
  ])('OP-03 %o is refused in one sentence that names it', (environment, sentence) => {
    expect(refusal(environment)).toBe(sentence);
  });

  it('OP-01 say who runs the installation, as far as they are given', () => {
    expect(read({ OPERATOR_NAME: 'Comune di Genova', OPERATOR_CONTACT: 'better@example.eu', LOG_DAYS: '30' }).operator)
      .toMatchObject({ name: 'Comune di Genova', contact: 'better@example.eu', logDays: 30 });
    expect(refusal({ OPERATOR_CONTACT: 'call us' })).toContain('OPERATOR_CONTACT must be an e-mail address or the address of a web page');
    expect(refusal({ LOG_DAYS: 'a month' })).toContain('LOG_DAYS must be a whole number of days');
  });

  it('OP-03 name every bad variable, each on its own line', () => {
    expect(refusal({ PORT: 'x', TRUST_PROXY: 'y' }).split('\n')).toHaveLength(2);
  });

  it('OP-04 never show what is in DATABASE_URL', () => {
    const sentence = refusal({ DATABASE_URL: 'mysql://better:hunter2@db/better' });
    expect(sentence).toBe('DATABASE_URL must be an address such as postgres://user:password@host:5432/name.');
  });

  it('OP-05 report a BETTER_ variable that is no setting', () => {
    const { notes } = readConfig('/srv/better', { BETTER_DEOM: '1', BETTER_DEMO: '1', HOME: '/srv' });
    expect(notes).toEqual(['BETTER_DEOM is not a setting of BETTER and does nothing.']);
  });

  it('OP-03 take a secret only when it is long enough, and mail only with what its links and its sender need', () => {
    expect(read({ SECRET: 'x'.repeat(32) }).secret).toHaveLength(32);
    expect(refusal({ SECRET: 'hunter2' })).toBe('SECRET must have at least 32 characters.');
    const mail = { SMTP_URL: 'smtps://user:hunter2@mail.example.eu', MAIL_FROM: 'BETTER <better@example.eu>', BASE_URL: 'https://better.example.eu' };
    expect(read(mail).mail).toEqual({ url: mail.SMTP_URL, from: mail.MAIL_FROM });
    expect(refusal({ ...mail, BASE_URL: '' })).toContain('BASE_URL must be given together with SMTP_URL');
    expect(refusal({ ...mail, MAIL_FROM: '' })).toBe('MAIL_FROM must be given together with SMTP_URL.');
    expect(refusal({ ...mail, SMTP_URL: 'http://user:hunter2@mail' })).not.toContain('hunter2');
  });

  it('OP-03 ask other sites for links only where they can see who asks', () => {
    expect(read({ CHECK_LINKS: 'yes', BASE_URL: 'https://better.example.eu' }).checkLinks).toBe(true);
    expect(refusal({ CHECK_LINKS: 'yes' })).toBe('BASE_URL must be given together with CHECK_LINKS: the sites are told who asks.');
  });

  it('OP-03 take a city’s own service whole, or say what is missing', () => {
    const given = {
      OIDC_1_ID: 'gavle', OIDC_1_NAME: 'Gävle kommun', OIDC_1_ISSUER: 'https://id.gavle.example', OIDC_1_CLIENT_ID: 'better', OIDC_1_CLIENT_SECRET: 'hunter2',
      OIDC_1_DOMAINS: 'gavle.example, Skola.Gavle.example',
    };
    expect(read(given).providers).toEqual([{
      id: 'gavle', name: 'Gävle kommun', issuer: 'https://id.gavle.example', clientId: 'better', clientSecret: 'hunter2', domains: ['gavle.example', 'skola.gavle.example'],
    }]);
    expect(refusal({ ...given, OIDC_1_DOMAINS: '' })).toBe('OIDC_1_DOMAINS must list mail domains with commas between them.');
    expect(refusal({ ...given, OIDC_1_ISSUER: 'http://id.gavle.example' })).toBe('OIDC_1_ISSUER must begin with https.');
  });
});
