// Checks the messages of all languages and writes their types: `node scripts/messages.ts`.
// A missing or extra key, a placeholder that differs, or a text that does not parse ends the build.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { IntlMessageFormat } from 'intl-messageformat';
import { langs } from '../src/kernel/lang.ts';

type MessageFormatElement = ReturnType<IntlMessageFormat['getAst']>[number];

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const target = join(root, 'src/kernel/messages.gen.ts');
const problems: string[] = [];

/** What each kind of element asks for (the numbers are the parser's own: argument, number, select, plural). */
const asked: Readonly<Record<number, string>> = { 1: 'string | number', 2: 'number', 5: 'string', 6: 'number' };

/** Placeholders of a message with the type each asks for. */
function placeholders(elements: readonly MessageFormatElement[], found = new Map<string, string>()): Map<string, string> {
  for (const element of elements) {
    const type = asked[element.type];
    if (type !== undefined && 'value' in element && found.get(element.value) !== 'number') found.set(element.value, type);
    if ('options' in element) for (const option of Object.values(element.options)) placeholders(option.value, found);
  }
  return found;
}

function parse(where: string, text: string): Map<string, string> {
  try {
    return placeholders(new IntlMessageFormat(text, 'en').getAst());
  } catch (error) {
    problems.push(`${where}: ${error instanceof Error ? error.message : String(error)}`);
    return new Map();
  }
}

function readLanguage(lang: string): Map<string, Map<string, string>> {
  const folder = join(root, 'locales', lang);
  const messages = new Map<string, Map<string, string>>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json')).toSorted()) {
    const content: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    if (typeof content !== 'object' || content === null) throw new Error(`${lang}/${file} is not an object`);
    for (const [key, text] of Object.entries(content)) {
      const name = `${file.slice(0, -5)}.${key}`;
      if (typeof text !== 'string' || text.trim() === '') problems.push(`${lang}: ${name} has no text`);
      else messages.set(name, parse(`${lang}: ${name}`, text));
    }
  }
  return messages;
}

function compare(lang: string, english: ReturnType<typeof readLanguage>, other: ReturnType<typeof readLanguage>): void {
  for (const [key, wanted] of english) {
    const found = other.get(key);
    if (found === undefined) problems.push(`${lang}: ${key} is missing`);
    else if ([...found.keys()].toSorted().join() !== [...wanted.keys()].toSorted().join()) problems.push(`${lang}: ${key} has other placeholders than English`);
  }
  for (const key of other.keys()) if (!english.has(key)) problems.push(`${lang}: ${key} is not in English`);
}

const english = readLanguage('en');
for (const lang of langs.filter((each) => each !== 'en')) compare(lang, english, readLanguage(lang));
const lines = [...english].map(([key, values]) => {
  const type = [...values].map(([name, kind]) => `readonly ${name}: ${kind}`).join('; ');
  return `  readonly '${key}': ${type === '' ? 'undefined' : `{ ${type} }`};`;
});
const text = `// Written by scripts/messages.ts from locales/en; do not edit.\nexport interface Messages {\n${lines.join('\n')}\n}\n`;
mkdirSync(dirname(target), { recursive: true });
const before = (() => {
  try {
    return readFileSync(target, 'utf8');
  } catch {
    return '';
  }
})();
if (before !== text) writeFileSync(target, text);
for (const problem of problems) process.stderr.write(`${problem}\n`);
process.stdout.write(`${english.size} messages in ${langs.length} languages, ${problems.length} problems\n`);
process.exitCode = problems.length === 0 ? 0 : 1;
