#include <Adafruit_NeoPixel.h>

Adafruit_NeoPixel lights(4, 6, NEO_GRB + NEO_KHZ800);

void setup() {
  lights.begin();
  lights.setPixelColor(0, lights.Color(255, 0, 16));
  lights.setPixelColor(3, 1, 2, 3);
  lights.show();
}

void loop() {}
