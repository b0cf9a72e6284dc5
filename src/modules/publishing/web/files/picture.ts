import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';
import type { PictureContent } from './picture-content.ts';
import { drawing, pictureHeight, pictureWidth } from './picture-drawing.ts';

/** A font of the preview pictures (WOFF); handed in by the wiring, since only the platform reads the disk. */
export interface PictureFont {
  /** Latin letters, or those of Latin Extended. */
  readonly name: 'latin' | 'latin-ext';
  readonly weight: 400 | 700;
  readonly data: Uint8Array<ArrayBuffer>;
}

/** PU-15: draws a preview picture, 1200 × 630, as PNG. The same content gives the same bytes. */
export async function drawPicture(content: PictureContent, fonts: readonly PictureFont[]): Promise<Uint8Array<ArrayBuffer>> {
  const options = {
    width: pictureWidth,
    height: pictureHeight,
    fonts: fonts.map(({ name, weight, data }) => ({ name, weight, style: 'normal' as const, data: data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength) })),
  };
  // satori names React's type for a node; plain objects of this shape are what it reads
  const svg = await satori(drawing(content) as Parameters<typeof satori>[0], options);
  const png = new Resvg(svg, { fitTo: { mode: 'original' }, font: { loadSystemFonts: false } }).render().asPng();
  return new Uint8Array(png);
}
