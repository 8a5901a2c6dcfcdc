// SPDX-License-Identifier: MIT
#include "DHT.h"

static const unsigned long keptMs = 2000;
static const unsigned int tooLong = 1000;

void DHT::begin(uint8_t) { pinMode(pin, INPUT_PULLUP); asked = millis() - keptMs; }

/** Turns of a loop while the wire keeps the level; tooLong when it never changes. Only compared with each other. */
unsigned int DHT::pulse(bool level) {
  volatile uint8_t *port = portInputRegister(digitalPinToPort(pin));
  uint8_t mask = digitalPinToBitMask(pin), wanted = level ? mask : 0;
  unsigned int turns = 0;
  while ((*port & mask) == wanted) if (++turns >= tooLong) return tooLong;
  return turns;
}

bool DHT::read(bool again) {
  if (!again && millis() - asked < keptMs) return good;
  asked = millis();
  good = false;
  for (uint8_t &byte : bytes) byte = 0;
  pinMode(pin, OUTPUT);
  digitalWrite(pin, LOW);
  if (type == DHT11) delay(20); else delayMicroseconds(1100);
  unsigned int lows[40], highs[40];
  {
    uint8_t before = SREG;
    pinMode(pin, INPUT_PULLUP);
    delayMicroseconds(55);
    cli();
    bool there = pulse(LOW) < tooLong && pulse(HIGH) < tooLong;
    for (uint8_t bit = 0; there && bit < 40; bit++) {
      lows[bit] = pulse(LOW);
      highs[bit] = pulse(HIGH);
      if (lows[bit] >= tooLong || highs[bit] >= tooLong) there = false;
    }
    SREG = before;
    if (!there) return false;
  }
  // A one is high for longer than the low before it.
  for (uint8_t bit = 0; bit < 40; bit++) bytes[bit / 8] = (bytes[bit / 8] << 1) | (highs[bit] > lows[bit]);
  good = bytes[4] == ((bytes[0] + bytes[1] + bytes[2] + bytes[3]) & 0xFF);
  return good;
}

float DHT::readTemperature(bool fahrenheit, bool again) {
  if (!read(again)) return NAN;
  float celsius;
  if (type == DHT11) {
    celsius = bytes[2] + (bytes[3] & 0x7F) * 0.1;
    if (bytes[3] & 0x80) celsius = -celsius;
  } else {
    celsius = (((bytes[2] & 0x7F) << 8) | bytes[3]) * 0.1;
    if (bytes[2] & 0x80) celsius = -celsius;
  }
  return fahrenheit ? convertCtoF(celsius) : celsius;
}
float DHT::readHumidity(bool again) {
  if (!read(again)) return NAN;
  return type == DHT11 ? bytes[0] + bytes[1] * 0.1 : ((bytes[0] << 8) | bytes[1]) * 0.1;
}
