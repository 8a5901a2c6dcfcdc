import type { Numbers } from '@kindling/contracts';
import { useText } from '@kindling/platform-web';
import { measures, measureWords } from '../../domain/index.ts';

/** The desk's numbers in a line; each says how it is counted when pointed at. */
export function Evidence({ numbers, all = false }: { numbers: Numbers; all?: boolean }) {
  const text = useText();
  return <ul className="review-evidence">{measures.filter((each) => all || numbers[each] > 0).map((each) => <li key={each} title={text(measureWords[each].definition)}><b>{numbers[each]}</b> {text(measureWords[each].name)}</li>)}</ul>;
}
