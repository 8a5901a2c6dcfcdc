#include <LiquidCrystal_I2C.h>

LiquidCrystal_I2C lcd(0x27, 16, 2);

void setup() {
  lcd.init();
  lcd.backlight();
  lcd.print("Hello maker");
  lcd.setCursor(0, 1);
  lcd.print(256);
}

void loop() {}
