import type { Fields, Standing } from '../../editing/index.ts';
import { partners } from '../../partnership/index.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { checkTransferable, type Finding } from '../model/checker.ts';
import { formAfter } from './desk/practice-content.ts';
import type { EditedPractice } from './desk/practice-editable.ts';

interface At {
  readonly projectId: string;
  /** ISO date. */
  readonly today: string;
  /** How many other records say nearly the same. */
  readonly alike: number;
}

/** Q-01 … Q-10: what the practice on its desk needs to be taken over elsewhere. */
export async function checkOnDesk(reader: Reader, given: Standing<Fields>, { projectId, today, alike }: At): Promise<readonly Finding[]> {
  // the practice desk's `find` returned it
  const standing = given as unknown as EditedPractice;
  const { title, summary, period } = standing.content;
  const own = (await partners(reader, projectId)).filter(({ city }) => standing.partnerIds.includes(city.id));
  return checkTransferable({
    title: title ?? standing.title, summary: summary ?? standing.title, period, form: formAfter(standing.form, standing.content),
    limits: standing.limits, organisations: own.map(({ profile }) => profile.organisation.name), reviewedOn: standing.reviewedOn, today, alike,
  });
}
