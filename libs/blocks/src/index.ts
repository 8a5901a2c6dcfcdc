export { categoryColour, categoryName, type BlockSpec, type Category, type Language } from './catalogue/block-spec.ts';
export { builtInBlocks, everyBlock, ownBlocks } from './catalogue/own-blocks.ts';
export { blocklyDefinitions } from './catalogue/blockly-definitions.ts';
export { toolboxFor } from './toolbox/toolbox.ts';
export { generateSketch, type Sketch } from './generator/generate-sketch.ts';
export type { BlocksProblem } from './generator/read-blocks.ts';
