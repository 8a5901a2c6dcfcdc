import type { StatementWriter, ValueWriter } from '../generator/sketch-writer.ts';
import { display } from './display.ts';
import type { Family } from './family.ts';
import { functions } from './functions.ts';
import { imported } from './imported.ts';
import { lists } from './lists.ts';
import { motion } from './motion.ts';
import { numbers } from './numbers.ts';
import { sensors } from './sensors.ts';
import { sound } from './sound.ts';

const families: readonly Family[] = [numbers, sound, motion, sensors, display, lists, functions, imported];
export const familyBlocks = families.flatMap((family) => family.blocks);
export const familyStatements: Readonly<Record<string, StatementWriter>> = Object.assign({}, ...families.map((family) => family.statements)) as Record<string, StatementWriter>;
export const familyValues: Readonly<Record<string, ValueWriter>> = Object.assign({}, ...families.map((family) => family.values)) as Record<string, ValueWriter>;
