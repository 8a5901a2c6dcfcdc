// SPDX-License-Identifier: MIT
#include "CharacterDisplay.h"

void CharacterDisplay::clear() { command(0x01); delayMicroseconds(2000); }
void CharacterDisplay::home() { command(0x02); delayMicroseconds(2000); }
void CharacterDisplay::setCursor(uint8_t column, uint8_t row) { command(0x80 | (column + (row == 1 ? 0x40 : row == 2 ? 0x14 : row == 3 ? 0x54 : 0))); }
void CharacterDisplay::setControl(uint8_t bit, bool on) { control = on ? control | bit : control & ~bit; command(0x08 | control); }
void CharacterDisplay::display() { setControl(0x04, true); }
void CharacterDisplay::noDisplay() { setControl(0x04, false); }
void CharacterDisplay::cursor() { setControl(0x02, true); }
void CharacterDisplay::noCursor() { setControl(0x02, false); }
void CharacterDisplay::blink() { setControl(0x01, true); }
void CharacterDisplay::noBlink() { setControl(0x01, false); }
void CharacterDisplay::scrollDisplayLeft() { command(0x18); }
void CharacterDisplay::scrollDisplayRight() { command(0x1C); }
void CharacterDisplay::leftToRight() { entry |= 0x02; command(0x04 | entry); }
void CharacterDisplay::rightToLeft() { entry &= ~0x02; command(0x04 | entry); }
void CharacterDisplay::createChar(uint8_t number, const uint8_t rows[]) {
  command(0x40 | ((number & 7) << 3));
  for (uint8_t row = 0; row < 8; row++) send(rows[row], true);
  command(0x80);
}
size_t CharacterDisplay::write(uint8_t sign) { send(sign, true); return 1; }
void CharacterDisplay::startDisplay(bool eightWires) {
  command(eightWires ? 0x38 : 0x28);
  command(0x08 | control);
  clear();
  command(0x04 | entry);
}
