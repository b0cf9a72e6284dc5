import { defineConfig } from 'vite';

const root = import.meta.dirname;

// what Node runs: the web server and the command line, from the same sources; npm packages stay outside
// the configuration file is the one place where a default export is asked for
export default defineConfig({
  root,
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    ssr: true,
    outDir: 'dist/server',
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    reportCompressedSize: false,
    rolldownOptions: { input: { web: 'src/web.ts', cli: 'src/cli.ts' }, output: { entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' } },
  },
});
