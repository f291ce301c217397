/** Two QCOs in one co-authored workbook: two panes, each with a window, a storage and an Excel of its own. */
import path from 'node:path';
import { expect, test, type Page } from './test';
import { openColleague, reach } from './colleague';
import { openPane, records, screenshots, VIEWS } from './panePage';
import { speak } from './paneWords';

test('two QCOs in one workbook: no call twice, a claim is renewed while its call is open and lapses when its pane is away', async ({
  page,
}) => {
  test.slow();
  await page.clock.install();
  const open = await openPane(page, ['Tapping TAM']);
  const { pane, go } = open;
  const { t, label } = await speak(open, 'id', 'tapping');
  await go('tapping');
  const colleague = await openColleague(page);
  await colleague.locator('nav button').nth(VIEWS.indexOf('tapping')).click();
  type Who = typeof pane;
  const openRow = (who: Who) => who.getByRole('button', { name: /^Call di baris \d+$/ });
  const numberOf = async (who: Who) => Number(/\d+/.exec(await openRow(who).innerText())![0]);
  const status = (who: Who) => who.locator('.sticky [role=status]');
  const login = (who: Who, name: string) => who.getByLabel(label('login_qco')).fill(name);
  const answer = async (who: Who, ...keys: string[]) => {
    await who.getByRole('group', { name: label('p_penanggung_jawab') }).focus();
    for (const key of keys) await page.keyboard.press(key);
  };
  const claimedUntil = () =>
    page.evaluate(() => {
      const { tables } = window.workbench.workbook;
      const rows = tables.find('tblPatuhKlaim') ? (tables.rows('tblPatuhKlaim') as string[][]) : [];
      return rows.find(([who]) => who === '80001')?.[3] ?? '';
    });
  const call = await numberOf(pane);
  expect(await numberOf(colleague)).toBe(call);

  // One says that several tap here; the other's pane finds the claim and goes on to the next call.
  await login(pane, '80001');
  await pane.getByText(t('queue.filters')).click();
  await pane.getByLabel(t('queue.together')).check();
  await expect.poll(claimedUntil).not.toBe('');
  await login(colleague, '80002');
  await expect(status(colleague)).toHaveText(t('queue.takenBy', { who: '80001' }));
  expect(await numberOf(colleague)).not.toBe(call);

  // Half an hour later it is still the first one's, who listens to a long call.
  for (let half = 0; half < 2; half++) {
    const until = await claimedUntil();
    await page.clock.fastForward('16:00');
    await expect.poll(claimedUntil).not.toBe(until);
  }
  const inList = async () => {
    const list = colleague.locator('details', { hasText: /call di antrean/ });
    if ((await list.getAttribute('open')) === null) await list.locator('summary').click();
    await colleague.getByRole('button', { name: new RegExp(`^Call di baris ${call} ·`) }).click();
  };
  await inList();
  await expect(status(colleague)).toHaveText(t('queue.takenBy', { who: '80001' }));
  expect(await numberOf(colleague)).not.toBe(call);

  // Its computer is away: the claim lapses, the other one taps the call.
  await answer(pane, 's');
  await reach(page, false);
  await page.clock.fastForward('31:00');
  await inList();
  await expect.poll(() => numberOf(colleague)).toBe(call);
  await answer(colleague, 't', 's', '1');
  await page.keyboard.press('Control+Enter');
  await expect(colleague.locator('.sticky')).toContainText(t('tapping.saved', { row: call, verdict: 'RETURN' }));
  const tapped = await records(page, 'Tapping');
  const own = tapped.find((row) => String(row['Update_QCO1']) === '80002')!;
  expect(own).toMatchObject({ valid: 'Not Valid', Penanggung_Jawab: 'Not Ok' });

  // Saved all the same when it is back: refused in one sentence, and the other one's marks stay.
  await answer(pane);
  await page.keyboard.press('Control+Enter');
  await reach(page, true);
  const refused = pane.locator('.sticky [role=alert]');
  await expect(refused).toContainText('Tidak ada yang ditulis');
  expect(await records(page, 'Tapping')).toEqual(tapped);
  await refused.getByRole('button', { name: t('app.tryAgain') }).click();
  await expect.poll(async () => [call, await numberOf(colleague)].includes(await numberOf(pane))).toBe(false);

  // Who has no Patuh types over the open call: said, and the next one opens.
  const next = await numberOf(pane);
  const at = await page.evaluate(() => window.workbench.workbook.tables.get('Tapping').area.startRow + 1);
  await put(page, next - 1 - at, { valid: 'Valid', Update_QCO1: 80003, Status_WO: 6 });
  const told = t('queue.tappedBy', { row: next, who: '80003', verdict: 'VALID' });
  await expect(status(pane)).toHaveText(told);
  expect(await numberOf(pane)).not.toBe(next);
  await page.screenshot({ path: path.join(screenshots, 'workbench-two-qcos.png') });
});

/** Puts values into a row of the tapping table, under their captions. */
const put = (page: Page, row: number, values: Readonly<Record<string, unknown>>) =>
  page.evaluate(
    async ([at, given]) => {
      const { cells, tables } = window.workbench.workbook;
      const { sheet, area } = tables.get('Tapping');
      const captions = tables.columns('Tapping');
      for (const [caption, value] of Object.entries(given)) {
        const [r, c] = [area.startRow + 1 + at, area.startColumn + captions.indexOf(caption)];
        await cells.setValues(sheet, { startRow: r, endRow: r, startColumn: c, endColumn: c }, [[value as string]]);
      }
    },
    [row, values] as const,
  );
