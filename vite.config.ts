import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vite';

const root = import.meta.dirname;

/** Scripts that make a page nicer, each loaded only where it is used. */
const enhancements = ['src/ui/enhance/work.ts', ...globSync('src/modules/*/web/enhance/*.ts', { cwd: root })].filter((path) => !path.endsWith('.test.ts'));
const styles = ['src/ui/styles/main.css'].filter((path) => existsSync(join(root, path)));

// what the browser gets: one style sheet, its fonts, small scripts; names carry a hash, the manifest says which
// the configuration file is the one place where a default export is asked for
export default defineConfig({
  root,
  base: '/',
  publicDir: false,
  css: { transformer: 'lightningcss', lightningcss: { targets: { chrome: 120 << 16, firefox: 121 << 16, safari: (17 << 16) | (2 << 8) } } },
  build: {
    outDir: 'dist/client',
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    cssMinify: 'lightningcss',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: { input: [...styles, ...enhancements] },
  },
});
