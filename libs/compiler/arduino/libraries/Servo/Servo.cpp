// SPDX-License-Identifier: MIT
#include "Servo.h"

struct Channel { volatile uint8_t *port; uint8_t mask; uint16_t ticks; bool on; };
static Channel channels[MAX_SERVOS];
static uint8_t taken = 0;
static volatile int8_t current = -1;
static volatile uint16_t frameUsed = 0;

static const uint16_t frameTicks = 40000;
static inline uint16_t ticksOf(int micros) { return (uint16_t)micros * 2; }

// Timer 1 counts half microseconds. Each interrupt ends one pulse and begins the next; the rest of the frame is a pause.
ISR(TIMER1_COMPA_vect) {
  if (current >= 0 && channels[current].on) *channels[current].port &= ~channels[current].mask;
  current++;
  while (current < taken && !channels[current].on) current++;
  if (current < taken) {
    *channels[current].port |= channels[current].mask;
    OCR1A += channels[current].ticks;
    frameUsed += channels[current].ticks;
    return;
  }
  OCR1A += frameUsed + 200 < frameTicks ? frameTicks - frameUsed : 200;
  frameUsed = 0;
  current = -1;
}

static void startTimer() {
  TCCR1A = 0;
  TCCR1B = _BV(CS11);
  TCNT1 = 0;
  OCR1A = 200;
  TIFR1 = _BV(OCF1A);
  TIMSK1 |= _BV(OCIE1A);
}

Servo::Servo() : channel(255), shortest(MIN_PULSE_WIDTH), longest(MAX_PULSE_WIDTH) {}

uint8_t Servo::attach(int pin, int from, int to) {
  if (channel == 255) {
    if (taken >= MAX_SERVOS) return 255;
    channel = taken;
    channels[channel].ticks = ticksOf(DEFAULT_PULSE_WIDTH);
  }
  shortest = from;
  longest = to;
  digitalWrite(pin, LOW);
  pinMode(pin, OUTPUT);
  uint8_t before = SREG;
  cli();
  channels[channel].port = portOutputRegister(digitalPinToPort(pin));
  channels[channel].mask = digitalPinToBitMask(pin);
  channels[channel].on = true;
  bool first = taken == 0;
  if (channel == taken) taken++;
  if (first) startTimer();
  SREG = before;
  return channel;
}
void Servo::detach() {
  if (!attached()) return;
  uint8_t before = SREG;
  cli();
  channels[channel].on = false;
  *channels[channel].port &= ~channels[channel].mask;
  SREG = before;
}
void Servo::write(int value) {
  if (value < MIN_PULSE_WIDTH) value = map(constrain(value, 0, 180), 0, 180, shortest, longest);
  writeMicroseconds(value);
}
void Servo::writeMicroseconds(int micros) {
  if (channel == 255) return;
  uint16_t ticks = ticksOf(constrain(micros, shortest, longest));
  uint8_t before = SREG;
  cli();
  channels[channel].ticks = ticks;
  SREG = before;
}
int Servo::read() { return map(readMicroseconds() + 1, shortest, longest, 0, 180); }
int Servo::readMicroseconds() { return channel == 255 ? 0 : channels[channel].ticks / 2; }
bool Servo::attached() { return channel != 255 && channels[channel].on; }
