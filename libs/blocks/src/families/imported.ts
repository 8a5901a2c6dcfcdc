import { wordsPlace, type Family } from './family.ts';

/** A block of another program that has no twin here: it stays visible, grey, and becomes a comment. */
const said = (name: string | undefined): string => (name ?? '').replace(/[^\w.]+/g, ' ').trim().slice(0, 60);

export const imported: Family = {
  blocks: [
    { type: 'imported_unknown', category: 'unknown', shape: 'statement', places: [wordsPlace('NAME', '')], message: { zh: '没认出的积木 %1', en: 'unknown block %1' }, tip: { zh: '导入的文件里有它，这里还没有对应的积木；运行时会跳过', en: 'From the imported file; there is no such block here, and it is skipped' } },
    { type: 'imported_unknown_value', category: 'unknown', shape: 'any', places: [wordsPlace('NAME', '')], message: { zh: '没认出的值 %1', en: 'unknown value %1' }, tip: { zh: '导入的文件里有它，这里还没有对应的积木；算作 0', en: 'From the imported file; there is no such block here, and it counts as 0' } },
  ],
  statements: { imported_unknown: (block, writer) => writer.line(`// ? ${said(block.fields.get('NAME'))}`) },
  values: { imported_unknown_value: (block) => `0 /* ? ${said(block.fields.get('NAME'))} */` },
};
