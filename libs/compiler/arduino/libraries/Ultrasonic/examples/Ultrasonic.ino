#include <Ultrasonic.h>

Ultrasonic eye(7, 6);

void setup() {
  Serial.begin(9600);
}

void loop() {
  Serial.println(eye.read());
  delay(200);
}
