// SPDX-License-Identifier: MIT
// What every HD44780 display can do, however its wires go. A subclass sends one byte, as command or as sign.
#pragma once
#include <Arduino.h>

class CharacterDisplay : public Print {
public:
  void clear();
  void home();
  void setCursor(uint8_t column, uint8_t row);
  void display();
  void noDisplay();
  void cursor();
  void noCursor();
  void blink();
  void noBlink();
  void scrollDisplayLeft();
  void scrollDisplayRight();
  void leftToRight();
  void rightToLeft();
  /** Eight rows of five dots; shown by writing the number 0 to 7. */
  void createChar(uint8_t number, const uint8_t rows[]);
  virtual size_t write(uint8_t sign);
  using Print::write;
protected:
  virtual void send(uint8_t value, bool isSign) = 0;
  void command(uint8_t value) { send(value, false); }
  void startDisplay(bool eightWires);
private:
  uint8_t control = 0x04, entry = 0x02;
  void setControl(uint8_t bit, bool on);
};
