/** The demo district's directory and people: the counts of the war room, the sign-in names, no real person's name. */

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { LEAVES, SUBJECTS } from '../../../src/demo/data/subjects.ts';
import { TEXTS } from '../../../src/demo/data/texts/index.ts';
import { lineOf } from '../../../src/demo/directory.ts';
import { World } from '../../../src/demo/world.ts';

const NOW = Date.parse('2026-11-21T06:30:00Z');
const world = new World(7, NOW);
const { directory, people } = world;
const usernames = new Set(people.officers.map(({ username }) => username));

/** Everybody the five seed texts name, as given name and family name. */
const REAL_PERSONS = [
  ...['चन्द्रभूषण सिंह', 'अमित सिंह', 'आलोक यादव', 'अर्पित विजयवर्गीय', 'आलोक कुमार', 'अभिषेक कुमार', 'दीपक कुमार'],
  ...['इन्द्रकांत द्विवेदी', 'अजय अम्बष्ट', 'जयेन्द्र कुमार', 'संजय कुमार', 'विकास सिंह', 'अमन समीर', 'विश्राम कुमार'],
  ...['नायब सिंह', 'प्रमोद कौशिक', 'जगत राज', 'मेराज अहमद', 'ऋचा सिंह', 'सुमन भट्टाचार्या', 'मुहम्मद तारिक'],
  ...['जयदीप त्रिपाठी', 'सुरेशचन्द्र', 'ओम नारायण', 'शीला', 'मुन्नी'],
];

describe('directory', () => {
  it('has 156 departments with numbered groups, 72 of them active, and the officers’ group', () => {
    const numbered = directory.groups.filter(({ kind }) => kind === 'DEPARTMENT');
    expect(directory.departments.size).toBe(156);
    expect(numbered.map(({ number }) => number)).toEqual(Array.from({ length: 156 }, (_, index) => index + 1));
    expect(numbered.filter(({ isActive }) => isActive)).toHaveLength(72);
    expect(directory.groups.filter(({ kind }) => kind === 'DISTRICT_OFFICERS')).toHaveLength(1);
  });

  it('has the four tehsils with their blocks, villages and wards', () => {
    const ofKind = (kind: string) => directory.areas.filter((area) => area.kind === kind);
    expect(ofKind('TEHSIL').map(({ en }) => en)).toEqual(['Sadar', 'Khatauli', 'Budhana', 'Jansath']);
    expect([ofKind('BLOCK').length, ofKind('GRAM_PANCHAYAT').length, ofKind('WARD').length]).toEqual([9, 120, 55]);
    expect(new Set(directory.areas.map(({ code }) => code)).size).toBe(directory.areas.length);
    expect(directory.areas.every((area) => lineOf(area).at(-1)?.kind === 'DISTRICT')).toBe(true);
  });

  it('has a subject tree whose leaves name active departments and bring at least six texts', () => {
    expect(SUBJECTS.length).toBeGreaterThanOrEqual(12);
    expect(LEAVES.length).toBeGreaterThanOrEqual(70);
    for (const leaf of LEAVES) {
      expect(directory.departments.get(leaf.department)?.isActive).toBe(true);
      const { hindi, details, roman, english } = TEXTS[leaf.code] ?? { hindi: [], details: [], roman: [], english: [] };
      expect(hindi.length * details.length).toBeGreaterThanOrEqual(6);
      expect(Math.min(roman.length, english.length)).toBeGreaterThanOrEqual(1);
    }
  });

  it('has categories A, B and C of 0, 3 and 7 days', () => {
    expect([...directory.categories.values()].map(({ code, days }) => [code, days])).toEqual([
      ['A', 0],
      ['B', 3],
      ['C', 7],
    ]);
  });
});

describe('people', () => {
  it('has at least 5000 members', () => {
    expect(people.members.length).toBeGreaterThanOrEqual(5000);
    expect(new Set(people.members.map(({ kind }) => kind))).toEqual(new Set(['OFFICER', 'REPRESENTATIVE', 'CONTACT']));
  });

  it('has the fixed sign-in names, each once', () => {
    const fixed = [
      'dm',
      'cell',
      'operator',
      'feedback',
      'info',
      'auditor',
      'admin',
      'sdm-sadar',
      'sdm-khatauli',
      'sdm-budhana',
    ];
    const others = ['sdm-jansath', 'adm', 'commissioner', 'representative', 'mp', 'mla', 'pradhan'];
    const desks = ['pwd', 'dpro', 'swd', 'nn', 'elec', 'health', 'police', 'rev'].flatMap((code) => [
      `head-${code}`,
      `officer-${code}`,
    ]);
    for (const name of [...fixed, ...others, ...desks]) expect(usernames).toContain(name);
    expect(usernames.size).toBe(people.officers.length);
    for (const code of directory.departments.keys()) expect(usernames).toContain(`head-${code.toLowerCase()}`);
  });

  it('gives every officer of a department a supervisor', () => {
    const posted = people.officers.filter(({ department }) => department !== null);
    expect(posted.filter(({ supervisor }) => supervisor === null)).toEqual([]);
  });

  it('names nobody the seed texts name', () => {
    const names = [...people.officers, ...people.members].map(({ name }) => name);
    for (const person of REAL_PERSONS) expect(names.filter((name) => name.startsWith(person))).toEqual([]);
    const folder = new URL('../../../src/demo/data/', import.meta.url);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const data = files.map((file) => readFileSync(new URL(file, folder), 'utf8')).join('\n');
    for (const person of REAL_PERSONS) expect(data).not.toContain(person);
  });
});
