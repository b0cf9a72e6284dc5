import { defineConfig } from 'vite';

// the configuration file is the one place where a default export is asked for
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: { ssr: true, outDir: 'dist/bench', rolldownOptions: { input: ['bench/main.ts', 'bench/serve.ts'], output: { entryFileNames: '[name].js' } } },
});
