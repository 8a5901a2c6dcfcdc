// SPDX-License-Identifier: MIT
// Receiving remotes of the NEC kind, with the names of both the old and the new way of writing.
#pragma once
#include <Arduino.h>

#define NEC 8
#define UNKNOWN 0
#define ENABLE_LED_FEEDBACK true
#define DISABLE_LED_FEEDBACK false
#define REPEAT 0xFFFFFFFFUL

struct decode_results { uint8_t decode_type; unsigned long value; int bits; };
struct IRData { uint8_t protocol; uint16_t address; uint16_t command; uint32_t decodedRawData; uint8_t flags; };

class IRrecv {
public:
  IRrecv(int pin = 2) : pin(pin) {}
  void enableIRIn();
  void begin(int receivePin, bool = false) { pin = receivePin; enableIRIn(); }
  /** True once for each frame; then call resume(). */
  bool decode(decode_results *results);
  bool decode();
  void resume();
  IRData decodedIRData;
private:
  int pin;
};
extern IRrecv IrReceiver;
