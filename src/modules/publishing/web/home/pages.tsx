import type { Ask, Page } from '../../../../platform/http/index.ts';
import { type HomeData, homeData } from '../../app/home.ts';
import { HomePage } from './home-page.tsx';

/** `/`: the project's home. */
export const homePage: Page = {
  name: 'home',
  path: '/',
  async show(ask) {
    const data = await homeData(ask.reader, ask.project.id);
    if (data === undefined) return undefined;
    const { frame } = data;
    return {
      title: `${frame.acronym}: ${ask.reading.plain(frame.title)}`,
      description: ask.reading.plain(frame.summary),
      main: <HomePage data={data} />,
      jsonLd: [projectJsonLd(data, ask)],
    };
  },
};

/** schema.org Project with its cities and its funder; web pages of the project only where they are on record. */
function projectJsonLd({ frame, chain: { places } }: HomeData, { reading, origin }: Ask): Readonly<Record<string, unknown>> {
  return {
    '@context': 'https://schema.org',
    '@type': 'Project',
    name: frame.acronym,
    alternateName: reading.plain(frame.title),
    description: reading.plain(frame.summary),
    url: `${origin}${reading.path('/')}`,
    sameAs: frame.websites.map((website) => website.url),
    location: places.map(({ city, lat, lon }) => ({ '@type': 'City', name: reading.plain(city.name), geo: { '@type': 'GeoCoordinates', latitude: lat, longitude: lon } })),
    funder: { '@type': 'Organization', name: reading.say('ui.eu') },
  };
}
