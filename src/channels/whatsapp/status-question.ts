/** Does a message only ask where its complaint stands? Hindi, Roman-typed Hindi and English. */
import { findComplaintNumbers, normaliseText } from '../../complaints/index.ts';

const ASKING = [
  'क्या हुआ',
  'स्थिति',
  'स्टेटस',
  'कहां तक',
  'कब तक',
  'कब होग',
  'जानकारी दें',
  'पता कर',
  'बताएं',
  'बताइए',
  'status',
  'kya hua',
  'kab tak',
  'kab hoga',
  'sthiti',
  'what happened',
  'any update',
  'update',
].map(normaliseText);

const NUMBER = /[a-z]{2,5}\s*\d{2}\s*\d{6,}\s*\d?/g;
/** "मेरी शिकायत … का" and the like; who writes more than that tells something new. */
const OTHER_WORDS = 6;

/** A number with nothing else is a question; so are asking words with little else. */
export function asksForStatus(text: string): boolean {
  const normalised = normaliseText(text);
  const asking = ASKING.filter((words) => normalised.includes(words));
  const rest = asking.reduce((left, words) => left.replaceAll(words, ' '), normalised.replace(NUMBER, ' '));
  const otherWords = rest.split(/\s+/).filter(Boolean).length;
  if (asking.length > 0) return otherWords <= OTHER_WORDS;
  return otherWords === 0 && findComplaintNumbers(text).length > 0;
}
