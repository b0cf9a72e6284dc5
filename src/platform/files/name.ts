/** At most so many characters of a name are kept. */
const longestName = 120;

/** Characters that are no part of a name: controls, and those that turn the direction of writing, so that "gpj.exe" reads as "exe.jpg". */
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** What comes after the last dot, in small letters; '' where there is none. */
export function endingOf(name: string): string {
  return /[^.]\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** The name as it is kept: without folders, hidden characters and overlong parts, with the given ending unless it has one of that kind. */
export function cleanName(given: string, endings: readonly [string, ...string[]]): string {
  const last = given.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = last.replace(invisible, '').replace(/\s+/g, ' ').trim();
  const ending = endingOf(plain);
  const stem = (ending === '' ? plain : plain.slice(0, -ending.length - 1)).replace(/^[\s.]+|[\s.]+$/g, '');
  const kept = endings.includes(ending) ? ending : endings[0];
  return `${[...stem].slice(0, longestName).join('').trim() || 'file'}.${kept}`;
}
