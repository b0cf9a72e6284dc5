// Writes the generated pages of docs/: `node scripts/docs.ts`; with `--check` it only says whether they are true.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { refusalCodes } from '../src/kernel/result.ts';
import { permissionsTable } from '../src/wiring/permissions.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

function errorsTable(): string {
  // the texts of the interface, flat keys
  const texts = JSON.parse(readFileSync(join(root, 'locales/en/errors.json'), 'utf8')) as Record<string, string>;
  const lines = refusalCodes.map((code) => `| \`${code}\` | ${texts[`refusal-${code}`] ?? ''} |`);
  const head = '# Refusals\n\nWritten by `node scripts/docs.ts`. Every refusal has one of these codes and a text in all five languages (`locales/<lang>/errors.json`).';
  return `${head}\n\n| code | what a person reads |\n| --- | --- |\n${lines.join('\n')}\n`;
}

const pages = { 'docs/permissions.md': permissionsTable(), 'docs/errors.md': errorsTable() };
for (const [path, text] of Object.entries(pages)) {
  if (!process.argv.includes('--check')) writeFileSync(join(root, path), text);
  else if (readFileSync(join(root, path), 'utf8') !== text) {
    process.stderr.write(`${path} is not what node scripts/docs.ts writes.\n`);
    process.exitCode = 1;
  }
}
