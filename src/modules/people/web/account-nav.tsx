import { Tabs, useReading } from '../../../ui/index.ts';

const places = ['projects', 'profile', 'notices', 'security', 'my-data'] as const;

/** The pages about oneself. */
export function AccountNav({ here }: { readonly here: (typeof places)[number] }) {
  const { say, lang } = useReading();
  return <Tabs label={say('people.account')} tabs={places.map((place) => ({ label: say(`people.${place}`), href: `/${lang}/account/${place}`, current: place === here }))} />;
}
