import type { TextsBySubject } from '../types.ts';

/** Complaints about social security, food, land records and certificates. */
export const WELFARE_TEXTS: TextsBySubject = {
  'WELFARE-FAMILY': {
    hindi: [
      'पति की मृत्यु के बाद पारिवारिक लाभ योजना का आवेदन {since} लंबित है। निवास {home}।',
      'पारिवारिक लाभ की धनराशि {since} नहीं मिली, मेरा घर {place} है।',
      '{place} रहने वाले परिवार के मुखिया की मृत्यु पर सहायता {since} स्वीकृत नहीं हुई।',
    ],
    details: ['तहसील से रिपोर्ट लग चुकी है, फिर भी खाते में पैसा नहीं आया।', 'परिवार में कमाने वाला कोई नहीं है, तीन छोटे बच्चे हैं।'],
    roman: ['Parivarik labh yojna ka form {since} pending hai, ghar {place} hai, paisa nahi mila.'],
    english: ['My family benefit application has been pending {since}. I live {place}.'],
  },
  'WELFARE-OLDAGE': {
    hindi: [
      'मेरी वृद्धावस्था पेंशन {since} नहीं आ रही है, निवास {home}।',
      'मेरी आयु 68 वर्ष है, {place} रहता हूं, पेंशन का फार्म {since} स्वीकृत नहीं हुआ।',
      'सत्यापन में जीवित होते हुए मृत दिखाकर पेंशन {since} रोक दी गई। पता {home}।',
    ],
    details: [
      'आधार और बैंक खाता दोनों जुड़े हुए हैं।',
      'दवाई के लिए भी पैसे नहीं हैं, कृपया शीघ्र चालू कराई जाए।',
      'बैंक वाले कहते हैं कि पीछे से पैसा नहीं आया।',
    ],
    roman: [
      'Meri vridha pension {since} band hai, ghar {place} hai, kripya chalu karayi jaye.',
      'Pension {since} nahi aayi, aadhaar bank sab juda hai, pata {home}.',
    ],
    english: ['My old-age pension has stopped {since}. I live {place}.'],
  },
  'WELFARE-WIDOW': {
    hindi: [
      'मेरी विधवा पेंशन {since} रुकी हुई है, मैं {place} रहती हूं।',
      'निराश्रित महिला पेंशन का आवेदन {since} लंबित है, निवास {home}।',
      'पेंशन की किस्त {since} खाते में नहीं आई, मेरा घर {place} है।',
    ],
    details: ['बच्चों की पढ़ाई का खर्च नहीं चल पा रहा है।', 'विभाग से कहा गया कि सत्यापन नहीं हुआ है।'],
    roman: ['Meri vidhwa pension {since} nahi aa rahi, main {place} rehti hoon.'],
    english: ['My widow pension has not been credited {since}. I live {place}.'],
  },
  'WELFARE-DISABLED': {
    hindi: [
      'मेरी दिव्यांग पेंशन {since} बंद है, {place} रहता हूं।',
      '80 प्रतिशत दिव्यांग हूं, {home} निवास है, ट्राईसाइकिल का आवेदन {since} लंबित है।',
      'दिव्यांग प्रमाण पत्र होने पर भी पेंशन {since} स्वीकृत नहीं हुई। पता {home}।',
    ],
    details: ['चलने में असमर्थ हूं, कार्यालय के चक्कर नहीं लगा सकता।', 'यूडीआईडी कार्ड की प्रति दे चुका हूं।'],
    roman: ['Meri divyang pension {since} band hai, {place} rehta hoon, UDID card bana hua hai.'],
    english: ['My disability pension has stopped {since}. I live {place}.'],
  },
  'WELFARE-SCHOLAR': {
    hindi: [
      'मेरी छात्रवृत्ति {since} नहीं आई है, मैं {home} का छात्र हूं।',
      'कॉलेज ने फार्म आगे भेज दिया, फिर भी छात्रवृत्ति {since} लंबित है। पता {home}।',
      '{home} के कई छात्रों की शुल्क प्रतिपूर्ति {since} अटकी है।',
    ],
    details: ['कॉलेज परीक्षा में बैठने नहीं दे रहा है।', 'पोर्टल पर जिला स्तर पर लंबित दिखा रहा है।'],
    roman: ['Meri scholarship {since} nahi aayi, {home} ka student hoon, portal par pending hai.'],
    english: ['My scholarship has been pending at district level {since}. I am a student living {place}.'],
  },
  'WELFARE-KANYA': {
    hindi: [
      'कन्या सुमंगला योजना की किस्त {since} नहीं मिली, निवास {home}।',
      'बेटी के जन्म पर कन्या सुमंगला का आवेदन {since} लंबित है। घर {place} है।',
      '{place} मेरी पुत्री का फार्म {since} बिना कारण निरस्त कर दिया गया।',
    ],
    details: ['सभी अभिलेख पोर्टल पर अपलोड हैं।', 'सत्यापन के लिए कोई नहीं आया।'],
    roman: ['Kanya sumangala ki kist {since} nahi mili, ghar {place} hai.'],
    english: ['The Kanya Sumangala instalment has not come {since}. We live {place}.'],
  },
  'WELFARE-NUTRITION': {
    hindi: [
      '{place} आंगनबाड़ी केन्द्र से {since} पोषाहार नहीं मिल रहा।',
      '{place} आंगनबाड़ी केन्द्र {since} बंद रहता है।',
      'गर्भवती महिलाओं का राशन {place} {since} नहीं बांटा गया।',
    ],
    details: ['रजिस्टर में वितरण दिखाया जाता है।', 'बच्चों का वजन भी नहीं लिया जाता।'],
    roman: ['{place} anganwadi se {since} poshahar nahi mil raha.'],
    english: ['No nutrition supplies have been given at the anganwadi {place} {since}.'],
  },
  'WELFARE-CITYHOUSE': {
    hindi: [
      'शहरी आवास योजना की तीसरी किस्त {since} नहीं आई, मकान {place} है।',
      '{place} आवास के लिए सर्वे हो चुका, {since} धनराशि नहीं मिली।',
      'जियो टैगिंग के बाद भी {since} किस्त नहीं आई, {place} मकान अधूरा पड़ा है।',
    ],
    details: ['किराये के मकान में रहना पड़ रहा है।', 'डूडा कार्यालय से संतोषजनक उत्तर नहीं मिलता।'],
    roman: ['Shahri awas ki kist {since} nahi aayi, makaan {place} adhura hai.'],
    english: ['The third instalment of the urban housing grant has been due {since}; the house is {place}.'],
  },
  'FOOD-CARD': {
    hindi: [
      'राशन कार्ड के लिए आवेदन {since} लंबित है, निवास {home}।',
      'मेरा राशन कार्ड {since} बिना सूचना निरस्त कर दिया गया, मैं {place} रहता हूं।',
      '{place} मेरे राशन कार्ड में बच्चों के नाम {since} नहीं जोड़े गए।',
    ],
    details: [
      'परिवार में छह सदस्य हैं, आय का कोई साधन नहीं।',
      'पूर्ति कार्यालय में दो बार अभिलेख दे चुका हूं।',
      'अपात्रों के कार्ड चल रहे हैं और गरीब का काट दिया गया।',
    ],
    roman: [
      'Ration card ka form {since} pending hai, ghar {place} hai.',
      'Mera ration card {since} kat gaya hai, {place} rehta hoon, chalu karaya jaye.',
    ],
    english: ['My ration card application has been pending {since}. I live {place}.'],
  },
  'FOOD-DEALER': {
    hindi: [
      '{place} राशन डीलर {since} प्रति यूनिट एक किलो कम राशन दे रहा है।',
      '{place} कोटेदार अंगूठा लगवाकर {since} राशन नहीं देता।',
      'उचित दर की दुकान {place} {since} समय से नहीं खुलती, कार्डधारक परेशान हैं।',
    ],
    details: ['विरोध करने पर अभद्रता करता है।', 'घटतौली की जांच कराई जाए।'],
    roman: ['{place} kotedar {since} kam ration de raha hai, angootha lagwa leta hai.'],
    english: ['The ration dealer {place} has been giving short measure {since}.'],
  },
  'FOOD-GAS': {
    hindi: [
      '{place} गैस सिलेंडर की डिलीवरी {since} नहीं हो रही।',
      'उज्ज्वला योजना का कनेक्शन {since} नहीं मिला, निवास {home}।',
      '{place} गैस एजेंसी {since} तय मूल्य से अधिक ले रही है।',
    ],
    details: ['सब्सिडी भी खाते में नहीं आई।', 'एजेंसी पर शिकायत पंजिका उपलब्ध नहीं कराई गई।'],
    roman: ['{place} gas cylinder {since} deliver nahi ho raha, agency zyada paisa mangti hai.'],
    english: ['The gas agency {place} has not delivered cylinders {since}.'],
  },
  'LAND-MEASURE': {
    hindi: [
      '{place} मेरी भूमि की पैमाइश {since} नहीं हो रही है।',
      'पैमाइश के आदेश हो चुके हैं, {place} लेखपाल {since} मौके पर नहीं आया।',
      '{place} खेत की मेड़ पड़ोसी ने तोड़ ली, पैमाइश का प्रार्थना पत्र {since} लंबित है।',
    ],
    details: [
      'धारा 24 का वाद निर्णीत है, अनुपालन नहीं हुआ।',
      'हर बार नई तारीख दे दी जाती है।',
      'राजस्व टीम और पुलिस बल की उपस्थिति में पैमाइश कराई जाए।',
    ],
    roman: ['{place} meri zameen ki paimaish {since} nahi ho rahi, lekhpal taarikh deta rehta hai.'],
    english: ['My land {place} has not been measured {since} in spite of the order.'],
  },
  'LAND-GOVLAND': {
    hindi: [
      '{place} ग्राम समाज की भूमि पर {since} अवैध कब्जा है।',
      '{place} तालाब की भूमि पर {since} भराव करके मकान बनाए जा रहे हैं।',
      'खेल के मैदान की भूमि {place} {since} दबंगों ने घेर ली है।',
    ],
    details: ['लेखपाल को सूचना दी, कोई कार्यवाही नहीं हुई।', 'मना करने पर झगड़े पर उतारू हो जाते हैं।'],
    roman: ['{place} gram samaj ki zameen par {since} kabza kar liya gaya hai, kabza mukt karayi jaye.'],
    english: ['Public land {place} has been under illegal occupation {since}.'],
  },
  'LAND-CHAKROAD': {
    hindi: [
      '{place} चकरोड {since} जोतकर खेत में मिला ली गई है।',
      'खेत पर जाने का रास्ता {place} {since} बंद कर दिया गया।',
      '{place} सरकारी नाली और चकरोड पर {since} कब्जा है।',
    ],
    details: ['गन्ना निकालने का कोई रास्ता नहीं बचा है।', 'नक्शे में रास्ता स्पष्ट दर्ज है।'],
    roman: ['{place} chakroad {since} jot li gayi hai, khet ka rasta band hai.'],
    english: ['The field track {place} has been ploughed up and closed {since}.'],
  },
  'LAND-MUTATION': {
    hindi: [
      'बैनामे के बाद दाखिल खारिज {since} नहीं हुआ, भूमि {place} है।',
      'वरासत दर्ज करने का आवेदन {since} लंबित है, निवास {home}।',
      '{place} खतौनी में नाम की त्रुटि {since} ठीक नहीं की गई।',
    ],
    details: ['किसी पक्ष की आपत्ति नहीं है।', 'इसी कारण किसान क्रेडिट कार्ड नहीं बन पा रहा।'],
    roman: ['Bainame ke baad dakhil kharij {since} nahi hua, zameen {place} hai.'],
    english: ['The mutation of my land {place} has been pending {since}.'],
  },
  'LAND-TENANT': {
    hindi: [
      '{place} मेरे मकान पर किरायेदार ने {since} अवैध कब्जा कर रखा है।',
      '{place} दुकान का किराया {since} नहीं दिया और खाली भी नहीं कर रहा।',
      'किरायेदारी की अवधि समाप्त होने पर भी {place} मकान {since} खाली नहीं किया जा रहा।',
    ],
    details: ['मैं वरिष्ठ नागरिक हूं, वही मकान मेरी आय का साधन है।', 'कहने पर धमकी दी जाती है।'],
    roman: ['{place} kirayedar ne {since} makaan par kabza kar rakha hai, khali nahi kar raha.'],
    english: ['A tenant has illegally held my house {place} {since} and refuses to leave.'],
  },
  'LAND-CROPLOSS': {
    hindi: [
      'ओलावृष्टि से {place} फसल नष्ट हुई थी, मुआवजा {since} नहीं मिला।',
      '{place} बाढ़ के पानी से गन्ना डूब गया, {since} सर्वे नहीं हुआ।',
      'राजमार्ग में गई भूमि {place} का मुआवजा {since} लंबित है।',
    ],
    details: ['लेखपाल ने सूची में नाम नहीं चढ़ाया।', 'फसल बीमा का प्रीमियम भी कटा हुआ है।'],
    roman: ['{place} fasal kharab hui thi, muavza {since} nahi mila.'],
    english: ['Compensation for crop loss {place} has not been paid {since}.'],
  },
  'CERT-INCOME': {
    hindi: [
      'आय प्रमाण पत्र का आवेदन {since} लंबित है, निवास {home}।',
      'मेरे आय प्रमाण पत्र में {since} गलत आय लिखी जा रही है। पता {home}।',
      '{place} लेखपाल {since} आय प्रमाण पत्र पर रिपोर्ट नहीं लगा रहा।',
    ],
    details: ['छात्रवृत्ति की अंतिम तिथि निकट है।', 'जन सेवा केन्द्र से तीन बार आवेदन निरस्त हुआ।'],
    roman: ['Aay praman patra {since} pending hai, ghar {place} hai, lekhpal report nahi laga raha.'],
    english: ['My income certificate has been pending {since}. I live {place}.'],
  },
  'CERT-CASTE': {
    hindi: [
      'जाति प्रमाण पत्र {since} नहीं बन रहा, निवास {home}।',
      '{place} जाति प्रमाण पत्र का आवेदन {since} बिना कारण निरस्त किया गया।',
      'भर्ती के लिए जाति प्रमाण पत्र चाहिए, आवेदन {since} लंबित है। पता {home}।',
    ],
    details: ['पिता का प्रमाण पत्र संलग्न है।', 'भर्ती की अंतिम तिथि निकली जा रही है।'],
    roman: ['Jati praman patra {since} nahi ban raha, ghar {place} hai, bharti ki last date paas hai.'],
    english: ['My caste certificate has been pending {since}. I live {place}.'],
  },
  'CERT-RESIDENCE': {
    hindi: [
      'निवास प्रमाण पत्र {since} लंबित है, मेरा घर {place} है।',
      '{place} सामान्य निवास का आवेदन {since} आगे नहीं बढ़ा।',
      'निवास प्रमाण पत्र में पता {since} गलत लिखा आ रहा है, सही पता {home} है।',
    ],
    details: ['प्रवेश के लिए तत्काल आवश्यकता है।', 'मतदाता सूची और आधार दोनों संलग्न हैं।'],
    roman: ['Niwas praman patra {since} pending hai, ghar {place} hai.'],
    english: ['My residence certificate has been pending {since}. I live {place}.'],
  },
  'CERT-BIRTH': {
    hindi: [
      'पुत्री का जन्म प्रमाण पत्र {since} नहीं मिला, निवास {home}।',
      '{place} मृत्यु प्रमाण पत्र के लिए {since} चक्कर काट रहा हूं।',
      'जन्म प्रमाण पत्र में नाम की गलती {since} ठीक नहीं हुई। पता {home}।',
    ],
    details: ['विद्यालय में प्रवेश रुका हुआ है।', 'अस्पताल की पर्ची संलग्न कर चुका हूं।'],
    roman: ['Janm praman patra {since} nahi mila, ghar {place} hai, school mein admission ruka hai.'],
    english: ['The birth certificate of my daughter has been pending {since}. We live {place}.'],
  },
};
