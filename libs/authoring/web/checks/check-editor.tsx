import type { Check, Diagram, Signal } from '@kindling/contracts';
import { useText } from '@kindling/platform-web';
import { checkOf, pinName, pinOfPart, readCheck, recipeOf, type Deed, type Recipe, type RecipeKind } from '../../domain/index.ts';
import { BothTexts } from '../draft/both-texts.tsx';
import { useAuthorWords } from '../words.ts';

interface CheckEditorProps { check: Check; diagram: Diagram; onChange: (next: Check) => void }

/** A check as a sentence with places to fill in. One that says more than such a sentence is read out and left as it is. */
export function CheckEditor({ check, diagram, onChange }: CheckEditorProps) {
  const t = useAuthorWords();
  const text = useText();
  const recipe = recipeOf(check);
  const change = (next: Recipe): void => {
    const made = checkOf(next, check.id, diagram);
    // Words of the author's own stay; those that came from the sentence go with it.
    const own = recipe === null || JSON.stringify(checkOf(recipe, check.id, diagram).title) !== JSON.stringify(check.title);
    onChange(own && recipe !== null ? { ...made, title: check.title, failed: check.failed } : made);
  };
  return (
    <div className="author-check" data-testid="check-editor">
      <p className="author-sentence" data-testid="check-sentence">{text(readCheck(check, diagram))}</p>
      <p className="author-row"><label>{t('check-kind')} <select data-testid="check-kind" value={recipe?.is ?? ''} onChange={(event) => change(blankRecipe(event.target.value as RecipeKind, diagram))}>
        {recipe === null && <option value="">{t('check-own')}</option>}
        {recipeKinds.map((kind) => <option key={kind} value={kind}>{t(`check-${kind}`)}</option>)}
      </select></label></p>
      {recipe && <RecipeFields recipe={recipe} diagram={diagram} onChange={change} />}
      <details><summary>{t('check-words')}</summary>
        <BothTexts label={t('check-title')} value={check.title} onChange={(title) => onChange({ ...check, title })} />
        <BothTexts label={t('check-failed')} value={check.failed} onChange={(failed) => onChange({ ...check, failed })} />
      </details>
    </div>
  );
}

const recipeKinds: readonly RecipeKind[] = ['responds', 'blinks', 'stays', 'says', 'shows', 'calls', 'wired'];
const partsLike = ({ parts }: Diagram, type: RegExp): string[] => parts.filter((part) => type.test(part.type)).map(({ id }) => id);
export function blankRecipe(kind: RecipeKind, diagram: Diagram): Recipe {
  const signal: Signal = { pin: '13' };
  switch (kind) {
    case 'responds': return { is: kind, deed: { do: 'press', part: partsLike(diagram, /pushbutton/)[0] ?? 'kind:button' }, signal, level: 'high', withinMs: 50 };
    case 'blinks': return { is: kind, signal, ms: 1000, toleranceMs: 50 };
    case 'stays': return { is: kind, signal, level: 'high', fromMs: 100, toMs: 2000 };
    case 'says': return { is: kind, shape: 'hello', atLeast: 1, withinMs: 3000 };
    case 'shows': return { is: kind, line: 0, shape: 'hello', withinMs: 3000 };
    case 'calls': return { is: kind, name: 'delay', wanted: false };
    case 'wired': return { is: kind, pin: '13' };
  }
}

interface FieldsProps<R> { recipe: R; diagram: Diagram; onChange: (next: Recipe) => void }
function RecipeFields({ recipe, diagram, onChange }: FieldsProps<Recipe>) {
  const t = useAuthorWords();
  const ms = (label: string, value: number, change: (ms: number) => void, name: string) => <Number label={`${label} (ms)`} value={value} most={60_000} onChange={change} name={name} />;
  switch (recipe.is) {
    case 'responds': return (
      <p className="author-row">
        <DeedField deed={recipe.deed} diagram={diagram} onChange={(deed) => onChange({ ...recipe, deed })} />
        <SignalField signal={recipe.signal} diagram={diagram} onChange={(signal) => onChange({ ...recipe, signal })} />
        <LevelField level={recipe.level} onChange={(level) => onChange({ ...recipe, level })} />
        {ms(t('within'), recipe.withinMs, (withinMs) => onChange({ ...recipe, withinMs }), 'within')}
      </p>
    );
    case 'blinks': return (
      <p className="author-row">
        <SignalField signal={recipe.signal} diagram={diagram} onChange={(signal) => onChange({ ...recipe, signal })} />
        {ms(t('period'), recipe.ms, (value) => onChange({ ...recipe, ms: Math.max(1, value) }), 'period')}{ms('±', recipe.toleranceMs, (toleranceMs) => onChange({ ...recipe, toleranceMs }), 'tolerance')}
      </p>
    );
    case 'stays': return (
      <p className="author-row">
        <SignalField signal={recipe.signal} diagram={diagram} onChange={(signal) => onChange({ ...recipe, signal })} /><LevelField level={recipe.level} onChange={(level) => onChange({ ...recipe, level })} />
        {ms(t('from'), recipe.fromMs, (fromMs) => onChange({ ...recipe, fromMs }), 'from')}{ms(t('to'), recipe.toMs, (toMs) => onChange({ ...recipe, toMs }), 'to')}
      </p>
    );
    case 'says': return (
      <p className="author-row">
        <Shape shape={recipe.shape} onChange={(shape) => onChange({ ...recipe, shape })} />
        <Number label={t('at-least')} value={recipe.atLeast} most={1000} onChange={(value) => onChange({ ...recipe, atLeast: Math.max(1, Math.round(value)) })} />{ms(t('within'), recipe.withinMs, (withinMs) => onChange({ ...recipe, withinMs }), 'within')}
      </p>
    );
    case 'shows': return (
      <p className="author-row">
        <label>{t('lcd-line')} <select value={recipe.line} onChange={(event) => onChange({ ...recipe, line: event.target.value === '0' ? 0 : 1 })}><option value="0">1</option><option value="1">2</option></select></label>
        <Shape shape={recipe.shape} onChange={(shape) => onChange({ ...recipe, shape })} />{ms(t('within'), recipe.withinMs, (withinMs) => onChange({ ...recipe, withinMs }), 'within')}
      </p>
    );
    case 'calls': return (
      <p className="author-row">
        <label>{t('uses')} <select value={recipe.wanted ? 'yes' : 'no'} onChange={(event) => onChange({ ...recipe, wanted: event.target.value === 'yes' })}><option value="yes">{t('uses-yes')}</option><option value="no">{t('uses-no')}</option></select></label>
        <label>{t('command')} <input value={recipe.name} maxLength={40} onChange={(event) => onChange({ ...recipe, name: event.target.value })} /></label>
      </p>
    );
    case 'wired': return <p className="author-row"><PinField label={t('pin')} pin={recipe.pin} onChange={(pin) => onChange({ ...recipe, pin })} /></p>;
  }
}

interface NumberProps { label: string; value: number; most: number; onChange: (next: number) => void; name?: string }
const Number = ({ label, value, most, onChange, name }: NumberProps) => <label>{label} <input type="number" min="0" max={most} value={value} data-testid={name} onChange={(event) => onChange(Math.min(most, Math.max(0, event.target.valueAsNumber || 0)))} /></label>;
const pins = [...Array.from({ length: 14 }, (_, at) => String(at)), 'A0', 'A1', 'A2', 'A3', 'A4', 'A5'];
const PinField = ({ label, pin, onChange }: { label: string; pin: string; onChange: (next: string) => void }) => <label>{label} <select value={pin} onChange={(event) => onChange(event.target.value)}>{pins.map((each) => <option key={each} value={each}>{pinName(each)}</option>)}</select></label>;
function Shape({ shape, onChange }: { shape: string; onChange: (next: string) => void }) {
  const t = useAuthorWords();
  return <label title={t('shape-help')}>{t('shape')} <input value={shape} maxLength={80} data-testid="shape" onChange={(event) => onChange(event.target.value || ' ')} /></label>;
}
function LevelField({ level, onChange }: { level: 'high' | 'low'; onChange: (next: 'high' | 'low') => void }) {
  const t = useAuthorWords();
  return <label>{t('level')} <select value={level} onChange={(event) => onChange(event.target.value === 'low' ? 'low' : 'high')}><option value="high">{t('high')}</option><option value="low">{t('low')}</option></select></label>;
}
/** A pin, or a part whose light or sound counts. */
function SignalField({ signal, diagram, onChange }: { signal: Signal; diagram: Diagram; onChange: (next: Signal) => void }) {
  const t = useAuthorWords();
  const [kind = 'pin', name = ''] = Object.entries(signal)[0] ?? [];
  const own = [...pins.map((pin) => `pin ${pin}`), ...partsLike(diagram, /led$/).map((id) => `led ${id}`), ...partsLike(diagram, /buzzer/).map((id) => `buzzer ${id}`), ...partsLike(diagram, /relay/).map((id) => `relay ${id}`)];
  const value = `${kind} ${name}`;
  const word = (each: string): string => (each.startsWith('pin ') ? pinName(each.slice(4)) : each.slice(each.indexOf(' ') + 1));
  const choose = (each: string): void => { const at = each.indexOf(' '); onChange({ [each.slice(0, at)]: each.slice(at + 1) } as unknown as Signal); };
  return <label>{t('signal')} <select value={value} data-testid="signal" onChange={(event) => choose(event.target.value)}>{[...new Set([value, ...own])].map((each) => <option key={each} value={each}>{word(each)}</option>)}</select></label>;
}
function DeedField({ deed, diagram, onChange }: { deed: Deed; diagram: Diagram; onChange: (next: Deed) => void }) {
  const t = useAuthorWords();
  const buttons = [...new Set([...partsLike(diagram, /pushbutton/), ...(deed.do === 'set' ? [] : [deed.part])])];
  const value = deed.do === 'set' ? `set ${deed.input}` : `${deed.do} ${deed.part}`;
  const sensed = ['light', 'moisture', 'distance', 'temperature', 'humidity', 'position', 'motion'] as const;
  const sensors: Readonly<Record<(typeof sensed)[number], string>> = { light: 'kind:ldr', moisture: 'kind:soil-probe', distance: 'kind:hc-sr04', temperature: 'kind:dht', humidity: 'kind:dht', position: 'kind:potentiometer', motion: 'kind:pir' };
  const choose = (each: string): void => {
    const at = each.indexOf(' ');
    const [what, name] = [each.slice(0, at), each.slice(at + 1)];
    const input = sensed.find((known) => known === name);
    if (what === 'set' && input) onChange({ do: 'set', part: sensors[input], input, value: 10 });
    else onChange({ do: what === 'release' ? 'release' : 'press', part: name });
  };
  const pinned = (id: string): string => pinOfPart(diagram, id) ?? id;
  return (
    <>
      <label>{t('deed')} <select value={value} data-testid="deed" onChange={(event) => choose(event.target.value)}>
        {buttons.map((id) => <option key={`press ${id}`} value={`press ${id}`}>{t('goes-low', { pin: pinned(id) })}</option>)}
        {buttons.map((id) => <option key={`release ${id}`} value={`release ${id}`}>{t('goes-high', { pin: pinned(id) })}</option>)}
        {sensed.map((input) => <option key={input} value={`set ${input}`}>{t(`input-${input}`)}</option>)}
      </select></label>
      {deed.do === 'set' && <label>= <input type="number" step="any" value={deed.value} onChange={(event) => onChange({ ...deed, value: event.target.valueAsNumber || 0 })} /></label>}
    </>
  );
}
