import { runTool } from './bootstrap.mjs';
runTool('tools/checks/test-all.ts');
