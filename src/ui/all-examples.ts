import { examples as flowPicture } from './charts/flow-picture/examples.tsx';
import { examples as levelPicture } from './charts/level-picture/examples.tsx';
import { examples as mapPicture } from './charts/map-picture/examples.tsx';
import { examples as semesterBars } from './charts/semester-bars/examples.tsx';
import { examples as bigNumber } from './components/big-number/examples.tsx';
import { examples as button } from './components/button/examples.tsx';
import { examples as chainBand } from './components/chain-band/examples.tsx';
import { examples as choices } from './components/choices/examples.tsx';
import { examples as cityMark } from './components/city-mark/examples.tsx';
import { examples as columns } from './components/columns/examples.tsx';
import { examples as crumb } from './components/crumb/examples.tsx';
import { examples as emptyState } from './components/empty-state/examples.tsx';
import { examples as errorSummary } from './components/error-summary/examples.tsx';
import { examples as evidenceList } from './components/evidence-list/examples.tsx';
import { examples as factList } from './components/fact-list/examples.tsx';
import { examples as field } from './components/field/examples.tsx';
import { examples as figure } from './components/figure/examples.tsx';
import { examples as filters } from './components/filters/examples.tsx';
import { examples as form } from './components/form/examples.tsx';
import { examples as hero } from './components/hero/examples.tsx';
import { examples as meter } from './components/meter/examples.tsx';
import { examples as movedParts } from './components/moved-parts/examples.tsx';
import { examples as notRecorded } from './components/not-recorded/examples.tsx';
import { examples as notice } from './components/notice/examples.tsx';
import { examples as outsideLink } from './components/outside-link/examples.tsx';
import { examples as pageHead } from './components/page-head/examples.tsx';
import { examples as pagination } from './components/pagination/examples.tsx';
import { examples as qrCode } from './components/qr-code/examples.tsx';
import { examples as rail } from './components/rail/examples.tsx';
import { examples as reasons } from './components/reasons/examples.tsx';
import { examples as recordList } from './components/record-list/examples.tsx';
import { examples as route } from './components/route/examples.tsx';
import { examples as rowList } from './components/row-list/examples.tsx';
import { examples as section } from './components/section/examples.tsx';
import { examples as sources } from './components/sources/examples.tsx';
import { examples as spine } from './components/spine/examples.tsx';
import { examples as statementNote } from './components/statement-note/examples.tsx';
import { examples as statusWord } from './components/status-word/examples.tsx';
import { examples as sureness } from './components/sureness/examples.tsx';
import { examples as table } from './components/table/examples.tsx';
import { examples as tabs } from './components/tabs/examples.tsx';
import { examples as talk } from './components/talk/examples.tsx';
import { examples as text } from './components/text/examples.tsx';
import { examples as timeline } from './components/timeline/examples.tsx';
import { examples as translationNote } from './components/translation-note/examples.tsx';
import { examples as error } from './layouts/error/examples.tsx';
import type { DesignEntry } from './layouts/design/view.tsx';

/** Every component with its examples: shown under `/design`, and run through axe and HTML validation. */
export const allExamples: readonly DesignEntry[] = [
  { component: 'big-number', examples: bigNumber },
  { component: 'button', examples: button },
  { component: 'chain-band', examples: chainBand },
  { component: 'choices', examples: choices },
  { component: 'city-mark', examples: cityMark },
  { component: 'columns', examples: columns },
  { component: 'crumb', examples: crumb },
  { component: 'empty-state', examples: emptyState },
  { component: 'error', examples: error },
  { component: 'error-summary', examples: errorSummary },
  { component: 'evidence-list', examples: evidenceList },
  { component: 'fact-list', examples: factList },
  { component: 'field', examples: field },
  { component: 'figure', examples: figure },
  { component: 'filters', examples: filters },
  { component: 'flow-picture', examples: flowPicture },
  { component: 'form', examples: form },
  { component: 'hero', examples: hero },
  { component: 'level-picture', examples: levelPicture },
  { component: 'map-picture', examples: mapPicture },
  { component: 'meter', examples: meter },
  { component: 'moved-parts', examples: movedParts },
  { component: 'not-recorded', examples: notRecorded },
  { component: 'notice', examples: notice },
  { component: 'outside-link', examples: outsideLink },
  { component: 'page-head', examples: pageHead },
  { component: 'pagination', examples: pagination },
  { component: 'qr-code', examples: qrCode },
  { component: 'rail', examples: rail },
  { component: 'reasons', examples: reasons },
  { component: 'record-list', examples: recordList },
  { component: 'route', examples: route },
  { component: 'row-list', examples: rowList },
  { component: 'section', examples: section },
  { component: 'semester-bars', examples: semesterBars },
  { component: 'sources', examples: sources },
  { component: 'spine', examples: spine },
  { component: 'statement-note', examples: statementNote },
  { component: 'status-word', examples: statusWord },
  { component: 'sureness', examples: sureness },
  { component: 'table', examples: table },
  { component: 'tabs', examples: tabs },
  { component: 'talk', examples: talk },
  { component: 'text', examples: text },
  { component: 'timeline', examples: timeline },
  { component: 'translation-note', examples: translationNote },
];
