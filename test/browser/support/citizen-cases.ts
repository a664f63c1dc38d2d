/** Complaints in every state a complainant may find his own in, made through the API, with the tracking token of each. */
import sharp from 'sharp';
import { upload } from '../../api/evidence/support/files.ts';
import type { Person, World } from '../../support/world.ts';

export interface Case {
  number: string;
  token: string;
}

const TEXT =
  'हमारे गांव फूलपुर में मुख्य सड़क पिछले तीन महीने से टूटी हुई है। बरसात का पानी गड्ढों में भर जाता है और बच्चों को स्कूल जाने में दिक्कत होती है।';

/** A photo as it comes from the road. */
const photo = (background: string) =>
  sharp({ create: { width: 800, height: 600, channels: 3, background } })
    .jpeg()
    .toBuffer();

export class CitizenCases {
  readonly w: World;
  officer: Person;
  cell: Person;

  constructor(w: World) {
    this.w = w;
  }

  async open(): Promise<this> {
    this.cell = await this.w.cell();
    await this.w.officer('HEAD', 'PWD');
    this.officer = await this.w.officer('OFFICER', 'PWD');
    const { sql } = this.w;
    await sql.query(
      `update department set name_hi = 'लोक निर्माण विभाग, प्रांतीय खंड', name_en = 'Public Works Department, Provincial Division' where code = 'PWD'`,
    );
    await sql.query(
      `update category set name_hi = 'सी श्रेणी: सात दिन', name_en = 'Category C: seven days' where code = 'C'`,
    );
    return this;
  }

  /** Days pass; whoever was signed in still is. */
  async later(days: number): Promise<void> {
    this.w.clock.advance({ days });
    await this.w.sql.query(`update session set expires_at = expires_at + make_interval(days => $1)`, [days]);
  }

  async #case(number: string): Promise<Case> {
    return { number, token: await this.w.trackingToken(number) };
  }

  async registered(input: Record<string, unknown> = {}): Promise<Case> {
    const made = { text: TEXT, place: 'फूलपुर, पुरकाजी', categoryCode: 'C', ...input };
    return this.#case(await this.w.complaint(made));
  }

  async inProgress(input: Record<string, unknown> = {}): Promise<Case> {
    const made = await this.registered({ ...input, department: 'PWD', officerId: this.officer.id });
    await this.officer.done('acknowledgeComplaint', { number: made.number });
    return made;
  }

  async asked(): Promise<Case> {
    const made = await this.inProgress();
    const question = 'सड़क का कौन-सा हिस्सा टूटा है: स्कूल से मंदिर तक, या बाज़ार की ओर? पास का कोई निशान बताएँ।';
    await this.officer.done('requestInformation', { number: made.number, question });
    return made;
  }

  async reported(): Promise<Case> {
    const made = await this.inProgress();
    const evidenceIds = [
      await upload(this.officer, await photo('#6b705c')),
      await upload(this.officer, await photo('#3a5a40')),
    ];
    const text = 'गड्ढे भरकर 240 मीटर सड़क की मरम्मत कर दी गई है। किनारे की नाली भी साफ कराई गई।';
    await this.officer.done('submitActionTakenReport', { number: made.number, outcome: 'FIXED', text, evidenceIds });
    return made;
  }

  async resolved(): Promise<Case> {
    const made = await this.reported();
    await this.cell.done('verifyResolution', { number: made.number });
    return made;
  }

  async reopened(): Promise<Case> {
    const made = await this.resolved();
    await (await this.w.complainant(made.number)).done('reopenComplaint', { number: made.number });
    return made;
  }

  async closed(): Promise<Case> {
    const made = await this.resolved();
    const input = { number: made.number, satisfied: true, rating: 4, text: 'काम ठीक हुआ' };
    await (await this.w.complainant(made.number)).done('confirmResolution', input);
    return made;
  }

  async rejected(): Promise<Case> {
    const made = await this.inProgress();
    const { number } = made;
    await this.officer.done('proposeRejection', {
      number,
      reasonCode: 'SUB_JUDICE',
      reason: 'यह मामला सिविल न्यायालय में विचाराधीन है, इसलिए इस पर यहाँ निर्णय नहीं हो सकता।',
    });
    await this.cell.done('decideRejection', { number, approve: true });
    return made;
  }

  async joined(): Promise<Case> {
    const [made, primary] = [await this.registered(), await this.inProgress()];
    await this.cell.done('mergeComplaints', { number: made.number, primaryNumber: primary.number });
    return made;
  }
}
