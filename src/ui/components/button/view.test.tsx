import type { ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { testReading } from '../../../../test/reading.ts';
import type { Lang } from '../../../kernel/lang.ts';
import { ReadingProvider } from '../../context.tsx';
import { Button, LinkButton } from './view.tsx';

function draw(child: ComponentChild, lang: Lang = 'en'): string {
  return renderToString(<ReadingProvider reading={testReading(lang)}>{child}</ReadingProvider>);
}

describe('buttons', () => {
  it('is a link where it leads somewhere', () => {
    expect(draw(<LinkButton href="/chain">Follow</LinkButton>)).toBe('<a class="button" href="/chain">Follow</a>');
  });

  it('is a button where it does something', () => {
    expect(draw(<Button>Save</Button>)).toBe('<button class="button" type="submit">Save</button>');
    expect(draw(<Button type="button" name="step" value="back">Back</Button>)).toContain('type="button" name="step" value="back"');
  });

  it('can be quiet', () => {
    expect(draw(<LinkButton href="/" quiet>Home</LinkButton>)).toContain('class="button is-quiet"');
    expect(draw(<Button quiet>Cancel</Button>)).toContain('class="button is-quiet"');
  });
});
