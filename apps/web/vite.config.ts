import react from '@vitejs/plugin-react';
import mantine from 'postcss-preset-mantine';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('.'),
  plugins: [react()],
  css: { postcss: { plugins: [mantine()] } },
  worker: { format: 'es' },
  build: {
    outDir: here('dist'),
    emptyOutDir: true,
    // The page is served with a policy that allows no inline script; the polyfill would be one.
    modulePreload: { polyfill: false },
    // A small asset would become a data: address, which the same policy does not allow for workers and fonts.
    assetsInlineLimit: 0,
    rolldownOptions: {
      // Our packages compute and touch nothing: a page that wants their labels need not carry their rules.
      treeshake: { moduleSideEffects: (id) => !/\/packages\/(?:language|contract|practice)\//.test(id) },
    },
  },
  server: {
    port: 5173,
    proxy: { '/api': { target: process.env.ATTUNE_API ?? 'http://127.0.0.1:3000', changeOrigin: false } },
  },
});
