/** Numbers that groups may have. */
export const isGroupNumber = (number: number): boolean => Number.isInteger(number) && number >= 0 && number <= 99_999;
