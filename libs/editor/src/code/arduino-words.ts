/** `insert` is a snippet; the two sentences are what the word does. */
export const arduinoWords = [
  { name: 'pinMode', insert: 'pinMode(${1:13}, ${2:OUTPUT});', zh: '设置引脚是输出、输入还是输入上拉', en: 'makes a pin an output, an input or an input with pull-up' },
  { name: 'digitalWrite', insert: 'digitalWrite(${1:13}, ${2:HIGH});', zh: '让引脚变高（5V）或变低（0V）', en: 'sets a pin HIGH (5 V) or LOW (0 V)' },
  { name: 'digitalRead', insert: 'digitalRead(${1:2})', zh: '读引脚：高或低', en: 'reads a pin: HIGH or LOW' },
  { name: 'analogRead', insert: 'analogRead(${1:A0})', zh: '读电压，0 到 1023', en: 'reads a voltage as 0 to 1023' },
  { name: 'analogWrite', insert: 'analogWrite(${1:9}, ${2:128});', zh: '输出强弱，0 到 255', en: 'gives a strength of 0 to 255' },
  { name: 'delay', insert: 'delay(${1:1000});', zh: '等待多少毫秒', en: 'waits for some milliseconds' },
  { name: 'millis', insert: 'millis()', zh: '通电后过了多少毫秒', en: 'milliseconds since power-up' },
  { name: 'Serial.begin', insert: 'Serial.begin(${1:9600});', zh: '打开串口', en: 'opens the serial line' },
  { name: 'Serial.println', insert: 'Serial.println(${1});', zh: '说一行话', en: 'says one line' },
] as const;
