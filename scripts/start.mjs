// `npm start`: from an empty clone to a running BETTER. `--build-only` stops after the build.
import { build, install, launch, program } from './launch.mjs';

const buildOnly = process.argv.includes('--build-only');

await launch(async () => {
  await install();
  await build({ always: buildOnly });
  return buildOnly ? 0 : program('web.js', []);
});
