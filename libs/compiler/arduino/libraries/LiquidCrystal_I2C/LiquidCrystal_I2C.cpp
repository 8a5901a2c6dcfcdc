// SPDX-License-Identifier: MIT
#include "LiquidCrystal_I2C.h"

// The expander's bits: 0 RS, 1 RW, 2 E, 3 light, 4 to 7 data.
void LiquidCrystal_I2C::expand(uint8_t bits) {
  Wire.beginTransmission(address);
  Wire.write(bits | light);
  Wire.endTransmission();
}
void LiquidCrystal_I2C::nibble(uint8_t bits) {
  expand(bits | 0x04);
  expand(bits & ~0x04);
}
void LiquidCrystal_I2C::send(uint8_t value, bool isSign) {
  nibble((value & 0xF0) | isSign);
  nibble((value << 4) | isSign);
}
void LiquidCrystal_I2C::init() {
  Wire.begin();
  delay(50);
  for (uint8_t time = 0; time < 3; time++) { nibble(0x30); delayMicroseconds(4500); }
  nibble(0x20);
  startDisplay(false);
}
