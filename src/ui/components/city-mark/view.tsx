import type { City } from '../../../kernel/city.ts';
import { useReading } from '../../context.tsx';

/** A city's dot and name. Only cities have a colour. */
export function CityMark({ city, link = false }: { readonly city: City; readonly link?: boolean }) {
  const reading = useReading();
  const name = `city city-${city.colour}`;
  const shown = reading.show(city.name);
  const lang = shown.lang === reading.lang ? undefined : shown.lang;
  if (!link) return <span class={name} lang={lang}>{shown.text}</span>;
  return <a class={name} lang={lang} href={reading.path(`/cities/${city.slug}`)}>{shown.text}</a>;
}

/** Stands where a city should, and the public record does not say which. */
export function UnknownCity() {
  const { say } = useReading();
  return <span class="city city-unknown">{say('ui.not-recorded')}</span>;
}
