import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from './files.ts';

/** A house built to break every arrow: the file, what it imports, the rule that must say so. */
const wrong: readonly (readonly [file: string, imports: string, rule: string])[] = [
  ['src/kernel/lang.ts', '../platform/db/index.ts', 'kernel-knows-nothing'],
  ['src/platform/http/page.ts', '../../modules/needs/index.ts', 'platform-knows-no-feature'],
  ['src/platform/http/page.ts', '../db/reader.ts', 'platform-front-door'],
  ['src/ui/view.ts', '../platform/db/index.ts', 'ui-only-draws'],
  ['src/modules/gossip/index.ts', '../../kernel/lang.ts', 'module-has-a-level'],
  ['src/modules/needs/app/record.ts', '../../transfers/index.ts', 'level-of-needs'],
  ['src/modules/needs/app/same.ts', '../../practices/index.ts', 'level-of-needs'],
  ['src/modules/transfers/app/inside.ts', '../../needs/app/record.ts', 'module-front-door'],
  ['src/modules/needs/app/part.ts', '../../../platform/db/reader.ts', 'platform-front-door-for-features'],
  ['src/modules/needs/web/page.ts', '../../../ui/view.ts', 'ui-front-door'],
  ['src/modules/needs/model/rule.ts', '../app/record.ts', 'model-is-pure'],
  ['src/modules/needs/model/store.ts', 'kysely', 'model-draws-and-stores-nothing'],
  ['src/modules/needs/app/draws.ts', '../web/page.ts', 'app-has-no-face'],
  ['src/modules/needs/web/asks.ts', '../../../platform/db/index.ts', 'only-app-stores'],
  ['src/modules/needs/app/driver.ts', 'pg', 'one-door-to-the-database'],
  ['src/modules/needs/app/disk.ts', 'node:fs', 'only-platform-touches-the-machine'],
  ['src/kernel/tested.ts', './lang.test.ts', 'source-without-tests'],
  ['src/kernel/checked.ts', 'vitest', 'shipped-without-tools'],
  ['src/kernel/one.ts', './two.ts', 'no-cycles'],
  ['src/kernel/lost.ts', './nowhere.ts', 'no-dead-ends'],
  ['src/kernel/utils/text.ts', '../lang.ts', 'no-junk-drawer'],
];

const right: readonly (readonly [file: string, imports: string])[] = [
  ['src/kernel/two.ts', './one.ts'], // the other half of the cycle, which is told once
  ['src/modules/needs/index.ts', './app/fine.ts'],
  ['src/modules/needs/app/fine.ts', '../../partnership/index.ts'],
  ['src/modules/partnership/index.ts', '../../kernel/lang.ts'],
  ['src/modules/practices/index.ts', '../../kernel/lang.ts'],
  ['src/modules/transfers/index.ts', '../../kernel/lang.ts'],
  ['src/platform/db/index.ts', './reader.ts'],
  ['src/platform/db/reader.ts', 'pg'],
  ['src/kernel/lang.test.ts', 'vitest'],
];

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

const folder = mkdtempSync(join(tmpdir(), 'better-arrows-'));
let found: readonly Violation[] = [];

beforeAll(() => {
  for (const file of new Set([...wrong, ...right].map(([name]) => name))) write(file);
  write('src/kernel/alone.ts');
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const name of ['tsconfig.json', 'package.json']) cpSync(join(root, name), join(folder, name));
  const cli = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const told = spawnSync(process.execPath, [cli, '--config', join(root, '.dependency-cruiser.mjs'), '--output-type', 'json', 'src'], {
    cwd: folder, encoding: 'utf8', maxBuffer: 50_000_000,
  });
  if (told.stdout === '') throw new Error(told.stderr);
  // the reporter's own documented shape
  found = (JSON.parse(told.stdout) as { summary: { violations: readonly Violation[] } }).summary.violations;
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function write(file: string): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  const targets = [...wrong, ...right].filter(([name]) => name === file).map(([, target]) => target);
  // type imports only: they count as much as others
  writeFileSync(path, `${targets.map((target, n) => `import type * as t${n} from '${target}';\nexport type T${n} = typeof t${n};`).join('\n')}\nexport const name = 1;\n`);
}

describe('the arrows', () => {
  it.each(wrong)('H-01 %s must not import %s (%s)', (file, _target, rule) => {
    expect(found.filter((each) => each.from === file).map((each) => each.rule.name)).toContain(rule);
  });

  it('H-01 a file that nobody imports and that imports nobody is found', () => {
    expect(found.filter((each) => each.rule.name === 'no-orphans').map((each) => each.from)).toEqual(['src/kernel/alone.ts']);
  });

  it.each(right)('H-01 %s may import %s', (file) => {
    expect(found.filter((each) => each.from === file && each.rule.name !== 'no-cycles').map((each) => each.rule.name)).toEqual([]);
  });
});
