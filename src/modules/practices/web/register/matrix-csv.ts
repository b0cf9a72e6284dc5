import { stringify } from 'csv-stringify/sync';
import { csvCell } from '../../../../platform/csv/index.ts';
import type { Reading } from '../../../../kernel/locale.ts';
import type { InterestMatrix, MatrixPractice, SaidInterest } from '../../app/register/interest-matrix.ts';
import { cellOf, interestedIn, type MatrixOrder, sortedRows } from '../../model/matrix.ts';

/** PR-35: the matrix as CSV (RFC 4180, UTF-8 with its mark), the words of each cell in it. */
export function matrixCsv({ partners, rows }: InterestMatrix, order: MatrixOrder, reading: Reading): string {
  const { say, plain, compare } = reading;
  const sorted = sortedRows(rows, { order, partnerIds: partners.map(({ id }) => id), byTitle: (a, b) => compare(plain(a.title), plain(b.title)) });
  const names = new Map(partners.map(({ id, name }) => [id, plain(name)]));
  const head = [say('register.column-practice'), say('register.column-host'), ...names.values(), say('register.column-cities')];
  const lines = sorted.map((row) => [
    plain(row.title), row.ownerIds.flatMap((id) => names.get(id) ?? []), ...partners.map(({ id }) => cellWords(row, id, reading)), interestedIn(row),
  ]);
  return stringify([head, ...lines].map((line) => line.map(csvCell)), { bom: true, record_delimiter: 'windows' });
}

function cellWords(row: MatrixPractice, partnerId: string, reading: Reading): string | readonly string[] {
  const cell = cellOf(row, partnerId);
  return cell.kind === 'own' ? reading.say('register.own') : cell.interests.map((interest) => saidWords(interest, reading));
}

function saidWords({ voice, need, note }: SaidInterest, { say, plain }: Reading): string {
  const parts = [say(`register.voice-${voice}`), ...(need === undefined ? [] : [`${say('register.need')} ${plain(need.title)}`]), ...(note === undefined ? [] : [plain(note)])];
  return parts.join('; ');
}
