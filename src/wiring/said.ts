import type { MessageKey } from '../kernel/locale.ts';

type Said = MessageKey extends infer K ? (K extends `said.${infer Word}` ? Word : never) : never;

/** What a form can have come to; other words in an address are ignored. */
export const saidKeys = [
  'saved', 'begun', 'done', 'published', 'taken-back', 'restored', 'machine-saved', 'machine-awaited', 'machine-nothing', 'machine-stale',
  'review-changed', 'reminded', 'reminded-lately', 'reminded-nobody', 'scheme-loaded', 'scheme-dropped',
] as const satisfies readonly Said[];
