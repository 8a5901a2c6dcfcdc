import * as Blockly from 'blockly/core';
import { categoryColour } from '@kindling/blocks';

const ink = 0x16_24_2e;
/** A third of ink in the hue: dark enough for an edge, light enough for an empty place to look empty. */
function deeper(colour: string): string {
  const [hue, shift] = [Number.parseInt(colour.slice(1), 16), [16, 8, 0]];
  const mixed = shift.map((bits) => Math.round((((hue >> bits) & 255) * 2 + ((ink >> bits) & 255)) / 3));
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
const style = (colour: string) => ({ colourPrimary: colour, colourSecondary: colour, colourTertiary: deeper(colour) });

/** Scratch-like hues with dark ink on them; the built-in blocks take the colours of our categories. */
export const benchTheme = (dark: boolean): Blockly.Theme => Blockly.Theme.defineTheme(dark ? 'bench-dark' : 'bench', {
  name: dark ? 'bench-dark' : 'bench', base: Blockly.Themes.Classic,
  blockStyles: {
    logic_blocks: style(categoryColour.logic), loop_blocks: style(categoryColour.control), math_blocks: style(categoryColour.maths),
    text_blocks: style(categoryColour.serial), variable_blocks: style(categoryColour.variables), variable_dynamic_blocks: style(categoryColour.variables), procedure_blocks: style(categoryColour.functions), list_blocks: style(categoryColour.lists),
  },
  componentStyles: dark
    ? { workspaceBackgroundColour: '#10181D', toolboxBackgroundColour: '#18242B', toolboxForegroundColour: '#E8EDEA', flyoutBackgroundColour: '#223038', flyoutForegroundColour: '#E8EDEA', scrollbarColour: '#74868F' }
    : { workspaceBackgroundColour: '#FAF8F3', toolboxBackgroundColour: '#FFFFFF', toolboxForegroundColour: '#16242E', flyoutBackgroundColour: '#F1EDE3', flyoutForegroundColour: '#16242E', scrollbarColour: '#7C8790' },
  fontStyle: { family: 'system-ui, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif', size: 12 },
});
