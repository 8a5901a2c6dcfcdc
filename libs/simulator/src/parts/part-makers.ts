import type { PartWord } from '../circuit/part-kinds.ts';
import { buzzer } from './buzzer.ts';
import { dht } from './dht.ts';
import { infraredReceiver, infraredRemote } from './infrared.ts';
import { lcd } from './lcd.ts';
import { neopixel } from './neopixel.ts';
import type { PartMaker } from './part.ts';
import { servo } from './servo.ts';
import { joystick, keypad, ldr, lightSensor, ntc, potentiometer, pushButton, slideSwitch, soilProbe } from './sliders.ts';
import { motor, motorDriver, relay, stepper } from './switched-loads.ts';
import { motionSensor, ultrasonic } from './ultrasonic.ts';

/** Kinds that do something by themselves; the others are only copper and light. */
export const partMakers: Readonly<Partial<Record<PartWord, PartMaker>>> = {
  button: pushButton, switch: slideSwitch, potentiometer, ldr, 'light-sensor': lightSensor, ntc, 'soil-probe': soilProbe, joystick, keypad,
  buzzer, servo, 'hc-sr04': ultrasonic, pir: motionSensor, dht, relay, 'motor-driver': motorDriver, motor, stepper, neopixel,
  'ir-receiver': infraredReceiver, 'ir-remote': infraredRemote, lcd,
};
