import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';

/** Names that say nothing, and sentences that would stay in one language. */
const emptyNames = /^(utils?|helpers?|misc|common|stuff|data)(\.|$)/;
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/;
const problems: string[] = [];

function visit(path: string): void {
  if (statSync(path).isDirectory()) {
    if (['node_modules', 'fixtures', 'arduino'].includes(basename(path))) return;
    readdirSync(path).forEach((entry) => visit(join(path, entry)));
    return;
  }
  const extension = extname(path);
  if (extension !== '.ts' && extension !== '.tsx') return;
  const name = basename(path, extension);
  if (emptyNames.test(name) || !kebab.test(name)) problems.push(`${path}: name`);
  if (extension === '.tsx' && !path.includes('.spec.')) untranslated(path);
}

/** Text between tags, or in attributes that are read out, must come from words files. */
function untranslated(path: string): void {
  readFileSync(path, 'utf8').split('\n').forEach((line, index) => {
    const code = line.replace(/\/\/.*$|\/\*.*?\*\/|^\s*\*.*$/g, '');
    const spoken = /[\u4e00-\u9fff]/.test(code) || /\b(aria-label|title|placeholder|alt|label)="[^"{]*[A-Za-z]{3,}/.test(code) || />[^<>{}=;()]*[A-Za-z]{4,} [A-Za-z]{2,}[^<>{}=;()]*<\//.test(code);
    if (spoken) problems.push(`${path}:${index + 1}: words outside a words file: ${line.trim().slice(0, 80)}`);
  });
}

['apps', 'libs', 'tools', 'e2e'].forEach(visit);
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
console.log('names and words are in order');
