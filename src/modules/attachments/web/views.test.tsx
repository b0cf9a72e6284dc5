import type { ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { testReading } from '../../../../test/reading.ts';
import type { Lang } from '../../../kernel/lang.ts';
import { written } from '../../../kernel/text.ts';
import { ReadingProvider } from '../../../ui/index.ts';
import { AttachmentList, type AttachmentLinks } from './attachment-list.tsx';
import { sampleFiles } from './attachments-page.examples.tsx';
import { DescribeForm } from './describe-form.tsx';
import { UploadForm } from './upload-form.tsx';

function draw(child: ComponentChild, lang: Lang = 'en'): string {
  return renderToString(<ReadingProvider reading={testReading(lang)}>{child}</ReadingProvider>);
}

const links: AttachmentLinks = { file: (id) => `/file/${id}`, small: (id) => `/file/${id}/small` };
const [minutes, described, bare] = sampleFiles;
const one = (file: typeof minutes) => (file === undefined ? [] : [file]);

describe('AttachmentList', () => {
  it('AT-08 draws what is described, with its size so that nothing moves, and says its language', () => {
    const html = draw(<AttachmentList items={one(described)} links={links} />);
    expect(html).toMatch(/<img src="\/file\/[^"]+\/small" alt="Öt ember[^"]+" lang="hu" width="640" height="427" loading="lazy"/);
    expect(draw(<AttachmentList items={one(described)} links={links} />, 'hu')).not.toContain('lang="hu"');
  });

  it('AT-08 names what is not described, and says so only to who can describe it', () => {
    const shown = draw(<AttachmentList items={one(bare)} links={links} />);
    expect(shown).not.toMatch(/<img|Not described/);
    const edited = draw(<AttachmentList items={one(bare)} links={{ ...links, edit: (id) => `/edit/${id}` }} />);
    expect(edited).toContain('Not described yet');
    expect(edited).toContain(`<span class="visually-hidden"> ${bare?.name}</span>`);
  });

  it('AT-10 leads to the file under its title, else its name, with kind, size and day', () => {
    expect(draw(<AttachmentList items={one(minutes)} links={links} />)).toMatch(/<a href="\/file\/[^"]+">minutes\.pdf<\/a>.*PDF · 178 kB · 4 May 2021/);
    expect(draw(<AttachmentList items={one(described)} links={links} />)).toMatch(/<span lang="hu">A nyíregyházi.*JPG · 2\.3 MB · 4 May 2021 · Kiss Anna, CC BY 4\.0/);
    expect(draw(<AttachmentList items={[]} links={links} />)).toBe('');
  });

  it('AT-10 shows words of people as words', () => {
    const file = minutes === undefined ? [] : [{ ...minutes, name: '"><script>.pdf', title: written('en', '<b>bold</b>'), credit: '<i>me</i>' }];
    expect(draw(<AttachmentList items={file} links={{ ...links, edit: (id) => id }} />)).not.toMatch(/<script|<b>|<i>/);
  });
});

describe('UploadForm', () => {
  it('AT-02 is a plain form for several files that a script can take hold of', () => {
    const html = draw(<UploadForm action="/send" />);
    expect(html).toMatch(/<form method="post" action="\/send"[^>]*enctype="multipart\/form-data"[^>]*data-enhance="upload"/);
    expect(html).toMatch(/<input class="control" type="file" id="attachment-files" name="files" multiple accept="\.jpg,\.jpeg,\.png/);
    expect(html).toContain('for="attachment-files"');
    expect(html).not.toContain('error-summary');
  });

  it('AT-02 points from each reason to the field', () => {
    const html = draw(<UploadForm received={[{ ok: false, given: 'film.mov', fault: { code: 'type', is: 'MOV' } }]} />);
    expect(html).toContain('<a href="#attachment-files">film.mov was not added. Files of the type MOV cannot be added.</a>');
    expect(draw(<UploadForm nothingChosen />)).toContain('aria-invalid="true"');
  });
});

describe('DescribeForm', () => {
  const typed = { title: 'Címe', alt: { hu: 'Mit mutat', it: '', sv: '', et: '', en: '' }, credit: 'Kiss Anna', visibility: 'public', revision: '4' };

  it('AT-07 carries the revision it was written on, and marks the language of what is typed', () => {
    const html = draw(<DescribeForm attachment={{ name: 'a.jpg', picture: { width: 1, height: 1, hasSmall: false, widths: [] } }} typed={typed} recordLang="hu" />, 'hu');
    expect(html).toMatch(/type="hidden" name="revision" value="4"/);
    expect(html).toMatch(/name="alt-hu"[^>]*lang="hu"|lang="hu"[^>]*name="alt-hu"/);
    expect(html).toMatch(/value="public" checked/);
  });

  it('AT-08 asks what it shows only of a picture', () => {
    expect(draw(<DescribeForm attachment={{ name: 'a.pdf', picture: undefined }} typed={typed} recordLang="hu" />)).not.toContain('name="alt-');
  });
});
