import type { TextsBySubject } from '../types.ts';

/** Complaints about water, electricity and roads. */
export const SERVICE_TEXTS: TextsBySubject = {
  'WATER-HANDPUMP': {
    hindi: [
      '{place} लगा सरकारी हैंडपम्प {since} खराब पड़ा है।',
      '{home} का इंडिया मार्का हैंडपम्प {since} पानी नहीं दे रहा है, केवल हवा आती है।',
      '{home} स्थित हैंडपम्प की चेन और राइजर पाइप टूटे हुए हैं, {since} कोई मरम्मत नहीं हुई।',
    ],
    details: [
      'लगभग 40 परिवार इसी पर निर्भर हैं और महिलाओं को दूर से पानी लाना पड़ रहा है।',
      'ग्राम पंचायत को कई बार बताया गया, पर रिबोर नहीं कराया गया।',
      'विद्यालय के बच्चे भी यहीं से पानी पीते हैं।',
    ],
    roman: [
      '{home} wala sarkari handpump {since} kharab pada hai, pani nahi aa raha.',
      'Handpump {place} {since} band hai, kai baar pradhan ji ko bola par theek nahi hua.',
    ],
    english: ['The government hand pump {place} has been out of order {since}. About forty families depend on it.'],
  },
  'WATER-LEAK': {
    hindi: [
      '{place} पेयजल की मुख्य पाइपलाइन {since} टूटी हुई है और पानी सड़क पर बह रहा है।',
      '{place} पाइपलाइन में लीकेज के कारण {since} घरों में पानी का दबाव नहीं आ रहा।',
      'पानी की लाइन {place} {since} लीक हो रही है, हजारों लीटर पानी रोज बर्बाद होता है।',
    ],
    details: ['सड़क भी धंसने लगी है और दुर्घटना हो सकती है।', 'जलकल विभाग को सूचना दी, कोई देखने नहीं आया।'],
    roman: ['{place} pani ki pipeline {since} leak ho rahi hai, saara pani sadak par beh raha hai.'],
    english: ['The water main {place} has been leaking {since} and the road is under water.'],
  },
  'WATER-TANK': {
    hindi: [
      '{place} जल जीवन मिशन की टंकी बनी हुई है, परन्तु {since} सप्लाई चालू नहीं हुई।',
      'जल जीवन मिशन में {place} पाइप डालकर सड़क तोड़ दी गई, {since} न कनेक्शन मिला न सड़क बनी।',
      '{place} हर घर नल योजना के नल {since} सूखे पड़े हैं।',
    ],
    details: ['ठेकेदार काम बीच में छोड़कर चला गया है।', 'गांव में लगभग 150 घर योजना से वंचित हैं।'],
    roman: ['{place} har ghar nal yojna ka pani {since} nahi aa raha, thekedar sadak khod kar chala gaya.'],
    english: ['The Jal Jeevan Mission tank {place} is built but no water has been supplied {since}.'],
  },
  'WATER-DIRTY': {
    hindi: [
      '{place} नलों में {since} गंदा और बदबूदार पानी आ रहा है।',
      '{place} सप्लाई के पानी में नाली का पानी मिल रहा है, {since} लोग बीमार पड़ रहे हैं।',
      'पीने का पानी {place} {since} पीला और झागदार आ रहा है।',
    ],
    details: [
      'बच्चों को उल्टी और दस्त की शिकायत हो रही है, तुरन्त जांच आवश्यक है।',
      'पानी का नमूना लेकर जांच कराई जाए और टैंकर भेजा जाए।',
    ],
    roman: ['{place} nalon mein {since} ganda badbudar pani aa raha hai, bacche bimar ho rahe hain.'],
    english: ['Tap water {place} has been dirty and foul-smelling {since}. Children are falling ill.'],
  },
  'WATER-TUBEWELL': {
    hindi: [
      '{place} राजकीय नलकूप {since} बंद है, फसल सूख रही है।',
      'राजकीय नलकूप की मोटर {since} जली हुई है, {home} के किसान सिंचाई नहीं कर पा रहे।',
      '{place} नलकूप की नाली टूटी है और {since} पानी खेतों तक नहीं पहुंच रहा।',
    ],
    details: ['लगभग 200 बीघा फसल प्रभावित है।', 'नलकूप चालक भी नियमित नहीं आता।'],
    roman: ['{place} sarkari tubewell {since} band pada hai, motor jal gayi hai, fasal sookh rahi hai.'],
    english: ['The state tube-well {place} has not run {since}; its motor is burnt out and crops are drying.'],
  },
  'POWER-TRANSFORMER': {
    hindi: [
      '{place} लगा ट्रांसफार्मर {since} फुंका हुआ है, पूरा मोहल्ला अंधेरे में है।',
      '{home} का 63 केवीए ट्रांसफार्मर ओवरलोड होने से {since} बार-बार जल रहा है।',
      'ट्रांसफार्मर {place} {since} खराब है, कर्मचारी बदलने के लिए पैसे की बात करते हैं।',
    ],
    details: [
      'पानी की मोटर नहीं चल रही और परीक्षार्थी बच्चों की पढ़ाई रुक गई है।',
      'टोल फ्री नम्बर पर शिकायत दर्ज कराई, निस्तारण दिखा दिया गया पर ट्रांसफार्मर नहीं बदला।',
    ],
    roman: [
      '{home} ka transformer {since} phunka pada hai, light bilkul nahi aa rahi.',
      'Transformer {place} overload hai, {since} baar baar jal jata hai, kripya kshamta badhayi jaye.',
    ],
    english: ['The transformer {place} has been burnt out {since} and the whole locality is without power.'],
  },
  'POWER-BILL': {
    hindi: [
      'मेरा विद्युत बिल {since} गलत रीडिंग का आ रहा है, मकान {place} है।',
      '{place} मेरे घर का मीटर ठीक है फिर भी {since} औसत के आधार पर अधिक बिल भेजा जा रहा है।',
      'बिल जमा करने के बाद भी {since} बकाया दिखाया जा रहा है। कनेक्शन {place} है।',
    ],
    details: [
      'बिल संशोधन के लिए उपकेन्द्र के कई चक्कर काट चुका हूं।',
      'रसीद मेरे पास है, फिर भी कनेक्शन काटने की धमकी दी जा रही है।',
      'घर में केवल दो बल्ब और एक पंखा है, बिल 14 हजार का आया है।',
    ],
    roman: ['Mera bijli ka bill {since} galat reading ka aa raha hai. Ghar {place} hai. Bill sahi karaya jaye.'],
    english: ['My electricity bill has been wrong {since}. The connection is {place}. Please have it corrected.'],
  },
  'POWER-POLE': {
    hindi: [
      '{place} ग्यारह हजार की लाइन के तार {since} बहुत नीचे लटक रहे हैं।',
      '{place} बिजली का पोल जर्जर होकर {since} झुका हुआ है, कभी भी गिर सकता है।',
      'मकानों के ऊपर से जा रही लाइन {place} {since} टूटकर लटकी है।',
    ],
    details: ['बच्चे वहीं खेलते हैं, किसी भी समय जनहानि हो सकती है।', 'लाइनमैन ने देखा पर काम नहीं किया।'],
    roman: ['{place} bijli ka pole {since} jhuka hua hai aur taar latak rahe hain, kabhi bhi hadsa ho sakta hai.'],
    english: ['High-tension wires {place} have been hanging dangerously low {since}.'],
  },
  'POWER-SUPPLY': {
    hindi: [
      '{place} {since} दिन में मुश्किल से छह घंटे बिजली आ रही है।',
      '{place} लो वोल्टेज की समस्या {since} बनी हुई है, पंखे तक नहीं चलते।',
      'रोस्टर के अनुसार आपूर्ति नहीं मिल रही, {place} {since} रात भर कटौती होती है।',
    ],
    details: ['नलकूप न चलने से सिंचाई बाधित है।', 'उपकेन्द्र पर फोन नहीं उठाया जाता।'],
    roman: ['{place} {since} sirf 5-6 ghante light aa rahi hai, low voltage ki bhi dikkat hai.'],
    english: ['Power supply {place} has been irregular {since}, barely six hours a day.'],
  },
  'POWER-CONNECTION': {
    hindi: [
      'नए घरेलू संयोजन का आवेदन {since} लंबित है, {place} अभी तक मीटर नहीं लगा।',
      '{place} निजी नलकूप के कनेक्शन का पैसा जमा है, {since} लाइन नहीं खींची गई।',
      'झटपट पोर्टल पर आवेदन {since} लंबित है, मकान {place} है।',
    ],
    details: ['एस्टीमेट की धनराशि जमा की जा चुकी है।', 'जेई द्वारा बार-बार सर्वे की बात कहकर टाला जा रहा है।'],
    roman: ['Naye bijli connection ka paisa jama hai, {since} meter nahi laga. Ghar {place} hai.'],
    english: ['I paid for a new connection {place} and have waited {since}; no meter has been installed.'],
  },
  'ROAD-POTHOLE': {
    hindi: [
      '{place} मुख्य सड़क में {since} गहरे गड्ढे हैं, आए दिन दुर्घटना हो रही है।',
      '{place} सम्पर्क मार्ग {since} पूरी तरह टूट चुका है।',
      'सड़क {place} {since} उखड़ी पड़ी है, एम्बुलेंस तक नहीं निकल पाती।',
    ],
    details: [
      'वर्षा में गड्ढे दिखाई नहीं देते, दो बाइक सवार घायल हो चुके हैं।',
      'गन्ने की ट्रॉलियां पलट जाती हैं, तत्काल पैचवर्क कराया जाए।',
    ],
    roman: [
      '{place} sadak mein {since} bade bade gaddhe hain, roz accident ho rahe hain.',
      'Road {place} {since} tooti padi hai, school bus bhi nahi aa pati.',
    ],
    english: ['There have been deep potholes {place} {since}; accidents happen every day.'],
  },
  'ROAD-VILLAGE': {
    hindi: [
      '{place} खड़ंजा {since} उखड़ा हुआ है और रास्ते में कीचड़ रहता है।',
      '{place} सी.सी. मार्ग स्वीकृत होने के बाद भी {since} निर्माण शुरू नहीं हुआ।',
      'गांव की गली {place} {since} कच्ची है, बरसात में निकलना मुश्किल है।',
    ],
    details: ['बुजुर्ग और स्कूली बच्चे फिसलकर गिर रहे हैं।', 'प्रस्ताव खुली बैठक में पास हो चुका है।'],
    roman: ['{place} gali ka kharanja {since} tuta hua hai, keechad rehta hai, CC road banwayi jaye.'],
    english: ['The brick lane {place} has been broken {since} and is full of mud.'],
  },
  'ROAD-CULVERT': {
    hindi: [
      '{place} पुलिया {since} टूटी हुई है, रास्ता बंद होने की स्थिति में है।',
      '{place} नाले की पुलिया की रेलिंग {since} नहीं है।',
      'पुलिया {place} {since} धंस गई है, भारी वाहन फंस जाते हैं।',
    ],
    details: ['रात में दुर्घटना का खतरा बना रहता है।', 'किसानों को पांच किलोमीटर घूमकर जाना पड़ता है।'],
    roman: ['{place} pulia {since} tooti hai, trolley nikalna mushkil hai.'],
    english: ['The culvert {place} has been broken {since} and heavy vehicles get stuck.'],
  },
};
