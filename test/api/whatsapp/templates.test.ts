/** The words of every message, in both languages: complete, nothing missing shows, and every event that needs them has them. */
import { describe, expect, test } from '@jest/globals';
import { NOTICES } from '../../../src/channels/notices.ts';
import { STATE_WORDS } from '../../../src/channels/state-words.ts';
import {
  BUTTONS,
  isTemplate,
  type MessageFacts,
  type MessageTemplate,
  renderMessage,
  TEMPLATE_NAMES,
} from '../../../src/channels/templates.ts';
import { ComplaintState } from '../../../src/complaints/complaint.enums.ts';

const NUMBER = 'MZN26-000123-7';
const full: MessageFacts = {
  ...{
    number: NUMBER,
    category: 'A',
    department: 'PWD',
    due: '24 नवंबर 2026, शाम 6:00',
    trackingUrl: 'https://x.test/t/1_handle-and-seal',
    level: 2,
  },
  ...{ text: 'reason', primaryNumber: 'MZN26-000124-5', report: 'done', state: 'IN_PROGRESS' },
};
const bare: MessageFacts = {
  number: NUMBER,
  category: null,
  department: null,
  due: null,
  trackingUrl: full.trackingUrl,
  level: null,
  state: 'REGISTERED',
};
const LOCALES = ['hi', 'en'] as const;
/** Said before there is a complaint, or without telling whether there is one. */
const WITHOUT_NUMBER = ['received', 'unsupported', 'statusUnknown'];

describe.each(TEMPLATE_NAMES)('%s', (template) => {
  test.each(LOCALES)('in %s shows no gap, whatever is known', (locale) => {
    for (const facts of [full, bare]) {
      const text = renderMessage(template, facts, locale);
      expect(text).not.toMatch(/undefined|null|NaN|\[object|: *(\n|$)/m);
      expect(text.split('\n').every((line) => line.trim() !== '')).toBe(true);
      expect(text.length).toBeGreaterThan(10);
      expect(text.includes(NUMBER)).toBe(!WITHOUT_NUMBER.includes(template));
    }
  });

  test('is in its language', () => {
    expect(renderMessage(template, full, 'hi')).toMatch(/[\u0900-\u097f]/);
    expect(renderMessage(template, full, 'en').replace(full.due as string, '')).not.toMatch(/[\u0900-\u097f]/);
  });
});

test.each(LOCALES)('a registration in %s carries number, category, date and tracking link', (locale) => {
  const text = renderMessage('registered', full, locale);
  for (const part of [NUMBER, ': A', full.due, full.trackingUrl]) expect(text).toContain(part);
});

test('every state has words in both languages', () => {
  expect(Object.keys(STATE_WORDS).sort()).toEqual(Object.keys(ComplaintState).sort());
  for (const words of Object.values(STATE_WORDS))
    for (const locale of LOCALES) expect(words[locale].length).toBeGreaterThan(2);
});

/** The events of the design that name the complainant, with what he must learn. */
test.each([
  ['COMPLAINT_REGISTERED', ['number', 'category', 'due', 'trackingUrl']],
  ['COMPLAINT_ASSIGNED', ['number', 'department', 'due']],
  ['COMPLAINT_TRANSFERRED', ['number', 'department', 'due']],
  ['SLA_BREACHED', ['number', 'level', 'due']],
  ['COMPLAINT_INFORMATION_REQUESTED', ['number', 'text', 'trackingUrl']],
  ['COMPLAINT_HELD', ['number', 'text']],
  ['COMPLAINT_RESOLVED', ['number', 'report', 'trackingUrl']],
  ['COMPLAINT_REOPENED', ['number', 'due']],
  ['COMPLAINT_REJECTED', ['number', 'text']],
  ['COMPLAINT_MERGED', ['number', 'primaryNumber']],
] as const)('%s tells the complainant %j', (event, facts) => {
  const template = NOTICES[event]?.complainant as MessageTemplate;
  expect(isTemplate(template)).toBe(true);
  for (const locale of LOCALES)
    for (const fact of facts) expect(renderMessage(template, full, locale)).toContain(String(full[fact]));
});

test('a report that nobody has verified tells him nothing', () => {
  expect(NOTICES.COMPLAINT_REPORT_SUBMITTED?.complainant).toBeUndefined();
});

test('buttons fit WhatsApp: three at most, twenty characters each', () => {
  for (const buttons of Object.values(BUTTONS)) {
    expect(buttons.length).toBeLessThanOrEqual(3);
    for (const { title } of buttons) for (const locale of LOCALES) expect(title[locale].length).toBeLessThanOrEqual(20);
  }
});

test('names that every object has are no templates', () => {
  for (const name of ['toString', '__proto__', 'constructor', '']) expect(isTemplate(name)).toBe(false);
});
