import type { DiagramPart } from '@kindling/contracts';
import { geometryOf } from '@kindling/wiring';
import { BreadboardPicture, ClimatePicture, LdrPicture, ModulePicture, MotionPicture, NanoPicture, ReceiverPicture, SoilPicture, SonarPicture } from './sensor-pictures.tsx';
import { BuzzerPicture, LcdPicture, PixelsPicture, RelayPicture, RgbPicture, SegmentsPicture, ServoPicture, TurningPicture } from './output-pictures.tsx';
import { JoystickPicture, KeypadPicture, KnobPicture, RemotePicture, SwitchPicture } from './hand-pictures.tsx';
import type { PartsState } from './part-picture.tsx';
import { UnknownPicture } from './small-pictures.tsx';

/** Every part beyond board, LED, resistor and button. Numbers and lights are those of the part, by its own short names. */
export default function MorePicture({ part, state }: { part: DiagramPart; state: PartsState }) {
  const { id, type, attrs } = part;
  const values = state.values[id];
  const glow = (light: string): number => state.leds[`${id}.${light}`] ?? 0;
  const geometry = geometryOf(part);
  switch (type) {
    case 'wokwi-arduino-nano': return <NanoPicture on={state.running} led13={state.led13} />;
    case 'wokwi-rgb-led': return <RgbPicture glow={glow} />;
    case 'wokwi-slide-switch': return <SwitchPicture values={values} />;
    case 'wokwi-potentiometer': return <KnobPicture values={values} />;
    case 'wokwi-analog-joystick': return <JoystickPicture values={values} />;
    case 'wokwi-membrane-keypad': return <KeypadPicture id={id} pressed={state.pressed} />;
    case 'wokwi-ir-remote': return <RemotePicture id={id} pressed={state.pressed} />;
    case 'kindling-ldr': return <LdrPicture values={values} />;
    case 'wokwi-hc-sr04': return <SonarPicture values={values} />;
    case 'wokwi-dht22': case 'kindling-dht11': return <ClimatePicture values={values} height={geometry.height} blue={type === 'kindling-dht11'} />;
    case 'kindling-soil-probe': return <SoilPicture values={values} />;
    case 'wokwi-pir-motion-sensor': return <MotionPicture values={values} />;
    case 'wokwi-ir-receiver': return <ReceiverPicture />;
    case 'wokwi-buzzer': return <BuzzerPicture values={values} />;
    case 'wokwi-servo': return <ServoPicture values={values} />;
    case 'wokwi-lcd1602': return <LcdPicture lines={state.texts[id]} light={(values?.['light'] ?? 0) > 0} />;
    case 'wokwi-7segment': return <SegmentsPicture glow={glow} />;
    case 'wokwi-neopixel': case 'wokwi-led-ring': case 'kindling-neopixel-strip': return <PixelsPicture type={type} count={type === 'wokwi-neopixel' ? 1 : Math.min(64, Number(attrs?.['pixels'] ?? 8) || 8)} values={values} />;
    case 'wokwi-relay-module': return <RelayPicture values={values} />;
    case 'kindling-dc-motor': return <TurningPicture angle={(values?.['speed'] ?? 0) * 90} label="M" speed={values?.['speed'] ?? 0} />;
    case 'kindling-stepper': return <TurningPicture angle={values?.['angle'] ?? 0} label={`${Math.round(values?.['angle'] ?? 0)}°`} />;
    case 'wokwi-photoresistor-sensor': return <ModulePicture {...geometry} name={`LDR ${Math.round(values?.['light'] ?? 50)}%`} />;
    case 'wokwi-ntc-temperature-sensor': return <ModulePicture {...geometry} name={`NTC ${Math.round(values?.['temperature'] ?? 24)}°`} />;
    case 'kindling-motor-driver': return <ModulePicture {...geometry} height={geometry.height + 6} name="L9110" colour="#B3261E" />;
    case 'wokwi-breadboard-mini': case 'wokwi-breadboard-half': case 'wokwi-breadboard': return <BreadboardPicture {...geometry} />;
    case 'wokwi-vcc': return <text x="12" y="14" fontSize="12" fontWeight="700" textAnchor="middle" fill="#B3261E">5V</text>;
    case 'wokwi-gnd': return <path d="M12 2v8M4 10h16M7 14h10M10 18h4" stroke="#16242E" strokeWidth="2" />;
    default: return <UnknownPicture type={type} />;
  }
}
