/** Milliseconds. */
export const minute = 60 * 1000;
export const hour = 60 * minute;

/**
 * Does some work now and then again and again, `pause` milliseconds from one beginning to the next; a round that is still going is not
 * overtaken. What fails is handed to `failed`: the next round makes it good. Returns how to stop, which waits for the round that is going.
 */
export function goRound(pause: number, work: () => Promise<unknown>, failed: (error: unknown) => void): () => Promise<void> {
  let going: Promise<unknown> | undefined;
  const round = () => {
    going ??= work().catch(failed).finally(() => {
      going = undefined;
    });
  };
  const timer = setInterval(round, pause).unref();
  round();
  return async () => {
    clearInterval(timer);
    await going;
  };
}

/** Something that goes on by itself from `start` to `close`. */
export function whileOpen(begin: () => () => Promise<void>): { readonly start: () => void; readonly close: () => Promise<void> } {
  let stop: (() => Promise<void>) | undefined;
  return {
    start() {
      stop ??= begin();
    },
    close: async () => stop?.(),
  };
}
