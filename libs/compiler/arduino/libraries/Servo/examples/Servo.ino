#include <Servo.h>

Servo gate;

void setup() {
  gate.attach(9);
  gate.write(30);
}

void loop() {}
