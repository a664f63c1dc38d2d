/** A phone number as people say it, in the form the server wants. */

/** Ten digits are a number of India; digits in Devanagari are digits. What is no number is left for the server to refuse. */
export function withCountry(phone: string): string {
  const digits = phone.replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966)).replace(/[\s()-]/g, '');
  return /^0?[6-9]\d{9}$/.test(digits) ? `+91${digits.slice(-10)}` : digits;
}
