// SPDX-License-Identifier: MIT
#include "Adafruit_NeoPixel.h"

Adafruit_NeoPixel::Adafruit_NeoPixel(uint16_t wanted, int16_t pin, uint16_t order)
  : count(wanted), pin(pin), redFirst((order & 0xFF) == NEO_RGB), bytes((uint8_t *)calloc(wanted, 3)) {
  if (!bytes) count = 0;
}
void Adafruit_NeoPixel::setPixelColor(uint16_t pixel, uint8_t red, uint8_t green, uint8_t blue) {
  if (pixel >= count) return;
  uint8_t *at = bytes + pixel * 3;
  uint16_t share = brightness + 1;
  at[redFirst ? 0 : 1] = (red * share) >> 8;
  at[redFirst ? 1 : 0] = (green * share) >> 8;
  at[2] = (blue * share) >> 8;
}
uint32_t Adafruit_NeoPixel::getPixelColor(uint16_t pixel) const {
  if (pixel >= count) return 0;
  const uint8_t *at = bytes + pixel * 3;
  return Color(at[redFirst ? 0 : 1], at[redFirst ? 1 : 0], at[2]);
}
void Adafruit_NeoPixel::fill(uint32_t colour, uint16_t first, uint16_t how) {
  uint16_t end = how == 0 ? count : min(count, (uint16_t)(first + how));
  for (uint16_t pixel = first; pixel < end; pixel++) setPixelColor(pixel, colour);
}
uint32_t Adafruit_NeoPixel::ColorHSV(uint16_t hue, uint8_t saturation, uint8_t value) {
  uint16_t place = ((uint32_t)hue * 1530 + 32768) / 65536 % 1530;
  uint8_t part = place % 510 > 255 ? 510 - place % 510 : place % 510;
  uint8_t third = place / 510;
  uint8_t up = place % 510 <= 255 ? part : 255, down = place % 510 <= 255 ? 255 : part;
  uint8_t rgb[3] = {0, 0, 0};
  rgb[third] = down;
  rgb[(third + 1) % 3] = up;
  for (uint8_t &each : rgb) each = ((uint16_t)(255 - (((uint16_t)(255 - each) * saturation) >> 8)) * (value + 1)) >> 8;
  return Color(rgb[0], rgb[1], rgb[2]);
}

// 20 cycles a bit at 16 MHz: high for 6 of them is a zero, for 13 a one.
void Adafruit_NeoPixel::show() {
  if (!count) return;
  while (micros() - shown < 300) {}
  volatile uint8_t *port = portOutputRegister(digitalPinToPort(pin));
  uint8_t mask = digitalPinToBitMask(pin);
  uint8_t before = SREG;
  cli();
  uint8_t high = *port | mask, low = *port & ~mask, byte, bit;
  uint8_t *at = bytes;
  uint16_t left = count * 3;
  asm volatile(
    "1: ld %[byte], %a[at]+ \n\t" "ldi %[bit], 8 \n\t"
    "2: st %a[port], %[high] \n\t" "rjmp .+0 \n\t" "nop \n\t" "sbrs %[byte], 7 \n\t" "st %a[port], %[low] \n\t"
    "lsl %[byte] \n\t" "rjmp .+0 \n\t" "rjmp .+0 \n\t" "nop \n\t" "st %a[port], %[low] \n\t" "nop \n\t"
    "dec %[bit] \n\t" "brne 2b \n\t" "sbiw %[left], 1 \n\t" "brne 1b \n\t"
    : [byte] "=&r"(byte), [bit] "=&d"(bit), [at] "+e"(at), [left] "+w"(left)
    : [port] "e"(port), [high] "r"(high), [low] "r"(low) : "memory");
  SREG = before;
  shown = micros();
}
