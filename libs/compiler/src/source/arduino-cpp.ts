import type { SketchFile } from '../compile-result.ts';
import { prototypesFrom } from './prototypes.ts';

interface Origin { readonly file: string; readonly line: number }

/** The tabs in one text, for the tag lister: line for line the pupil's, so that a line number finds its tab again. */
export function joinedTabs(tabs: readonly SketchFile[]): string {
  return tabs.map((tab) => `${tab.content}\n`).join('');
}

/** C++ from Arduino tabs and their tag list: header, declarations, and `#line` so that errors point at the pupil's lines. */
export function arduinoCpp(tabs: readonly SketchFile[], tagList: string): string {
  const lines = tabs.flatMap((tab) => tab.content.split('\n').map((text, index) => ({ text, file: tab.name, line: index + 1 })));
  const { before, prototypes } = prototypesFrom(tagList);
  const at = before === null ? null : declarationPlace(lines.map((line) => line.text), Math.min(before, lines.length));
  const result = ['#include <Arduino.h>'];
  lines.forEach((line, index) => {
    if (index + 1 === at) {
      for (const prototype of prototypes) {
        const origin = lines[prototype.line - 1];
        if (origin) result.push(lineMark(origin), prototype.text);
      }
      result.push(lineMark(line));
    } else if (line.line === 1) result.push(lineMark(line));
    result.push(line.text);
  });
  return `${result.join('\n')}\n`;
}

const lineMark = (origin: Origin): string => `#line ${origin.line} "${origin.file}"`;

/** The tag lister gives the line of the name; a return type may stand on lines above it. */
function declarationPlace(lines: readonly string[], nameLine: number): number {
  let line = nameLine;
  while (line > 1 && continues(lines[line - 2] ?? '')) line -= 1;
  return (lines[line - 2] ?? '').endsWith('\\') ? nameLine : line;
}

const continues = (text: string): boolean => text.length < 200 && /^[\w\s*&:<>,]*[\w*&>]$/.test(text.trim());
