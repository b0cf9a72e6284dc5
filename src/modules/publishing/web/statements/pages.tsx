import type { Page } from '../../../../platform/http/index.ts';
import { AccessibilityPage } from './accessibility-page.tsx';
import type { Operator } from './operator.ts';
import { PrivacyPage } from './privacy-page.tsx';

/** `/accessibility` and `/privacy`, with what the operator of this installation says. */
export function statementPages(operator: Operator): readonly Page[] {
  return [
    {
      name: 'accessibility',
      path: '/accessibility',
      show: ({ reading: { say } }) => Promise.resolve({
        title: say('accessibility.title'), description: say('accessibility.lead'), main: <AccessibilityPage operator={operator} />,
      }),
    },
    {
      name: 'privacy',
      path: '/privacy',
      show: ({ reading: { say } }) => Promise.resolve({ title: say('privacy.title'), description: say('privacy.lead'), main: <PrivacyPage operator={operator} /> }),
    },
  ];
}
