import type { TestTab } from './test-tab.ts';

export const sequences = (tab: TestTab): number[] => tab.frames.map(({ sequence }) => sequence);
export const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at);
export const rest = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });
