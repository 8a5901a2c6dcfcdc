import { randomUUID } from 'node:crypto';
import type { CircuitExercise, Diagram, Work } from '@kindling/contracts';
import type { EntityManager } from 'typeorm';

const crossing = (walkMs: number): string => `// 十字路口：绿 → 黄 → 红，行人走 ${walkMs / 1000} 秒
const int GREEN = 12;
const int YELLOW = 11;
const int RED = 10;

void setup() {
  pinMode(GREEN, OUTPUT);
  pinMode(YELLOW, OUTPUT);
  pinMode(RED, OUTPUT);
}

void loop() {
  digitalWrite(GREEN, HIGH);
  delay(4000);
  digitalWrite(GREEN, LOW);
  for (int i = 0; i < 3; i++) {
    digitalWrite(YELLOW, HIGH);
    delay(300);
    digitalWrite(YELLOW, LOW);
    delay(300);
  }
  digitalWrite(RED, HIGH);
  delay(${walkMs});
  digitalWrite(RED, LOW);
}
`;
const nightLight = `// 天黑了灯慢慢闪，天亮了就灭
void setup() {
  pinMode(13, OUTPUT);
  Serial.begin(9600);
}

void loop() {
  int light = analogRead(A0);
  Serial.print("light:");
  Serial.println(light);
  if (light < 300) {
    digitalWrite(13, HIGH);
    delay(700);
    digitalWrite(13, LOW);
    delay(300);
  } else {
    digitalWrite(13, LOW);
    delay(200);
  }
}
`;
const birthday = `// 祝你生日快乐，送给罗老师
int notes[] = {262, 262, 294, 262, 349, 330, 262, 262, 294, 262, 392, 349};
int beats[] = {1, 1, 2, 2, 2, 4, 1, 1, 2, 2, 2, 4};

void setup() {
  for (int i = 0; i < 12; i++) {
    tone(8, notes[i]);
    delay(180 * beats[i]);
    noTone(8);
    delay(40);
  }
}

void loop() {
}
`;
const sos = `// S 是三短，O 还没写
void setup() {
  pinMode(13, OUTPUT);
}

void loop() {
  for (int i = 0; i < 3; i++) {
    digitalWrite(13, HIGH);
    delay(200);
    digitalWrite(13, LOW);
    delay(200);
  }
  delay(2000);
}
`;
const text = (code: string): Work['source'] => ({ mode: 'text', code });
interface Made { readonly at: number; readonly title: string; readonly exercise: string; readonly sources: readonly Work['source'][]; readonly sharedDaysAgo: number | null; readonly remixOf?: number }

/** What pupils made beside the lessons: four on the class's page, one of them remixed, and one still private. `at` counts in the class. */
const made: readonly Made[] = [
  { at: 5, title: '十字路口红绿灯', exercise: '03-traffic-light', sources: [text(crossing(3000)), text(crossing(5000))], sharedDaysAgo: 6 },
  { at: 12, title: '会眨眼的小夜灯', exercise: '07-night-light', sources: [text(nightLight)], sharedDaysAgo: 3 },
  { at: 14, title: '生日快乐音乐盒', exercise: '08-music-box', sources: [text(birthday)], sharedDaysAgo: 1 },
  { at: 10, title: '红绿灯：让奶奶慢慢走', exercise: '03-traffic-light', sources: [text(crossing(9000))], sharedDaysAgo: 4, remixOf: 0 },
  { at: 1, title: '给爷爷的小夜灯', exercise: '07-night-light', sources: [text(nightLight)], sharedDaysAgo: 9 },
  { at: 0, title: '摩尔斯灯（没写完）', exercise: '01-light-up', sources: [text(sos)], sharedDaysAgo: null },
];

export async function seedProjects(db: EntityManager, classId: string, pupils: readonly string[]): Promise<void> {
  const ids = made.map(() => randomUUID());
  for (const [index, project] of made.entries()) {
    const [row] = await db.query<{ content: CircuitExercise }[]>('select content from exercise where id = $1', [project.exercise]);
    if (!row) continue;
    const origin = project.remixOf === undefined ? undefined : made[project.remixOf];
    await db.query(
      `insert into project (id, owner_id, class_id, title, shared_at, remixed_from, remixed_from_owner, remixed_from_title)
       values ($1, $2, $3, $4, now() - $5::int * interval '1 day', $6, $7, $8)`,
      [ids[index], pupils[project.at], classId, project.title, project.sharedDaysAgo, project.remixOf === undefined ? null : ids[project.remixOf], origin ? pupils[origin.at] : null, origin?.title ?? null]);
    await addVersions(db, ids[index] ?? '', project, row.content.reference.diagram);
  }
}

async function addVersions(db: EntityManager, projectId: string, { sources, sharedDaysAgo }: Made, diagram: Diagram): Promise<void> {
  let parent: string | null = null;
  for (const [at, source] of sources.entries()) {
    const id = randomUUID();
    await db.query("insert into revision (id, project_id, parent_id, device_id, work, saved_at) values ($1, $2, $3, 'seed', $4, now() - $5::int * interval '1 day')", [id, projectId, parent, JSON.stringify({ source, diagram }), (sharedDaysAgo ?? 1) + sources.length - 1 - at]);
    parent = id;
  }
}
