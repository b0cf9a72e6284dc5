import { dropFile, keepFile, loadFile } from './app/files/scheme-files.ts';
import { loadScheme, schemeVersion } from './app/load-scheme.ts';
import { mapConcepts, suggestedPairs } from './app/map-concepts.ts';
import { noteRenewal } from './app/note-renewal.ts';

export { type FileFault, readSkos, type SkosFile } from './app/skos/read-skos.ts';
export { schemeChanges, type SchemeChanges } from './app/skos/preview.ts';
export { exportSkos } from './app/skos/export.ts';
export { changedNames, faultWords, previewWords, refusalWords, warningWords } from './web/import-words.ts';
export { conceptPlaces, findConcepts, type FoundConcept, schemes, type SchemeSummary, schemeTree } from './app/public/schemes.ts';
export { conceptDetails, type ProjectRecord, type PublicRecordPorts } from './app/public/concept.ts';
export { saidCommands, saidKinds, type SaidPorts } from './app/said/say-concepts.ts';
export { schemesAdminPage } from './web/admin/schemes.tsx';
export { mapPage } from './web/admin/map.tsx';
export { pairPage } from './web/admin/pair.tsx';
export { suggestPage } from './web/suggest/suggest.tsx';
export { aboutBeside, saidPage } from './web/record/pages.tsx';
export { ConceptLink, conceptPath } from './web/concept-link.tsx';
export { ConceptPage } from './web/concept-page.tsx';
export { SchemePage, SchemesPage } from './web/scheme-pages.tsx';
export { type Concepts, conceptsIn, conceptsOf, type SaidName } from './app/find-concepts.ts';
export { schemesState, searchedState } from './app/lexicon.ts';
export { comparable, type Words, wordsOf } from './app/words.ts';
export { conceptsByRecord } from './app/concepts-by-record.ts';
export { type ConceptName, conceptNames, type ConceptRef, conceptRefs, nameFor } from './app/names.ts';
export { mayLoadScheme, maySayConcept } from './app/policy.ts';
export { foundInRecords, tagRecord, untag } from './app/tag.ts';
export { type SchemeInput, schemeInput } from './model/scheme.ts';
export type { Weighed } from './model/weigh.ts';
export { loadScheme, mapConcepts, noteRenewal, schemeVersion, suggestedPairs };

/** Every command of this module. */
export const commands = [loadScheme, mapConcepts, noteRenewal, keepFile(undefined), loadFile, dropFile] as const;
