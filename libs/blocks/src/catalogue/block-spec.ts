/** A block as data: its words in both languages, its places, its colour. The editor and the generator read the same list. */
export type Category = 'control' | 'pins' | 'time' | 'logic' | 'maths' | 'variables' | 'lists' | 'functions' | 'sound' | 'motion' | 'sensors' | 'display' | 'serial' | 'unknown';
export type Language = 'zh' | 'en';
export interface Words { readonly zh: string; readonly en: string }

/** `%1` … in the message are these places, in order. */
export type Place =
  | { readonly kind: 'choice'; readonly name: string; readonly options: readonly (readonly [label: string | Words, value: string])[] }
  | { readonly kind: 'words'; readonly name: string; readonly start: string }
  | { readonly kind: 'value'; readonly name: string; readonly check: 'Number' | 'Boolean' | null; readonly shadow?: Shadow }
  | { readonly kind: 'statements'; readonly name: string };
export type Shadow = { readonly type: 'math_number'; readonly NUM: number } | { readonly type: 'text'; readonly TEXT: string };

export interface BlockSpec {
  readonly type: string;
  readonly category: Category;
  readonly shape: 'hat' | 'statement' | 'number' | 'boolean' | 'any';
  readonly message: Words;
  readonly places: readonly Place[];
  readonly tip: Words;
}

/** Scratch-like hues; labels are dark ink on them (contrast at least 6.5 to 1). */
export const categoryColour: Readonly<Record<Category, string>> = {
  control: '#FFAB19', pins: '#59C059', time: '#E58BE5', logic: '#7FB8FF', maths: '#7FB8FF', variables: '#FF8C1A', lists: '#FF8C1A', functions: '#FF8FA3',
  sound: '#E58BE5', motion: '#59C059', sensors: '#5CB1D6', display: '#C9A0FF', serial: '#C9A0FF', unknown: '#C9CEC9',
};
export const categoryName: Readonly<Record<Category, Words>> = {
  control: { zh: '控制', en: 'Control' }, pins: { zh: '引脚', en: 'Pins' }, time: { zh: '时间', en: 'Time' }, logic: { zh: '逻辑', en: 'Logic' },
  maths: { zh: '数学', en: 'Maths' }, variables: { zh: '变量', en: 'Variables' }, lists: { zh: '数组', en: 'Arrays' },
  functions: { zh: '函数', en: 'Functions' }, sound: { zh: '声音', en: 'Sound' }, motion: { zh: '舵机', en: 'Servo' }, sensors: { zh: '传感器', en: 'Sensors' }, display: { zh: '显示', en: 'Display' }, serial: { zh: '串口', en: 'Serial' }, unknown: { zh: '没认出', en: 'Not known' },
};
export const digitalPins = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13', 'A0', 'A1', 'A2', 'A3', 'A4', 'A5'] as const;
export const analogPins = ['A0', 'A1', 'A2', 'A3', 'A4', 'A5'] as const;
export const pwmPins = ['3', '5', '6', '9', '10', '11'] as const;
