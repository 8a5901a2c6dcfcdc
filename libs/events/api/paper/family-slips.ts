import { Inject, Injectable } from '@nestjs/common';
import { areAllPupilsOf, classScope, pupilsOf, writeAudit } from '@kindling/identity/api';
import { refuse } from '@kindling/kernel';
import type { Actor } from '@kindling/platform-api';
import { Paper } from '@kindling/print';
import { toBuffer } from 'qrcode';
import { DataSource } from 'typeorm';
import { closeChildLink, renewChildLink } from '../families/links.repository.ts';
import { hashOf, inGroups, newSlipToken } from '../families/tokens.ts';
import { paperWords } from './paper-words.ts';

interface Asked { readonly language: 'zh' | 'en'; readonly origin: string; readonly personIds: readonly string[] }

/** The only moment when a slip's secret is known: printing makes it, the database keeps its hash. */
@Injectable()
export class FamilySlips {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  async print(actor: Actor, classId: string, { language, origin, personIds }: Asked) {
    const slips = await this.renew(actor, classId, [...new Set(personIds)]);
    if (!slips) return refuse('resource.not-found');
    const [t, home] = [paperWords[language], new URL(origin).origin];
    const title = `${slips.className} ${t.slip}`;
    const paper = new Paper(title);
    for (const [at, slip] of slips.of.entries()) {
      const qr = await toBuffer(`${home}/e/${slip.token}`, { margin: 0, width: 240 });
      paper.card(at, ({ text, picture, width }) => {
        const beside = width - 24 - 76;
        text(t.slipFor(slip.name, slips.className), 12, 13);
        for (const [line, words] of linesOf(t.slipText, language === 'zh' ? 20 : 36).entries()) text(words, 34 + 11 * line, 8, beside);
        text(`${t.slipCode} ${home}/e`, 72, 8, beside);
        text(inGroups(slip.token), 84, 14, beside);
        text(t.slipKeep, 122, 7, width - 24 - 76);
        picture(qr, 68);
      });
    }
    return { name: `${title}.pdf`, pdf: (await paper.finish()).toString('base64') };
  }

  async close(actor: Actor, classId: string, personId: string) {
    return this.db.transaction(async (db) => {
      if (!(await areAllPupilsOf(db, classId, [personId]))) return refuse('resource.not-found');
      await closeChildLink(db, personId);
      await writeAudit(db, { actorId: actor.personId, action: 'family-link-closed', subjectId: personId, classId });
      return {};
    });
  }

  private renew(actor: Actor, classId: string, personIds: readonly string[]) {
    return this.db.transaction(async (db) => {
      if (!(await areAllPupilsOf(db, classId, personIds))) return null;
      const [club] = await db.query<{ name: string }[]>('select name from club_class where id = $1', [classId]);
      const of: { name: string; token: string }[] = [];
      for (const pupil of (await pupilsOf(db, classId)).filter(({ id }) => personIds.includes(id))) {
        const token = newSlipToken();
        await renewChildLink(db, pupil.id, hashOf(token));
        await writeAudit(db, { actorId: actor.personId, action: 'family-link-made', subjectId: pupil.id, classId });
        of.push({ name: pupil.name, token });
      }
      return club && (await classScope(db, classId)) ? { className: club.name, of } : null;
    });
  }
}
/** A card has no room for a paragraph: lines of so many signs, in English at spaces. */
function linesOf(text: string, most: number): string[] {
  const words = text.includes(' ') ? text.split(/(?<= )/) : [...text];
  const lines = [''];
  for (const word of words) {
    if ((lines.at(-1) ?? '').length + word.length > most) lines.push('');
    lines[lines.length - 1] += word;
  }
  return lines.slice(0, 3);
}
