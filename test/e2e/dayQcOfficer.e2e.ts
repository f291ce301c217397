/**
 * The rest of a QC officer's day, from the guide: the queue narrowed and kept from others, a note for the agent and what they
 * say to it, a call marked otherwise afterwards, RETURN by age, scores, and a calibration session from draw to trail. Tapping,
 * re-calls and re-checks: paneTapping.e2e.ts; tickets: paneTickets.e2e.ts.
 */
import path from 'node:path';
import { AUDIT_SHEET } from '../../src/ledger';
import { expect, test } from './test';
import { openPane, records, screenshots } from './panePage';
import { LANGUAGES, speak } from './paneWords';

for (const language of LANGUAGES)
  test(`a QC officer coaches, changes a call, reads scores and calibrates: ${language}`, async ({ page }) => {
    test.slow();
    const open = await openPane(page, ['Tapping TAM']);
    const { pane, go } = open;
    const { t, label } = await speak(open, language, 'tapping');
    const button = (name: string | RegExp) => pane.getByRole('button', { name, exact: true });
    const tab = (name: string) => pane.getByRole('tab', { name, exact: true }).click();
    const picture = (name: string) =>
      page
        .locator('iframe.pane-frame')
        .screenshot({ path: path.join(screenshots, `pane-tapping-${name}-light-${language}.png`) });
    const calls = () => records(page, 'Tapping');

    // My agents only, and each call for one of us.
    await go('tapping');
    await pane.getByText(t('queue.filters'), { exact: true }).click();
    const waiting = pane.getByText(new RegExp(`^\\d+ ${t('tapping.left', { count: 0 }).replace(/^0 /, '')}`));
    const all = parseInt(await waiting.innerText(), 10);
    await pane.getByLabel(t('queue.site')).selectOption('BANDUNG');
    await expect.poll(async () => parseInt(await waiting.innerText(), 10)).toBeLessThan(all);
    await pane.getByRole('checkbox', { name: t('queue.together') }).check();
    await expect(pane.getByText(t('queue.needLogin'))).toBeVisible();
    await pane.getByLabel(label('login_qco'), { exact: false }).first().fill('QCO 01');
    await expect(pane.getByText(t('queue.needLogin'))).toHaveCount(0);
    await pane.getByRole('checkbox', { name: t('queue.together') }).uncheck();

    // A parameter that failed becomes a note.
    const first = pane.getByRole('group', { name: label('p_penanggung_jawab') });
    const login = await pane.getByText(label('login_agent')).locator('xpath=following-sibling::dd[1]').innerText();
    await first.focus();
    for (const key of ['t', 's']) await page.keyboard.press(key);
    await pane.getByLabel(label('alasan_return')).fill('Tarif tidak jelas');
    await pane.getByLabel(label('rekomendasi_qco')).fill('Tanyakan penanggung jawabnya');
    await pane.getByRole('checkbox', { name: t('coaching.make') }).check();
    await picture('coaching-made');
    await page.keyboard.press('Control+Enter');
    await expect(button(t('tapping.undo'))).toBeVisible();

    // What is tapped already is opened again from the list below the queue, and changed with a reason.
    await pane.getByText(new RegExp(t('tapping.tappedThisMonth', { count: '\\d+' }))).click();
    const before = await calls();
    await pane
      .getByRole('group', { name: new RegExp(t('tapping.tappedThisMonth', { count: '\\d+' })) })
      .or(pane.locator('details[open]').last())
      .getByRole('button')
      .first()
      .click();
    await expect(pane.getByText(t('tapping.changing'))).toBeVisible();
    await first.focus();
    await page.keyboard.press('ArrowDown');
    const marked = await first.getByRole('button', { pressed: true }).first().innerText();
    await first.focus();
    await page.keyboard.press(marked === t('tapping.yes') ? 't' : 'y');
    const reason = pane.getByLabel(label('alasan_return'));
    if ((await reason.count()) > 0) {
      await reason.fill('Tarif tidak jelas');
      await pane.getByLabel(label('rekomendasi_qco')).fill('Dengar ulang');
    }
    await pane.getByLabel(t('tapping.changedBy')).fill('QA 01');
    await pane.getByLabel(t('tapping.changedWhy')).fill('Rekaman didengar ulang');
    await page.keyboard.press('Control+Enter');
    await expect
      .poll(async () => (await calls()).filter((row, at) => row['valid'] !== before[at]!['valid']).length)
      .toBe(1);
    const trail = async () => (await records(page, 'tblPatuhJejak')).at(-1);
    expect(await trail()).toMatchObject({ Siapa: 'QA 01', Alasan: 'Rekaman didengar ulang' });

    // The agent objects in words of their own; upheld.
    await tab(t('coaching.title'));
    const note = pane.getByRole('region', { name: new RegExp(login) }).first();
    await note.getByLabel(t('coaching.words')).fill('Penanggung jawab sudah ditanya');
    await note.getByRole('button', { name: t('coaching.object') }).click();
    await note.getByRole('button', { name: t('coaching.uphold') }).click();
    await expect(note.getByText(t('coaching.upheld'))).toBeVisible();
    await picture('coaching');

    // Only RETURN of an age.
    await tab(t('tapping.returns'));
    const ages = pane.getByRole('group', { name: t('tapping.bands') }).getByRole('button');
    const [chip, count] = /(\d+)$/.exec(await ages.last().innerText())!;
    expect(chip).toBe(count);
    await ages.last().click();
    await expect(ages.last()).toHaveAttribute('aria-pressed', 'true');
    await expect(pane.locator('.finding').first()).toBeVisible();

    // Scores of people, by name.
    await tab(t('scores.title'));
    const scored = pane.getByRole('region', { name: /^Agen \d{3} \(\d+\)$/ }).first();
    await scored.getByRole('button', { name: /QMS/ }).click();
    await expect(scored.locator('.finding').first()).toBeVisible();
    await picture('scores');

    // A calibration: drawn, filled in blind, collected, filed.
    await tab(t('tapping.calibration'));
    await expect(pane.getByText(t('calibration.none'))).toBeVisible();
    await pane.getByText(t('session.new'), { exact: true }).click();
    await pane.getByLabel(t('recheck.size')).fill('1');
    await pane.getByLabel(t('session.officers')).fill('QCO 01, QCO 02');
    await pane.getByLabel(t('session.expert')).fill('QA 01');
    await button(t('session.make')).click();
    await expect(
      pane.getByText(new RegExp(t('session.made', { sheets: 3, count: 1, seed: '.*' }).replace(/[()]/g, '.'))).first(),
    ).toBeVisible();
    const sheet = (who: string) => `Kalibrasi ${who}`;
    const asked = (await page.evaluate(
      (name) => window.workbench.workbook.cells.values(name, 'H2:H9').flat().filter(Boolean).length,
      sheet('QA 01'),
    ))!;
    const fill = (who: string, marks: readonly string[]) =>
      page.evaluate(
        ([name, column]) => {
          const { cells } = window.workbench.workbook;
          cells.setValues(
            name,
            `I2:I${column.length + 1}`,
            column.map((mark) => [mark]),
          );
          cells.setValues(name, 'J2', [['00:42']]);
        },
        [sheet(who), marks] as const,
      );
    const marks = Array.from({ length: asked }, () => 'Y');
    await fill('QCO 01', marks);
    await fill('QCO 02', ['T', ...marks.slice(1)]);
    await button(t('session.collect')).click();
    // Nobody looks at the answers while the expert has not given any.
    await expect(pane.getByText(t('session.needExpert'))).toBeVisible();
    await fill('QA 01', marks);
    await button(t('session.collect')).click();
    await expect(
      pane.getByText(t('session.strict', { agreed: asked - 1, marks: asked, strict: 1, lenient: 0 })),
    ).toBeVisible();
    await expect(pane.getByText(t('session.disputed', { count: 1 }))).toBeVisible();
    await picture('calibration');
    await button(t('session.file')).click();
    await pane.getByRole('textbox', { name: t('rules.who') }).fill('Supervisor Quality');
    await pane.getByRole('textbox', { name: t('report.why') }).fill('Kalibrasi bulanan');
    await button(t('session.file')).click();
    await expect(pane.getByText(t('session.filed', { seed: '' }).slice(-12)).first()).toBeVisible();
    expect(await trail()).toMatchObject({ Jenis: 'kalibrasi', Siapa: 'Supervisor Quality' });
    expect(await page.evaluate(() => window.workbench.workbook.sheets.list().map(({ name }) => name))).toContain(
      AUDIT_SHEET,
    );

    // Two officers' marks beside each other, in a sheet of their own: found without being chosen.
    await page.evaluate(async () => {
      const { workbook } = window.workbench;
      await workbook.sheets.add('Nilai bersama');
      workbook.cells.setValues('Nilai bersama', 'A1:D4', [
        ['Call', 'Parameter', 'QCO A', 'QCO B'],
        ['C1', 'Penawaran', 'Y', 'T'],
        ['C1', 'Kontrak', 'Y', 'Y'],
        ['C2', 'Penawaran', 'T', 'T'],
      ]);
    });
    await go('home');
    await button(t('app.rescan')).first().click();
    await go('tapping');
    await tab(t('tapping.calibration'));
    await expect(pane.getByText(t('calibration.basis', { rows: 3, officers: 'QCO A, QCO B' }))).toBeVisible();
    await picture('calibration-sheet');
  });
