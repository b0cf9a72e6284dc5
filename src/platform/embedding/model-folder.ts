import { createHash } from 'node:crypto';
import { type FileHandle, open, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Tokenizer } from '@huggingface/tokenizers';
import { Problem, reasonOf } from '../config/index.ts';
import { fileHash } from '../files/index.ts';
import { type Embedded, type Embedder, failed, longestText, unit } from './embedder.ts';
import { headerLength, numbersIn, rowSize, type Tensor, tensorIn } from './safetensors.ts';

export interface FolderSettings {
  readonly folder: string;
  /** As people are told of it; the folder's own name where nothing is said. */
  readonly model: string | undefined;
}

const largestTokenizer = 128 * 1024 * 1024;
/** So much of either end of the vectors tells one model from another. */
const sample = 64 * 1024;

/**
 * A model in a folder, in the form of Model2Vec: `model.safetensors` has one vector for each part of a word, `tokenizer.json` says how texts fall
 * into those parts. The vector of a text is their mean. The vectors stay in the file, of which only the rows that are asked for are read: such files have up to
 * half a gigabyte. Throws a `Problem` with one sentence where the folder is no such model.
 */
export async function openModelFolder({ folder, model }: FolderSettings): Promise<Embedder & { readonly close: () => Promise<void> }> {
  const { tokenize, hash: ofTokenizer } = await tokenizerOf(join(folder, 'tokenizer.json'));
  const path = join(folder, 'model.safetensors');
  const file = await open(path).catch((error: unknown) => {
    throw new Problem(`${path} cannot be read: ${reasonOf(error)}.`);
  });
  try {
    const { rowsOf, hash } = await vectorsOf(file, path);
    const id = createHash('sha256').update(hash + ofTokenizer).digest('hex');
    const embed = async (texts: readonly string[]): Promise<Embedded> => {
      try {
        const vectors: Float32Array[] = [];
        for (const text of texts) vectors.push(await rowsOf(tokenize(text.slice(0, longestText).toWellFormed())));
        return { kind: 'done', vectors };
      } catch (error) {
        return failed('not-understood', reasonOf(error)); // the file was taken away, or the tokenizer gave up
      }
    };
    return { name: model ?? basename(folder), id, isHere: true, embed, close: () => file.close() };
  } catch (error) {
    await file.close();
    throw error;
  }
}

interface Tokenizing {
  readonly tokenize: (text: string) => readonly number[];
  readonly hash: string;
}

async function tokenizerOf(path: string): Promise<Tokenizing> {
  try {
    if ((await stat(path)).size > largestTokenizer) throw new Error('it is larger than 128 MB');
    const bytes = await readFile(path);
    const read: unknown = JSON.parse(bytes.toString('utf8'));
    if (typeof read !== 'object' || read === null) throw new Error('it is no JSON object');
    const tokenizer = new Tokenizer(read, {});
    const unknown = tokenizer.model?.unk_token_id;
    // parts that the model does not know have no direction
    const tokenize = (text: string) => tokenizer.encode(text, { add_special_tokens: false }).ids.filter((id) => id !== unknown);
    return { tokenize, hash: fileHash(bytes) };
  } catch (error) {
    throw new Problem(`${path} is no tokenizer that can be read: ${reasonOf(error)}.`);
  }
}

interface Vectors {
  /** The mean of the vectors of these parts, of length 1. */
  readonly rowsOf: (ids: readonly number[]) => Promise<Float32Array>;
  readonly hash: string;
}

async function vectorsOf(file: FileHandle, path: string): Promise<Vectors> {
  const no = (why: string) => new Problem(`${path} is no model that can be read: ${why}.`);
  const { size } = await file.stat();
  const length = headerLength(await bytesAt(file, 0, 8));
  if (length === undefined || 8 + length > size) throw no('it is no safetensors file');
  const text = (await bytesAt(file, 8, length)).toString('utf8');
  const embeddings = tensorIn(text, 'embeddings', size);
  if (typeof embeddings === 'string') throw no(embeddings);
  if (!embeddings.kind.startsWith('F') || embeddings.columns < 2) throw no('its tensor “embeddings” holds no vectors');
  const list = async (name: string) => {
    if (!text.includes(`"${name}"`)) return undefined;
    const tensor = tensorIn(text, name, size);
    if (typeof tensor === 'string' || tensor.columns !== 1) throw no(typeof tensor === 'string' ? tensor : `its tensor “${name}” is no list`);
    return numbersIn(await bytesAt(file, tensor.from, tensor.bytes), tensor.kind);
  };
  // a smaller vocabulary: several parts share a row, each with a weight of its own
  const [weights, mapping] = [await list('weights'), await list('mapping')];
  const rowOf = (id: number) => (mapping === undefined ? id : (mapping[id] ?? -1));
  // the same on every machine; reading all of it at each start would take seconds
  const ends = [await bytesAt(file, embeddings.from, sample), await bytesAt(file, Math.max(embeddings.from, size - sample), sample)];
  const hash = ends.reduce((all, bytes) => all.update(bytes), createHash('sha256').update(text)).digest('hex');
  return { hash, rowsOf: async (ids) => meanOf(file, embeddings, ids.map((id) => ({ row: rowOf(id), weight: weights?.[id] ?? 1 }))) };
}

interface Part {
  readonly row: number;
  readonly weight: number;
}

async function meanOf(file: FileHandle, tensor: Tensor, parts: readonly Part[]): Promise<Float32Array> {
  const sum = new Float32Array(tensor.columns);
  const bytes = rowSize(tensor);
  const rows = Map.groupBy(parts.filter(({ row }) => Number.isInteger(row) && row >= 0 && row < tensor.rows), ({ row }) => row);
  const read = await Promise.all([...rows].map(async ([row, all]) => (
    { weight: all.reduce((total, { weight }) => total + weight, 0), numbers: numbersIn(await bytesAt(file, tensor.from + row * bytes, bytes), tensor.kind) }
  )));
  for (const { weight, numbers } of read) for (const [n, each] of numbers.entries()) sum[n] = (sum[n] ?? 0) + weight * each;
  if (!sum.every(Number.isFinite)) throw new Error('the model has numbers that are none');
  return unit(sum);
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
