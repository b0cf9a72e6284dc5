import type { Locale } from '../../../kernel/locale.ts';
import { langs } from '../../../kernel/lang.ts';
import type { Refusal } from '../../../kernel/result.ts';
import { nameFor } from '../app/names.ts';
import type { SchemeChanges } from '../app/skos/preview.ts';
import type { FileFault, SkosFile } from '../app/skos/read-skos.ts';
import type { LeftOut } from '../model/skos/scheme-of.ts';

type Words = Pick<Locale, 'say' | 'list' | 'langName' | 'number' | 'lang'>;
type ReadFile = Extract<SkosFile, { ok: true }>;

/** TX-15: why nothing was made of a file, in a sentence. */
export function faultWords({ say }: Words, fault: FileFault): string {
  switch (fault.code) {
    case 'broken': return say('taxonomy.fault-broken', { why: fault.why });
    case 'too-large': return say('taxonomy.fault-too-large', { megabytes: fault.megabytes });
    case 'too-many': return say('taxonomy.fault-too-many', { most: fault.most });
    case 'shipped': return say('taxonomy.fault-shipped', { scheme: fault.scheme });
    case 'bad-code': return say('taxonomy.fault-bad-code', { scheme: fault.scheme });
    default: return say(`taxonomy.fault-${fault.code}`);
  }
}

/** TX-04: why a scheme was refused as a whole, a sentence for each kind of fault. */
export function refusalWords({ say, list }: Words, refusals: readonly Refusal[]): readonly string[] {
  const of = (code: Refusal['code']) => refusals.filter((each) => each.code === code);
  const [circles, taken] = [of('circle'), of('taken')];
  const others = refusals.filter(({ code }) => code !== 'circle' && code !== 'taken').flatMap(({ field }) => field ?? []);
  return [
    ...(circles.length === 0 ? [] : [say('taxonomy.fault-circle', { codes: list(circles.map(({ field = '' }) => field.replace(/^concepts\./, ''))) })]),
    ...(taken.length === 0 ? [] : [say('taxonomy.fault-taken', { addresses: list(taken.map(({ values }) => String(values?.['what'] ?? ''))) })]),
    ...(others.length === 0 ? [] : [say('taxonomy.fault-other', { fields: list(others.slice(0, 5)) })]),
  ];
}

const kinds = ['namesElsewhere', 'otherMatches', 'deprecated', 'unnamed', 'badAddress', 'strayLinks', 'second', 'raised', 'dropped'] as const satisfies readonly (keyof LeftOut)[];
const homonymsNamed = 20;

/** TX-18: what is in a file, and what loading it would change. */
export function previewWords(words: Words, { scheme }: ReadFile, changes: SchemeChanges): readonly string[] {
  const { say, langName, number, list } = words;
  const { code, title, concepts } = scheme;
  const languages = langs.map((lang) => `${langName(lang)} ${number(concepts.filter(({ labels }) => labels[lang] !== undefined).length)}`);
  const { before, added, changed, kept, removed, records } = changes;
  return [
    say('taxonomy.found', { title, code, count: concepts.length }),
    say('taxonomy.found-names', { languages: list(languages) }),
    before === undefined ? say('taxonomy.change-new') : before === 'same' ? say('taxonomy.change-same') : say('taxonomy.change-other', { added, changed, kept, removed }),
    ...(records === 0 ? [] : [say('taxonomy.change-records', { count: records })]),
  ];
}

/** TX-18: which concepts are new, changed and gone, by name; of a scheme that is not there yet all are new, and none is named. */
export function changedNames({ say, list, lang }: Words, { before, named, ...counts }: SchemeChanges): readonly string[] {
  if (before === undefined) return [];
  return (['added', 'changed', 'removed'] as const).flatMap((change) => {
    const names = named[change].map(({ code, name }) => nameFor(name, lang)?.text ?? code);
    return names.length === 0 ? [] : [say(`taxonomy.names-${change}`, { names: list(names), more: counts[change] - names.length })];
  });
}

/** TX-16, TX-17: what was left out of a file or is worth a look; nothing where all is well. */
export function warningWords({ say, list, langName }: Words, { leftOut, homonyms }: ReadFile): readonly string[] {
  return [
    ...kinds.flatMap((kind) => (leftOut[kind] === 0 ? [] : [say(`taxonomy.left-${kind}`, { count: leftOut[kind] })])),
    ...(homonyms.length === 0 ? [] : [say('taxonomy.homonyms', { count: homonyms.length })]),
    ...homonyms.slice(0, homonymsNamed).map(({ name, lang, codes }) => say('taxonomy.homonym', { name, lang: langName(lang), codes: list(codes.slice(0, 5)) })),
  ];
}
