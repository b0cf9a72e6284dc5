import encodeQr from 'qr';

interface QrCodeProps {
  /** What a telephone reads. */
  readonly value: string;
  /** What it is, for who does not see it. */
  readonly label: string;
}

/** The quiet zone that a reader needs around the code (ISO/IEC 18004, 6.3.8). */
const quiet = 4;

/** A QR code, drawn on the server. Dark on light in every colour scheme: many readers take no other. */
export function QrCode({ value, label }: QrCodeProps) {
  const rows = encodeQr(value, 'raw', { ecc: 'medium', border: quiet });
  return (
    <svg class="qr-code" viewBox={`0 0 ${rows.length} ${rows.length}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect width={rows.length} height={rows.length} fill="#fff" />
      <path d={rows.map(runsOf).join('')} fill="#000" />
    </svg>
  );
}

/** Dark modules that stand side by side, each run one rectangle. */
function runsOf(row: readonly boolean[], y: number): string {
  const runs = [...row.map((dark) => (dark ? '#' : ' ')).join('').matchAll(/#+/g)];
  return runs.map(({ 0: run, index }) => `M${index} ${y}h${run.length}v1h-${run.length}z`).join('');
}
