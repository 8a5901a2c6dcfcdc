// SPDX-License-Identifier: MIT
#pragma once
#include "CharacterDisplay.h"

/** A display on four data wires (D4 to D7), with or without the RW wire. */
class LiquidCrystal : public CharacterDisplay {
public:
  LiquidCrystal(uint8_t rs, uint8_t enable, uint8_t d4, uint8_t d5, uint8_t d6, uint8_t d7) : LiquidCrystal(rs, 255, enable, d4, d5, d6, d7) {}
  LiquidCrystal(uint8_t rs, uint8_t rw, uint8_t enable, uint8_t d4, uint8_t d5, uint8_t d6, uint8_t d7) : rs(rs), rw(rw), enable(enable), data{d4, d5, d6, d7} {}
  void begin(uint8_t columns, uint8_t rows);
protected:
  virtual void send(uint8_t value, bool isSign);
private:
  uint8_t rs, rw, enable, data[4];
  void nibble(uint8_t value);
};
