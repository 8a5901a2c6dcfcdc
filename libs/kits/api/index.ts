export { KitsModule } from './kits.module.ts';
export { stockOf } from './stock.repository.ts';
