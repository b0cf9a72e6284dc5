#!/usr/bin/env node
// `better <command>`: the command line of an installation; `better help` lists the commands.
import { build, install, launch, program } from '../scripts/launch.mjs';

await launch(async () => {
  await install();
  await build();
  return program('cli.js', process.argv.slice(2));
});
