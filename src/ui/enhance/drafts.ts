/** What was typed into one field and has not reached the server. */
export interface Draft {
  /** Revision of the record it was typed into; a conflict is found by it. */
  readonly revision: string;
  /** The field's controls as a form sends them. */
  readonly pairs: readonly (readonly [string, string])[];
}

/** The part of the browser's storage that drafts need. */
export type DraftStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const prefix = 'better-draft ';

/** Drafts of one form, kept on this device until the server has them. A full or forbidden storage only means that nothing is kept. */
export function draftsOf(store: DraftStore, form: string) {
  const key = (field: string) => `${prefix}${form} ${field}`;
  return {
    put(field: string, draft: Draft): void {
      quietly(() => store.setItem(key(field), JSON.stringify(draft)));
    },
    drop(field: string): void {
      quietly(() => store.removeItem(key(field)));
    },
    all(): readonly { readonly field: string; readonly draft: Draft }[] {
      return keysOf(store).filter((each) => each.startsWith(key(''))).flatMap((each) => {
        const draft = parsed(store.getItem(each));
        return draft === undefined ? [] : [{ field: each.slice(key('').length), draft }];
      });
    },
  };
}

/** Forgets every draft on this device: whoever signs out leaves nothing behind. */
export function forgetDrafts(store: DraftStore): void {
  for (const key of keysOf(store)) if (key.startsWith(prefix)) quietly(() => store.removeItem(key));
}

function keysOf(store: DraftStore): readonly string[] {
  return Array.from({ length: store.length }, (_, index) => store.key(index)).filter((key) => key !== null);
}

function parsed(text: string | null): Draft | undefined {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    return isDraft(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isDraft(value: unknown): value is Draft {
  return typeof value === 'object' && value !== null && 'revision' in value && typeof value.revision === 'string' && 'pairs' in value && Array.isArray(value.pairs);
}

function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // storage can be full, or forbidden in a private window: the form works without it
  }
}
