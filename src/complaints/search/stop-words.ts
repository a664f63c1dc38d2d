/**
 * Words that tell nothing about a complaint: postpositions, auxiliaries, pronouns, and the courtesies every petition begins
 * with. Spelt as normalised, both scripts. A Roman word stands here only when no word of the domain is typed the same:
 * `bad` is बाद and बाढ़, `kal` is yesterday and a machine, `kam` is work.
 */

const HINDI = `
  का की के को में मे से पर ने तक और या तथा एवं व कि जो जिस जिसे जिससे जिन जिनके यह ये वह वे इस इसे इसका इसकी इसके इन इनका उस उसे उसका
  उसकी उसके उन उनके है हैं हे था थी थे हूं हो होता होती होते होना हुआ हुई हुए हुये रहा रही रहे गया गई गयी गए गये जा जाता जाती जाए जाये
  आ आई आयी आए आये आया आना आता आती आते कर करके करना करें करे किया किए की दिया दी दिए दे दें कुछ भी ही तो न ना नही नहीं मत अब अभी यहां वहां जहां कहां कब क्यों क्या कैसे कौन
  मैं मेरा मेरी मेरे मुझे हम हमारा हमारी हमारे हमें आप आपका आपकी आपके अपना अपनी अपने बाद लिए लिये साथ द्वारा हेतु वाला वाली वाले सकता सकते
  सकती चाहिए बहुत बार ऐसा ऐसे फिर जी श्री श्रीमान महोदय महोदया कृपया सर निवेदन प्रार्थना नं नंबर`;

const ROMAN = `
  ka ki ke ko me mein men se par pe ne tak aur or ya tatha evam jo yah yeh ye wo woh is iss iska iski iske us uska uski uske
  aa aai aayi aya aaya aaye aana ana aata ata aati ati aate hai hain h tha thi the ho hota hoti hua hui hue raha rahi rahe rha rhi rhe gaya gayi gya gyi gai gaye kar karke karo karna
  karen kare krna kiya diya dijiye kijiye kuch bhi hi to na nahi nahin nhi ab abhi yahan wahan kahan kab kyon kyu kyun kya
  kaise kaun mai main mera meri mere mujhe hum ham hamara hamari hamare aap aapka aapki apna apni apne liye sath dwara hetu
  wala wali wale sakta chahiye bahut ji shri shriman mahoday kripya kripaya
  a an and are as at be been by for from has have he i in it its my not of on our please plz pls sir madam that there this
  was we were with you your no number`;

const STOP_WORDS: ReadonlySet<string> = new Set(`${HINDI} ${ROMAN}`.trim().split(/\s+/));

/** Whether a normalised word is dropped from a query that has better words. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}
