import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { refuse } from '@kindling/kernel';
import type { Actor } from '@kindling/platform-api';
import { DataSource } from 'typeorm';
import { PinSeal } from '../people/pin-seal.ts';
import { endSessionsOf, forgetFailures } from '../sessions/sessions.repository.ts';
import { writeAudit, addConsent, classesOf, findClass, isPupilOf, rosterOf, sealedPins, setPin } from './classes.repository.ts';

/** A class's names, PINs and consents. Every look at a PIN and every change is written down. */
@Injectable()
export class RosterDesk {
  constructor(@Inject(DataSource) private readonly db: DataSource, @Inject(PinSeal) private readonly pins: PinSeal) {}

  async classes(actor: Actor) { return { classes: await classesOf(this.db.manager, { id: actor.personId, role: actor.role, schoolId: actor.schoolId }) }; }

  async roster(classId: string) {
    const found = await findClass(this.db.manager, classId);
    return found ? { class: found, pupils: await rosterOf(this.db.manager, classId) } : refuse('resource.not-found', {});
  }

  async cards(actor: Actor, classId: string) {
    return this.db.transaction(async (db) => {
      const found = await findClass(db, classId);
      if (!found) return refuse('resource.not-found', {});
      const cards = [];
      for (const { personId, name, tile, sealed } of await sealedPins(db, classId)) {
        const known = sealed ? this.pins.open(sealed) : null;
        const pin = known ?? this.pins.newPin();
        if (!known) await setPin(db, personId, this.pins.seal(pin));
        cards.push({ personId, name, tile, pin });
      }
      await writeAudit(db, { actorId: actor.personId, action: 'sign-in-cards-shown', subjectId: null, classId });
      return { className: found.name, schoolName: found.schoolName, code: found.code, cards };
    });
  }

  async resetPin(actor: Actor, classId: string, personId: string) {
    return this.db.transaction(async (db) => {
      if (!(await isPupilOf(db, classId, personId))) return refuse('resource.not-found', {});
      const pin = this.pins.newPin();
      await setPin(db, personId, this.pins.seal(pin));
      await endSessionsOf(db, personId);
      await forgetFailures(db, `pupil:${personId}`);
      await writeAudit(db, { actorId: actor.personId, action: 'pin-reset', subjectId: personId, classId });
      return { pin };
    });
  }

  async recordConsent(actor: Actor, classId: string, personId: string, consent: { given: boolean; basis: string; version: string }) {
    return this.db.transaction(async (db) => {
      if (!(await isPupilOf(db, classId, personId))) return refuse('resource.not-found', {});
      await addConsent(db, randomUUID(), { ...consent, personId, recordedBy: actor.personId });
      await writeAudit(db, { actorId: actor.personId, action: consent.given ? 'consent-given' : 'consent-refused', subjectId: personId, classId });
      return {};
    });
  }
}
