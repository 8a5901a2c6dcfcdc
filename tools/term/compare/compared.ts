/** Numbers looked at, and those that were not as counted; each of these has a line. */
export class Compared {
  numbers = 0;
  different = 0;
  readonly told: string[] = [];
  readonly byPlace = new Map<string, number>();

  same(place: string, where: string, shown: unknown, counted: unknown): void {
    this.numbers += 1;
    this.byPlace.set(place, (this.byPlace.get(place) ?? 0) + 1);
    if (shown === counted) return;
    this.different += 1;
    if (this.told.length < 60) this.told.push(`${place}, ${where}: ${String(shown)}, counted ${String(counted)}`);
  }
  /** Field by field. */
  sameFields(place: string, where: string, shown: object | undefined, counted: object): void {
    for (const [name, value] of Object.entries(counted)) this.same(place, `${where} ${name}`, (shown as Record<string, unknown> | undefined)?.[name], value);
  }
}
