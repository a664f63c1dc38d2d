import type { Named } from './types.ts';

/** The people without a department: fixed sign-in names for every role, and a few colleagues so that desks look staffed. */
export interface AccountRow extends Named {
  readonly username: string;
  readonly role:
    | 'DM'
    | 'CELL'
    | 'OPERATOR'
    | 'FEEDBACK_AGENT'
    | 'INFO_OFFICER'
    | 'AUDITOR'
    | 'ADMIN'
    | 'AREA_OFFICER'
    | 'COMMISSIONER'
    | 'REPRESENTATIVE';
  /** Code of the area; the district when left out. */
  readonly area?: string;
  /** Listed for the reader who wants to try the role. */
  readonly isShown: boolean;
  readonly supervisor?: string;
}

const shown = { isShown: true } as const;
const hidden = { isShown: false } as const;

export const ACCOUNTS: readonly AccountRow[] = [
  { username: 'dm', role: 'DM', hi: 'जिलाधिकारी', en: 'District Magistrate', ...shown },
  {
    username: 'adm',
    role: 'CELL',
    hi: 'अपर जिलाधिकारी (प्रशासन)',
    en: 'Additional District Magistrate',
    supervisor: 'dm',
    ...shown,
  },
  {
    username: 'cdo',
    role: 'AREA_OFFICER',
    hi: 'मुख्य विकास अधिकारी',
    en: 'Chief Development Officer',
    supervisor: 'dm',
    ...hidden,
  },
  { username: 'cell', role: 'CELL', hi: 'वार रूम प्रभारी', en: 'War Room Officer', supervisor: 'adm', ...shown },
  {
    username: 'cell-2',
    role: 'CELL',
    hi: 'वार रूम सहायक प्रभारी',
    en: 'Assistant War Room Officer',
    supervisor: 'cell',
    ...hidden,
  },
  {
    username: 'cell-3',
    role: 'CELL',
    hi: 'वार रूम सहायक प्रभारी',
    en: 'Assistant War Room Officer',
    supervisor: 'cell',
    ...hidden,
  },
  { username: 'operator', role: 'OPERATOR', hi: 'पंजीकरण ऑपरेटर', en: 'Intake Operator', supervisor: 'cell', ...shown },
  {
    username: 'operator-2',
    role: 'OPERATOR',
    hi: 'पंजीकरण ऑपरेटर',
    en: 'Intake Operator',
    supervisor: 'cell',
    ...hidden,
  },
  {
    username: 'operator-3',
    role: 'OPERATOR',
    hi: 'पंजीकरण ऑपरेटर',
    en: 'Intake Operator',
    supervisor: 'cell',
    ...hidden,
  },
  {
    username: 'operator-4',
    role: 'OPERATOR',
    hi: 'जन सुनवाई ऑपरेटर',
    en: 'Hearing Operator',
    supervisor: 'cell',
    ...hidden,
  },
  {
    username: 'feedback',
    role: 'FEEDBACK_AGENT',
    hi: 'फीडबैक सहायक',
    en: 'Feedback Agent',
    supervisor: 'adm',
    ...shown,
  },
  {
    username: 'feedback-2',
    role: 'FEEDBACK_AGENT',
    hi: 'फीडबैक सहायक',
    en: 'Feedback Agent',
    supervisor: 'adm',
    ...hidden,
  },
  {
    username: 'info',
    role: 'INFO_OFFICER',
    hi: 'जिला सूचना अधिकारी',
    en: 'District Information Officer',
    supervisor: 'dm',
    ...shown,
  },
  { username: 'auditor', role: 'AUDITOR', hi: 'लेखा परीक्षक', en: 'Auditor', ...shown },
  { username: 'admin', role: 'ADMIN', hi: 'ई-डिस्ट्रिक्ट प्रबंधक', en: 'e-District Manager', ...shown },
  { username: 'commissioner', role: 'COMMISSIONER', hi: 'मण्डलायुक्त', en: 'Divisional Commissioner', ...shown },
  {
    username: 'sdm-sadar',
    role: 'AREA_OFFICER',
    area: 'SADAR',
    hi: 'उप जिलाधिकारी सदर',
    en: 'SDM Sadar',
    supervisor: 'dm',
    ...shown,
  },
  {
    username: 'sdm-khatauli',
    role: 'AREA_OFFICER',
    area: 'KHATAULI',
    hi: 'उप जिलाधिकारी खतौली',
    en: 'SDM Khatauli',
    supervisor: 'dm',
    ...shown,
  },
  {
    username: 'sdm-budhana',
    role: 'AREA_OFFICER',
    area: 'BUDHANA',
    hi: 'उप जिलाधिकारी बुढ़ाना',
    en: 'SDM Budhana',
    supervisor: 'dm',
    ...shown,
  },
  {
    username: 'sdm-jansath',
    role: 'AREA_OFFICER',
    area: 'JANSATH',
    hi: 'उप जिलाधिकारी जानसठ',
    en: 'SDM Jansath',
    supervisor: 'dm',
    ...shown,
  },
  {
    username: 'representative',
    role: 'REPRESENTATIVE',
    area: 'B-SDR',
    hi: 'जिला पंचायत सदस्य',
    en: 'Zila Panchayat Member',
    ...shown,
  },
  { username: 'mp', role: 'REPRESENTATIVE', hi: 'सांसद', en: 'Member of Parliament', ...shown },
  { username: 'mla', role: 'REPRESENTATIVE', area: 'SADAR', hi: 'विधायक सदर', en: 'MLA Sadar', ...shown },
  { username: 'pradhan', role: 'REPRESENTATIVE', area: 'GP-SDR-01', hi: 'ग्राम प्रधान', en: 'Gram Pradhan', ...shown },
];

/** Departments whose accounts are worth printing. */
export const SHOWN_DEPARTMENTS: readonly string[] = ['PWD', 'DPRO', 'SWD', 'NN', 'ELEC', 'HEALTH', 'POLICE', 'REV'];
