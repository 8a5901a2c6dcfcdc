import { useWorkshopWords } from '../words.ts';

/** Bytes of program in Intel hex: each data record says how many it carries. */
export const bytesInHex = (hex: string): number => [...hex.matchAll(/^:([0-9A-Fa-f]{2})[0-9A-Fa-f]{4}00/gm)].reduce((sum, [, count]) => sum + parseInt(count ?? '0', 16), 0);

/** In the place of the program's text, which a .hex does not have. */
export function BuiltProgram({ name, hex }: { name: string; hex: string }) {
  const t = useWorkshopWords();
  return (
    <div className="built-program" data-testid="built-program">
      <h2>{t('built')}</h2>
      <p>{t('built-body')}</p>
      <p className="bench-quiet">{t('built-file', { name, bytes: bytesInHex(hex) })}</p>
    </div>
  );
}
