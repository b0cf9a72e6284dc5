import { describe, expect, it } from 'vitest';
import { Problem, readConfig } from './index.ts';

const read = (environment: Record<string, string>) => readConfig('/srv/better', environment).config;

describe('the settings of outside services', () => {
  it.each([
    ['tcp://clamav:3310', { host: 'clamav', port: 3310 }],
    ['tcp://[::1]:3310', { host: '::1', port: 3310 }],
    ['unix:/run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
  ])('OP-06 clamd listens at %s', (url, clamd) => {
    expect(read({ CLAMD_URL: url }).clamd).toEqual(clamd);
  });

  it('OP-06 translation is off unless a service is named with what it needs', () => {
    const [key, url] = ['secret-key', 'http://translate.example.eu:5000'];
    expect(read({ TRANSLATION_KEY: key }).translation).toEqual({ service: 'off' });
    expect(read({ TRANSLATION: 'libretranslate', TRANSLATION_URL: url }).translation).toEqual({ service: 'libretranslate', url, key: undefined });
    expect(read({ TRANSLATION: 'deepl', TRANSLATION_KEY: key }).translation).toEqual({ service: 'deepl', url: undefined, key });
    const commission = { TRANSLATION: 'etranslation', TRANSLATION_USER: 'BETTER_App', TRANSLATION_KEY: key, BASE_URL: 'https://better.example.eu' };
    expect(read(commission).translation).toEqual({ service: 'etranslation', url: undefined, user: 'BETTER_App', key });
  });

  it('OP-06 a model is off unless it is named with what it needs', () => {
    expect(read({ EMBEDDING_KEY: 'k', EMBEDDING_FOLDER: 'models/x' }).embedding).toEqual({ kind: 'off' });
    expect(read({ EMBEDDING: 'folder', EMBEDDING_FOLDER: 'models/x' }).embedding).toEqual({ kind: 'folder', folder: '/srv/better/models/x', model: undefined });
    const endpoint = { EMBEDDING: 'endpoint', EMBEDDING_URL: 'http://127.0.0.1:11434/v1', EMBEDDING_MODEL: 'bge-m3' };
    expect(read(endpoint).embedding).toEqual({ kind: 'endpoint', url: 'http://127.0.0.1:11434/v1', model: 'bge-m3', key: undefined });
  });

  it.each([
    [{ EMBEDDING: 'yes' }, 'EMBEDDING must be one of off, endpoint, folder.'],
    [{ EMBEDDING: 'folder' }, 'EMBEDDING_FOLDER must be given with EMBEDDING=folder.'],
    [{ EMBEDDING: 'endpoint', EMBEDDING_URL: 'http://x/v1' }, 'EMBEDDING_MODEL must be given with EMBEDDING=endpoint.'],
    [{ EMBEDDING: 'endpoint', EMBEDDING_MODEL: 'm' }, 'EMBEDDING_URL must be given with EMBEDDING=endpoint.'],
    [{ EMBEDDING: 'endpoint', EMBEDDING_MODEL: 'm', EMBEDDING_URL: 'file:///etc/passwd' }, 'EMBEDDING_URL must be the address of the service, such as http://127.0.0.1:11434/v1.'],
    [{ CLAMD_URL: 'clamav:3310' }, 'CLAMD_URL must be tcp://host:port or unix:/path.'],
    [{ CLAMD_URL: 'tcp://clamav:99999' }, 'CLAMD_URL must be tcp://host:port or unix:/path.'],
    [{ TRANSLATION: 'google' }, 'TRANSLATION must be one of off, libretranslate, deepl, etranslation.'],
    [{ TRANSLATION: 'libretranslate' }, 'TRANSLATION_URL must be given with TRANSLATION=libretranslate.'],
    [{ TRANSLATION: 'libretranslate', TRANSLATION_URL: 'file:///etc/passwd' }, 'TRANSLATION_URL must be the address of the translation service.'],
    [{ TRANSLATION: 'deepl' }, 'TRANSLATION_KEY must be given with TRANSLATION=deepl.'],
    [{ TRANSLATION: 'etranslation', TRANSLATION_USER: 'a', TRANSLATION_KEY: 'b' }, 'BASE_URL must be given with TRANSLATION=etranslation.'],
  ])('OP-06 %o is refused in one sentence', (environment, sentence) => {
    expect(() => read({ ...environment })).toThrow(new Problem(sentence));
  });
});
