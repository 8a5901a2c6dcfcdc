#include <DHT.h>

DHT air(4, DHT11);

void setup() {
  Serial.begin(9600);
  air.begin();
}

void loop() {
  Serial.print(air.readTemperature());
  Serial.print(' ');
  Serial.println(air.readHumidity());
  delay(2100);
}
