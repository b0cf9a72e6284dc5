import type { NewsKind } from './news.ts';

/** PU-08: the address of a list of news below the project: `/news?kind=press&year=2022&page=2`; defaults are left out. */
export function newsAddress({ kind, year, page = 1 }: { readonly kind?: NewsKind | undefined; readonly year?: string | undefined; readonly page?: number }): string {
  const query = new URLSearchParams();
  if (kind !== undefined) query.set('kind', kind);
  if (year !== undefined) query.set('year', year);
  if (page > 1) query.set('page', String(page));
  return query.size === 0 ? '/news' : `/news?${query.toString()}`;
}

/** A year as four digits; undefined for anything else. */
export function yearOf(text: string | undefined): string | undefined {
  return text !== undefined && /^(19|20)\d\d$/.test(text) ? text : undefined;
}

/** Number of a page, from 1; 1 for anything that is none. */
export function pageOf(text: string | undefined): number {
  return text !== undefined && /^[1-9]\d{0,4}$/.test(text) ? Number(text) : 1;
}
