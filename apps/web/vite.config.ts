import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const api = 'http://127.0.0.1:4600';

/** Blockly's own pictures, served from here: no other host is ever asked. */
const blocklyMedia = (): Plugin => ({
  name: 'blockly-media',
  generateBundle() {
    const folder = resolve(import.meta.dirname, '../../node_modules/blockly/media');
    for (const file of readdirSync(folder).filter((name) => /\.(svg|png|gif)$/.test(name))) this.emitFile({ type: 'asset', fileName: `blockly-media/${file}`, source: readFileSync(resolve(folder, file)) });
  },
});

/**
 * Each file costs a part of a round trip, three hundred milliseconds on a school's line, and a browser fetches six at a time:
 * what each page needs is one file, and what a pupil sees after signing in is a second.
 */
const codeSplitting = { groups: [
  { name: 'app', tags: ['$initial' as const] },
  { name: 'today', test: /[\\/](today[\\/]today|review-card|invitations-card|assignments-card)\.tsx$/ },
] };

/** Chrome 109 is the last one for Windows 7. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), blocklyMedia()],
  // The module form repeats each of five hundred names; the plain form is half as long on the wire.
  resolve: { alias: [{ find: /^blockly\/msg\/([\w-]+)$/, replacement: resolve(import.meta.dirname, '../../node_modules/blockly/msg/$1.js') }] },
  build: { target: 'chrome109', outDir: resolve(import.meta.dirname, '../../dist/web'), emptyOutDir: true, cssTarget: 'chrome109', modulePreload: { polyfill: false }, manifest: true, chunkSizeWarningLimit: 4000, rolldownOptions: { output: { codeSplitting } } },
  worker: { format: 'es' },
  server: { proxy: { '/api': api, '/healthz': api, '/socket.io': { target: api, ws: true }, '/media': { target: api, ws: true } } },
});
