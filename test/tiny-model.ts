import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A tensor as a test writes it. */
export interface WrittenTensor {
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly bytes: Uint8Array;
}

/** 32-bit floats as they stand in a file. */
export function floats(...numbers: readonly number[]): Uint8Array {
  return new Uint8Array(Float32Array.from(numbers).buffer);
}

/** A safetensors file with these tensors. */
export function safetensors(tensors: Readonly<Record<string, WrittenTensor>>): Uint8Array {
  let at = 0;
  const header = Object.fromEntries(Object.entries(tensors).map(([name, { dtype, shape, bytes }]) => {
    const from = at;
    at += bytes.byteLength;
    return [name, { dtype, shape, data_offsets: [from, at] }];
  }));
  return withHeader(JSON.stringify(header), ...Object.values(tensors).map(({ bytes }) => bytes));
}

/** The length of the header, the header, and what follows. */
export function withHeader(header: string, ...rest: readonly Uint8Array[]): Uint8Array {
  const text = new TextEncoder().encode(header);
  const length = new Uint8Array(8);
  new DataView(length.buffer).setBigUint64(0, BigInt(text.byteLength), true);
  return Buffer.concat([length, text, ...rest]);
}

/** A tokenizer that knows these words and no others. */
export function tokenizerOf(words: readonly string[]): unknown {
  const vocab = Object.fromEntries(['[UNK]', ...words].map((word, n) => [word, n]));
  return {
    version: '1.0', added_tokens: [], normalizer: { type: 'BertNormalizer', clean_text: true, handle_chinese_chars: true, strip_accents: true, lowercase: true },
    pre_tokenizer: { type: 'BertPreTokenizer' }, post_processor: null, decoder: null,
    model: { type: 'WordPiece', unk_token: '[UNK]', continuing_subword_prefix: '##', max_input_chars_per_word: 100, vocab },
  };
}

/** A folder with a model that knows these words, each with its vector; the words it does not know have one that must not be counted. Returns its path. */
export function tinyModel(words: Readonly<Record<string, readonly number[]>>, more: Readonly<Record<string, WrittenTensor>> = {}): string {
  const columns = Object.values(words)[0]?.length ?? 0;
  const rows = [Array.from({ length: columns }, () => 1000), ...Object.values(words)];
  const embeddings = { dtype: 'F32', shape: [rows.length, columns], bytes: floats(...rows.flat()) };
  return modelFolder({ model: safetensors({ embeddings, ...more }), tokenizer: JSON.stringify(tokenizerOf(Object.keys(words))) });
}

/** A folder with these files. */
export function modelFolder({ model, tokenizer }: { readonly model?: Uint8Array; readonly tokenizer?: string }): string {
  const folder = mkdtempSync(join(tmpdir(), 'tiny-model-'));
  if (model !== undefined) writeFileSync(join(folder, 'model.safetensors'), model);
  if (tokenizer !== undefined) writeFileSync(join(folder, 'tokenizer.json'), tokenizer);
  return folder;
}
