import type { City } from '../../../kernel/city.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { eventBySlug } from '../../events/index.ts';
import { chainList } from '../../journey/index.ts';
import { partnerBySlug } from '../../partnership/index.ts';
import { planBySlug } from '../../plans/index.ts';
import { practiceBySlug } from '../../practices/index.ts';
import type { PictureKind } from '../model/picture-path.ts';
import { newsBySlug } from './news.ts';

/** What a preview picture is about. */
export interface PictureSubject {
  readonly title: LocalizedText;
  readonly cities: readonly City[];
  readonly taker: City | undefined;
}

type Find = (reader: Reader, projectId: string, slug: string) => Promise<PictureSubject | undefined>;

/** Reads the record behind each kind of page; undefined where readers may see none. */
const finders: Readonly<Record<PictureKind, Find>> = {
  async transfers(reader, projectId, slug) {
    const card = (await chainList(reader, projectId)).find((each) => each.slug === slug);
    return card === undefined ? undefined : { title: card.title, cities: card.givers, taker: card.taker };
  },
  async practices(reader, projectId, slug) {
    const practice = await practiceBySlug(reader, projectId, slug);
    return practice === undefined ? undefined : of(practice.title, ...practice.cities);
  },
  async plans(reader, projectId, slug) {
    const plan = await planBySlug(reader, projectId, slug);
    return plan === undefined ? undefined : of(plan.title, plan.city);
  },
  async events(reader, projectId, slug) {
    const event = await eventBySlug(reader, projectId, slug);
    return event === undefined ? undefined : of(event.title, event.host);
  },
  async cities(reader, projectId, slug) {
    const partner = await partnerBySlug(reader, projectId, slug);
    return partner === undefined ? undefined : of(partner.city.name, partner.city);
  },
  async news(reader, projectId, slug) {
    const item = await newsBySlug(reader, projectId, slug);
    return item === undefined ? undefined : of(item.title, item.city);
  },
};

function of(title: LocalizedText, ...cities: readonly (City | undefined)[]): PictureSubject {
  return { title, cities: cities.filter((city) => city !== undefined), taker: undefined };
}

export function pictureSubject(reader: Reader, projectId: string, record: { readonly kind: PictureKind; readonly slug: string }): Promise<PictureSubject | undefined> {
  return finders[record.kind](reader, projectId, record.slug);
}
