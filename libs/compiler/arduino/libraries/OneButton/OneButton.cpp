// SPDX-License-Identifier: MIT
#include "OneButton.h"

static void call(callbackFunction function) { if (function) function(); }

OneButton::OneButton(int pin, bool activeLow, bool pullUp) : pin(pin), activeLow(activeLow) { pinMode(pin, activeLow && pullUp ? INPUT_PULLUP : INPUT); }

void OneButton::tick() {
  unsigned long now = millis();
  bool pressed = digitalRead(pin) == (activeLow ? LOW : HIGH);
  if (pressed != raw) { raw = pressed; moved = now; }
  if (now - moved >= calm) stable = raw;
  switch (state) {
    case idle: if (stable) go(down); break;
    case down:
      if (!stable) go(up);
      else if (now - since > hold) { go(held); call(onLong); }
      break;
    case up:
      if (stable) go(again);
      else if (!onDouble || now - since > pause) { go(idle); call(onClick); }
      break;
    case again: if (!stable) { go(idle); call(onDouble); } break;
    case held: if (!stable) { go(idle); call(onLongEnd); } break;
  }
}
