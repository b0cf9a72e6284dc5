import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { testReading } from '../../../../test/reading.ts';
import type { Lang } from '../../../kernel/lang.ts';
import { ReadingProvider } from '../../../ui/index.ts';
import type { Attachment } from '../model/attachment.ts';
import { sampleFiles } from './attachments-page.examples.tsx';
import { MorePictures, Picture } from './pictures.tsx';

const [, described, bare] = sampleFiles;

function draw(file: Attachment | undefined, lang: Lang = 'en', first = false): string {
  if (file === undefined) throw new Error('the examples have such a file');
  return renderToString(<ReadingProvider reading={testReading(lang)}><Picture file={file} first={first} /></ReadingProvider>);
}

describe('a picture on the page of its record', () => {
  it('AT-18 comes in every width it is kept in, and in 960 pixels where the browser does not choose', () => {
    const at = `/en/better/files/${described?.id}`;
    const html = draw(described);
    expect(html).toContain(`src="${at}/width/960"`);
    expect(html).toContain(`srcset="${at}/width/480 480w, ${at}/width/960 960w, ${at}/width/1600 1600w, ${at} 2560w"`);
    expect(html).toContain('width="2560" height="1707"');
  });

  it('AT-17 is described in the language it was written in, marked as that, where the reader’s is missing', () => {
    expect(draw(described)).toMatch(/alt="Öt ember[^"]+" lang="hu"/);
    expect(draw(described, 'hu')).not.toContain('lang="hu"');
  });

  it('AT-17 says whose it is, also where nobody said', () => {
    expect(draw(described)).toContain('Kiss Anna, CC BY 4.0');
    expect(draw(described === undefined ? undefined : { ...described, credit: undefined })).toContain('Not recorded');
  });

  it('AT-17 is fetched at once where it stands first, else when it comes into sight', () => {
    expect(draw(described, 'en', true)).not.toContain('loading=');
    expect(draw(described)).toContain('loading="lazy"');
  });

  it('AT-16 is not drawn without a description', () => {
    expect(draw(bare)).toBe('');
  });

  it('AT-17 further ones are a part of the page', () => {
    const html = renderToString(<ReadingProvider reading={testReading('hu')}><MorePictures files={sampleFiles.slice(1, 2)} /></ReadingProvider>);
    expect(html).toMatch(/^<section class="section" id="pictures"><h2>Képek<\/h2>/);
  });
});
