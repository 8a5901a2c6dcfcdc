// SPDX-License-Identifier: MIT
#pragma once
#include <Arduino.h>

#define CM 28
#define INC 71

/** HC-SR04. Answers 0 when no echo comes back in time. */
class Ultrasonic {
public:
  Ultrasonic(uint8_t trigger, uint8_t echo, unsigned long timeOut = 25000UL) : trigger(trigger), echo(echo), timeOut(timeOut) {
    pinMode(trigger, OUTPUT);
    pinMode(echo, INPUT);
  }
  unsigned int read(uint8_t unit = CM) {
    digitalWrite(trigger, LOW);
    delayMicroseconds(2);
    digitalWrite(trigger, HIGH);
    delayMicroseconds(10);
    digitalWrite(trigger, LOW);
    return pulseIn(echo, HIGH, timeOut) / (unit == CM ? 58 : 148);
  }
  unsigned int distanceRead(uint8_t unit = CM) { return read(unit); }
  void setTimeout(unsigned long micros) { timeOut = micros; }
private:
  uint8_t trigger, echo;
  unsigned long timeOut;
};
