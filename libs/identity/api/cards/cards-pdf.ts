import { Inject, Injectable } from '@nestjs/common';
import { Paper } from '@kindling/print';
import { isRefusal, type Actor } from '@kindling/platform-api';
import { toBuffer } from 'qrcode';
import { RosterDesk } from '../classes/roster-desk.ts';

const words = { zh: { cards: '登录卡', code: '班级码', pin: 'PIN' }, en: { cards: 'Sign-in cards', code: 'Class code', pin: 'PIN' } } as const;

/** The cards that the screen shows, as a file for the printer in the office. */
@Injectable()
export class CardsPdf {
  constructor(@Inject(RosterDesk) private readonly desk: RosterDesk) {}

  async print(actor: Actor, classId: string, { language, origin }: { language: 'zh' | 'en'; origin: string }) {
    const sheet = await this.desk.cards(actor, classId);
    if (isRefusal(sheet)) return sheet;
    const [t, address] = [words[language], `${new URL(origin).origin}/c/${sheet.code}`];
    const qr = await toBuffer(address, { margin: 0, width: 240 });
    const title = `${sheet.className} ${t.cards}`;
    const paper = new Paper(title);
    for (const [at, card] of sheet.cards.entries()) {
      paper.card(at, ({ text, picture, width }) => {
        const beside = width - 24 - 76;
        text(`${card.tile}. ${card.name}`, 12, 17);
        text(`${sheet.schoolName[language]} · ${sheet.className}`, 40, 9, width - 24);
        text(`${t.code}  ${sheet.code}`, 62, 12, beside);
        text(`${t.pin}  ${card.pin}`, 84, 17, beside);
        text(address, 116, 8, beside);
        picture(qr, 68);
      });
    }
    return { name: `${title}.pdf`, pdf: (await paper.finish()).toString('base64') };
  }
}
