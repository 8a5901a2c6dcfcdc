import { Controller, Inject } from '@nestjs/common';
import { classInPath, mayHandleKits } from '@kindling/identity/api';
import { CurrentActor, Handles, Input, within, type Actor, type InputOf } from '@kindling/platform-api';
import { CupboardDesk } from './cupboard-desk.ts';
import { KeepCupboard } from './keep-cupboard.ts';
import { LendKit } from './lend-kit.ts';

@Controller()
export class KitsController {
  constructor(@Inject(CupboardDesk) private readonly desk: CupboardDesk, @Inject(LendKit) private readonly lending: LendKit, @Inject(KeepCupboard) private readonly keeping: KeepCupboard) {}

  @Handles('kits.cupboard', within(classInPath, mayHandleKits), { shows: 'pupils' })
  cupboard(@Input() { params }: InputOf<'kits.cupboard'>) { return this.desk.cupboard(params.classId); }

  @Handles('kits.passports', within(classInPath, mayHandleKits))
  passports(@Input() { params }: InputOf<'kits.passports'>) { return this.desk.passports(params.classId); }

  @Handles('kits.loans', within(classInPath, mayHandleKits), { shows: 'pupils' })
  loans(@Input() { params }: InputOf<'kits.loans'>) { return this.desk.loans(params.classId); }

  @Handles('kits.add', within(classInPath, mayHandleKits))
  add(@Input() { params, body }: InputOf<'kits.add'>) { return this.keeping.add(params.classId, body.kitIds, body.contents); }

  @Handles('kits.lend', within(classInPath, mayHandleKits))
  lend(@Input() { params, body }: InputOf<'kits.lend'>, @CurrentActor() actor: Actor) { return this.lending.lend(actor, params, body); }

  @Handles('kits.take-back', within(classInPath, mayHandleKits))
  takeBack(@Input() { params, body }: InputOf<'kits.take-back'>, @CurrentActor() actor: Actor) { return this.lending.takeBack(actor, params, body); }

  @Handles('kits.count', within(classInPath, mayHandleKits))
  count(@Input() { params, body }: InputOf<'kits.count'>) { return this.keeping.count(params, body.shortages); }

  @Handles('kits.fill', within(classInPath, mayHandleKits))
  fill(@Input() { params }: InputOf<'kits.fill'>) { return this.keeping.fill(params); }

  @Handles('kits.retire', within(classInPath, mayHandleKits))
  retire(@Input() { params }: InputOf<'kits.retire'>) { return this.keeping.retire(params); }

  @Handles('kits.set-spare', within(classInPath, mayHandleKits))
  setSpare(@Input() { params, body }: InputOf<'kits.set-spare'>) { return this.keeping.setSpare(params.classId, body.part, body.count); }
}
