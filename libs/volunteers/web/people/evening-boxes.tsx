import { usePeopleWords, type PeopleWord } from './words.ts';

const days = [1, 2, 3, 4, 5, 6, 7];
export function EveningBoxes({ label, evenings, onChange }: { label: string; evenings: readonly number[]; onChange: (evenings: number[]) => void }) {
  const t = usePeopleWords();
  return (
    <fieldset className="volunteers-training evening-boxes"><legend>{label}</legend>
      {days.map((day) => <label key={day}><input type="checkbox" checked={evenings.includes(day)} onChange={() => onChange(days.filter((each) => (each === day) !== evenings.includes(each)))} /> {t(`d${day}` as PeopleWord)}</label>)}
    </fieldset>
  );
}
