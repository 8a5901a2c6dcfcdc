export { page, Paper, type CardPlace, type Column } from './paper.ts';
export { wiringSheet, type SheetCircuit } from './wiring-sheet.ts';
