#include <OneButton.h>

OneButton button(2);

void once() { Serial.println("click"); }
void twice() { Serial.println("double"); }
void longer() { Serial.println("long"); }

void setup() {
  Serial.begin(9600);
  button.attachClick(once);
  button.attachDoubleClick(twice);
  button.attachLongPressStart(longer);
}

void loop() {
  button.tick();
}
