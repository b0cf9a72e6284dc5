import type { City } from '../../../../kernel/city.ts';
import { type Assessment, chainProfiles, type KeyArea, keyAreas, type Moment, moments } from '../../../needs/index.ts';
import { citiesById } from '../../../partnership/index.ts';
import { openTable } from './table.ts';

interface ScoreRow {
  readonly city: City;
  readonly moment: Moment;
  readonly area: KeyArea;
  readonly assessment: Assessment;
}

/** N-12, N-13: a row for each key area and moment of a public profile; a level that is not known is empty, never 0. */
export const chainProfileTable = openTable<ScoreRow>({
  name: 'chain-profiles',
  columns: (make) => [
    ...make.code('partner', ({ city }) => city.slug),
    ...make.code('moment', ({ moment }) => moment),
    ...make.code('key_area', ({ area }) => area),
    ...make.decimal('level', ({ assessment, area }) => assessment.areas[area].level),
    ...make.words('reason', ({ assessment, area }) => assessment.areas[area].reason),
    ...make.words('assessed_by', ({ assessment }) => assessment.by),
    ...make.dates('assessed', ({ assessment }) => assessment.when),
  ],
  read: async (reader, projectId) => {
    const profiles = await chainProfiles(reader, projectId);
    return [...(await citiesById(reader, projectId)).values()].flatMap((city) => {
      const all = profiles.get(city.id);
      return all === undefined ? [] : moments.flatMap((moment) => keyAreas.map((area) => ({ city, moment, area, assessment: all[moment] })));
    });
  },
});
