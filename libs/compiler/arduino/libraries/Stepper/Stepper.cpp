// SPDX-License-Identifier: MIT
#include "Stepper.h"

Stepper::Stepper(int stepsPerTurn, int pin1, int pin2, int pin3, int pin4) : stepsPerTurn(stepsPerTurn), pins{pin1, pin2, pin3, pin4} {
  for (int pin : pins) pinMode(pin, OUTPUT);
}
void Stepper::step(int steps) {
  static const uint8_t patterns[4] = {0b0101, 0b0110, 0b1010, 0b1001};
  for (int left = abs(steps); left > 0; left--) {
    while (micros() - last < pauseMicros) {}
    last = micros();
    phase = (phase + (steps > 0 ? 1 : 3)) & 3;
    for (uint8_t coil = 0; coil < 4; coil++) digitalWrite(pins[coil], (patterns[phase] >> coil) & 1);
  }
}
