/** Pictures in the style of the club's own drawings: lines on paper, nobody's face. */
export type Scene = 'lecture' | 'visit' | 'salon' | 'show';
type Pen = import('@napi-rs/canvas').SKRSContext2D;
const [ink, board, copper, paper] = ['#16242e', '#0b6b4f', '#b8722c', '#faf8f3'];
const [wide, high] = [960, 640];

export async function drawScene(scene: Scene): Promise<{ width: number; height: number; small: Buffer; large: Buffer }> {
  // Only a demonstration needs it: the server that serves a club never loads it.
  const { createCanvas } = await import('@napi-rs/canvas');
  const at = async (scale: number, quality: number): Promise<Buffer> => {
    const canvas = createCanvas(wide * scale, high * scale);
    const pen = canvas.getContext('2d');
    pen.scale(scale, scale);
    pen.fillStyle = paper;
    pen.fillRect(0, 0, wide, high);
    [pen.lineWidth, pen.lineCap, pen.lineJoin, pen.strokeStyle] = [5, 'round', 'round', ink];
    scenes[scene](pen);
    return canvas.encode('webp', quality);
  };
  return { width: wide, height: high, small: await at(0.5, 60), large: await at(1, 80) };
}

function line(pen: Pen, colour: string, ...points: readonly (readonly [number, number])[]): void {
  pen.strokeStyle = colour;
  pen.beginPath();
  for (const [x, y] of points) pen.lineTo(x, y);
  pen.stroke();
}
function box(pen: Pen, [x, y, width, height]: readonly [number, number, number, number], colour: string = ink, fill: string | null = null): void {
  if (fill) { pen.fillStyle = fill; pen.fillRect(x, y, width, height); }
  pen.strokeStyle = colour;
  pen.strokeRect(x, y, width, height);
}
function round(pen: Pen, x: number, y: number, radius: number, fill: string | null = null): void {
  pen.strokeStyle = ink;
  pen.beginPath();
  pen.arc(x, y, radius, 0, 2 * Math.PI);
  if (fill) { pen.fillStyle = fill; pen.fill(); }
  pen.stroke();
}
/** From behind: a head and shoulders. */
function person(pen: Pen, x: number, y: number, size: number, colour: string): void {
  pen.fillStyle = colour;
  pen.beginPath();
  pen.arc(x, y + size * 1.9, size * 1.2, Math.PI, 2 * Math.PI);
  pen.fill();
  pen.stroke();
  round(pen, x, y, size * 0.62, paper);
}
function lamp(pen: Pen, x: number, y: number): void {
  round(pen, x, y, 16, '#f2c14e');
  for (let ray = 0; ray < 8; ray += 1) line(pen, copper, [x + 26 * Math.cos(ray * Math.PI / 4), y + 26 * Math.sin(ray * Math.PI / 4)], [x + 38 * Math.cos(ray * Math.PI / 4), y + 38 * Math.sin(ray * Math.PI / 4)]);
  line(pen, ink, [x - 5, y + 16], [x - 5, y + 44]);
  line(pen, ink, [x + 5, y + 16], [x + 5, y + 44]);
}
function unoBoard(pen: Pen, x: number, y: number): void {
  box(pen, [x, y, 150, 62], ink, board);
  box(pen, [x - 14, y + 10, 34, 24], ink, '#d5d9d6');
  for (let pin = 0; pin < 9; pin += 1) box(pen, [x + 36 + pin * 12, y + 4, 5, 5], paper);
}

const scenes: Readonly<Record<Scene, (pen: Pen) => void>> = {
  lecture: (pen) => {
    box(pen, [230, 50, 500, 270], ink, '#ffffff');
    unoBoard(pen, 300, 170);
    line(pen, copper, [450, 180], [560, 150], [560, 200]);
    lamp(pen, 600, 150);
    person(pen, 800, 230, 34, '#d9e6df');
    for (let seat = 0; seat < 7; seat += 1) person(pen, 110 + seat * 125, 430 + (seat % 2) * 26, 40, seat % 3 === 0 ? '#d9e6df' : seat % 3 === 1 ? '#f0dfcf' : '#dbe3ee');
  },
  visit: (pen) => {
    box(pen, [110, 150, 420, 260], ink, '#e9ece8');
    box(pen, [150, 190, 340, 130], ink, '#ffffff');
    line(pen, copper, [320, 190], [320, 262]);
    round(pen, 320, 270, 9, '#f2c14e');
    line(pen, ink, [180, 300], [460, 300]);
    for (const leg of [140, 500]) line(pen, ink, [leg, 410], [leg, 500]);
    round(pen, 470, 375, 13, copper);
    for (let who = 0; who < 3; who += 1) person(pen, 610 + who * 120, 330 + who * 34, 44, who === 1 ? '#f0dfcf' : '#d9e6df');
    line(pen, board, [60, 500], [900, 500]);
  },
  salon: (pen) => {
    line(pen, ink, [90, 420], [870, 420]);
    for (const leg of [150, 810]) line(pen, ink, [leg, 420], [leg, 590]);
    unoBoard(pen, 300, 350);
    line(pen, copper, [450, 360], [520, 330], [560, 372]);
    lamp(pen, 585, 340);
    box(pen, [660, 340, 130, 78], ink, '#f0dfcf');
    line(pen, ink, [660, 366], [790, 366]);
    person(pen, 330, 150, 58, '#d9e6df');
    person(pen, 590, 180, 46, '#f0dfcf');
    line(pen, ink, [740, 60], [740, 220], [900, 220], [900, 60], [740, 60]);
    line(pen, ink, [820, 60], [820, 220]);
  },
  show: (pen) => {
    for (let stand = 0; stand < 3; stand += 1) {
      const left = 80 + stand * 290;
      box(pen, [left, 110, 220, 170], ink, '#ffffff');
      for (let row = 0; row < 3; row += 1) line(pen, board, [left + 26, 220 + row * 20], [left + 190 - row * 30, 220 + row * 20]);
      line(pen, ink, [left - 20, 400], [left + 240, 400]);
      for (const leg of [left, left + 220]) line(pen, ink, [leg, 280], [leg, 560]);
      if (stand === 0) lamp(pen, left + 110, 350); else if (stand === 1) unoBoard(pen, left + 34, 336); else { round(pen, left + 110, 350, 42); line(pen, copper, [left + 110, 350], [left + 140, 326]); }
    }
    person(pen, 250, 430, 40, '#f0dfcf');
    person(pen, 640, 440, 44, '#dbe3ee');
  },
};
