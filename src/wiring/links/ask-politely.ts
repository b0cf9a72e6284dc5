import { setTimeout as wait } from 'node:timers/promises';
import type { Answered } from '../../kernel/links/answer.ts';

/** How politely. */
export interface Manners {
  readonly ask: (url: string) => Promise<Answered>;
  /** Milliseconds between two questions to one site. */
  readonly pause: number;
  /** Sites that are asked at once. */
  readonly sites: number;
}

interface Listener {
  readonly heard: (url: string, answered: Answered) => Promise<void>;
  readonly isOpen: () => boolean;
}

/**
 * LK-06: asks every address: a site one thing after the other with a pause between, and few sites at once. `heard` gets each answer as it comes;
 * `isOpen` false ends it before the next question.
 */
export async function askPolitely(urls: readonly string[], { ask, pause, sites }: Manners, { heard, isOpen }: Listener): Promise<void> {
  const waiting = [...Map.groupBy(urls, (url) => new URL(url).host).values()];
  const askSite = async (own: readonly string[]) => {
    for (const [number, url] of own.entries()) {
      if (number > 0) await wait(pause);
      if (!isOpen()) return;
      await heard(url, await ask(url));
    }
  };
  const asker = async () => {
    for (let own = waiting.shift(); own !== undefined; own = waiting.shift()) await askSite(own);
  };
  await Promise.all(Array.from({ length: sites }, asker));
}
