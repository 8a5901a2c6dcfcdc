// SPDX-License-Identifier: MIT
// Hobby servos by timer 1: one after the other, each pulse 544 to 2400 µs, a frame of 20 ms. PWM on pins 9 and 10 is off meanwhile.
#pragma once
#include <Arduino.h>

#define MIN_PULSE_WIDTH 544
#define MAX_PULSE_WIDTH 2400
#define DEFAULT_PULSE_WIDTH 1500
#define MAX_SERVOS 12

class Servo {
public:
  Servo();
  /** Returns the channel, or 255 when all are taken. */
  uint8_t attach(int pin, int shortest = MIN_PULSE_WIDTH, int longest = MAX_PULSE_WIDTH);
  void detach();
  /** Below 544 it is an angle in degrees, else a pulse in microseconds. */
  void write(int value);
  void writeMicroseconds(int micros);
  int read();
  int readMicroseconds();
  bool attached();
private:
  uint8_t channel;
  int shortest, longest;
};
