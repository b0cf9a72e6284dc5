// Which texts of the demo still lack a translation: `node scripts/demo-texts.ts hu` prints them with their addresses;
// without a language it counts them. Exit code 1 when a translation is missing or belongs to no text.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { langs } from '../src/kernel/lang.ts';
import { readDemo, textsOf } from '../src/wiring/demo/data.ts';

const data = readDemo(join(fileURLToPath(new URL('..', import.meta.url)), 'demo/better'));
const texts = data.records.flatMap(textsOf);
const wanted = process.argv[2];
let problems = 0;
for (const lang of langs.filter((each) => wanted === undefined || each === wanted)) {
  const there = data.texts[lang] ?? {};
  const missing = texts.filter((each) => each.lang !== lang && there[each.address] === undefined);
  const stray = Object.keys(there).filter((address) => !texts.some((each) => each.address === address && each.lang !== lang));
  problems += missing.length + stray.length;
  if (wanted === undefined) process.stdout.write(`${lang}: ${missing.length} of ${texts.length} missing, ${stray.length} without a text\n`);
  else process.stdout.write(`${JSON.stringify(Object.fromEntries(missing.map(({ address, text }) => [address, text])), null, 1)}\n`);
}
process.exitCode = problems === 0 ? 0 : 1;
