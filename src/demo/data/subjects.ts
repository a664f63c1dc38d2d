import type { LocalOffice, SubjectLeafRow, SubjectTopRow } from './types.ts';

/** The subject tree, from cases of the seeds and of public hearings: 14 top subjects with their leaves. */
interface LeafOptions {
  where?: SubjectLeafRow['where'];
  local?: LocalOffice;
  evidence?: boolean;
  weight?: number;
}

const leaf = (
  key: string,
  hi: string,
  en: string,
  [department, category]: readonly [string, SubjectLeafRow['category']],
  { where = 'ANY', local, evidence = false, weight = 4 }: LeafOptions = {},
): SubjectLeafRow => ({
  code: key,
  hi,
  en,
  department,
  category,
  where,
  requiresEvidence: evidence,
  weight,
  ...(local === undefined ? {} : { local }),
});

const top = (code: string, hi: string, en: string, leaves: readonly SubjectLeafRow[]): SubjectTopRow => ({
  code,
  hi,
  en,
  leaves: leaves.map((each) => ({ ...each, code: `${code}-${each.code}` })),
});

const PHOTO = { evidence: true } as const;
const VILLAGE = { where: 'VILLAGE' } as const;
const TOWN = { where: 'TOWN', local: 'TOWN' } as const;

export const SUBJECTS: readonly SubjectTopRow[] = [
  top('WATER', 'पेयजल', 'Drinking water', [
    leaf('HANDPUMP', 'हैंडपम्प खराब', 'Hand pump out of order', ['JAL', 'B'], {
      ...VILLAGE,
      ...PHOTO,
      local: 'BLOCK',
      weight: 9,
    }),
    leaf('LEAK', 'पाइपलाइन में लीकेज', 'Leaking water main', ['NN', 'B'], { ...TOWN, ...PHOTO }),
    leaf('TANK', 'जल जीवन मिशन: टंकी एवं कनेक्शन', 'Jal Jeevan Mission tank and connection', ['JAL', 'C'], VILLAGE),
    leaf('DIRTY', 'दूषित पेयजल', 'Contaminated drinking water', ['NN', 'A'], TOWN),
    leaf('TUBEWELL', 'राजकीय नलकूप खराब', 'State tube-well out of order', ['TUBE', 'B'], { ...VILLAGE, ...PHOTO }),
  ]),
  top('POWER', 'विद्युत', 'Electricity', [
    leaf('TRANSFORMER', 'ट्रांसफार्मर खराब', 'Transformer burnt out', ['ELEC', 'A'], {
      ...PHOTO,
      local: 'POWER',
      weight: 7,
    }),
    leaf('BILL', 'विद्युत बिल गलत', 'Wrong electricity bill', ['ELEC', 'C'], { local: 'POWER', weight: 8 }),
    leaf('POLE', 'झूलते तार एवं जर्जर पोल', 'Hanging wires and broken poles', ['ELEC', 'A'], {
      ...PHOTO,
      local: 'POWER',
    }),
    leaf('SUPPLY', 'अनियमित विद्युत आपूर्ति', 'Irregular power supply', ['ELEC', 'B'], { local: 'POWER', weight: 5 }),
    leaf('CONNECTION', 'नया विद्युत संयोजन', 'New electricity connection', ['ELEC', 'C'], { local: 'POWER' }),
  ]),
  top('ROAD', 'सड़क एवं निर्माण', 'Roads and works', [
    leaf('POTHOLE', 'सड़क में गड्ढे', 'Potholes', ['PWD', 'C'], { ...PHOTO, weight: 7 }),
    leaf('VILLAGE', 'खड़ंजा एवं सी.सी. मार्ग', 'Village lane paving', ['RED', 'C'], {
      ...VILLAGE,
      ...PHOTO,
      local: 'BLOCK',
      weight: 5,
    }),
    leaf('CULVERT', 'पुलिया क्षतिग्रस्त', 'Damaged culvert', ['PWD-CD', 'C'], { ...PHOTO, weight: 3 }),
  ]),
  top('CIVIC', 'नगर सेवाएं', 'Town services', [
    leaf('STREETLIGHT', 'स्ट्रीट लाइट खराब', 'Street light not working', ['NN', 'B'], { ...TOWN, ...PHOTO, weight: 8 }),
    leaf('DRAIN', 'नाली जाम', 'Blocked drain', ['NN', 'A'], { ...TOWN, ...PHOTO, weight: 8 }),
    leaf('WATERLOG', 'जलभराव', 'Water logging', ['NN', 'A'], { ...TOWN, ...PHOTO, weight: 5 }),
    leaf('GARBAGE', 'कूड़ा नहीं उठाया जा रहा', 'Garbage not collected', ['NN', 'B'], { ...TOWN, ...PHOTO, weight: 6 }),
    leaf('ENCROACH', 'सड़क पर अतिक्रमण', 'Encroachment of the road', ['NN', 'B'], { ...TOWN, ...PHOTO }),
    leaf('BUILDING', 'अवैध निर्माण', 'Unauthorised construction', ['MDA', 'C'], { where: 'TOWN', ...PHOTO }),
    leaf('STRAY', 'आवारा एवं छुट्टा पशु', 'Stray cattle', ['VET', 'B'], { ...PHOTO, local: 'BLOCK', weight: 6 }),
  ]),
  top('VILLAGE', 'पंचायत एवं ग्राम्य विकास', 'Panchayat and rural development', [
    leaf('TOILET', 'शौचालय भुगतान', 'Toilet payment not made', ['DPRO', 'C'], { ...VILLAGE, local: 'BLOCK', weight: 7 }),
    leaf('CLEAN', 'ग्राम की सफाई', 'Village sanitation', ['DPRO', 'B'], {
      ...VILLAGE,
      ...PHOTO,
      local: 'BLOCK',
      weight: 5,
    }),
    leaf('POND', 'तालाब एवं जल निकासी', 'Pond and drainage', ['DPRO', 'C'], { ...VILLAGE, ...PHOTO, local: 'BLOCK' }),
    leaf('WAGES', 'मनरेगा मजदूरी', 'MGNREGA wages', ['MANREGA', 'B'], { ...VILLAGE, local: 'BLOCK', weight: 6 }),
    leaf('JOBCARD', 'मनरेगा जॉब कार्ड', 'MGNREGA job card', ['MANREGA', 'C'], { ...VILLAGE, local: 'BLOCK' }),
    leaf('HOUSE', 'प्रधानमंत्री आवास (ग्रामीण)', 'PM housing (rural)', ['DRDA', 'C'], {
      ...VILLAGE,
      local: 'BLOCK',
      weight: 7,
    }),
  ]),
  top('WELFARE', 'सामाजिक सुरक्षा', 'Social security', [
    leaf('FAMILY', 'पारिवारिक लाभ योजना', 'Family benefit scheme', ['SWD', 'C'], { weight: 6 }),
    leaf('OLDAGE', 'वृद्धावस्था पेंशन', 'Old-age pension', ['SWD', 'C'], { weight: 8 }),
    leaf('WIDOW', 'निराश्रित महिला पेंशन', 'Widow pension', ['WCD', 'C'], { weight: 6 }),
    leaf('DISABLED', 'दिव्यांग पेंशन', 'Disability pension', ['DISAB', 'C'], { weight: 5 }),
    leaf('SCHOLAR', 'छात्रवृत्ति', 'Scholarship', ['SWD', 'C']),
    leaf('KANYA', 'कन्या सुमंगला योजना', 'Kanya Sumangala scheme', ['WCD', 'C'], { weight: 3 }),
    leaf('NUTRITION', 'आंगनबाड़ी पोषाहार', 'Anganwadi nutrition', ['ICDS', 'B'], { weight: 3 }),
    leaf('CITYHOUSE', 'प्रधानमंत्री आवास (शहरी)', 'PM housing (urban)', ['DUDA', 'C'], { where: 'TOWN' }),
  ]),
  top('FOOD', 'खाद्य एवं रसद', 'Food and supplies', [
    leaf('CARD', 'राशन कार्ड', 'Ration card', ['DSO', 'C'], { weight: 9 }),
    leaf('DEALER', 'कोटेदार द्वारा कम राशन', 'Ration dealer gives short measure', ['DSO', 'B'], { weight: 6 }),
    leaf('GAS', 'गैस सिलेंडर', 'Cooking gas', ['DSO', 'B'], { weight: 2 }),
  ]),
  top('LAND', 'राजस्व एवं भूमि', 'Revenue and land', [
    leaf('MEASURE', 'भूमि की पैमाइश', 'Land measurement', ['TEH-SDR', 'C'], { ...VILLAGE, local: 'TEHSIL', weight: 8 }),
    leaf('GOVLAND', 'सरकारी भूमि पर कब्जा', 'Encroachment of public land', ['TEH-SDR', 'C'], {
      ...VILLAGE,
      ...PHOTO,
      local: 'TEHSIL',
      weight: 6,
    }),
    leaf('CHAKROAD', 'चकरोड एवं रास्ता', 'Field track blocked', ['TEH-SDR', 'C'], {
      ...VILLAGE,
      ...PHOTO,
      local: 'TEHSIL',
      weight: 5,
    }),
    leaf('MUTATION', 'दाखिल खारिज', 'Mutation of land record', ['TEH-SDR', 'C'], { local: 'TEHSIL' }),
    leaf('TENANT', 'किरायेदार द्वारा अवैध कब्जा', 'Illegal possession by a tenant', ['CITYMAG', 'C'], { where: 'TOWN' }),
    leaf('CROPLOSS', 'फसल क्षति मुआवजा', 'Compensation for crop loss', ['REV', 'C'], { ...VILLAGE, weight: 3 }),
  ]),
  top('CERT', 'प्रमाण पत्र', 'Certificates', [
    leaf('INCOME', 'आय प्रमाण पत्र', 'Income certificate', ['TEH-SDR', 'B'], { local: 'TEHSIL', weight: 5 }),
    leaf('CASTE', 'जाति प्रमाण पत्र', 'Caste certificate', ['TEH-SDR', 'B'], { local: 'TEHSIL', weight: 5 }),
    leaf('RESIDENCE', 'निवास प्रमाण पत्र', 'Residence certificate', ['TEH-SDR', 'B'], { local: 'TEHSIL', weight: 3 }),
    leaf('BIRTH', 'जन्म मृत्यु प्रमाण पत्र', 'Birth or death certificate', ['NN', 'B'], TOWN),
  ]),
  top('POLICE', 'पुलिस एवं शान्ति व्यवस्था', 'Police and public order', [
    leaf('FIR', 'प्राथमिकी दर्ज नहीं', 'FIR not written', ['POLICE', 'A'], { local: 'CIRCLE', weight: 6 }),
    leaf('DISPUTE', 'मारपीट एवं विवाद', 'Assault and dispute', ['POLICE', 'A'], { local: 'CIRCLE', weight: 6 }),
    leaf('NOISE', 'ध्वनि प्रदूषण', 'Noise at night', ['POLICE', 'A'], { local: 'CIRCLE', weight: 2 }),
    leaf('TRAFFIC', 'यातायात जाम', 'Traffic jam', ['TRAFFIC', 'B'], { where: 'TOWN', weight: 3 }),
    leaf('WOMEN', 'महिला उत्पीड़न', 'Harassment of a woman', ['POLICE', 'A'], { local: 'CIRCLE', weight: 3 }),
  ]),
  top('SCHOOL', 'शिक्षा', 'Education', [
    leaf('TEACHER', 'शिक्षक अनुपस्थित', 'Teacher absent', ['BSA', 'B'], { ...VILLAGE, weight: 5 }),
    leaf('MEAL', 'मध्याह्न भोजन', 'Midday meal', ['BSA', 'A'], { ...VILLAGE, weight: 3 }),
    leaf('BUILDING', 'जर्जर विद्यालय भवन', 'Unsafe school building', ['BSA', 'C'], { ...VILLAGE, ...PHOTO, weight: 3 }),
    leaf('FEES', 'निजी विद्यालय द्वारा अधिक शुल्क', 'Private school overcharges', ['DIOS', 'C'], {
      where: 'TOWN',
      weight: 3,
    }),
  ]),
  top('HEALTH', 'स्वास्थ्य', 'Health', [
    leaf('DOCTOR', 'चिकित्सक उपलब्ध नहीं', 'No doctor at the hospital', ['HEALTH', 'A'], { weight: 5 }),
    leaf('AMBULANCE', 'एम्बुलेंस नहीं पहुंची', 'Ambulance did not come', ['HEALTH', 'A'], { weight: 2 }),
    leaf('AYUSHMAN', 'आयुष्मान कार्ड', 'Ayushman card', ['HEALTH', 'C'], { weight: 5 }),
    leaf('MATERNITY', 'जननी सुरक्षा भुगतान', 'Maternity benefit payment', ['HEALTH', 'C'], { weight: 3 }),
    leaf('FEVER', 'मच्छर एवं बुखार का प्रकोप', 'Mosquitoes and fever', ['HEALTH', 'B']),
  ]),
  top('FARM', 'कृषि एवं किसान', 'Farming', [
    leaf('CANE', 'गन्ना भुगतान', 'Sugar-cane payment', ['CANE', 'C'], { ...VILLAGE, weight: 9 }),
    leaf('SLIP', 'गन्ना पर्ची', 'Cane supply slip', ['CANE', 'A'], { ...VILLAGE, weight: 4 }),
    leaf('CANAL', 'नहर एवं रजवाहा', 'Canal and distributary', ['IRR', 'B'], { ...VILLAGE, ...PHOTO, weight: 5 }),
    leaf('KISAN', 'पीएम किसान सम्मान निधि', 'PM Kisan payment', ['AGRI', 'C'], { ...VILLAGE, weight: 7 }),
    leaf('ANIMAL', 'पशु चिकित्सा', 'Animal health', ['VET', 'B'], { ...VILLAGE, weight: 3 }),
    leaf('TREES', 'हरे पेड़ों का कटान', 'Felling of green trees', ['FOREST', 'A'], { ...VILLAGE, ...PHOTO, weight: 3 }),
  ]),
  top('WORK', 'श्रम एवं परिवहन', 'Labour and transport', [
    leaf('WAGE', 'मजदूरी का भुगतान नहीं', 'Wages withheld', ['LABOUR', 'C'], { weight: 3 }),
    leaf('SHRAMIK', 'श्रमिक कार्ड एवं योजना', 'Labour card and scheme', ['LABOUR', 'C'], { weight: 3 }),
    leaf('LICENCE', 'ड्राइविंग लाइसेंस', 'Driving licence', ['RTO', 'C'], { weight: 3 }),
  ]),
];

export const LEAVES: readonly SubjectLeafRow[] = SUBJECTS.flatMap((each) => each.leaves);
