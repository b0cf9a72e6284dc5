import type { Example } from '../../example.ts';
import { QrCode } from './view.tsx';

export const examples: readonly Example[] = [
  { name: 'an address', show: () => <QrCode value="https://better.example.eu/en/better" label="QR code of the address of this page" /> },
  {
    name: 'a key for an authenticator app',
    show: () => <QrCode value="otpauth://totp/BETTER:anna@example.org?secret=JBSWY3DPEHPK3PXP&issuer=BETTER" label="QR code of the key" />,
  },
];
