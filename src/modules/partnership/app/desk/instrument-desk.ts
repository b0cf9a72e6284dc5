import { noProvenance } from '../../../../kernel/provenance.ts';
import { type Beginning, deskCommand, deskOf, type Step } from '../../../editing/index.ts';
import { mayEditInstrument } from '../policy.ts';
import { recordInstrument } from '../record-instrument.ts';
import { replaceInstrument } from '../replace-instrument.ts';
import { allInstruments, type EditedInstrument, instrumentEditable, instrumentFields, type InstrumentFields } from './instrument-editable.ts';

const begin: Beginning = {
  fields: instrumentFields,
  partner: 'one',
  mayBegin: mayEditInstrument,
  command: deskCommand(recordInstrument),
  input: (content, { slug, partnerId }) => ({ ...content, slug, partnerId, visibility: 'project', provenance: noProvenance }),
};

/** PA-05: another programme takes its place; the reason and the page that says so are asked for. */
const replace: Step<InstrumentFields> = {
  name: 'replace',
  label: 'partnership.step-replace',
  hint: 'partnership.step-hint-replace',
  fields: {
    ...instrumentFields,
    reason: { kind: 'text', label: 'partnership.field-reason', hint: 'partnership.hint-reason', max: 1000, rows: 3, required: true },
    url: { kind: 'plain', type: 'url', label: 'partnership.source-url', hint: 'partnership.hint-source', max: 500, required: true },
    publisher: { kind: 'plain', label: 'partnership.source-publisher', max: 200, required: true },
    page: { kind: 'plain', label: 'partnership.source-title', max: 300, required: true },
  },
  offered: (_standing, actor, at) => mayEditInstrument(actor, at),
  command: deskCommand(replaceInstrument),
  input: (standing, { reason, url, publisher, page, ...said }) => {
    // a desk's functions are only given what its own `find` returned
    const { id: instrumentId, revision, slug, number } = standing as EditedInstrument;
    const sources = [{ url, publisher, title: page }];
    const named = `${slug.slice(0, 70).replace(/-\d+$/, '').replace(/-$/, '')}-${number + 1}`;
    return { ...said, instrumentId, revision, slug: named, reason: reason ?? null, provenance: { v: 1, statements: [{ field: 'instrument', confidence: 'stated', sources }] } };
  },
};

/** Policy instruments in the workspace. */
export const instrumentDesk = deskOf({
  path: 'instruments',
  group: 'project',
  one: 'partnership.instrument',
  many: 'partnership.instruments',
  empty: 'partnership.instruments-empty',
  editable: instrumentEditable,
  list: allInstruments,
  steps: [replace],
  begin,
  // a desk's functions are only given what its own `find` returned
  publicPath: (standing) => `/cities/${(standing as EditedInstrument).citySlug}`,
});
