import { runTool } from './bootstrap.mjs';
const [file, ...rest] = process.argv.slice(2);
runTool(file, rest);
