import { z } from 'zod';

/** Numbers that lie in a file, row by row. */
export interface Tensor {
  readonly kind: NumberKind;
  /** Rows, then columns; a list has one number a row. */
  readonly rows: number;
  readonly columns: number;
  /** Bytes from the beginning of the file. */
  readonly from: number;
  readonly bytes: number;
}

const sizes = { F16: 2, F32: 4, F64: 8, I32: 4, I64: 8 } as const;
type NumberKind = keyof typeof sizes;

/** The header of a model has a few hundred bytes; that of another file may claim anything. */
export const largestHeader = 1024 * 1024;
const most = { rows: 5_000_000, columns: 8192 } as const;

const whole = z.int().nonnegative();
const described = z.object({ dtype: z.string(), shape: z.array(whole), data_offsets: z.tuple([whole, whole]) });
const header = z.record(z.string(), z.unknown());

/** Bytes of the header, from the first eight bytes of a safetensors file; undefined where it cannot be one. */
export function headerLength(start: Uint8Array): number | undefined {
  if (start.byteLength < 8) return undefined;
  const length = new DataView(start.buffer, start.byteOffset, 8).getBigUint64(0, true);
  return length < 2n || length > BigInt(largestHeader) ? undefined : Number(length);
}

/** One tensor as the header says it; a sentence where it is not there, of another kind, or does not fit into the file. */
export function tensorIn(text: string, name: string, fileSize: number): Tensor | string {
  const parsed = header.safeParse(jsonIn(text));
  if (!parsed.success) return 'its header is no JSON object';
  if (!Object.hasOwn(parsed.data, name)) return `it has no tensor “${name}”`;
  const found = described.safeParse(parsed.data[name]);
  if (!found.success) return `its tensor “${name}” is not described as a tensor`;
  const { dtype, shape, data_offsets: [begin, end] } = found.data;
  if (!isKind(dtype)) return `its tensor “${name}” has numbers of the kind ${dtype.slice(0, 20)}: ${Object.keys(sizes).join(', ')} can be read`;
  if (!isPossible(shape)) return `its tensor “${name}” has an impossible shape`;
  const [rows = 0, columns = 1] = shape;
  const from = 8 + new TextEncoder().encode(text).byteLength;
  if (end - begin !== rows * columns * sizes[dtype] || from + end > fileSize) return `its tensor “${name}” does not fit into the file: it is damaged, or not whole`;
  return { kind: dtype, rows, columns, from: from + begin, bytes: end - begin };
}

function isPossible([rows = 0, columns = 1, ...more]: readonly number[]): boolean {
  return more.length === 0 && rows >= 1 && columns >= 1 && rows <= most.rows && columns <= most.columns;
}

function isKind(dtype: string): dtype is NumberKind {
  return Object.hasOwn(sizes, dtype);
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // JSON.parse throws for what is no JSON
  }
}

/** Bytes of one row. */
export function rowSize({ kind, columns }: Pick<Tensor, 'kind' | 'columns'>): number {
  return sizes[kind] * columns;
}

/** The numbers that stand in these bytes. */
export function numbersIn(bytes: Uint8Array, kind: NumberKind): Float64Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = sizes[kind];
  return Float64Array.from({ length: bytes.byteLength / size }, (_, n) => numberAt(view, kind, n * size));
}

function numberAt(view: DataView, kind: NumberKind, at: number): number {
  switch (kind) {
    case 'F16':
      return half(view.getUint16(at, true));
    case 'F32':
      return view.getFloat32(at, true);
    case 'F64':
      return view.getFloat64(at, true);
    case 'I32':
      return view.getInt32(at, true);
    case 'I64':
      return Number(view.getBigInt64(at, true));
  }
}

/** A 16-bit float (IEEE 754): one bit of sign, five of exponent, ten of fraction. */
function half(bits: number): number {
  const sign = bits >= 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 0x1f) return fraction === 0 ? sign * Infinity : Number.NaN;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
