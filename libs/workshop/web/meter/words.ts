import { defineWords } from '@kindling/platform-web';

const zh = {
  'reading': '读数', 'tap-red': '点一个引脚放红表笔。', 'tap-black': '红表笔在 {plus}，再点一个引脚放黑表笔。', 'floats': '悬空', 'volts': '运行中，量电压',
  'ohms': '没通电，量电阻', 'joined': '是通的（0 Ω）', 'diode': '只有这个方向通：是一只好的 LED', 'open': '不通（断开，或者方向反了）',
};
const en: Record<keyof typeof zh, string> = {
  'reading': 'reading', 'tap-red': 'Tap a pin for the red probe.', 'tap-black': 'Red is on {plus}; tap a pin for the black probe.', 'floats': 'floats', 'volts': 'running: volts',
  'ohms': 'power off: ohms', 'joined': 'joined (0 Ω)', 'diode': 'conducts this way only: a sound LED', 'open': 'does not conduct (open, or the other way round)',
};
export const useMeterWords = defineWords('meter', zh, en);
