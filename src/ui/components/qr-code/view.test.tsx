import { renderToString } from 'preact-render-to-string';
import decodeQr from 'qr/decode.js';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { QrCode } from './view.tsx';

/** What a camera sees of it, and what a reader makes of that. */
async function scanned(value: string): Promise<string> {
  const svg = renderToString(<QrCode value={value} label="x" />).replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ');
  const { data, info } = await sharp(Buffer.from(svg)).resize(400, 400).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return decodeQr({ width: info.width, height: info.height, data });
}

describe('QrCode', () => {
  it.each([
    'otpauth://totp/BETTER:anna%40example.org?secret=JBSWY3DPEHPK3PXP&issuer=BETTER&digits=6&period=30',
    'https://better.example.eu/hu/better?q=Nyíregyháza',
    `otpauth://totp/BETTER:${'long'.repeat(40)}%40example.org?secret=${'ABCDEFGH'.repeat(8)}`,
    'x',
  ])('is read as what was put in: %j', async (value) => {
    expect(await scanned(value)).toBe(value);
  });

  it('has a name, a light ground of its own and room around', () => {
    const html = renderToString(<QrCode value="x" label="QR code of the key" />);
    expect(html).toContain('role="img" aria-label="QR code of the key"');
    expect(html).toContain('viewBox="0 0 29 29"');
    expect(html).toContain('<rect width="29" height="29" fill="#fff">');
    expect(html).not.toMatch(/d="[^"]*M[0-3] /);
  });
});
