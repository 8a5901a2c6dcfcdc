import type { KitPassport } from '@kindling/contracts';
import { useText } from '@kindling/platform-web';
import { Button, Dialog } from '@kindling/ui';
import { useState } from 'react';
import { usePartName } from '../use-part-name.ts';
import { useKitWords } from '../words.ts';

const signs = { 'no-parts-needed': '○', 'enough': '●', 'crowded': '◐', 'impossible': '✕' } as const;

/** One button a lesson, sign and words; behind it what each kit needs and what else is possible. */
export function Passports({ passports }: { passports: readonly KitPassport[] }) {
  const t = useKitWords();
  const text = useText();
  const [open, setOpen] = useState<KitPassport | null>(null);
  return (
    <section aria-labelledby="kit-lessons">
      <h2 id="kit-lessons">{t('lessons')}</h2>
      <ol className="kits-passports">
        {passports.map((each) => (
          <li key={each.lessonId}>
            <button type="button" className={`kits-passport ${each.verdict.is}`} onClick={() => setOpen(each)} data-testid="passport" data-lesson={each.lessonId} data-verdict={each.verdict.is}>
              <b>{t('lesson', { number: each.lessonNumber })} · {text(each.lessonTitle)}</b>
              <span><i aria-hidden="true">{signs[each.verdict.is]}</i> <VerdictWords passport={each} /></span>
            </button>
          </li>
        ))}
      </ol>
      <p className="kits-note">{t('lessons-note')}</p>
      {open && <PassportDialog passport={open} onClose={() => setOpen(null)} />}
    </section>
  );
}

function VerdictWords({ passport: { verdict } }: { passport: KitPassport }) {
  const t = useKitWords();
  if (!('pupilsPerKit' in verdict)) return <>{t(verdict.is)}</>;
  return <>{verdict.pupilsPerKit === 0 ? t('nobody-yet') : t(verdict.is, { count: verdict.pupilsPerKit })}</>;
}

function PassportDialog({ passport, onClose }: { passport: KitPassport; onClose: () => void }) {
  const t = useKitWords();
  const text = useText();
  const part = usePartName();
  const { fills, variants, verdict } = passport;
  return (
    <Dialog open onClose={onClose} title={`${t('lesson', { number: passport.lessonNumber })} · ${text(passport.lessonTitle)}`} actions={<Button onClick={onClose}>{t('close')}</Button>}>
      <p><b><VerdictWords passport={passport} /></b> · {t('ready-kits', { kits: passport.kits, ready: passport.ready })} · {t('for-pupils', { count: passport.pupils })}</p>
      {passport.needs.length > 0 && (
        <table className="plain-table">
          <thead><tr><th scope="col">{t('part')}</th><th scope="col">{t('needs')}</th><th scope="col">{t('have')}</th></tr></thead>
          <tbody>{passport.needs.map((each) => <tr key={each.part}><th scope="row">{part(each.part)}</th><td>{each.need}</td><td>{each.have}</td></tr>)}</tbody>
        </table>
      )}
      {fills.length > 0 && <><h3>{t('fills')}</h3><ul>{fills.map((fill) => <li key={`${fill.label}${fill.part}`}>{t('fill-line', { label: fill.label, part: part(fill.part), count: fill.count })}</li>)}</ul></>}
      {(verdict.is === 'crowded' || verdict.is === 'impossible') && (
        <><h3>{t('variants')}</h3><ul data-testid="variants">{variants.map((each) => <li key={each.part + each.by}>{t('variant-line', { part: part(each.part), by: part(each.by), ready: each.ready, count: each.pupilsPerKit })}</li>)}<li>{t('variant-simulate')}</li></ul></>
      )}
    </Dialog>
  );
}
