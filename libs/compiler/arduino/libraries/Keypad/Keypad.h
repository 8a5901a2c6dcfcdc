// SPDX-License-Identifier: MIT
#pragma once
#include <Arduino.h>

#define NO_KEY '\0'
#define makeKeymap(keys) ((char *)keys)
typedef uint8_t KeypadSize;

/** Rows are read with pull-ups while one column after the other is pulled down. */
class Keypad {
public:
  Keypad(char *keymap, byte *rowPins, byte *columnPins, byte rows, byte columns) : keymap(keymap), rowPins(rowPins), columnPins(columnPins), rows(rows), columns(columns) {}
  /** The key that was just pressed, once; NO_KEY otherwise. */
  char getKey();
  char waitForKey();
  void setDebounceTime(unsigned int ms) { calm = ms; }
private:
  char *keymap;
  byte *rowPins, *columnPins, rows, columns;
  unsigned int calm = 10;
  unsigned long changed = 0;
  char seen = NO_KEY, told = NO_KEY;
  char scan();
};
