#include <Stepper.h>

Stepper motor(2048, 8, 10, 9, 11);

void setup() {
  motor.setSpeed(15);
  motor.step(512);
  motor.step(-128);
}

void loop() {}
