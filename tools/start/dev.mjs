import { runTool } from './bootstrap.mjs';
runTool('tools/start/watch.ts');
