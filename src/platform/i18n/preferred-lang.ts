import { defaultLang, isLang, type Lang } from '../../kernel/lang.ts';

/**
 * The language a browser asks for (`Accept-Language`, RFC 9110 §12.5.4): the supported one with the highest weight, the
 * earlier one where two weigh the same; English where none fits.
 */
export function preferredLang(header: string | undefined): Lang {
  const wishes = (header ?? '').slice(0, 1000).split(',').map((part) => {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const weight = parameters.map((each) => each.trim()).find((each) => each.startsWith('q='));
    return { lang: tag.split('-')[0], weight: weight === undefined ? 1 : Number(weight.slice(2)) };
  });
  const usable = wishes.filter((wish) => isLang(wish.lang) && wish.weight > 0);
  const best = usable.toSorted((a, b) => b.weight - a.weight)[0]?.lang;
  return isLang(best) ? best : defaultLang;
}
