import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { demoDatabase } from '../../../test/demo.ts';
import { tinyModel } from '../../../test/tiny-model.ts';
import { needs } from '../../modules/needs/index.ts';
import { type Embedder, failed, plugEmbedder } from '../../platform/embedding/index.ts';
import { startEmbedding } from './embed.ts';
import { matchesFor, printedMatches } from './match.ts';

const { database, projectId } = await demoDatabase();
const [need] = await needs(database, projectId);
const slug = need?.slug ?? '';
const news = () => ({ modelFailed: vi.fn(), embeddingFailed: vi.fn() });

describe('the rounds of the model', () => {
  it('MA-11 MA-13 a folder that is plugged in is named by what it lifts, and nothing is left of it when it is gone', async () => {
    const without = await printedMatches(database, { need: slug, limit: '20' });
    const folder = tinyModel({ data: [1, 0, 0], service: [0, 1, 0], services: [0, 1, 0], city: [0, 0, 1], innovation: [0, 1, 1], open: [1, 0, 1], digital: [1, 1, 0] });
    const { embedder, close } = await plugEmbedder({ kind: 'folder', folder, model: 'Tiny' });
    const told = news();
    const stop = startEmbedding(database, embedder, told);
    await stop();
    expect(told.modelFailed).not.toHaveBeenCalled();
    expect(told.embeddingFailed).not.toHaveBeenCalled();
    expect(await printedMatches(database, { need: slug, limit: '20' }, embedder)).toContain('close in meaning, says the model Tiny');
    const printed = await matchesFor(database, { need: slug, lang: 'en', limit: 20 }, embedder);
    expect(printed?.some(({ reasons }) => reasons.model === 'Tiny')).toBe(true);
    await close();
    expect(await printedMatches(database, { need: slug, limit: '20' }, embedder)).toBe(without);
    await startEmbedding(database, undefined, told)();
    expect(await printedMatches(database, { need: slug, limit: '20' })).toBe(without);
    expect(without).not.toContain('model');
  });

  it('MA-14 a model that does not answer is told of, and nothing else is disturbed', async () => {
    const away: Embedder = { name: 'away', id: 'away', isHere: false, embed: () => wait(5).then(() => failed('unreachable', 'models.example ECONNREFUSED')) };
    const told = news();
    await startEmbedding(database, away, told)();
    expect(told.modelFailed.mock.calls).toEqual([[expect.stringContaining('models.example ECONNREFUSED')]]);
    expect(told.embeddingFailed).not.toHaveBeenCalled();
  });
});
