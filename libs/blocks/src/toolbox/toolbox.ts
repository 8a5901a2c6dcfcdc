import { categoryColour, categoryName, type Category, type Language, type Shadow } from '../catalogue/block-spec.ts';
import { builtInBlocks, ownBlocks } from '../catalogue/own-blocks.ts';

type Json = Record<string, unknown>;
const order: readonly Category[] = ['control', 'pins', 'sensors', 'sound', 'motion', 'display', 'time', 'logic', 'maths', 'variables', 'lists', 'functions', 'serial'];
const number = (NUM: number): Json => ({ shadow: { type: 'math_number', fields: { NUM } } });

/** What stands in the empty places of Blockly's own blocks. */
const builtInShadows: Readonly<Record<string, Json>> = {
  controls_repeat_ext: { TIMES: number(3) }, math_arithmetic: { A: number(1), B: number(1) }, math_change: { DELTA: number(1) },
  controls_for: { FROM: number(1), TO: number(10), BY: number(1) }, math_constrain: { VALUE: number(50), LOW: number(0), HIGH: number(255) }, math_random_int: { FROM: number(1), TO: number(100) },
  math_modulo: { DIVIDEND: number(64), DIVISOR: number(10) }, math_single: { NUM: number(9) }, math_round: { NUM: number(3.1) },
};
const shadowJson = (shadow: Shadow): Json => ({ shadow: { type: shadow.type, fields: shadow.type === 'text' ? { TEXT: shadow.TEXT } : { NUM: shadow.NUM } } });

function entry(type: string): Json {
  const spec = ownBlocks.find((each) => each.type === type);
  const inputs = spec
    ? Object.fromEntries(spec.places.flatMap((place) => (place.kind === 'value' && place.shadow ? [[place.name, shadowJson(place.shadow)]] : [])))
    : (builtInShadows[type] ?? {});
  const extra = type === 'controls_if' ? { extraState: { hasElse: true } } : {};
  return { kind: 'block', type, inputs, ...extra };
}

/** A category toolbox with just the blocks a lesson offers; unknown types are left out. */
export function toolboxFor(types: readonly string[], language: Language): Json {
  const categoryOf = (type: string): Category | undefined => ownBlocks.find((each) => each.type === type)?.category ?? builtInBlocks[type];
  const contents = order.flatMap((category) => {
    const inside = types.filter((type) => categoryOf(type) === category);
    const variables = category === 'variables' && inside.some((type) => type.startsWith('variables_') || type === 'math_change');
    if (inside.length === 0) return [];
    // Blockly lists the calls of what the pupil has defined by itself.
    if (category === 'functions') return [{ kind: 'category', name: categoryName.functions[language], colour: categoryColour.functions, custom: 'PROCEDURE' }];
    const base = { kind: 'category', name: categoryName[category][language], colour: categoryColour[category] };
    return [{ ...base, contents: inside.filter((type) => !type.startsWith('variables_')).map(entry) },
      ...(variables ? [{ kind: 'category', name: categoryName.variables[language] + ' +', colour: categoryColour.variables, custom: 'VARIABLE' }] : [])]
      .filter((each) => 'custom' in each || (each as { contents: Json[] }).contents.length > 0);
  });
  return { kind: 'categoryToolbox', contents };
}
