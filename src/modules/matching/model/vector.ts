/** A vector as it is kept: 32-bit floats, little-endian. */
export function bytesOf(vector: Float32Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(vector.length * 4));
  for (const [n, each] of vector.entries()) view.setFloat32(n * 4, each, true);
  return new Uint8Array(view.buffer);
}

/** What `bytesOf` kept; half a number at the end is left out. */
export function vectorOf(bytes: Uint8Array): Float32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Float32Array.from({ length: Math.floor(bytes.byteLength / 4) }, (_, n) => view.getFloat32(n * 4, true));
}

/** MA-13: the cosine of two vectors of length 1; undefined where they are not of the same model, or one of them points nowhere. */
export function cosine(a: Float32Array, b: Float32Array): number | undefined {
  if (a.length !== b.length || isNothing(a) || isNothing(b)) return undefined;
  return a.reduce((sum, each, n) => sum + each * (b[n] ?? 0), 0);
}

function isNothing(vector: Float32Array): boolean {
  return vector.every((each) => each === 0);
}

/** The cosine of the two that are nearest, of all the languages both have. */
export function nearestCosine(asked: readonly Float32Array[], own: readonly Float32Array[]): number | undefined {
  const all = asked.flatMap((a) => own.flatMap((b) => cosine(a, b) ?? []));
  return all.length === 0 ? undefined : Math.max(...all);
}
