// SPDX-License-Identifier: MIT
#pragma once
#include <Arduino.h>

/** Four-wire stepper in full steps; step() waits until it is there. */
class Stepper {
public:
  Stepper(int stepsPerTurn, int pin1, int pin2, int pin3, int pin4);
  void setSpeed(long turnsPerMinute) { pauseMicros = 60000000L / stepsPerTurn / turnsPerMinute; }
  void step(int steps);
  int version() { return 5; }
private:
  int stepsPerTurn, pins[4];
  unsigned long pauseMicros = 2000, last = 0;
  uint8_t phase = 0;
};
