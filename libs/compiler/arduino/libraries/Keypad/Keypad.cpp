// SPDX-License-Identifier: MIT
#include "Keypad.h"

char Keypad::scan() {
  char found = NO_KEY;
  for (byte row = 0; row < rows; row++) pinMode(rowPins[row], INPUT_PULLUP);
  for (byte column = 0; column < columns; column++) {
    pinMode(columnPins[column], OUTPUT);
    digitalWrite(columnPins[column], LOW);
    for (byte row = 0; row < rows; row++) if (digitalRead(rowPins[row]) == LOW && found == NO_KEY) found = keymap[row * columns + column];
    pinMode(columnPins[column], INPUT);
  }
  return found;
}
char Keypad::getKey() {
  char now = scan();
  if (now != seen) { seen = now; changed = millis(); return NO_KEY; }
  if (millis() - changed < calm || now == told) return NO_KEY;
  told = now;
  return now;
}
char Keypad::waitForKey() {
  char key = NO_KEY;
  while (key == NO_KEY) key = getKey();
  return key;
}
