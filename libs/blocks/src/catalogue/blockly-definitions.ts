import { categoryColour, type BlockSpec, type Language, type Place } from './block-spec.ts';
import { ownBlocks } from './own-blocks.ts';

type Json = Record<string, unknown>;
const spoken = (words: string | { zh: string; en: string }, language: Language): string => (typeof words === 'string' ? words : words[language]);

function argument(place: Place, language: Language): Json {
  switch (place.kind) {
    case 'choice': return { type: 'field_dropdown', name: place.name, options: place.options.map(([label, value]) => [spoken(label, language), value]) };
    case 'words': return { type: 'field_input', name: place.name, text: place.start };
    case 'value': return { type: 'input_value', name: place.name, ...(place.check ? { check: place.check } : {}) };
    case 'statements': return { type: 'input_statement', name: place.name };
  }
}

function definition(spec: BlockSpec, language: Language): Json {
  const shape: Json = spec.shape === 'statement' ? { previousStatement: null, nextStatement: null }
    : spec.shape === 'hat' ? {} : { output: spec.shape === 'number' ? 'Number' : spec.shape === 'boolean' ? 'Boolean' : null };
  const places = spec.places.map((place) => argument(place, language));
  // A hat's words stand above its mouth, so the two are separate rows.
  const rows: Json = spec.shape === 'hat'
    ? { message0: spec.message[language].replace(' %1', ''), message1: '%1', args1: places }
    : { message0: spec.message[language], args0: places, inputsInline: true };
  return {
    type: spec.type, ...rows,
    colour: categoryColour[spec.category], tooltip: spec.tip[language], ...shape,
  };
}

/** For `Blockly.defineBlocksWithJsonArray`. */
export const blocklyDefinitions = (language: Language): Json[] => ownBlocks.map((spec) => definition(spec, language));
