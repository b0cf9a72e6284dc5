import type { LocalizedText } from '../../../kernel/text.ts';

/** Words that send the reader elsewhere, in the five languages: small letters without accents. */
const sending = [
  'see|check|visit', 'lasd|ld|nezd|elerheto|olvashato', 'vedi|vedere|veda|consulta|consultare|disponibile', 'se|las|besok|finns', 'vt|vaata|loe|leiab|leiate',
].join('|');
const atTheBeginning = new RegExp(`^[^.]{0,32}?\\b(${sending})\\b`);

/** Where they send the reader to, as the words begin. */
const place = new RegExp(`\\b(${[
  'link|web ?(site|page)|attach|annex', 'honlap|weboldal|melleklet|csatol', 'sito\\b|pagina|allegat', 'lank|webbplats|webbsid|hemsid|bilag', 'veebileh|koduleh|manus|lisas',
].join('|')})`);

const address = /\b(https?:\/\/|www\.)\S+/g;

/** A text with fewer letters beside an address, or beside the words that send elsewhere, says nothing of its own. */
const enough = { besideAddress: 25, besideWords: 60 } as const;

/** true where a text, in one of its languages, sends the reader to a link or a file instead of saying it itself. */
export function onlySendsElsewhere(value: LocalizedText): boolean {
  return Object.values(value.texts).some(({ text }) => sendsElsewhere(text));
}

function sendsElsewhere(text: string): boolean {
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
  const without = plain.replaceAll(address, ' ');
  const letters = without.match(/\p{L}/gu)?.length ?? 0;
  if (without !== plain && letters < enough.besideAddress) return true;
  return letters < enough.besideWords && atTheBeginning.test(without) && (place.test(without) || without !== plain);
}
