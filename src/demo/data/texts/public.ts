import type { TextsBySubject } from '../types.ts';

/** Complaints about police, schools, health, farming and work. */
export const PUBLIC_TEXTS: TextsBySubject = {
  'POLICE-FIR': {
    hindi: [
      '{place} हुई चोरी की रिपोर्ट {since} थाने में दर्ज नहीं की जा रही।',
      '{place} मेरी मोटरसाइकिल चोरी हुई, {since} प्राथमिकी नहीं लिखी गई।',
      'धोखाधड़ी की तहरीर {since} दी हुई है, {place} कोई जांच नहीं हुई।',
    ],
    details: ['थाने से हर बार टाल दिया जाता है।', 'उल्टा समझौते का दबाव बनाया जा रहा है।'],
    roman: ['{place} chori hui thi, {since} thane mein FIR nahi likhi ja rahi.'],
    english: ['A theft took place {place}; the police have not written an FIR {since}.'],
  },
  'POLICE-DISPUTE': {
    hindi: [
      '{place} पड़ोसियों ने घर में घुसकर मारपीट की, {since} कार्यवाही नहीं हुई।',
      '{place} नाली के विवाद में {since} दबंग लोग धमकी दे रहे हैं।',
      'रास्ते के विवाद में {place} {since} रोज झगड़ा हो रहा है।',
    ],
    details: ['परिवार को जान का खतरा है, सुरक्षा दी जाए।', 'मेडिकल हो चुका है, आरोपी खुले घूम रहे हैं।'],
    roman: ['{place} padosi {since} maarpeet aur dhamki de rahe hain, karyawahi ki jaye.'],
    english: ['We were assaulted {place} and have been threatened {since}; no action has been taken.'],
  },
  'POLICE-NOISE': {
    hindi: [
      '{place} {since} देर रात तक डीजे बजाया जा रहा है।',
      'बैंक्वेट हॉल का शोर {place} {since} रात दो बजे तक रहता है।',
      '{place} कारखाने की मशीनों का शोर {since} रात भर होता है।',
    ],
    details: ['बोर्ड परीक्षा के विद्यार्थी पढ़ नहीं पा रहे।', 'घर में हृदय रोगी हैं।'],
    roman: ['{place} {since} raat bhar DJ bajta hai, bacchon ki padhai nahi ho rahi.'],
    english: ['Loud music {place} has gone on late into the night {since}.'],
  },
  'POLICE-TRAFFIC': {
    hindi: [
      '{place} {since} रोज घंटों जाम लगता है।',
      '{place} ई-रिक्शा और बसें बीच सड़क में खड़ी होती हैं, {since} यही स्थिति है।',
      'ट्रैफिक सिग्नल {place} {since} खराब है।',
    ],
    details: ['यातायात पुलिस का कोई सिपाही नहीं रहता।', 'स्कूल की छुट्टी के समय हालत सबसे खराब होती है।'],
    roman: ['{place} {since} roz jaam lagta hai, traffic police nahi rehti.'],
    english: ['There have been traffic jams {place} every day {since}.'],
  },
  'POLICE-WOMEN': {
    hindi: [
      '{place} ससुराल पक्ष द्वारा {since} दहेज के लिए उत्पीड़न किया जा रहा है।',
      'विद्यालय जाते समय {place} {since} छात्राओं से छेड़छाड़ की जाती है।',
      '{place} {since} घर से निकाल दिया गया है, थाने में सुनवाई नहीं हुई।',
    ],
    details: ['नाम गोपनीय रखा जाए।', 'महिला थाने में प्रार्थना पत्र दिया जा चुका है।'],
    roman: ['{place} {since} school jati ladkiyon se chhedchhad hoti hai, police gasht lagayi jaye.'],
    english: ['Girls are harassed {place} on their way to school {since}. Please keep my name confidential.'],
  },
  'SCHOOL-TEACHER': {
    hindi: [
      '{place} प्राथमिक विद्यालय के शिक्षक {since} समय से नहीं आते।',
      '{place} विद्यालय में 120 बच्चों पर केवल एक शिक्षक है, {since} यही हाल है।',
      'सहायक अध्यापक {since} अनुपस्थित हैं, विद्यालय {place} है।',
    ],
    details: ['हाजिरी रजिस्टर में रोज हस्ताक्षर मिलते हैं।', 'बच्चे घूमकर घर लौट आते हैं।'],
    roman: ['{place} school mein teacher {since} nahi aate, bacche wapas laut aate hain.'],
    english: ['Teachers at the school {place} have been absent {since}.'],
  },
  'SCHOOL-MEAL': {
    hindi: [
      '{place} विद्यालय में {since} मध्याह्न भोजन नहीं बन रहा।',
      '{place} मिड डे मील की गुणवत्ता {since} बहुत खराब है, दाल में पानी ही पानी है।',
      'फल और दूध का वितरण {place} {since} नहीं हुआ।',
    ],
    details: ['कुछ बच्चों की तबीयत भी बिगड़ी है।', 'रसोइया को मानदेय नहीं मिला, इसलिए खाना नहीं बनता।'],
    roman: ['{place} school mein {since} mid day meal nahi ban raha.'],
    english: ['No midday meal has been cooked at the school {place} {since}.'],
  },
  'SCHOOL-BUILDING': {
    hindi: [
      '{place} विद्यालय का भवन {since} जर्जर है, छत से प्लास्टर गिर रहा है।',
      '{place} विद्यालय की चारदीवारी {since} टूटी हुई है।',
      'बालिकाओं का शौचालय {place} विद्यालय में {since} बंद पड़ा है।',
    ],
    details: ['बच्चे बाहर पेड़ के नीचे बैठते हैं।', 'कभी भी बड़ी दुर्घटना हो सकती है।'],
    roman: ['{place} school ki chhat {since} jarjar hai, plaster gir raha hai.'],
    english: ['The school building {place} has been unsafe {since}; plaster falls from the roof.'],
  },
  'SCHOOL-FEES': {
    hindi: [
      '{place} निजी विद्यालय {since} मनमानी फीस वसूल रहा है।',
      '{place} विद्यालय एक ही दुकान से किताबें लेने का दबाव {since} बना रहा है।',
      'फीस जमा न होने पर {place} विद्यालय ने {since} टीसी रोक रखी है।',
    ],
    details: ['शुल्क नियामक समिति से जांच कराई जाए।', 'रसीद भी नहीं दी जाती।'],
    roman: ['{place} private school {since} manmani fees le raha hai, receipt bhi nahi deta.'],
    english: ['The private school {place} has been charging excessive fees {since}.'],
  },
  'HEALTH-DOCTOR': {
    hindi: [
      '{place} स्वास्थ्य केन्द्र पर {since} कोई चिकित्सक नहीं बैठता।',
      '{place} अस्पताल में {since} दवाइयां बाहर से लिखी जा रही हैं।',
      'एक्सरे और जांच की मशीन {place} {since} खराब है।',
    ],
    details: ['मरीज घंटों इंतजार करके लौट जाते हैं।', 'प्रसव के लिए भी निजी अस्पताल भेजा जाता है।'],
    roman: ['{place} aspatal mein {since} doctor nahi baithte, dawai bahar se likhte hain.'],
    english: ['No doctor has been available at the health centre {place} {since}.'],
  },
  'HEALTH-AMBULANCE': {
    hindi: [
      '{place} 108 एम्बुलेंस बुलाई, दो घंटे तक नहीं आई; {since} यही समस्या है।',
      '{place} 102 एम्बुलेंस {since} समय से नहीं मिल रही।',
      'एम्बुलेंस चालक {place} {since} पैसे की मांग करता है।',
    ],
    details: ['गर्भवती महिला को ट्रैक्टर से ले जाना पड़ा।', 'मरीज की हालत गम्भीर हो गई थी।'],
    roman: ['{place} 108 ambulance {since} time par nahi aati.'],
    english: ['The 108 ambulance does not reach {place} in time; this has gone on {since}.'],
  },
  'HEALTH-AYUSHMAN': {
    hindi: [
      'आयुष्मान कार्ड {since} नहीं बन रहा, निवास {home}।',
      'मेरा नाम आयुष्मान सूची में है, {since} कार्ड नहीं मिला। पता {home}।',
      '{place} आयुष्मान कार्ड होने पर भी निजी अस्पताल ने {since} इलाज से मना किया।',
    ],
    details: ['इलाज के लिए पैसे नहीं हैं, ऑपरेशन रुका हुआ है।', 'आशा और पंचायत सहायक दोनों को अभिलेख दिए हैं।'],
    roman: ['Ayushman card {since} nahi ban raha, ghar {place} hai, list mein naam hai.'],
    english: ['My Ayushman card has been pending {since}. I live {place}.'],
  },
  'HEALTH-MATERNITY': {
    hindi: [
      'जननी सुरक्षा योजना की धनराशि {since} नहीं मिली, निवास {home}।',
      '{place} प्रसव के बाद मातृ वंदना का पैसा {since} नहीं आया।',
      'आशा का भुगतान {place} {since} लंबित है।',
    ],
    details: ['बैंक खाता और आधार दे दिए गए हैं।', 'अस्पताल से कहते हैं कि बजट नहीं है।'],
    roman: ['Janani suraksha ka paisa {since} nahi mila, ghar {place} hai.'],
    english: ['The maternity benefit has not been paid {since}. We live {place}.'],
  },
  'HEALTH-FEVER': {
    hindi: [
      '{place} {since} बुखार फैला हुआ है, घर-घर मरीज हैं।',
      '{place} {since} मच्छरों की फॉगिंग नहीं हुई।',
      'डेंगू के मरीज {place} {since} बढ़ रहे हैं, टीम नहीं आई।',
    ],
    details: ['स्वास्थ्य शिविर लगाया जाए।', 'रुके पानी में लार्वा दिखाई दे रहा है।'],
    roman: ['{place} {since} bukhar faila hai, fogging nahi hui, camp lagaya jaye.'],
    english: ['Fever has been spreading {place} {since}; no fogging has been done.'],
  },
  'FARM-CANE': {
    hindi: [
      'चीनी मिल ने {since} गन्ने का भुगतान नहीं किया, मैं {home} का किसान हूं।',
      '{home} के किसानों का पिछले सत्र का गन्ना मूल्य {since} बकाया है।',
      'गन्ना भुगतान {since} रुका है, {place} खाद-बीज के लिए पैसे नहीं हैं।',
    ],
    details: ['बैंक का ऋण ब्याज सहित बढ़ रहा है।', 'बेटी की शादी है, मिल से बकाया दिलाया जाए।', 'लगभग सवा लाख रुपये बकाया हैं।'],
    roman: [
      'Mill ne {since} ganne ka payment nahi kiya, {home} ka kisan hoon.',
      'Ganna bhugtan {since} ruka hai, kripya dilwaya jaye, gaon {home}.',
    ],
    english: ['The mill has not paid for my cane {since}. I farm {place}.'],
  },
  'FARM-SLIP': {
    hindi: [
      'गन्ना पर्ची {since} नहीं मिल रही, मैं {home} का किसान हूं।',
      '{home} के किसानों का सट्टा {since} कम कर दिया गया है।',
      'सर्वे में रकबा गलत चढ़ा है, {place} पर्चियां {since} रुकी हैं।',
    ],
    details: ['पेड़ी गन्ना खेत में सूख रहा है, गेहूं की बुवाई पिछड़ रही है।', 'समिति में कोई सुनवाई नहीं।'],
    roman: ['Ganna parchi {since} nahi mil rahi, kisan {home}, khet khali nahi ho raha.'],
    english: ['I have not received cane slips {since}. My field is {place}.'],
  },
  'FARM-CANAL': {
    hindi: [
      '{place} रजवाहे में {since} पानी नहीं आ रहा।',
      '{place} माइनर की सफाई {since} नहीं हुई, टेल तक पानी नहीं पहुंचता।',
      'नहर की पटरी {place} {since} कटी हुई है, खेतों में पानी भर रहा है।',
    ],
    details: ['ऊपर के किसान अवैध कुलाबे लगा रहे हैं।', 'गेहूं की पहली सिंचाई का समय निकला जा रहा है।'],
    roman: ['{place} rajwahe mein {since} pani nahi aa raha, safai bhi nahi hui.'],
    english: ['No water has reached the distributary {place} {since}.'],
  },
  'FARM-KISAN': {
    hindi: [
      'पीएम किसान की किस्त {since} नहीं आई, मैं {home} का किसान हूं।',
      'ई-केवाईसी कराने के बाद भी {since} सम्मान निधि रुकी है। पता {home}।',
      '{place} भूमि सत्यापन न होने से {since} किस्त बंद है।',
    ],
    details: ['कृषि कार्यालय में अभिलेख जमा कर दिए हैं।', 'पहले आठ किस्त मिल चुकी हैं।'],
    roman: [
      'PM kisan ki kist {since} nahi aayi, {home} ka kisan hoon, KYC ho chuki hai.',
      'Samman nidhi {since} band hai, gaon {home}, land seeding nahi ho rahi.',
    ],
    english: ['My PM Kisan instalment has stopped {since}. I farm {place}.'],
  },
  'FARM-ANIMAL': {
    hindi: [
      '{place} पशुओं में {since} खुरपका-मुंहपका फैल रहा है।',
      '{place} पशु चिकित्सालय पर {since} डॉक्टर नहीं मिलते।',
      'टीकाकरण टीम {place} {since} नहीं आई।',
    ],
    details: ['दो भैंसों की मृत्यु हो चुकी है।', 'निजी चिकित्सक बहुत अधिक पैसे लेते हैं।'],
    roman: ['{place} pashuon mein {since} bimari faili hai, doctor nahi aaya.'],
    english: ['Cattle disease has been spreading {place} {since}; no vaccination team has come.'],
  },
  'FARM-TREES': {
    hindi: [
      '{place} {since} हरे आम के पेड़ काटे जा रहे हैं।',
      '{place} बिना अनुमति के {since} शीशम का कटान हो रहा है।',
      'सड़क किनारे के सरकारी पेड़ {place} {since} रात में काटे जाते हैं।',
    ],
    details: ['लकड़ी ट्रॉलियों में भरकर ले जाई जा रही है।', 'वन दरोगा को सूचना दी गई थी।'],
    roman: ['{place} {since} hare ped kaate ja rahe hain, turant roka jaye.'],
    english: ['Green trees have been felled {place} without permission {since}.'],
  },
  'WORK-WAGE': {
    hindi: [
      '{place} भट्ठा मालिक ने {since} मजदूरी नहीं दी।',
      '{place} फैक्ट्री में काम किया, {since} वेतन रोक रखा है।',
      'ठेकेदार ने {place} काम कराकर {since} भुगतान नहीं किया।',
    ],
    details: ['मांगने पर भगा दिया जाता है।', 'भविष्य निधि भी जमा नहीं की गई।'],
    roman: ['{place} thekedar ne {since} mazdoori nahi di.'],
    english: ['My employer {place} has withheld my wages {since}.'],
  },
  'WORK-SHRAMIK': {
    hindi: [
      'श्रमिक पंजीकरण का नवीनीकरण {since} लंबित है, निवास {home}।',
      'पुत्री विवाह अनुदान का आवेदन {since} स्वीकृत नहीं हुआ। पता {home}।',
      '{place} श्रमिक कार्ड {since} नहीं बना।',
    ],
    details: ['अंशदान जमा है, रसीद संलग्न है।', 'श्रम कार्यालय से स्पष्ट उत्तर नहीं मिलता।'],
    roman: ['Shramik card {since} nahi bana, ghar {place} hai.'],
    english: ['My labour card renewal has been pending {since}. I live {place}.'],
  },
  'WORK-LICENCE': {
    hindi: [
      'ड्राइविंग लाइसेंस {since} डाक से नहीं मिला, निवास {home}।',
      'वाहन की आरसी {since} लंबित है, पता {home}।',
      '{place} लाइसेंस की परीक्षा का समय {since} नहीं मिल रहा।',
    ],
    details: ['दलाल के बिना काम नहीं होता।', 'शुल्क ऑनलाइन जमा है।'],
    roman: ['Driving licence {since} nahi mila, ghar {place} hai, fees jama hai.'],
    english: ['My driving licence has not arrived {since}. I live {place}.'],
  },
};
