import * as Blockly from 'blockly/core';
import 'blockly/blocks';
import * as en from 'blockly/msg/en';
import * as zh from 'blockly/msg/zh-hans';
import { blocklyDefinitions, type Language } from '@kindling/blocks';

let spoken: Language | null = null;

/** Blockly keeps one language for the page; defining the blocks again in the other one replaces them. */
export function setUpBlockly(language: Language): void {
  if (spoken === language) return;
  spoken = language;
  Blockly.setLocale((language === 'zh' ? zh : en) as unknown as Record<string, string>);
  for (const { type } of blocklyDefinitions(language)) delete Blockly.Blocks[type as string];
  Blockly.defineBlocksWithJsonArray(blocklyDefinitions(language));
}
