import type { City } from '../../../../kernel/city.ts';
import type { Reader } from '../../../../platform/db/index.ts';
import {
  citiesById, type Instrument, instruments, type InstrumentVersion, type Partner, partners, type ProjectDetails, projectDetails, type Stakeholder, stakeholders,
} from '../../../partnership/index.ts';
import { openTable } from './table.ts';

const projects = openTable<ProjectDetails>({
  name: 'projects',
  columns: (make) => [
    ...make.code('id', ({ frame }) => frame.id),
    ...make.code('slug', ({ frame }) => frame.slug),
    ...make.text('acronym', ({ frame }) => frame.acronym),
    ...make.words('title', ({ frame }) => frame.title),
    ...make.words('summary', ({ frame }) => frame.summary),
    ...make.text('programme', ({ frame }) => frame.programme),
    ...make.dates('period', ({ frame }) => frame.period),
    ...make.amounts('budget', ({ about }) => about.budget),
    ...make.amounts('erdf', ({ about }) => about.erdf),
    ...make.words('target', ({ about }) => about.target?.statement),
    ...make.decimal('target_amount', ({ about }) => about.target?.amount),
    ...make.decimal('baseline', ({ about }) => about.target?.baseline),
    ...make.decimal('result', ({ about }) => about.target?.result),
    ...make.provenance(({ provenance }) => provenance),
  ],
  read: async (reader, projectId) => {
    const details = await projectDetails(reader, projectId);
    return details === undefined ? [] : [details];
  },
});

const partnerTable = openTable<Partner>({
  name: 'partners',
  columns: (make) => [
    ...make.code('id', ({ city }) => city.id),
    ...make.code('slug', ({ city }) => city.slug),
    ...make.words('city', ({ city }) => city.name),
    ...make.text('organisation', ({ profile }) => profile.organisation.name),
    ...make.code('role', ({ role }) => role),
    ...make.code('country', ({ country }) => country),
    ...make.code('nuts2', ({ profile }) => profile.place?.nuts2),
    ...make.code('nuts3', ({ profile }) => profile.place?.nuts3),
    ...make.code('nuts_version', ({ profile }) => profile.place?.nutsVersion),
    ...make.count('latitude', ({ profile }) => profile.place?.lat),
    ...make.count('longitude', ({ profile }) => profile.place?.lon),
    ...make.count('population', ({ profile }) => profile.population),
    ...make.provenance(({ provenance }) => provenance),
  ],
  read: partners,
});

interface InstrumentRow extends InstrumentVersion {
  readonly instrument: Instrument;
  readonly partner: City | undefined;
}

const instrumentTable = openTable<InstrumentRow>({
  name: 'instruments',
  columns: (make) => [
    ...make.code('id', ({ instrument }) => instrument.id),
    ...make.code('slug', ({ slug }) => slug),
    ...make.count('version', ({ number }) => number),
    ...make.code('partner', ({ partner }) => partner?.slug),
    ...make.words('title', ({ name }) => name),
    ...make.words('description', ({ description }) => description),
    ...make.words('authority', ({ authority }) => authority),
    ...make.code('family', ({ family }) => family),
    ...make.dates('since', ({ since }) => since),
    ...make.words('reason', ({ reason }) => reason),
    ...make.provenance(({ provenance }) => provenance),
  ],
  read: async (reader: Reader, projectId: string) => {
    const cities = await citiesById(reader, projectId);
    return (await instruments(reader, projectId)).flatMap((instrument) =>
      instrument.history.map((version) => ({ ...version, instrument, partner: cities.get(instrument.partnerId) })),
    );
  },
});

interface StakeholderRow extends Stakeholder {
  readonly partner: City | undefined;
}

const stakeholderTable = openTable<StakeholderRow>({
  name: 'stakeholders',
  columns: (make) => [
    ...make.code('id', ({ id }) => id),
    ...make.code('slug', ({ slug }) => slug),
    ...make.code('partner', ({ partner }) => partner?.slug),
    ...make.words('title', ({ name }) => name),
    ...make.words('description', ({ description }) => description),
    ...make.provenance(({ provenance }) => provenance),
  ],
  read: async (reader, projectId) => {
    const cities = await citiesById(reader, projectId);
    return (await stakeholders(reader, projectId)).map((each) => ({ ...each, partner: cities.get(each.partnerId) }));
  },
});

export const partnershipTables = [projects, partnerTable, instrumentTable, stakeholderTable] as const;
