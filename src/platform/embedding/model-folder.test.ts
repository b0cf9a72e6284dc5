import { describe, expect, it, onTestFinished } from 'vitest';
import { floats, modelFolder, safetensors, tinyModel, tokenizerOf, withHeader } from '../../../test/tiny-model.ts';
import { plugEmbedder } from './index.ts';

const words = { bus: [1, 0, 0], tram: [0, 1, 0], busz: [2, 0, 0], park: [0, 0, 3] };

async function plugged(folder: string, model?: string) {
  const found = await plugEmbedder({ kind: 'folder', folder, model });
  onTestFinished(found.close);
  return found;
}

async function vectorsOf(folder: string, ...texts: readonly string[]): Promise<readonly (readonly number[])[]> {
  const { embedder } = await plugged(folder);
  const said = await embedder?.embed(texts);
  return said?.kind === 'done' ? said.vectors.map((vector) => [...vector].map((each) => Math.round(each * 1000) / 1000)) : [];
}

describe('a model in a folder', () => {
  it('MA-15 makes of a text the mean of its parts, of length 1', async () => {
    expect(await vectorsOf(tinyModel(words), 'Bus', 'bus, TRAM', 'busz', 'Bus tram park')).toEqual([[1, 0, 0], [0.707, 0.707, 0], [1, 0, 0], [0.302, 0.302, 0.905]]);
  });

  it('MA-15 leaves out what it does not know, and a text without anything known points nowhere', async () => {
    expect(await vectorsOf(tinyModel(words), 'unheard bus', 'unheard', '', '\uD800\u0000', 'bus '.repeat(50_000))).toEqual([[1, 0, 0], [0, 0, 0], [0, 0, 0], [0, 0, 0], [1, 0, 0]]);
  });

  it('MA-15 may have 16-bit numbers, weights, and rows that several parts share', async () => {
    const halves = { dtype: 'F16', shape: [3, 2], bytes: new Uint8Array(Uint16Array.from([0x3c00, 0, 0, 0xc000, 0x0001, 0x7800]).buffer) };
    const tokenizer = JSON.stringify(tokenizerOf(['bus', 'tram']));
    expect(await vectorsOf(modelFolder({ model: safetensors({ embeddings: halves }), tokenizer }), 'bus', 'tram')).toEqual([[0, -1], [0, 1]]);
    const rows = { dtype: 'F32', shape: [2, 2], bytes: floats(3, 0, 0, 1) };
    const mapping = { dtype: 'I64', shape: [3], bytes: new Uint8Array(BigInt64Array.from([0n, 1n, 0n]).buffer) };
    const weights = { dtype: 'F32', shape: [3], bytes: floats(1, 4, 1) };
    const folder = modelFolder({ model: safetensors({ embeddings: rows, mapping, weights }), tokenizer });
    expect(await vectorsOf(folder, 'bus', 'tram', 'bus tram')).toEqual([[0, 1], [1, 0], [0.6, 0.8]]);
  });

  it('MA-12 is told from another one, and is the same wherever it lies', async () => {
    const id = async (folder: string) => (await plugged(folder)).embedder?.id;
    const first = await id(tinyModel(words));
    expect(await id(tinyModel(words))).toBe(first);
    expect(await id(tinyModel({ ...words, park: [0, 0, 4] }))).not.toBe(first);
    expect(await id(tinyModel({ bus: [1, 0, 0], tram: [0, 1, 0], busz: [2, 0, 0], wood: [0, 0, 3] }))).not.toBe(first);
  });

  it('MA-13 is called as the operator calls it, else as its folder', async () => {
    const folder = tinyModel(words);
    expect((await plugged(folder, 'Our model')).embedder).toMatchObject({ name: 'Our model', isHere: true });
    expect((await plugged(folder)).embedder?.name).toMatch(/^tiny-model-/);
  });
});

describe('a folder that is no model', () => {
  const tokenizer = JSON.stringify(tokenizerOf(['bus']));
  const tensor = (dtype: string, shape: readonly number[], end: number) => withHeader(JSON.stringify({ embeddings: { dtype, shape, data_offsets: [0, end] } }), floats(1, 2, 3, 4));
  const four = { dtype: 'F32', shape: [2, 2], bytes: floats(1, 2, 3, 4) };
  const endless = new Uint8Array(64).fill(0xff);

  it.each([
    ['nothing in it', {}, 'tokenizer.json is no tokenizer that can be read'],
    ['no vectors', { tokenizer }, 'model.safetensors cannot be read'],
    ['a tokenizer that is no JSON', { tokenizer: '{', model: tensor('F32', [2, 2], 16) }, 'no tokenizer'],
    ['a tokenizer that is something else', { tokenizer: '[1]', model: tensor('F32', [2, 2], 16) }, 'no tokenizer'],
    ['an empty file', { tokenizer, model: new Uint8Array(0) }, 'it is no safetensors file'],
    ['a header without end', { tokenizer, model: endless }, 'it is no safetensors file'],
    ['a header longer than the file', { tokenizer, model: withHeader('{}').subarray(0, 9) }, 'it is no safetensors file'],
    ['a header that is no JSON', { tokenizer, model: withHeader('not JSON') }, 'its header is no JSON object'],
    ['another tensor', { tokenizer, model: withHeader('{"other":{}}') }, 'it has no tensor “embeddings”'],
    ['a tensor that is none', { tokenizer, model: withHeader('{"embeddings":{"dtype":1}}') }, 'is not described as a tensor'],
    ['numbers of another kind', { tokenizer, model: tensor('BF16', [2, 4], 16) }, 'numbers of the kind BF16'],
    ['whole numbers', { tokenizer, model: tensor('I32', [2, 2], 16) }, 'holds no vectors'],
    ['an impossible shape', { tokenizer, model: tensor('F32', [2, 2, 1], 16) }, 'an impossible shape'],
    ['half a file', { tokenizer, model: tensor('F32', [200, 2], 1600) }, 'does not fit into the file'],
    ['a tensor that begins outside', { tokenizer, model: withHeader('{"embeddings":{"dtype":"F32","shape":[2,2],"data_offsets":[900,916]}}') }, 'does not fit into the file'],
    ['weights that are no list', { tokenizer, model: safetensors({ embeddings: four, weights: { dtype: 'F32', shape: [1, 2], bytes: floats(1, 1) } }) }, 'is no list'],
  ])('MA-15 with %s is one sentence, and nothing is plugged in', async (_, files, sentence) => {
    const { embedder, problem } = await plugged(modelFolder(files));
    expect(embedder).toBeUndefined();
    expect(problem).toContain(sentence);
    expect(problem).toMatch(/^EMBEDDING_FOLDER: .+\. Matching goes on without a model\.$/);
  });

  it('MA-15 with numbers that are none does not throw', async () => {
    const { embedder } = await plugged(modelFolder({ model: safetensors({ embeddings: { dtype: 'F32', shape: [2, 2], bytes: floats(1, 1, Number.NaN, Infinity) } }), tokenizer }));
    expect(await embedder?.embed(['bus'])).toMatchObject({ kind: 'failed', fault: 'not-understood' });
  });

  it('MA-11 nothing is plugged in unless it is asked for', async () => {
    expect(await plugEmbedder({ kind: 'off' })).toMatchObject({ embedder: undefined, problem: undefined });
  });
});
