import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = 'http://127.0.0.1:4600';

/** Chrome 109 is the last one for Windows 7. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: { target: 'chrome109', outDir: resolve(import.meta.dirname, '../../dist/web'), emptyOutDir: true, cssTarget: 'chrome109', modulePreload: { polyfill: false }, chunkSizeWarningLimit: 4000 },
  worker: { format: 'es' },
  server: { proxy: { '/api': api, '/healthz': api, '/socket.io': { target: api, ws: true } } },
});
