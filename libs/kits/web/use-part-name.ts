import { partWord } from '@kindling/wiring';
import { useLanguage } from '@kindling/platform-web';

/** `wokwi-resistor/220` as people say it. */
export function usePartName(): (part: string) => string {
  const { language } = useLanguage();
  return (part) => {
    const [type = '', value] = part.split('/');
    return value ? `${partWord(language, type)} ${value}${type === 'wokwi-resistor' ? ' Ω' : ''}` : partWord(language, type);
  };
}
