import type { City } from '../../../kernel/city.ts';
import type { Ask } from '../../../platform/http/index.ts';
import type { CityJourney } from '../app/city-shapes.ts';
import type { TransferJourney } from '../app/story.ts';

type Told = Pick<Ask, 'origin' | 'reading'>;
type JsonLd = Readonly<Record<string, unknown>>;

/** A transfer as schema.org knows it: an action by which the taking city got something from the giving ones. */
export function transferJsonLd({ card, practices }: TransferJourney, told: Told): JsonLd {
  const { plain, path, lang } = told.reading;
  return {
    '@context': 'https://schema.org',
    '@type': 'TransferAction',
    name: plain(card.title),
    description: plain(card.summary),
    url: told.origin + path(card.path),
    inLanguage: lang,
    recipient: city(card.taker, told),
    ...(card.giverUnknown ? {} : { agent: card.givers.map((giver) => city(giver, told)) }),
    ...(practices.length === 0 ? {} : { object: practices.map((practice) => ({ '@type': 'CreativeWork', name: plain(practice.title), url: told.origin + path(practice.path) })) }),
  };
}

/** A city's partner organisation, with the city it governs. */
export function cityJsonLd({ partner }: CityJourney, told: Told): JsonLd {
  const { organisation, place } = partner.profile;
  const geo = place === null ? {} : { geo: { '@type': 'GeoCoordinates', latitude: place.lat, longitude: place.lon } };
  return {
    '@context': 'https://schema.org',
    '@type': 'GovernmentOrganization',
    name: organisation.name,
    areaServed: { ...city(partner.city, told), ...geo },
  };
}

function city({ name, slug }: City, { origin, reading }: Told): JsonLd {
  return { '@type': 'City', name: reading.plain(name), url: origin + reading.path(`/cities/${slug}`) };
}
