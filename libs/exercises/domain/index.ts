export { wiringTable, type WiringRow } from './wiring-table.ts';
