/** Administration: every section, and every sheet of each. */
import type { Hand } from '../hand.ts';
import type { Screen } from '../screens.ts';

const row = (name: string, path: string, before?: Screen['before']): Screen => ({
  ...{ name: `admin-${name}`, who: 'admin', path: `/console/admin${path}` },
  ...(before && { before }),
});
const press = (english: string) => (hand: Hand) => hand.press(english);

/** One row is added, one has mistakes. Looked at; nothing is imported. */
const FILE = [
  'विभाग कोड,विभाग (हिंदी),विभाग (अंग्रेज़ी),समूह संख्या,नाम,पदनाम,मोबाइल,प्रकार',
  'PWD,लोक निर्माण विभाग,Public Works Department,21,,,,',
  'PWD,,,21,रमेश कुमार,अवर अभियंता,9876500001,अधिकारी',
  'PWD,,,21,सुरेश कुमार,अवर अभियंता,12,अधिकारी',
  ',,,21,महेश कुमार,अवर अभियंता,9876500002,कोई और',
].join('\r\n');

const importFile = async ({ page, say }: Hand): Promise<void> => {
  const buffer = Buffer.from(`\ufeff${FILE}`);
  await page.locator('input[type=file]').setInputFiles({ name: 'directory.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: say('Another file') }).waitFor();
};

/** One that is refused: its mistakes stand beside the fields. */
const refusedDepartment = async (hand: Hand): Promise<void> => {
  await hand.press('New department');
  const fields = hand.sheet().locator('input[type=text], input:not([type])');
  for (const [index, text] of ['PWD', 'लोक निर्माण विभाग', 'Public Works Department'].entries())
    await fields.nth(index).fill(text);
  await hand.pressInSheet('Add');
  await hand.page.locator('[role=dialog] .mantine-InputWrapper-error, [role=dialog] [role=alert]').first().waitFor();
};

export const ADMIN_SCREENS: Screen[] = [
  row('departments', '/departments'),
  row('departments-none', '/departments?text=zzzz'),
  row('department-new', '/departments', press('New department')),
  row('department-refused', '/departments', refusedDepartment),
  row('department-change', '/departments', press('Change {name}')),
  row('department-off', '/departments', press('Take {name} out of use')),
  row('groups', '/groups'),
  row('group-new', '/groups', press('New group')),
  row('group-rename', '/groups', press('Rename group {number}')),
  row('group-off', '/groups', press('Take group {number} out of use')),
  row('members', '/groups/21'),
  row('member-new', '/groups/21', press('New member')),
  row('member-remove', '/groups/21', press('Remove {name}')),
  row('officers', '/officers'),
  row('officer-new', '/officers', press('New officer')),
  row('officer-postings', '/officers', press('Postings of {name}')),
  row('officer-password', '/officers', press('Another password for {name}')),
  row('officer-close', '/officers', press('Close the account of {name}')),
  row('keys', '/keys'),
  row('key-new', '/keys', press('New key')),
  row('key-revoke', '/keys', press('Revoke the key of {name}')),
  row('import', '/import'),
  row('import-look', '/import', importFile),
  row('audit', '/audit'),
  row('audit-found', '/audit?complaint=MZN-1999-000001'),
  { name: 'admin-auditor', who: 'auditor', path: '/console/admin/audit' },
];
