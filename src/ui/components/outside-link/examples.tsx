import { SilentLinksProvider } from '../../context.tsx';
import type { Example } from '../../example.ts';
import { OutsideLink } from './view.tsx';

const since = new Map([['https://www.example.org/silent', '2026-03-05T09:00:00.000Z']]);
const [there, silent] = ['https://www.example.org/there', 'https://www.example.org/silent'];

export const examples: readonly Example[] = [
  { name: 'a page that answers', show: () => <p><OutsideLink href={there} hreflang="sv">Öppna data i Gävle</OutsideLink></p> },
  {
    name: 'a page that answers no more',
    show: () => <SilentLinksProvider links={since}><p><OutsideLink href={silent}>Öppna data i Gävle</OutsideLink></p></SilentLinksProvider>,
  },
  { name: 'an address', show: () => <p><OutsideLink href={`https://www.example.org/${'a-long-address-'.repeat(12)}`} /></p> },
];
