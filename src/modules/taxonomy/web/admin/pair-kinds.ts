/** What can be said of two concepts, in the order it is asked. */
export const pairKinds = ['exact', 'close', 'none'] as const;
