/** What a beginner may have meant. C++ words are in it for `While`, `Int` and the like. */
export const arduinoNames: readonly string[] = [
  'pinMode', 'digitalWrite', 'digitalRead', 'analogRead', 'analogWrite', 'analogReference', 'delay', 'delayMicroseconds', 'millis', 'micros',
  'tone', 'noTone', 'pulseIn', 'pulseInLong', 'shiftIn', 'shiftOut', 'map', 'constrain', 'min', 'max', 'abs', 'pow', 'sqrt', 'sq', 'sin', 'cos', 'tan', 'round',
  'random', 'randomSeed', 'attachInterrupt', 'detachInterrupt', 'digitalPinToInterrupt', 'interrupts', 'noInterrupts',
  'bitRead', 'bitWrite', 'bitSet', 'bitClear', 'lowByte', 'highByte', 'isDigit', 'isAlpha', 'isSpace',
  'HIGH', 'LOW', 'INPUT', 'OUTPUT', 'INPUT_PULLUP', 'LED_BUILTIN', 'CHANGE', 'RISING', 'FALLING', 'LSBFIRST', 'MSBFIRST', 'DEC', 'HEX', 'BIN', 'PI',
  'A0', 'A1', 'A2', 'A3', 'A4', 'A5', 'Serial', 'Wire', 'SPI', 'EEPROM', 'String', 'setup', 'loop',
  'true', 'false', 'int', 'long', 'short', 'char', 'byte', 'bool', 'boolean', 'float', 'double', 'unsigned', 'void', 'const', 'static', 'word',
  'uint8_t', 'uint16_t', 'uint32_t', 'int8_t', 'int16_t', 'int32_t',
  'if', 'else', 'for', 'while', 'do', 'switch', 'case', 'break', 'continue', 'return', 'sizeof',
];

/** Members of the objects that lessons use, by class as gcc names it. */
export const memberNames: readonly string[] = [
  'begin', 'end', 'available', 'read', 'write', 'print', 'println', 'flush', 'peek', 'setTimeout', 'parseInt', 'parseFloat', 'readString', 'readStringUntil', 'find',
  'length', 'charAt', 'substring', 'indexOf', 'toInt', 'toFloat', 'equals', 'trim', 'replace', 'toUpperCase', 'toLowerCase', 'c_str',
  'attach', 'detach', 'beginTransmission', 'endTransmission', 'requestFrom', 'get', 'put', 'update', 'transfer', 'listen',
];
