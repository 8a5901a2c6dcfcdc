import { digitalPins } from '../catalogue/block-spec.ts';
import { choiceOf } from '../generator/read-blocks.ts';
import { choicePlace, numberPlace, pinPlace, type Family } from './family.ts';

const levels = [[{ zh: '高', en: 'HIGH' }, 'HIGH'], [{ zh: '低', en: 'LOW' }, 'LOW']] as const;

export const sensors: Family = {
  blocks: [
    { type: 'ultrasonic_cm', category: 'sensors', shape: 'number', places: [pinPlace(digitalPins, 'TRIG'), pinPlace(digitalPins, 'ECHO')], message: { zh: '超声波测距(厘米) Trig %1 Echo %2', en: 'distance in cm, trig %1 echo %2' }, tip: { zh: '没有回声时是 0', en: '0 when no echo comes back' } },
    { type: 'dht_read', category: 'sensors', shape: 'number', message: { zh: '%1 引脚 %2 读取 %3', en: '%1 pin %2 read %3' }, tip: { zh: '传感器坏了时不是一个数', en: 'Not a number when the sensor is dead' },
      places: [choicePlace('MODEL', [['DHT11', 'DHT11'], ['DHT22', 'DHT22']]), pinPlace(digitalPins), choicePlace('WHAT', [[{ zh: '温度', en: 'temperature' }, 'temperature'], [{ zh: '湿度', en: 'humidity' }, 'humidity']])] },
    { type: 'value_is_number', category: 'sensors', shape: 'boolean', places: [numberPlace('VALUE', 0)], message: { zh: '%1 是有效的数', en: '%1 is a valid number' }, tip: { zh: '传感器没有回答时是“假”', en: 'False when the sensor did not answer' } },
    { type: 'io_pulse_in', category: 'sensors', shape: 'number', places: [pinPlace(digitalPins), choicePlace('LEVEL', levels), numberPlace('TIMEOUT', 25000)], message: { zh: '脉冲长度(微秒) 引脚 %1 电平 %2 超时 %3', en: 'pulse length in µs, pin %1 level %2 time-out %3' }, tip: { zh: '超时的时候是 0', en: '0 after the time-out' } },
    { type: 'ir_begin', category: 'sensors', shape: 'statement', places: [pinPlace(digitalPins)], message: { zh: '红外接收 初始化 引脚 %1', en: 'infrared receiver on pin %1' }, tip: { zh: '放在初始化里', en: 'Goes into setup' } },
    { type: 'ir_read', category: 'sensors', shape: 'number', places: [], message: { zh: '红外遥控 键码', en: 'infrared key code' }, tip: { zh: '没有按键时是 0', en: '0 when no key was pressed' } },
  ],
  statements: {
    ir_begin: (block, writer) => {
      writer.include('IRremote.h');
      writer.global('receiver', `IRrecv receiver(${choiceOf(block, 'PIN', digitalPins, '2')});`);
      writer.global('irResult', 'decode_results irResult;');
      writer.line('receiver.enableIRIn();');
    },
  },
  values: {
    ultrasonic_cm: (block, writer) => {
      const [trig, echo] = [choiceOf(block, 'TRIG', digitalPins, '7'), choiceOf(block, 'ECHO', digitalPins, '6')];
      writer.include('Ultrasonic.h');
      writer.global(`ultrasonic${trig}_${echo}`, `Ultrasonic ultrasonic${trig}_${echo}(${trig}, ${echo});`);
      return `ultrasonic${trig}_${echo}.read()`;
    },
    dht_read: (block, writer) => {
      const [pin, model] = [choiceOf(block, 'PIN', digitalPins, '4'), choiceOf(block, 'MODEL', ['DHT11', 'DHT22'], 'DHT11')];
      writer.include('DHT.h');
      writer.global(`dht${pin}`, `DHT dht${pin}(${pin}, ${model});`);
      writer.begin(`dht${pin}.begin();`);
      return `dht${pin}.${choiceOf(block, 'WHAT', ['temperature', 'humidity'], 'temperature') === 'humidity' ? 'readHumidity' : 'readTemperature'}()`;
    },
    value_is_number: (block, writer) => `!isnan(${writer.value(block, 'VALUE', '0')})`,
    io_pulse_in: (block, writer) => `pulseIn(${choiceOf(block, 'PIN', digitalPins, '6')}, ${choiceOf(block, 'LEVEL', ['HIGH', 'LOW'], 'HIGH')}, ${writer.value(block, 'TIMEOUT', '25000')})`,
    ir_read: (_block, writer) => {
      writer.include('IRremote.h');
      writer.helper('readRemote', ['unsigned long readRemote() {', '  if (!receiver.decode(&irResult)) return 0;', '  receiver.resume();', '  return irResult.value;', '}']);
      return 'readRemote()';
    },
  },
};
