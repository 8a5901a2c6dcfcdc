/** The boot loader enters by word 2, the second interrupt vector, as its hex file has it. */
const twoFreeWords = [0, 0];
/** UART at 115200 (U2X, UBRR 16), then the letter A for ever: the worst neighbour that a call to the boot loader can have. */
export const chatteringProgram = Uint16Array.from([
  ...twoFreeWords,
  0xe082, 0x9380, 0x00c0, // UCSR0A = U2X
  0xe188, 0x9380, 0x00c1, // UCSR0B = receive and send
  0xe180, 0x9380, 0x00c4, // UBRR0L = 16
  0xe481, // r24 = 'A'
  0x9190, 0x00c0, 0xff95, 0xcffc, // wait until the sender is free
  0x9380, 0x00c6, 0xcff8, // send, again
]);
/** UART at 9600 (UBRR 103), then "hi\r\n" and a wait of about a fifth of a second, for ever. */
export const greetingProgram = Uint16Array.from([
  ...twoFreeWords,
  0xe188, 0x9380, 0x00c1,
  0xe687, 0x9380, 0x00c4,
  ...sent(0x68), ...sent(0x69), ...sent(0x0d), ...sent(0x0a),
  0xe120, 0xef3f, 0xef4f, 0x5041, 0x4030, 0x4020, 0xf7e1, // 16 × 65536 rounds of five cycles
  0xcfdc,
]);
/** r24 = byte; wait until the sender is free; send. */
function sent(byte: number): number[] {
  return [0xe080 | ((byte & 0xf0) << 4) | (byte & 0x0f), 0x9190, 0x00c0, 0xff95, 0xcffc, 0x9380, 0x00c6];
}
