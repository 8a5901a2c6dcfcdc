// SPDX-License-Identifier: MIT
// delay() for simulation only: waits asleep, so that a simulator may jump to the next timer event instead of
// executing sixteen million idle cycles a second. The last milliseconds busy-wait on micros() as the stock core
// does, which keeps pin edges where the real board has them. Real boards always get the stock core.
#include <Arduino.h>
#include <avr/sleep.h>

static const unsigned long busyMilliseconds = 4;

extern "C" void delay(unsigned long ms)
{
  uint32_t start = micros();
  while (ms > 0) {
    yield();
    // With interrupts off nothing would ever wake the chip.
    if (ms > busyMilliseconds && (SREG & _BV(SREG_I))) {
      set_sleep_mode(SLEEP_MODE_IDLE);
      sleep_mode();
    }
    while (ms > 0 && (micros() - start) >= 1000) {
      ms--;
      start += 1000;
    }
  }
}
