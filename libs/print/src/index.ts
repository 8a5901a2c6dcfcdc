export { page, Paper, type CardPlace, type Column } from './paper.ts';
