// SPDX-License-Identifier: MIT
#pragma once
#include <Arduino.h>

#define DHT11 11
#define DHT21 21
#define DHT22 22
#define AM2301 21

/** Temperature and humidity over one wire. A reading is kept for two seconds, as the sensor asks for. */
class DHT {
public:
  DHT(uint8_t pin, uint8_t type, uint8_t count = 6) : pin(pin), type(type) { (void)count; }
  void begin(uint8_t = 55);
  /** NAN when the sensor does not answer. */
  float readTemperature(bool fahrenheit = false, bool again = false);
  float readHumidity(bool again = false);
  float convertCtoF(float celsius) { return celsius * 1.8 + 32; }
  float convertFtoC(float fahrenheit) { return (fahrenheit - 32) / 1.8; }
  bool read(bool again = false);
private:
  uint8_t pin, type, bytes[5];
  unsigned long asked = 0;
  bool good = false;
  unsigned int pulse(bool level);
};
