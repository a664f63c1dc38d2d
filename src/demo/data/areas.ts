import type { Named } from './types.ts';

/** Tehsils and blocks are the real ones; gram panchayats and wards are made up from parts of names usual in the region. */
export interface TehsilRow extends Named {
  readonly code: string;
  readonly blocks: readonly (Named & { readonly code: string })[];
}

export const DISTRICT = { code: 'MZN', hi: 'मुजफ्फरनगर', en: 'Muzaffarnagar' } as const;

export const TEHSILS: readonly TehsilRow[] = [
  {
    code: 'SADAR',
    hi: 'सदर',
    en: 'Sadar',
    blocks: [
      { code: 'B-SDR', hi: 'मुजफ्फरनगर सदर', en: 'Muzaffarnagar Sadar' },
      { code: 'B-CTW', hi: 'चरथावल', en: 'Charthawal' },
      { code: 'B-PKZ', hi: 'पुरकाजी', en: 'Purkaji' },
      { code: 'B-BGR', hi: 'बघरा', en: 'Baghra' },
    ],
  },
  { code: 'KHATAULI', hi: 'खतौली', en: 'Khatauli', blocks: [{ code: 'B-KHT', hi: 'खतौली', en: 'Khatauli' }] },
  {
    code: 'BUDHANA',
    hi: 'बुढ़ाना',
    en: 'Budhana',
    blocks: [
      { code: 'B-BDH', hi: 'बुढ़ाना', en: 'Budhana' },
      { code: 'B-SHP', hi: 'शाहपुर', en: 'Shahpur' },
    ],
  },
  {
    code: 'JANSATH',
    hi: 'जानसठ',
    en: 'Jansath',
    blocks: [
      { code: 'B-JST', hi: 'जानसठ', en: 'Jansath' },
      { code: 'B-MRN', hi: 'मोरना', en: 'Morna' },
    ],
  },
];

export const VILLAGE_COUNT = 120;
export const WARD_COUNT = 55;

export const VILLAGE_STEMS: readonly Named[] = [
  { hi: 'राम', en: 'Ram' },
  { hi: 'शेर', en: 'Sher' },
  { hi: 'हसन', en: 'Hasan' },
  { hi: 'किशन', en: 'Kishan' },
  { hi: 'दौलत', en: 'Daulat' },
  { hi: 'सलेम', en: 'Salem' },
  { hi: 'नूर', en: 'Noor' },
  { hi: 'गोविन्द', en: 'Govind' },
  { hi: 'फतेह', en: 'Fateh' },
  { hi: 'मानिक', en: 'Manik' },
  { hi: 'तेज', en: 'Tej' },
  { hi: 'लाल', en: 'Lal' },
  { hi: 'मीर', en: 'Mir' },
  { hi: 'भूप', en: 'Bhoop' },
  { hi: 'जमाल', en: 'Jamal' },
  { hi: 'हरि', en: 'Hari' },
  { hi: 'बहादुर', en: 'Bahadur' },
  { hi: 'सिकन्दर', en: 'Sikandar' },
  { hi: 'कल्याण', en: 'Kalyan' },
  { hi: 'मुबारक', en: 'Mubarak' },
  { hi: 'ज्ञान', en: 'Gyan' },
  { hi: 'खुशहाल', en: 'Khushhal' },
  { hi: 'मोहन', en: 'Mohan' },
  { hi: 'इस्लाम', en: 'Islam' },
  { hi: 'भगवान', en: 'Bhagwan' },
];

export const VILLAGE_ENDINGS: readonly Named[] = [
  { hi: 'पुर', en: 'pur' },
  { hi: 'पुर कलां', en: 'pur Kalan' },
  { hi: 'पुर खुर्द', en: 'pur Khurd' },
  { hi: 'गढ़', en: 'garh' },
  { hi: 'गढ़ी', en: 'garhi' },
  { hi: 'नगर', en: 'nagar' },
  { hi: 'खेड़ी', en: 'kheri' },
  { hi: 'खेड़ा', en: 'khera' },
  { hi: 'पट्टी', en: 'patti' },
  { hi: 'वाला', en: 'wala' },
];

export const NEIGHBOURHOODS: readonly Named[] = [
  { hi: 'गांधी कॉलोनी', en: 'Gandhi Colony' },
  { hi: 'सिविल लाइन्स', en: 'Civil Lines' },
  { hi: 'नई मंडी', en: 'Nai Mandi' },
  { hi: 'रामपुरी', en: 'Rampuri' },
  { hi: 'खालापार', en: 'Khalapar' },
  { hi: 'किदवई नगर', en: 'Kidwai Nagar' },
  { hi: 'आर्यपुरी', en: 'Aryapuri' },
  { hi: 'लद्दावाला', en: 'Laddawala' },
  { hi: 'द्वारिकापुरी', en: 'Dwarikapuri' },
  { hi: 'इन्दिरा कॉलोनी', en: 'Indira Colony' },
  { hi: 'पटेल नगर', en: 'Patel Nagar' },
  { hi: 'सुभाष नगर', en: 'Subhash Nagar' },
  { hi: 'कृष्णापुरी', en: 'Krishnapuri' },
  { hi: 'मल्हूपुरा', en: 'Malhupura' },
  { hi: 'मिमलाना रोड', en: 'Mimlana Road' },
  { hi: 'रुड़की रोड', en: 'Roorkee Road' },
  { hi: 'भोपा रोड', en: 'Bhopa Road' },
  { hi: 'जानसठ रोड', en: 'Jansath Road' },
  { hi: 'शामली रोड', en: 'Shamli Road' },
  { hi: 'मेरठ रोड', en: 'Meerut Road' },
  { hi: 'अंसारी रोड', en: 'Ansari Road' },
  { hi: 'आवास विकास', en: 'Awas Vikas' },
  { hi: 'केशवपुरी', en: 'Keshavpuri' },
  { hi: 'साकेत कॉलोनी', en: 'Saket Colony' },
  { hi: 'न्याजूपुरा', en: 'Nyazupura' },
  { hi: 'अम्बा विहार', en: 'Amba Vihar' },
  { hi: 'शान्ति नगर', en: 'Shanti Nagar' },
  { hi: 'पुरानी घास मंडी', en: 'Purani Ghas Mandi' },
];

export interface Landmark extends Named {
  readonly roman: string;
}

export const VILLAGE_LANDMARKS: readonly Landmark[] = [
  { hi: 'प्राथमिक विद्यालय के पास', en: 'near the primary school', roman: 'primary school ke paas' },
  { hi: 'पंचायत भवन के सामने', en: 'in front of the panchayat building', roman: 'panchayat bhawan ke saamne' },
  { hi: 'मुख्य चौराहे पर', en: 'at the main crossing', roman: 'main chauraha par' },
  { hi: 'शिव मंदिर वाली गली में', en: 'in the lane of the Shiv temple', roman: 'shiv mandir wali gali mein' },
  { hi: 'जामा मस्जिद के पीछे', en: 'behind the Jama Masjid', roman: 'jama masjid ke peeche' },
  { hi: 'रविदास मंदिर के निकट', en: 'near the Ravidas temple', roman: 'ravidas mandir ke paas' },
  { hi: 'नहर की पटरी पर', en: 'on the canal bank', roman: 'nahar ki patri par' },
  { hi: 'बस अड्डे के पास', en: 'near the bus stand', roman: 'bus adde ke paas' },
  { hi: 'गन्ना क्रय केन्द्र के पास', en: 'near the cane centre', roman: 'ganna centre ke paas' },
  { hi: 'पश्चिमी मोहल्ले में', en: 'in the western quarter', roman: 'pashchimi mohalla mein' },
  { hi: 'अनुसूचित बस्ती में', en: 'in the scheduled-caste quarter', roman: 'ravidas basti mein' },
  { hi: 'आंगनबाड़ी केन्द्र के पास', en: 'near the anganwadi', roman: 'anganwadi kendra ke paas' },
  { hi: 'तालाब के किनारे', en: 'beside the pond', roman: 'talab ke kinare' },
  { hi: 'डेयरी के सामने', en: 'opposite the dairy', roman: 'dairy ke saamne' },
];

export const TOWN_LANDMARKS: readonly Landmark[] = [
  { hi: 'गली नम्बर 3 में', en: 'in lane 3', roman: 'gali number 3 mein' },
  { hi: 'गली नम्बर 7 में', en: 'in lane 7', roman: 'gali number 7 mein' },
  { hi: 'मुख्य बाजार में', en: 'in the main market', roman: 'main market mein' },
  { hi: 'पानी की टंकी के पास', en: 'near the water tank', roman: 'pani ki tanki ke paas' },
  { hi: 'इंटर कॉलेज के सामने', en: 'opposite the inter college', roman: 'inter college ke saamne' },
  { hi: 'पार्क के गेट पर', en: 'at the park gate', roman: 'park ke gate par' },
  { hi: 'डाकघर वाली सड़क पर', en: 'on the post office road', roman: 'daakghar wali sadak par' },
  { hi: 'गुरुद्वारे के निकट', en: 'near the gurdwara', roman: 'gurudware ke paas' },
  { hi: 'मदरसे के पीछे', en: 'behind the madrasa', roman: 'madarse ke peeche' },
  { hi: 'सब्जी मंडी के पास', en: 'near the vegetable market', roman: 'sabzi mandi ke paas' },
  { hi: 'रेलवे फाटक के पास', en: 'near the railway gate', roman: 'railway phatak ke paas' },
  { hi: 'धर्मशाला के सामने', en: 'opposite the dharmshala', roman: 'dharamshala ke saamne' },
];
