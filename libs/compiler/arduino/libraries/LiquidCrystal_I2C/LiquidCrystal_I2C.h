// SPDX-License-Identifier: MIT
#pragma once
#include <CharacterDisplay.h>
#include <Wire.h>

/** A display behind a PCF8574 expander on the I2C bus; the usual addresses are 0x27 and 0x3F. */
class LiquidCrystal_I2C : public CharacterDisplay {
public:
  LiquidCrystal_I2C(uint8_t address, uint8_t, uint8_t) : address(address) {}
  void init();
  void begin() { init(); }
  void begin(uint8_t, uint8_t) { init(); }
  void backlight() { light = 0x08; expand(0); }
  void noBacklight() { light = 0; expand(0); }
protected:
  virtual void send(uint8_t value, bool isSign);
private:
  uint8_t address, light = 0x08;
  void expand(uint8_t bits);
  void nibble(uint8_t bits);
};
