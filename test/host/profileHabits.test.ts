/** The host plays each profile as it says: every habit that a script can see is asked for, in every profile. */
import { PROFILES, type ProfileName } from '../../src/host';
import { openPage } from '../../src/host/jsdom';
import { HABITS, probeHabits, type HabitName } from '../../src/host/profiles/habits';
import { profileFor } from '../../src/host/profiles/profiles';
import { markHabits } from '../../src/host/conformance/report';

/** Office.js is told no theme on the way our host answers on. */
const NOT_PLAYED: readonly HabitName[] = ['noTheme'];

describe.each(Object.keys(PROFILES) as ProfileName[])('%s', (name) => {
  it('has the habits it names, and no others that a script can see', async () => {
    const page = await openPage(PROFILES[name]);
    const marked = markHabits(name, await probeHabits(page.window.Excel, page.window.Office));
    const seen = marked.filter(({ habit }) => HABITS[habit].probe && !NOT_PLAYED.includes(habit));
    expect(seen.filter(({ here, played }) => here !== played)).toEqual([]);
    expect(marked.filter(({ habit }) => !HABITS[habit].probe).every(({ here }) => here === null)).toBe(true);
    expect(page.workbook.sheets.list().map((sheet) => sheet.name)).toEqual(['Sheet1']);
    await page.close();
  });
});

it('every habit names its public source', () => {
  const unsourced = Object.values(HABITS).filter(({ says }) => !/\((#\d+(, #\d+)*|Microsoft: .+)\)$/.test(says));
  expect(unsourced).toEqual([]);
});

it('an Excel is played by the profile of its platform', () => {
  expect([
    profileFor('PC', true),
    profileFor('PC', false),
    profileFor('Mac', true),
    profileFor('OfficeOnline', true),
  ]).toEqual(['win-m365', 'win-ltsc2021', 'mac', 'web']);
});
