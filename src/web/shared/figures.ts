/** Numbers and times as this country writes them; the browser's own language and zone never decide. */
const grouping = new Intl.NumberFormat('en-IN');
const clock = new Intl.DateTimeFormat('en-IN', {
  timeZone: 'Asia/Kolkata',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** 1234567 is 12,34,567. */
export const groupedNumber = (value: number): string => grouping.format(value);

/** Hours, minutes and seconds in India. */
export const indianTime = (at: Date): string => clock.format(at);
