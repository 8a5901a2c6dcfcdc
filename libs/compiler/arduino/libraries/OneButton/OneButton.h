// SPDX-License-Identifier: MIT
#pragma once
#include <Arduino.h>

typedef void (*callbackFunction)();

/** Tells click, double click and long press apart. Call tick() in every loop. */
class OneButton {
public:
  OneButton(int pin, bool activeLow = true, bool pullUp = true);
  void attachClick(callbackFunction call) { onClick = call; }
  void attachDoubleClick(callbackFunction call) { onDouble = call; }
  void attachLongPressStart(callbackFunction call) { onLong = call; }
  void attachLongPressStop(callbackFunction call) { onLongEnd = call; }
  void setDebounceTicks(unsigned int ms) { calm = ms; }
  void setClickTicks(unsigned int ms) { pause = ms; }
  void setPressTicks(unsigned int ms) { hold = ms; }
  void tick();
  bool isLongPressed() const { return state == held; }
private:
  enum State : uint8_t { idle, down, up, again, held };
  int pin;
  bool activeLow, raw = false, stable = false;
  State state = idle;
  unsigned int calm = 50, pause = 400, hold = 800;
  unsigned long moved = 0, since = 0;
  callbackFunction onClick = 0, onDouble = 0, onLong = 0, onLongEnd = 0;
  void go(State next) { state = next; since = millis(); }
};
