import sharp from 'sharp';

/** A picture as it is kept: drawn again, upright, without what the camera wrote into it. */
export interface DrawnPicture {
  readonly kind: 'jpeg' | 'png' | 'webp';
  readonly bytes: Uint8Array;
  /** Pixels, upright. */
  readonly width: number;
  readonly height: number;
  /** A small WebP for lists; undefined where the picture itself is that small. */
  readonly small: Uint8Array | undefined;
  /** The same in each of `pictureWidths` that is narrower than the picture itself, as WebP. */
  readonly widths: readonly DrawnWidth[];
}

/** A picture drawn so many pixels wide. */
export interface DrawnWidth {
  readonly width: number;
  readonly bytes: Uint8Array;
}

/** Widths in which a picture is kept ready for pages: a telephone, a column, a column on a dense screen. */
export const pictureWidths = [480, 960, 1600] as const;

export type DrawAnswer =
  | { readonly kind: 'drawn'; readonly picture: DrawnPicture }
  | { readonly kind: 'damaged' | 'unreadable' }
  /** `limit` in millions. */
  | { readonly kind: 'pixels'; readonly limit: number };

/** The longest side kept, and that of the small one. */
const [longest, longestSmall] = [2560, 640];
/** More pixels than any camera in use makes; a picture of a few kilobytes can claim billions. */
const mostPixels = 120_000_000;
const seconds = 20;

/**
 * Draws a picture again (JPEG, PNG, WebP; HEIC becomes JPEG where the picture library reads it). Only the pixels come through: place and time,
 * the camera's number, thumbnails and whatever else hides in a picture file stay behind. Moving pictures keep their first picture.
 */
export async function drawAgain(bytes: Uint8Array, kind: 'jpeg' | 'png' | 'webp' | 'heic'): Promise<DrawAnswer> {
  if (kind === 'heic' && !readsHeic()) return { kind: 'unreadable' };
  try {
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (width * height > mostPixels) return { kind: 'pixels', limit: mostPixels / 1_000_000 };
    return { kind: 'drawn', picture: await draw(bytes, kind === 'heic' ? 'jpeg' : kind) };
  } catch {
    return { kind: 'damaged' }; // the library throws for pictures it cannot read to the end, or not in time
  }
}

/** The prebuilt library reads no HEIC (its codec is patented); one built by the operator may. */
export function readsHeic(): boolean {
  return sharp.format.heif.input.fileSuffix?.includes('.heic') ?? false;
}

async function draw(bytes: Uint8Array, kind: 'jpeg' | 'png' | 'webp'): Promise<DrawnPicture> {
  const whole = await sized(bytes, longest)[kind](settings[kind]).toBuffer({ resolveWithObject: true });
  const { width, height } = whole.info;
  const small = Math.max(width, height) <= longestSmall ? undefined : await sized(bytes, longestSmall).webp({ quality: 78 }).toBuffer();
  return { kind, bytes: whole.data, width, height, small, widths: await narrower(bytes, width) };
}

async function narrower(bytes: Uint8Array, than: number): Promise<readonly DrawnWidth[]> {
  const drawn: DrawnWidth[] = [];
  // one after the other: each holds the whole picture in memory
  for (const width of pictureWidths.filter((each) => each < than)) {
    drawn.push({ width, bytes: await upright(bytes).resize({ width }).timeout({ seconds }).webp({ quality: 78 }).toBuffer() });
  }
  return drawn;
}

const settings = { jpeg: { quality: 84, mozjpeg: true }, png: { compressionLevel: 9 }, webp: { quality: 84 } } as const;

function sized(bytes: Uint8Array, side: number) {
  return upright(bytes)
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .timeout({ seconds });
}

/** Reads the picture as it is meant to be looked at; what is not pixels does not come through. */
function upright(bytes: Uint8Array) {
  return sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', autoOrient: true });
}
