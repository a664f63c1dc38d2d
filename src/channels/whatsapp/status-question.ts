/** Does a message only ask where its complaint stands? Hindi, Roman-typed Hindi and English. */
import { findComplaintNumbers, normaliseText } from '../../complaints/index.ts';

const ASKING = [
  'क्या हुआ', 'स्थिति', 'स्टेटस', 'कहां तक', 'कब तक', 'कब होग', 'जानकारी दें', 'पता कर', 'बताएं', 'बताइए', 'status', 'kya hua', 'kab tak', 'kab hoga', 'sthiti',
  'what happened', 'any update', 'update',
].map(normaliseText);

/** A number with nothing else is a question; so is one with asking words. */
export function asksForStatus(text: string): boolean {
  const normalised = normaliseText(text);
  if (ASKING.some((words) => normalised.includes(words))) return true;
  const withoutNumber = normalised.replace(/[a-z]{2,5}\s*\d{2}\s*\d{6,}\s*\d?/g, '').trim();
  return findComplaintNumbers(text).length > 0 && withoutNumber === '';
}
