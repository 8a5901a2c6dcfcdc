import type { EventDetails, EventKind, HeldEvent } from '@kindling/contracts';
import { dayOf, instantOf, timeOf } from '../say-when.ts';

/** What stands in the form: as typed, so that half a number is no error yet. */
export interface EventDraft {
  readonly kind: EventKind; readonly titleZh: string; readonly titleEn: string; readonly textZh: string; readonly textEn: string; readonly whereZh: string; readonly whereEn: string; readonly day: string; readonly from: string; readonly to: string;
  readonly familyPlaces: string; readonly classes: Readonly<Record<string, string>>; readonly contact: string; readonly needs: string;
}
export const emptyDraft = (today: string): EventDraft =>
  ({ kind: 'salon', titleZh: '', titleEn: '', textZh: '', textEn: '', whereZh: '', whereEn: '', day: today, from: '09:30', to: '11:00', familyPlaces: '20', classes: {}, contact: '', needs: '' });
export const draftOf = (event: HeldEvent): EventDraft => ({
  kind: event.kind, titleZh: event.title.zh, titleEn: event.title.en, textZh: event.text.zh, textEn: event.text.en, whereZh: event.where.zh, whereEn: event.where.en, day: dayOf(event.startsAt), from: timeOf(event.startsAt), to: timeOf(event.endsAt),
  familyPlaces: String(event.familyPlaces), classes: Object.fromEntries(event.classes.map((each) => [each.classId, String(each.places)])), contact: event.contact, needs: event.needs,
});
export const detailsOf = (draft: EventDraft): EventDetails => ({
  kind: draft.kind, title: { zh: draft.titleZh, en: draft.titleEn }, text: { zh: draft.textZh, en: draft.textEn }, where: { zh: draft.whereZh, en: draft.whereEn }, startsAt: instantOf(draft.day, draft.from), endsAt: instantOf(draft.day, draft.to),
  familyPlaces: Number(draft.familyPlaces), classes: Object.entries(draft.classes).flatMap(([classId, places]) => (Number(places) > 0 ? [{ classId, places: Number(places) }] : [])), contact: draft.contact, needs: draft.needs,
});
