export { geometryOf, pinPlace, type PartGeometry, type PinPlace } from './parts/part-geometry.ts';
export { partNames } from './parts/part-names.ts';
export { endWord, pinWord } from './parts/pin-names.ts';
export { partsList, type PartsLine } from './parts/parts-list.ts';
export { addWire, colourValue, movePart, newWire, removeWire, wireColours, wireLetter } from './wires/wiring.ts';
export { drawWires, frameOf, type DrawnWire, type Point } from './wires/wire-path.ts';
export { colourWord, partWord, type WiringLanguage } from './words.ts';
export { wiringDrawing, type Drawing } from './drawing/wiring-drawing.ts';
export type { Line, Shape, Word } from './drawing/shapes.ts';
