// SPDX-License-Identifier: MIT
#include "LiquidCrystal.h"

void LiquidCrystal::nibble(uint8_t value) {
  for (uint8_t bit = 0; bit < 4; bit++) digitalWrite(data[bit], (value >> bit) & 1);
  digitalWrite(enable, HIGH);
  delayMicroseconds(1);
  digitalWrite(enable, LOW);
  delayMicroseconds(50);
}
void LiquidCrystal::send(uint8_t value, bool isSign) {
  digitalWrite(rs, isSign);
  nibble(value >> 4);
  nibble(value & 0x0F);
}
void LiquidCrystal::begin(uint8_t, uint8_t) {
  pinMode(rs, OUTPUT);
  if (rw != 255) { pinMode(rw, OUTPUT); digitalWrite(rw, LOW); }
  pinMode(enable, OUTPUT);
  for (uint8_t pin : data) pinMode(pin, OUTPUT);
  delay(50);
  digitalWrite(rs, LOW);
  digitalWrite(enable, LOW);
  // Three times "eight wires" brings the controller to a known state, then four.
  for (uint8_t time = 0; time < 3; time++) { nibble(0x03); delayMicroseconds(4500); }
  nibble(0x02);
  startDisplay(false);
}
