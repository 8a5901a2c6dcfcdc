// SPDX-License-Identifier: MIT
#pragma once
#include <Arduino.h>

#define NEO_GRB 0x52
#define NEO_RGB 0x06
#define NEO_KHZ800 0x0000

/** WS2812 lights in a row, 16 MHz boards only. */
class Adafruit_NeoPixel {
public:
  Adafruit_NeoPixel(uint16_t count, int16_t pin = 6, uint16_t order = NEO_GRB + NEO_KHZ800);
  ~Adafruit_NeoPixel() { free(bytes); }
  void begin() { pinMode(pin, OUTPUT); digitalWrite(pin, LOW); }
  void show();
  void setPixelColor(uint16_t pixel, uint8_t red, uint8_t green, uint8_t blue);
  void setPixelColor(uint16_t pixel, uint32_t colour) { setPixelColor(pixel, colour >> 16, colour >> 8, colour); }
  uint32_t getPixelColor(uint16_t pixel) const;
  void fill(uint32_t colour = 0, uint16_t first = 0, uint16_t how = 0);
  void clear() { if (bytes) memset(bytes, 0, count * 3); }
  void setBrightness(uint8_t level) { brightness = level; }
  uint8_t getBrightness() const { return brightness; }
  uint16_t numPixels() const { return count; }
  static uint32_t Color(uint8_t red, uint8_t green, uint8_t blue) { return ((uint32_t)red << 16) | ((uint32_t)green << 8) | blue; }
  static uint32_t ColorHSV(uint16_t hue, uint8_t saturation = 255, uint8_t value = 255);
private:
  uint16_t count;
  int16_t pin;
  bool redFirst;
  uint8_t brightness = 255, *bytes;
  unsigned long shown = 0;
};
