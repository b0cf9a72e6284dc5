import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { FormTokenProvider } from '../../context.tsx';
import { Form } from './view.tsx';

it('posts to its own page, with the token of the request', () => {
  const html = renderToString(<FormTokenProvider token="abc"><Form enhance="autosave">x</Form></FormTokenProvider>);
  expect(html).toContain('<form method="post"');
  expect(html).not.toContain('action');
  expect(html).toContain('<input type="hidden" name="form-token" value="abc"');
  expect(html).toContain('data-enhance="autosave"');
});

it('carries files only where it says so', () => {
  expect(renderToString(<Form />)).not.toContain('enctype');
  expect(renderToString(<Form files />)).toContain('enctype="multipart/form-data"');
});
