/**
 * The arrows of the house (CONTRIBUTING.md, docs/architecture.md). Type imports count. There is no list of accepted violations.
 * A module may import modules of a lower level only, and those only through their `index.ts`.
 */
export const levels = {
  audit: 2,
  taxonomy: 2,
  search: 2.5,
  editing: 2,
  exchange: 2.5,
  attachments: 2,
  links: 2.5,
  partnership: 3,
  people: 3.5,
  needs: 4,
  practices: 4,
  events: 5,
  matching: 5,
  transfers: 6,
  plans: 7,
  monitoring: 8,
  journey: 9,
  publishing: 10,
  coordination: 11,
  workspace: 12,
};

const tests = '\\.test\\.tsx?$';
const forbiddenNames = 'utils|helpers|common|shared|misc|base|types|constants|lib';
const outsideWorld = 'fs|fs/promises|net|dgram|dns|dns/promises|tls|http|https|http2|child_process|cluster|worker_threads|os|process|readline|inspector';

/** One rule: what must not happen, in a sentence a person would say. Tests may look anywhere. */
function never(name, comment, { from, to }) {
  const pathNot = [tests, ...[from.pathNot ?? []].flat()];
  return { name, comment, severity: 'error', from: { ...from, pathNot }, to };
}

const modulesByLevel = Object.entries(levels).map(([module, level]) => {
  const notLower = Object.keys(levels).filter((other) => other !== module && levels[other] >= level);
  const unknown = ['the wiring', ...notLower].join(', ');
  const comment = `${module} stands on level ${level}; ${unknown} stand on the same level or higher. What it needs from there comes in through a port.`;
  return never(`level-of-${module}`, comment, {
    from: { path: `^src/modules/${module}/` },
    to: { path: `^src/(modules/(${['(?!)', ...notLower].join('|')})/|wiring/|web\\.ts|cli\\.ts)` },
  });
});

const layers = [
  never('kernel-knows-nothing', 'The kernel is level 0: it imports nothing of ours.', {
    from: { path: '^src/kernel/' },
    to: { path: '^src/', pathNot: '^src/kernel/' },
  }),
  never('platform-knows-no-feature', 'The platform carries every feature and knows none: it imports the kernel and itself.', {
    from: { path: '^src/platform/' },
    to: { path: '^src/', pathNot: '^src/(kernel|platform)/' },
  }),
  never('ui-only-draws', 'Components draw; they know no record, no database and no address: they import the kernel and each other.', {
    from: { path: '^src/ui/' },
    to: { path: '^src/', pathNot: '^src/(kernel|ui)/' },
  }),
  never('module-has-a-level', 'A module without a level is not part of the house: write its level into .dependency-cruiser.mjs.', {
    from: { path: '^src/modules/', pathNot: `^src/modules/(${Object.keys(levels).join('|')})/` },
    to: {},
  }),
];

const frontDoors = [
  never('module-front-door', 'Another module is entered through its index.ts and nowhere else.', {
    from: { path: '^src/modules/([^/]+)/' },
    to: { path: '^src/modules/', pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/index\\.ts$'] },
  }),
  never('platform-front-door', 'A part of the platform is entered through its index.ts, also by the other parts.', {
    from: { path: '^src/platform/([^/]+)/' },
    to: { path: '^src/platform/', pathNot: ['^src/platform/$1/', '^src/platform/[^/]+/index\\.ts$'] },
  }),
  never('platform-front-door-for-features', 'Features use a part of the platform through its index.ts.', {
    from: { path: '^src/(modules|wiring|web\\.ts|cli\\.ts)' },
    to: { path: '^src/platform/', pathNot: '^src/platform/[^/]+/index\\.ts$' },
  }),
  never('ui-front-door', 'Modules take components from src/ui/index.ts.', {
    from: { path: '^src/modules/' },
    to: { path: '^src/ui/', pathNot: '^src/ui/index\\.ts$' },
  }),
];

const insideAModule = [
  never('model-is-pure', 'model/ holds pure rules: it imports the kernel and itself, and of other modules not even the front door.', {
    from: { path: '^src/modules/([^/]+)/model/' },
    to: { path: '^src/', pathNot: ['^src/kernel/', '^src/modules/$1/model/'] },
  }),
  never('model-draws-and-stores-nothing', 'Rules need no database, no web framework and no view library.', {
    from: { path: '^src/modules/[^/]+/model/' },
    to: { path: 'node_modules/(kysely|pg|hono|preact|@hono)/' },
  }),
  never('app-has-no-face', 'app/ decides and stores; it never imports web, api, jobs or the design system.', {
    from: { path: '^src/modules/[^/]+/app/' },
    to: { path: '^src/(ui/|modules/[^/]+/(web|api|jobs)/)|node_modules/(preact|hono|@hono)/' },
  }),
  never('only-app-stores', 'Only app/, the wiring and the platform speak to the database; pages ask the queries of app/.', {
    from: { path: '^src/', pathNot: ['^src/(platform|wiring)/', '^src/modules/[^/]+/app/', '^src/(web|cli)\\.ts$'] },
    to: { path: '^src/platform/db/|node_modules/kysely/' },
  }),
];

const outside = [
  never('one-door-to-the-database', 'Only the platform’s database parts import the driver.', {
    from: { path: '^src/', pathNot: '^src/platform/(db|embedded|backup)/' },
    to: { path: 'node_modules/(pg|pg-[^/]+)/' },
  }),
  never('only-platform-touches-the-machine', 'Only the platform reads the disk, the network and the machine.', {
    from: { path: '^src/', pathNot: '^src/platform/' },
    to: { path: `^(node:)?(${outsideWorld})$`, dependencyTypes: ['core'] },
  }),
  never('source-without-tests', 'What is shipped never imports a test.', {
    from: { path: '^(src|scripts)/' },
    to: { path: `^test/|${tests}` },
  }),
  never('shipped-without-tools', 'What is shipped needs no development tool.', {
    from: { path: '^src/' },
    to: { dependencyTypes: ['npm-dev'], pathNot: 'node_modules/@types/' },
  }),
];

const everywhere = [
  {
    name: 'no-cycles',
    comment: 'Two files that need each other are one file, or hide a third. Type imports count.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-dead-ends',
    comment: 'An import must lead to a file or an installed package; two packages are types only.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true, pathNot: ['\\?[a-z]+$', '^(geojson|topojson-specification)$'] },
  },
  never('no-orphans', 'A file that nobody imports and that imports nobody is not part of the program.', {
    from: { orphan: true, path: '^src/', pathNot: ['\\.d\\.ts$', '/enhance/'] },
    to: {},
  }),
  never('no-junk-drawer', 'A folder is named after the one thing it holds; these names hold anything.', {
    from: { path: `/(${forbiddenNames})/`, pathNot: 'node_modules/' },
    to: {},
  }),
];

export default {
  forbidden: [...layers, ...modulesByLevel, ...frontDoors, ...insideAModule, ...outside, ...everywhere],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|data|\\.cache)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css', '.sql'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
