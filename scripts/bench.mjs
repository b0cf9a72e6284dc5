// `npm run bench`: builds the bench with the program's own build, then runs it on the pinned Node.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = (command, args) => {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};
run('npm', ['run', '--silent', 'build']);
run('node_modules/.bin/node', ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn', '--config', 'bench/vite.config.ts']);
run('node_modules/.bin/node', ['dist/bench/main.js', ...process.argv.slice(2)]);
