import { Inject, Injectable } from '@nestjs/common';
import { refuse } from '@kindling/kernel';
import { Paper } from '@kindling/print';
import { toBuffer } from 'qrcode';
import { DataSource } from 'typeorm';
import { both, findEvent } from '../holding/events.repository.ts';
import { paperWords, timesOf } from './paper-words.ts';

type Language = 'zh' | 'en';
/** English may have been left empty. */
const inLanguage = (text: { zh: string; en: string }, language: Language): string => (language === 'en' && text.en !== '' ? text.en : text.zh);

/** One page for the school's gate and the class's group. */
@Injectable()
export class EventPapers {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  async poster(eventId: string, { language, origin }: { language: Language; origin: string }) {
    const event = await findEvent(this.db.manager, eventId);
    if (!event) return refuse('resource.not-found');
    const [t, address] = [paperWords[language], `${new URL(origin).origin}/events/${eventId}`];
    const [title, times] = [inLanguage(both(event, 'title'), language), timesOf(event.starts_at, event.ends_at, language)];
    const paper = new Paper(title);
    paper.gap(30);
    paper.centred(t.invites, 16);
    paper.centred(title, 36);
    paper.gap(10);
    paper.centred(`${times.from} – ${times.to}`, 16);
    paper.centred(inLanguage(both(event, 'where'), language), 16);
    paper.gap(6);
    paper.centred(inLanguage(both(event, 'text'), language).slice(0, 400), 12);
    paper.gap(16);
    paper.picture(await toBuffer(address, { margin: 0, width: 300 }), 210);
    paper.centred(t.scan, 14);
    paper.centred(address, 10);
    paper.gap(10);
    paper.centred([`${t.holder} ${language === 'zh' ? event.name_zh : event.name_en}`, event.family_places > 0 ? t.places(event.family_places) : '', event.contact ? `${t.contact} ${event.contact}` : ''].filter(Boolean).join(' · '), 11);
    return { name: `${title}.pdf`, pdf: (await paper.finish()).toString('base64') };
  }
}
