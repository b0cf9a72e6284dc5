import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Reading } from '../kernel/locale.ts';

const Current = createContext<Reading | undefined>(undefined);

/** Hands the reader's language and addresses to every component below it. The wiring puts it around each page. */
export function ReadingProvider({ reading, children }: { readonly reading: Reading; readonly children?: ComponentChildren }) {
  return <Current.Provider value={reading}>{children}</Current.Provider>;
}

/** The reader's language, messages and addresses. Throws outside `ReadingProvider`: that is a bug in the wiring. */
export function useReading(): Reading {
  const reading = useContext(Current);
  if (reading === undefined) throw new Error('useReading() was called outside of ReadingProvider');
  return reading;
}

const Token = createContext<string>('');

/** Hands the form token of this request to every form below it. */
export function FormTokenProvider({ token, children }: { readonly token: string; readonly children?: ComponentChildren }) {
  return <Token.Provider value={token}>{children}</Token.Provider>;
}

/** The form token of this request; '' where a form is only shown (examples). */
export function useFormToken(): string {
  return useContext(Token);
}

const Silent = createContext<ReadonlyMap<string, string>>(new Map());

/** Hands on which links nothing answers at any more, and since when (ISO 8601 instants), by address. */
export function SilentLinksProvider({ links, children }: { readonly links: ReadonlyMap<string, string>; readonly children?: ComponentChildren }) {
  return <Silent.Provider value={links}>{children}</Silent.Provider>;
}

/** The links that nothing answers at; none where nobody handed them in. */
export function useSilentLinks(): ReadonlyMap<string, string> {
  return useContext(Silent);
}
