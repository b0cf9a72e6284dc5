import { SilentLinksProvider } from '../../context.tsx';
import type { Example } from '../../example.ts';
import { OutsideLink } from './view.tsx';

export const examples: readonly Example[] = [
  { name: 'a link', show: () => <p><OutsideLink href="https://example.org/">Example</OutsideLink></p> },
  {
    name: 'a link that did not answer',
    show: () => <SilentLinksProvider since={() => '2026-02-14'}><p><OutsideLink href="https://example.org/gone">Example</OutsideLink></p></SilentLinksProvider>,
  },
];
