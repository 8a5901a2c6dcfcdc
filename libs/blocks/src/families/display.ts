import { digitalPins } from '../catalogue/block-spec.ts';
import { choiceOf } from '../generator/read-blocks.ts';
import type { SketchWriter } from '../generator/sketch-writer.ts';
import { anyPlace, choicePlace, numberPlace, pinPlace, type Family } from './family.ts';

const addresses = ['0x27', '0x3F'] as const;
function lcd(writer: SketchWriter, address = '0x27'): void {
  writer.include('LiquidCrystal_I2C.h');
  writer.global('lcd', `LiquidCrystal_I2C lcd(${address}, 16, 2);`);
}

export const display: Family = {
  blocks: [
    { type: 'lcd_begin', category: 'display', shape: 'statement', places: [choicePlace('ADDRESS', addresses.map((each) => [each, each] as const))], message: { zh: '液晶屏 初始化 地址 %1', en: 'LCD at address %1' }, tip: { zh: '放在初始化里', en: 'Goes into setup' } },
    { type: 'lcd_print', category: 'display', shape: 'statement', places: [choicePlace('ROW', [['1', '0'], ['2', '1']]), numberPlace('COLUMN', 0), anyPlace('TEXT', 'hello')], message: { zh: '液晶屏 第 %1 行 第 %2 列 显示 %3', en: 'LCD row %1 column %2 show %3' }, tip: { zh: '列从 0 数起', en: 'Columns count from 0' } },
    { type: 'lcd_clear', category: 'display', shape: 'statement', places: [], message: { zh: '液晶屏 清屏', en: 'clear LCD' }, tip: { zh: '擦掉所有字', en: 'Wipes all signs' } },
    { type: 'neopixel_begin', category: 'display', shape: 'statement', places: [pinPlace(digitalPins), numberPlace('COUNT', 8)], message: { zh: '灯带 初始化 引脚 %1 灯数 %2', en: 'light strip on pin %1 with %2 lights' }, tip: { zh: '放在初始化里', en: 'Goes into setup' } },
    { type: 'neopixel_set', category: 'display', shape: 'statement', places: [numberPlace('INDEX', 0), numberPlace('R', 255), numberPlace('G', 0), numberPlace('B', 0)], message: { zh: '灯带 第 %1 号灯 红 %2 绿 %3 蓝 %4', en: 'light %1 red %2 green %3 blue %4' }, tip: { zh: '0 号是第一盏；颜色 0 到 255', en: 'The first is 0; colours 0 to 255' } },
    { type: 'neopixel_show', category: 'display', shape: 'statement', places: [], message: { zh: '灯带 显示', en: 'show the lights' }, tip: { zh: '设好颜色后才会亮', en: 'Colours appear only now' } },
  ],
  statements: {
    lcd_begin: (block, writer) => { lcd(writer, choiceOf(block, 'ADDRESS', addresses, '0x27')); writer.line('lcd.init();'); writer.line('lcd.backlight();'); },
    lcd_print: (block, writer) => {
      lcd(writer);
      writer.line(`lcd.setCursor(${writer.value(block, 'COLUMN', '0')}, ${choiceOf(block, 'ROW', ['0', '1'], '0')});`);
      writer.line(`lcd.print(${writer.value(block, 'TEXT', '""')});`);
    },
    lcd_clear: (_block, writer) => { lcd(writer); writer.line('lcd.clear();'); },
    neopixel_begin: (block, writer) => {
      const count = writer.value(block, 'COUNT', '8');
      writer.include('Adafruit_NeoPixel.h');
      writer.global('lights', `Adafruit_NeoPixel lights(${/^\d+$/.test(count) ? count : '8'}, ${choiceOf(block, 'PIN', digitalPins, '6')}, NEO_GRB + NEO_KHZ800);`);
      writer.line('lights.begin();');
    },
    neopixel_set: (block, writer) => writer.line(`lights.setPixelColor(${['INDEX', 'R', 'G', 'B'].map((input) => writer.value(block, input, '0')).join(', ')});`),
    neopixel_show: (_block, writer) => writer.line('lights.show();'),
  },
  values: {},
};
