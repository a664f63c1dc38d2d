/** Shapes of the demo district's tables of data. Every name stands in Hindi and in English. */
export interface Named {
  readonly hi: string;
  readonly en: string;
}

/** Which local office may take a complaint instead of the district office: found from the complaint's area. */
export type LocalOffice = 'BLOCK' | 'TEHSIL' | 'CIRCLE' | 'TOWN' | 'POWER';

export interface DepartmentRow extends Named {
  readonly code: string;
  /** Code of the tehsil or block whose office this is; the whole district when left out. */
  readonly seat?: string;
  readonly parent?: string;
}

export interface SubjectLeafRow extends Named {
  readonly code: string;
  readonly department: string;
  readonly category: 'A' | 'B' | 'C';
  readonly requiresEvidence: boolean;
  readonly where: 'TOWN' | 'VILLAGE' | 'ANY';
  readonly local?: LocalOffice;
  /** How often the subject comes up, relative to the others. */
  readonly weight: number;
}

export interface SubjectTopRow extends Named {
  readonly code: string;
  readonly leaves: readonly SubjectLeafRow[];
}

/**
 * What people write about one subject. `{place}` (where it is), `{home}` (the village or ward alone) and `{since}` are
 * filled in the language of the text; a Hindi text is one
 * of `hindi` followed by one of `details`.
 */
export interface LeafTexts {
  readonly hindi: readonly string[];
  readonly details: readonly string[];
  readonly roman: readonly string[];
  readonly english: readonly string[];
}

export type TextsBySubject = Readonly<Record<string, LeafTexts>>;
