/** Words that more than one room speaks. */
import { defineEnum } from './enums.ts';

export const Locale = defineEnum('Locale', 'A language people are answered in.', {
  hi: 'Hindi, in Devanagari.',
  en: 'English.',
});
export type Locale = keyof typeof Locale;

export const SourceCode = defineEnum('SourceCode', 'Where a complaint came from.', {
  WHATSAPP: "A message to one of the district's WhatsApp numbers.",
  FACEBOOK: "A post or message on the district's Facebook page.",
  X: "A post that mentions the district's account on X.",
  COUNTER: 'A walk-in at the complaint cell.',
  PHONE: 'A telephone call to the control room.',
  EMAIL: 'An e-mail.',
  WEB: 'The web form.',
  JAN_SUNWAI: 'The morning public hearing.',
  SAMADHAN_SHIVIR: 'A Samadhan Shivir camp (Monday and Thursday).',
  JAN_SAMVAD: 'A Jan Samvad sitting in a village.',
  CM_WINDOW: "The Chief Minister's CM Window portal.",
  CM_HELPLINE: "The Chief Minister's helpline, 1076.",
  CPGRAMS: "The Union government's CPGRAMS portal.",
  SMGT: 'The social media grievance tracker.',
});
export type SourceCode = keyof typeof SourceCode;

export const Visibility = defineEnum('Visibility', 'Who may see an entry or a file.', {
  CITIZEN: 'The complainant and everyone who may see the complaint.',
  STAFF: 'Staff who may see the complaint; never the complainant.',
  CONFIDENTIAL: 'The complaint cell, the DM and the auditor only.',
});
export type Visibility = keyof typeof Visibility;

export const EvidenceKind = defineEnum('EvidenceKind', 'What kind of file a piece of evidence is.', {
  PHOTO: 'A picture (JPEG, PNG or WebP as received; re-encoded, without location data).',
  VIDEO: 'A video (MP4).',
  DOCUMENT: 'A document (PDF).',
  AUDIO: 'A voice note (Ogg).',
});
export type EvidenceKind = keyof typeof EvidenceKind;
