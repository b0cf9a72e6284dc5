import type { Example } from '../../../../ui/index.ts';
import type { LoadedScheme } from '../../app/public/schemes.ts';
import { PreviewView, SchemesView } from './schemes-admin-page.tsx';

const schemes: readonly LoadedScheme[] = [
  { code: 'better', title: 'BETTER concepts', source: 'The project', uri: '/concepts/better', concepts: 392, langs: ['en', 'et', 'hu', 'it', 'sv'], isForeign: false, mapped: 0 },
  { code: 'parks', title: 'Parks and gardens', source: 'A city', uri: 'https://example.org/parks', concepts: 7412, langs: ['en', 'sv'], isForeign: true, mapped: 31 },
];
const waiting = [{ id: '1', name: 'eurovoc-part.rdf', at: '2026-01-15T09:00:00.000Z' }];
const nothing = { code: '', title: '', source: '' };
const says = ['Parkok (parks): 7412 fogalom', 'Nevek: angol 7412, svéd 7398', 'Új: 12 · megváltozik: 3 · marad: 7397 · eltűnik: 2'];

export const examples: readonly Example[] = [
  { name: 'schemes that are loaded', show: () => <SchemesView schemes={schemes} waiting={waiting} typed={nothing} megabytes={12} /> },
  {
    name: 'a file that was refused',
    show: () => <SchemesView schemes={schemes} waiting={[]} typed={{ ...nothing, title: 'Parkok' }} problem="A fájl hibás, ezért nem olvastuk be: a 12. sor." megabytes={12} />,
  },
  { name: 'no scheme yet', show: () => <SchemesView schemes={[]} waiting={[]} typed={nothing} megabytes={12} /> },
  {
    name: 'a preview',
    show: () => (
      <PreviewView
        file={{ id: '1', name: 'parks.ttl' }} title="Parks and gardens" says={says} names={['Új: rózsakert és tanösvény', 'Eltűnik: angolpark']}
        warnings={['2 név több fogalomé is.']} refusals={[]}
      />
    ),
  },
  {
    name: 'a preview of what cannot be loaded',
    show: () => (
      <PreviewView
        file={{ id: '1', name: 'parks.ttl' }} title="Parks and gardens" says={says} names={[]} warnings={[]} refusals={['Ezek a fogalmak önmaguknál tágabbak: park és liget.']}
      />
    ),
  },
];
