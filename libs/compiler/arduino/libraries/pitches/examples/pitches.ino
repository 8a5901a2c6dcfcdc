#include "pitches.h"

void setup() {
  tone(8, NOTE_A4);
}

void loop() {}
