import type { AVRTWI, TWIEventHandler } from 'avr8js';
import type { I2cDevice } from '../parts/part.ts';

/** Devices on SDA and SCL; an address that nobody has is not acknowledged, as on the bench. */
export class I2cBus implements TWIEventHandler {
  private readonly twi: AVRTWI;
  private readonly devices: ReadonlyMap<number, I2cDevice>;
  private spoken: I2cDevice | undefined;

  constructor(twi: AVRTWI, devices: readonly I2cDevice[]) {
    this.twi = twi;
    this.devices = new Map(devices.map((device) => [device.address, device]));
  }
  start(): void { this.twi.completeStart(); }
  stop(): void { this.spoken = undefined; this.twi.completeStop(); }
  connectToSlave(address: number): void {
    this.spoken = this.devices.get(address);
    this.twi.completeConnect(this.spoken !== undefined);
  }
  writeByte(value: number): void {
    this.spoken?.write(value);
    this.twi.completeWrite(this.spoken !== undefined);
  }
  readByte(): void { this.twi.completeRead(this.spoken?.read() ?? 0xff); }
}
