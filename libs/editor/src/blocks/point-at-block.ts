import type * as Blockly from 'blockly/core';

const SVG = 'http://www.w3.org/2000/svg';
/** A pulsing edge and a name at the block. Returns how to take it away. */
export function pointAtBlock(workspace: Blockly.WorkspaceSvg, { blockId, name }: { blockId: string; name: string }): () => void {
  const root = workspace.getBlockById(blockId)?.getSvgRoot();
  if (!root) return () => undefined;
  const label = document.createElementNS(SVG, 'text');
  label.textContent = `☞ ${name}`;
  label.setAttribute('class', 'block-pointer');
  label.setAttribute('y', '-8');
  root.append(label);
  root.classList.add('block-pointed');
  workspace.centerOnBlock(blockId);
  return () => { root.classList.remove('block-pointed'); label.remove(); };
}
