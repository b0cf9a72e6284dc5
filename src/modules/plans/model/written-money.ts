import { money as moneyShape, type Money } from '../../../kernel/money.ts';

/** Money as a line ends with it: `10000 EUR`, `~2500.50 GBP/year`. */
export function writtenMoney({ amount, currency, per, rounded }: Money): string {
  return `${rounded === true ? '~' : ''}${amount} ${currency}${per === 'year' ? '/year' : ''}`;
}

/** The money that such words mean; undefined where they say something else. Digits may stand in groups. */
export function readMoney(words: string): Money | undefined {
  const found = /^(~?)([\d\s\u00A0\u202F]+(?:[.,]\d{1,6})?) ?([A-Z]{3})(\/year)?$/.exec(words.trim());
  if (found === null) return undefined;
  const [, about, digits = '', currency, yearly] = found;
  const amount = digits.replaceAll(/\s/g, '').replace(',', '.');
  const read = moneyShape.safeParse({ amount, currency, per: yearly === undefined ? 'once' : 'year', ...(about === '~' && { rounded: true }) });
  return read.success ? read.data : undefined;
}
