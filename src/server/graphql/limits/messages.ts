/**
 * The words of the refusals, in English and Hindi.
 *
 * Invariant: every kind has both languages, says the limit, the value found and what to do next.
 * May import nothing: the words must not depend on how a refusal travels.
 */
export type Locale = 'en' | 'hi';

export type LimitKind =
  | 'queryCharacters'
  | 'tokens'
  | 'operations'
  | 'fragments'
  | 'directives'
  | 'depth'
  | 'aliases'
  | 'rootFields'
  | 'fields'
  | 'signIns'
  | 'introspectionDepth'
  | 'introspectionFields'
  | 'cost';

export type RefusalKind = LimitKind | 'syntax' | 'introspection' | 'operationName';

export interface RefusalParams {
  readonly limit?: number;
  readonly actual?: number;
  /** What the parser found, in its own (English) words. */
  readonly detail?: string;
}

type Catalogue = Readonly<Record<RefusalKind, string>>;

const ENGLISH: Catalogue = {
  queryCharacters:
    'The query text has {actual} characters, the limit is {limit}. Shorten it, and pass long values as variables.',
  tokens: 'The query has {actual} tokens, the limit is {limit}. Ask for fewer fields, or pass values as variables.',
  operations: 'The document holds {actual} operations, the limit is {limit}. Send only the operations you run.',
  fragments: 'The document defines {actual} fragments, the limit is {limit}. Send only the fragments you use.',
  directives: 'The document uses {actual} directives, the limit is {limit}. Remove some, or split the query.',
  depth: 'The operation nests {actual} levels of fields, the limit is {limit}. Fetch the deeper objects separately.',
  aliases: 'The operation gives {actual} aliases, counted through fragments, the limit is {limit}. Split it.',
  rootFields: 'The operation asks for {actual} root fields, the limit is {limit}. Split it.',
  fields:
    'The operation asks for {actual} fields, counted through fragments, the limit is {limit}. Ask for less, or split it.',
  signIns: 'The operation signs in {actual} times, the limit is {limit}. Send each sign-in as a request of its own.',
  introspectionDepth:
    'The introspection nests {actual} levels of fields, the limit is {limit}. Ask for fewer levels of ofType.',
  introspectionFields:
    'The introspection asks for {actual} fields, counted through fragments, the limit is {limit}. Split it.',
  cost: 'The operation costs {actual} points, the limit is {limit}. Ask for smaller pages or fewer nested objects.',
  syntax: '{detail} Correct the query text and send it again.',
  introspection:
    'The schema cannot be read with these rights. Use the published schema, or sign in with a developer account.',
  operationName:
    'The document holds no single operation to run. Set operationName to the name of one of its operations.',
};

const HINDI: Catalogue = {
  queryCharacters: 'क्वेरी में {actual} अक्षर हैं, सीमा {limit} है। इसे छोटा करें और लंबे मान variables में भेजें।',
  tokens: 'क्वेरी में {actual} टोकन हैं, सीमा {limit} है। कम फ़ील्ड माँगें या मान variables में भेजें।',
  operations: 'दस्तावेज़ में {actual} ऑपरेशन हैं, सीमा {limit} है। केवल वही ऑपरेशन भेजें जो चलाना है।',
  fragments: 'दस्तावेज़ में {actual} फ़्रैगमेंट हैं, सीमा {limit} है। केवल काम आने वाले फ़्रैगमेंट भेजें।',
  directives: 'दस्तावेज़ में {actual} निर्देश (directives) हैं, सीमा {limit} है। कुछ हटाएँ या क्वेरी को बाँटें।',
  depth: 'ऑपरेशन में फ़ील्ड {actual} स्तर गहरे हैं, सीमा {limit} है। गहरी जानकारी अलग क्वेरी से माँगें।',
  aliases: 'ऑपरेशन में फ़्रैगमेंट सहित {actual} उपनाम (alias) हैं, सीमा {limit} है। इसे बाँटकर भेजें।',
  rootFields: 'ऑपरेशन में {actual} मूल फ़ील्ड हैं, सीमा {limit} है। इसे बाँटकर भेजें।',
  fields: 'ऑपरेशन में फ़्रैगमेंट सहित {actual} फ़ील्ड हैं, सीमा {limit} है। कम माँगें या बाँटकर भेजें।',
  signIns: 'ऑपरेशन में {actual} बार साइन-इन है, सीमा {limit} है। हर साइन-इन अलग अनुरोध में भेजें।',
  introspectionDepth: 'स्कीमा की क्वेरी {actual} स्तर गहरी है, सीमा {limit} है। ofType के कम स्तर माँगें।',
  introspectionFields: 'स्कीमा की क्वेरी में फ़्रैगमेंट सहित {actual} फ़ील्ड हैं, सीमा {limit} है। इसे बाँटकर भेजें।',
  cost: 'ऑपरेशन की लागत {actual} अंक है, सीमा {limit} है। छोटे पृष्ठ या कम भीतरी जानकारी माँगें।',
  syntax: 'क्वेरी की लिखावट में गलती है: {detail} इसे ठीक करके फिर भेजें।',
  introspection: 'इन अधिकारों से स्कीमा नहीं पढ़ा जा सकता। प्रकाशित स्कीमा देखें या डेवलपर खाते से साइन-इन करें।',
  operationName: 'दस्तावेज़ में चलाने योग्य एक निश्चित ऑपरेशन नहीं मिला। operationName में किसी एक ऑपरेशन का नाम लिखें।',
};

const CATALOGUES: Readonly<Record<Locale, Catalogue>> = { en: ENGLISH, hi: HINDI };
const NUMBERS = new Intl.NumberFormat('en-IN');

/** The text of a refusal; parameters that the kind does not use are ignored. */
export function refusalMessage(kind: RefusalKind, locale: Locale, params: RefusalParams = {}): string {
  // One pass with a function: a "{limit}" or "$&" inside the parser's words must stay as it is.
  return CATALOGUES[locale][kind].replace(/\{(limit|actual|detail)\}/g, (_, name: keyof RefusalParams) => {
    const value = params[name] ?? '';
    return typeof value === 'number' ? NUMBERS.format(value) : value;
  });
}
