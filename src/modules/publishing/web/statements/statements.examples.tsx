import type { Example } from '../../../../ui/index.ts';
import { AccessibilityPage } from './accessibility-page.tsx';
import { type Operator, unknownOperator } from './operator.ts';
import { PrivacyPage } from './privacy-page.tsx';

const operator: Operator = {
  name: 'Example City Council',
  contact: 'accessibility@example.eu',
  enforcement: 'https://example.eu/enforcement',
  dataProtectionAuthority: 'https://example.eu/a-very-long-address-of-the-data-protection-authority-that-does-not-break-anywhere',
  logDays: 30,
};

/** How the two statements can look. */
export const examples: readonly Example[] = [
  { name: 'Accessibility, with what the operator says', show: () => <AccessibilityPage operator={operator} /> },
  { name: 'Accessibility, the operator has said nothing yet', show: () => <AccessibilityPage operator={unknownOperator} /> },
  { name: 'Privacy, with what the operator says', show: () => <PrivacyPage operator={operator} /> },
  { name: 'Privacy, the operator has said nothing yet', show: () => <PrivacyPage operator={unknownOperator} /> },
];
