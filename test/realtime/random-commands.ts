/** A district at work, at random: commands of the cell and of two departments, refused or not. */
import fc from 'fast-check';
import type { Person, World } from '../support/world.ts';

export interface Cast {
  w: World;
  cell: Person;
  /** Registers some of the complaints as his own. */
  registrar: Person;
  officers: Record<string, Person>;
}

export interface Command {
  action: string;
  pick: number;
  to: 'PWD' | 'SWD';
  area: number;
  category: string;
  source: string;
}

const ACTIONS = [
  ...['register', 'register', 'assign', 'assign', 'transfer', 'acknowledge', 'report', 'verify', 'reopen', 'merge'],
  ...['classify', 'comment', 'hide', 'accuse'],
];

export const commands: fc.Arbitrary<Command> = fc.record({
  action: fc.constantFrom(...ACTIONS),
  pick: fc.nat(50),
  to: fc.constantFrom('PWD', 'SWD') as fc.Arbitrary<'PWD' | 'SWD'>,
  area: fc.nat(2),
  category: fc.constantFrom('A', 'C'),
  source: fc.constantFrom('COUNTER', 'EMAIL', 'CM_HELPLINE'),
});

/** One command; whether it is refused does not matter here. New numbers are added to `numbers`. */
export async function run({ w, cell, registrar, officers }: Cast, command: Command, numbers: string[]): Promise<void> {
  const { action, pick, to, area, category, source } = command;
  const number = numbers[pick % Math.max(numbers.length, 1)] ?? '';
  const areaId = [w.areas.purkaji, w.areas.khatauli, w.areas.district][area];
  const officer = officers[to] as Person;
  const register = async (by: Person, input: object) => {
    const { complaint } = await by.done('registerComplaint', { source, text: 'सड़क टूटी है', ...input });
    if (complaint) numbers.push(complaint.number);
  };
  if (action === 'register')
    await register(pick % 3 === 0 ? registrar : cell, { areaId, categoryCode: category, confidential: pick % 7 === 0 });
  else if (action === 'assign')
    await cell.act('assignComplaint', { number, departmentCode: to, ...(pick % 2 ? { officerId: officer.id } : {}) });
  else if (action === 'transfer')
    await cell.act('transferComplaint', { number, departmentCode: to, officerId: officer.id, reason: 'उनका काम' });
  else if (action === 'acknowledge')
    await Promise.all(Object.values(officers).map((person) => person.act('acknowledgeComplaint', { number })));
  else if (action === 'report')
    await officer.act('submitActionTakenReport', { number, outcome: 'FIXED', text: 'किया' });
  else if (action === 'verify') await cell.act('verifyResolution', { number });
  else if (action === 'reopen') await cell.act('reopenComplaint', { number });
  else if (action === 'merge')
    await cell.act('mergeComplaints', { number, primaryNumber: numbers[(pick + 1) % numbers.length] ?? '' });
  else if (action === 'classify') await cell.act('classifyComplaint', { number, categoryCode: category, areaId });
  else if (action === 'comment') await cell.act('addComment', { number, text: 'देखा' });
  else if (action === 'hide') await register(cell, { text: 'गोपनीय', confidential: true });
  else if (action === 'accuse') await register(cell, { respondentId: officer.id });
}
