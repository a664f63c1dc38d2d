import type { TextsBySubject } from '../types.ts';

/** Complaints about the town and about panchayats. */
export const CIVIC_TEXTS: TextsBySubject = {
  'CIVIC-STREETLIGHT': {
    hindi: [
      '{place} स्ट्रीट लाइट {since} बंद हैं, रात में अंधेरा रहता है।',
      '{place} लगी पांच में से चार लाइटें {since} नहीं जल रहीं।',
      'नगर पालिका की लाइट {place} {since} खराब है, शिकायत पर कोई सुनवाई नहीं।',
    ],
    details: ['अंधेरे में चोरी और छीना-झपटी का डर बना रहता है।', 'महिलाओं का शाम को निकलना कठिन हो गया है।'],
    roman: [
      '{place} street light {since} band hai, raat ko andhera rehta hai.',
      'Street light {place} {since} kharab hai, nagar palika mein bola tha par koi nahi aaya.',
    ],
    english: ['Street lights {place} have not worked {since}. The road is dark and unsafe at night.'],
  },
  'CIVIC-DRAIN': {
    hindi: [
      '{place} नाली {since} जाम है और गंदा पानी घरों में घुस रहा है।',
      '{place} नाले की सफाई {since} नहीं हुई, सिल्ट भरी पड़ी है।',
      'नाली का पानी {place} {since} सड़क पर बह रहा है, बदबू से रहना मुश्किल है।',
    ],
    details: ['मच्छर पनप रहे हैं, बीमारी फैलने का अंदेशा है।', 'सफाई कर्मचारी कहने पर भी नहीं आते।'],
    roman: [
      '{place} naali {since} jaam hai, ganda pani gharon mein aa raha hai.',
      'Naale ki safai {place} {since} nahi hui, bahut badbu hai.',
    ],
    english: ['The drain {place} has been blocked {since} and sewage is entering houses.'],
  },
  'CIVIC-WATERLOG': {
    hindi: [
      '{place} जरा सी बारिश में घुटनों तक पानी भर जाता है, {since} यही हाल है।',
      '{place} {since} जलभराव है, पानी की निकासी का कोई रास्ता नहीं।',
      'बरसात का पानी {place} {since} खड़ा है और सड़ रहा है।',
    ],
    details: ['पंप लगाकर पानी निकलवाया जाए।', 'दुकानें और विद्यालय तक पहुंचना मुश्किल है।'],
    roman: ['{place} {since} pani bhara hua hai, nikasi ka koi intezam nahi.'],
    english: ['Rain water has been standing {place} {since}; there is no outlet.'],
  },
  'CIVIC-GARBAGE': {
    hindi: [
      '{place} कूड़ा {since} नहीं उठाया गया, ढेर सड़क तक फैल गया है।',
      '{place} कूड़ा गाड़ी {since} नहीं आ रही।',
      'खाली प्लॉट में {place} {since} कूड़ा डाला जा रहा है, आवारा पशु जमा रहते हैं।',
    ],
    details: ['दुर्गन्ध से आसपास के लोग परेशान हैं।', 'कूड़े में आग लगा दी जाती है जिससे धुआं भरता है।'],
    roman: ['{place} kooda {since} nahi utha, kooda gaadi bhi nahi aa rahi.'],
    english: ['Garbage has not been collected {place} {since}.'],
  },
  'CIVIC-ENCROACH': {
    hindi: [
      '{place} दुकानदारों ने सड़क पर {since} अतिक्रमण कर रखा है।',
      '{place} ठेले और रेहड़ियों के कारण {since} निकलना मुश्किल है।',
      'फुटपाथ पर {place} {since} पक्का चबूतरा बना लिया गया है।',
    ],
    details: ['एम्बुलेंस और स्कूल वैन जाम में फंस जाती हैं।', 'पहले भी हटाया गया था पर दोबारा कब्जा हो गया।'],
    roman: ['{place} dukandaron ne {since} sadak par kabza kar rakha hai, rasta band ho jata hai.'],
    english: ['Shopkeepers have occupied the road {place} {since}.'],
  },
  'CIVIC-BUILDING': {
    hindi: [
      '{place} बिना नक्शा पास कराए {since} निर्माण चल रहा है।',
      '{place} आवासीय भूखंड पर {since} अवैध व्यावसायिक निर्माण हो रहा है।',
      'अवैध कॉलोनी {place} {since} काटी जा रही है, सड़क की भूमि भी घेर ली गई।',
    ],
    details: ['सील लगने के बाद भी रात में काम होता है।', 'मौके का निरीक्षण कर रोक लगाई जाए।'],
    roman: ['{place} bina naksha pass karaye {since} nirman chal raha hai, rok lagayi jaye.'],
    english: ['Construction without a sanctioned plan has been going on {place} {since}.'],
  },
  'CIVIC-STRAY': {
    hindi: [
      '{place} {since} छुट्टा पशु घूम रहे हैं और फसल चर रहे हैं।',
      '{place} आवारा सांड के हमले हो रहे हैं, {since} कोई पकड़ने नहीं आया।',
      'गोवंश का झुंड {place} {since} खुला घूम रहा है, गौशाला भिजवाया जाए।',
    ],
    details: ['एक बुजुर्ग घायल होकर चिकित्सालय में भर्ती हैं।', 'रात भर खेत की रखवाली करनी पड़ रही है।'],
    roman: [
      '{place} {since} awara saand ghoom raha hai, logon par hamla kar raha hai.',
      'Chhutta pashu {place} {since} fasal barbad kar rahe hain, gaushala bhijwaya jaye.',
    ],
    english: ['Stray cattle {place} have been destroying crops {since}.'],
  },
  'VILLAGE-TOILET': {
    hindi: [
      'मैंने {place} शौचालय बनवा लिया है, {since} बारह हजार रुपये का भुगतान नहीं मिला।',
      '{place} स्वच्छ भारत मिशन में शौचालय की दूसरी किस्त {since} नहीं आई।',
      'शौचालय का निर्माण {place} पूरा है, फोटो भी हो गई, फिर भी {since} भुगतान लंबित है।',
    ],
    details: ['सचिव कहते हैं कि सूची जिले से लौट आई है।', 'उधार लेकर निर्माण कराया था, दुकानदार पैसे मांग रहा है।'],
    roman: [
      'Maine {place} shauchalay banwa liya, {since} 12000 ka payment nahi mila.',
      'Shauchalay ki kist {since} nahi aayi, makaan {place} hai, sachiv taal raha hai.',
    ],
    english: ['I built my toilet {place} under Swachh Bharat Mission; the payment has been due {since}.'],
  },
  'VILLAGE-CLEAN': {
    hindi: [
      '{place} सफाई कर्मी {since} नहीं आ रहा है।',
      '{place} {since} नालियों और गलियों की सफाई नहीं हुई।',
      'गांव में कूड़े का ढेर {place} {since} लगा है, कूड़ा घर चालू नहीं है।',
    ],
    details: ['सफाई कर्मी प्रधान के घर का काम करता है।', 'गांव में बुखार के रोगी बढ़ रहे हैं।'],
    roman: ['{place} safai karmi {since} nahi aa raha, gaon mein gandagi hai.'],
    english: ['The village sweeper has not come {place} {since}.'],
  },
  'VILLAGE-POND': {
    hindi: [
      '{place} तालाब का पानी ओवरफ्लो होकर {since} रास्ते में भरा है।',
      '{place} तालाब की सफाई और खुदाई {since} नहीं हुई।',
      'गांव के पानी की निकासी {place} {since} बंद है।',
    ],
    details: ['घरों की दीवारें गिरने का खतरा है।', 'तालाब पर कुछ लोगों ने कूड़ा डालकर भराव कर लिया है।'],
    roman: ['{place} talab ka pani {since} raste mein bhara hai, nikasi karayi jaye.'],
    english: ['The village pond {place} has been overflowing onto the road {since}.'],
  },
  'VILLAGE-WAGES': {
    hindi: [
      'मनरेगा में {place} काम किया था, मजदूरी {since} खाते में नहीं आई।',
      '{place} तालाब खुदाई की मजदूरी {since} लंबित है।',
      'रोजगार सेवक ने {home} के मजदूरों की हाजिरी {since} नहीं चढ़ाई।',
    ],
    details: ['लगभग 25 मजदूर परिवार प्रभावित हैं।', 'हमारी जगह दूसरों के नाम से पैसा निकाला गया है।'],
    roman: ['MANREGA mein {place} kaam kiya tha, mazdoori {since} nahi aayi.'],
    english: ['MGNREGA wages for work {place} have not been paid {since}.'],
  },
  'VILLAGE-JOBCARD': {
    hindi: [
      'जॉब कार्ड के लिए आवेदन {since} लंबित है, मैं {place} रहता हूं।',
      '{place} पात्र मजदूरों के जॉब कार्ड {since} नहीं बन रहे।',
      'काम मांगने पर भी {place} {since} रोजगार नहीं दिया गया।',
    ],
    details: ['मेरे पास भूमि नहीं है, मजदूरी ही सहारा है।', 'ग्राम रोजगार सेवक टालमटोल कर रहा है।'],
    roman: ['Job card {since} nahi bana, main {place} rehta hoon, rozgar sevak taal raha hai.'],
    english: ['My job card has been pending {since}. I live {place}.'],
  },
  'VILLAGE-HOUSE': {
    hindi: [
      'मेरा मकान {place} कच्चा है, प्रधानमंत्री आवास सूची में नाम {since} है पर आवास नहीं मिला।',
      '{place} आवास की दूसरी किस्त {since} नहीं आई, दीवारें अधूरी खड़ी हैं।',
      'पात्र होते हुए भी {place} मेरा नाम आवास सूची से {since} काट दिया गया है।',
    ],
    details: [
      'बरसात में छत टपकती है, छोटे बच्चे साथ हैं।',
      'किस्त दिलाने के नाम पर पैसे मांगे जा रहे हैं।',
      'अपात्र लोगों को आवास दे दिए गए हैं।',
    ],
    roman: [
      'PM awas ki doosri kist {since} nahi aayi, makaan {place} adhura pada hai.',
      'Mera makaan {place} kachcha hai, {since} awas ke liye bhatak raha hoon.',
    ],
    english: ['The second instalment of my PM housing grant has been due {since}. The house is {place}.'],
  },
};
