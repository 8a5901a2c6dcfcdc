import { Controller, Header, Inject } from '@nestjs/common';
import { asAttachment, atPlace, everyone, Handles, Input, oversees, policy, Refused, type InputOf, type Place } from '@kindling/platform-api';
import { branchInPath } from '../overview-scope.ts';
import { PartnerDesk } from './partner-desk.ts';

const keeping = atPlace(branchInPath, policy<Place>('Organisers of the branch and admins keep its partners and their links.', oversees));
const byLink = everyone('Whoever has the link of a partner, which cannot be guessed, sees its part of the plan: no person, no money.');

@Controller()
export class PartnersController {
  constructor(@Inject(PartnerDesk) private readonly desk: PartnerDesk) {}

  @Handles('partners.put', keeping)
  put(@Input() { params, body }: InputOf<'partners.put'>) { return this.desk.put(params, body); }

  @Handles('partners.remove', keeping)
  remove(@Input() { params }: InputOf<'partners.remove'>) { return this.desk.remove(params); }

  @Handles('partners.link', keeping)
  link(@Input() { params }: InputOf<'partners.link'>) { return this.desk.link(params); }

  @Handles('partners.end-link', keeping)
  endLink(@Input() { params }: InputOf<'partners.end-link'>) { return this.desk.endLink(params); }

  @Handles('partners.page', byLink)
  page(@Input() { params }: InputOf<'partners.page'>) { return this.desk.page(params.token); }

  @Handles('partners.file', byLink)
  @Header('X-Content-Type-Options', 'nosniff') @Header('Content-Security-Policy', "sandbox; default-src 'none'") @Header('Cache-Control', 'no-store')
  async file(@Input() { params }: InputOf<'partners.file'>) {
    const found = await this.desk.file(params.token, params.recordId);
    if (!found) throw new Refused('resource.not-found');
    return asAttachment({ ...found, mime: 'application/octet-stream' });
  }
}
