// SPDX-License-Identifier: MIT
#include "IRremote.h"

// Timer 2 looks at the receiver every 50 µs and notes how long each level lasts. tone() needs the same timer.
static const uint8_t mostMarks = 68;
static volatile uint8_t marks[mostMarks], count = 0;
static volatile bool complete = false;
static volatile uint8_t *port = 0;
static uint8_t mask, level = 1;
static uint16_t ticks = 0;
static const uint16_t gapTicks = 100;

ISR(TIMER2_COMPA_vect) {
  if (complete) return;
  uint8_t now = (*port & mask) ? 1 : 0;
  if (ticks < 65000) ticks++;
  if (now == level) {
    if (count > 0 && now == 1 && ticks > gapTicks) complete = true;
    return;
  }
  // The long rest before a frame is not part of it.
  if (count > 0 || now == 0) {
    if (count < mostMarks) { marks[count] = count == 0 ? 0 : ticks > 255 ? 255 : ticks; count++; }
  }
  level = now;
  ticks = 0;
}

IRrecv IrReceiver;

void IRrecv::enableIRIn() {
  pinMode(pin, INPUT);
  uint8_t before = SREG;
  cli();
  port = portInputRegister(digitalPinToPort(pin));
  mask = digitalPinToBitMask(pin);
  TCCR2A = _BV(WGM21);
  TCCR2B = _BV(CS21);
  OCR2A = 99;
  TIMSK2 = _BV(OCIE2A);
  SREG = before;
  resume();
}
void IRrecv::resume() { count = 0; ticks = 0; level = 1; complete = false; }

bool IRrecv::decode() {
  if (!complete) return false;
  // marks[1] is the 9 ms mark, marks[2] its pause of 4.5 ms; then mark and pause for each bit. 2.25 ms is "key held".
  bool held = count >= 3 && marks[1] > 150 && marks[2] > 30 && marks[2] < 60;
  bool frame = count >= 67 && marks[1] > 150 && marks[2] > 70 && marks[2] < 110;
  if (!frame && !held) { resume(); return false; }
  uint32_t value = 0;
  if (frame) for (uint8_t bit = 0; bit < 32; bit++) value = (value << 1) | (marks[4 + bit * 2] > 22);
  uint8_t first = 0, third = 0;
  for (uint8_t bit = 0; bit < 8; bit++) {
    first |= ((value >> (31 - bit)) & 1) << bit;
    third |= ((value >> (15 - bit)) & 1) << bit;
  }
  decodedIRData.protocol = NEC;
  decodedIRData.flags = held;
  if (!held) { decodedIRData.address = first; decodedIRData.command = third; }
  decodedIRData.decodedRawData = held ? REPEAT : value;
  return true;
}
bool IRrecv::decode(decode_results *results) {
  if (!decode()) return false;
  results->decode_type = NEC;
  results->value = decodedIRData.decodedRawData;
  results->bits = 32;
  return true;
}
