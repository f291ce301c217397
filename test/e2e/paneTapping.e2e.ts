/** Calls of two campaigns tapped by keyboard beside their recordings, returned, re-called, tapped again and re-checked by a QA, with what goes wrong on the way. */
import path from 'node:path';
import { expect, test } from './test';
import { AUDIT_SHEET } from '../../src/ledger';
import { wavFile } from '../fixtures/wavFile';
import { failNextWrite, loseEvents, reloadPane, slow } from './faults';
import { keepOnly, openPane, records, screenshots } from './panePage';
import { LANGUAGES, speak } from './paneWords';

const CALLS = 6;
const CARING = 2;
const RETURNED: readonly number[] = [2, 4];
/** The first returned call is heard; of the second the folder has no recording. */
const HEARD = 2;
/** A call is saved twice over when it is saved at all: its answer gets lost, or nothing happens the first time. */
const LOST = 3;
const REFUSED = 5;

for (const language of LANGUAGES)
  test(`calls are tapped by keyboard, two are returned, one is re-called and passes, and a QA re-checks: ${language}`, async ({
    page,
  }) => {
    test.slow();
    const open = await openPane(page);
    const { pane, go } = open;
    const { t, label } = await speak(open, language, 'tapping');
    // The last months of the table are enough, and what else the workbook calculates is another test's subject.
    await keepOnly(page, 'Tapping TAM', 'Caring CT0 PraNPC');
    await page.evaluate(() => window.workbench.workbook.tables.deleteRows('Tapping', 0, 2300));
    const tapping = () => records(page, 'Tapping');
    const before = await tapping();
    const advice = 'Ulangi penjelasan tarif';

    await go('tapping');
    const left = pane.getByText(new RegExp(`^\\d+ ${t('tapping.left', { count: 0 }).replace(/^0 /, '')}`));
    await expect(left).toBeVisible();
    const waiting = Number((await left.innerText()).split(' ')[0]);
    const waits = (count: number) => pane.getByText(t('tapping.left', { count }), { exact: true });
    const first = pane.getByRole('group', { name: label('p_penanggung_jawab') });
    const mark = async (keys: readonly string[]) => {
      await first.focus();
      for (const key of keys) await page.keyboard.press(key);
    };
    const save = () => page.keyboard.press('Control+Enter');
    if (language === 'en') await slow(page, 60);
    // A folder of recordings, each a tone, a pause and a tone again; one is named by number and time.
    const untapped = before.filter((row) => /agre/i.test(String(row['Kategori'])) && row['Status_WO'] === 2);
    const heard = untapped[HEARD]!;
    await pane.getByLabel(t('player.files')).setInputFiles(
      [String(heard['ID VR']), 'VR-lain'].map((name) => ({
        name: `${name}.wav`,
        mimeType: 'audio/wav',
        buffer: recording(),
      })),
    );
    await expect(pane.getByText(t('player.none', { count: 2 }))).toBeVisible();
    for (let call = 0; call < CALLS; call++) {
      const returned = RETURNED.includes(call);
      if (call === HEARD) {
        await expect(pane.getByText(t('player.id', { name: `${heard['ID VR']}.wav` }))).toBeVisible();
        await expect(pane.getByRole('img', { name: t('player.waveform') })).toBeVisible();
        await mark(['y', 'ArrowRight']);
        await page.keyboard.press(' ');
        await expect(pane.getByRole('button', { name: t('player.pause') })).toBeVisible();
        await page.keyboard.press(' ');
        await expect(pane.getByRole('button', { name: t('player.play') })).toBeVisible();
        await expect(pane.getByRole('timer')).toHaveText(/00:0[5-9]/);
        await page
          .locator('iframe.pane-frame')
          .screenshot({ path: path.join(screenshots, `pane-tapping-recording-light-${language}.png`) });
      }
      // Two keys for a VALID call: the rest complies, save. The next call begins at its first parameter.
      if (call === 1) await expect(first).toBeFocused();
      if (returned) await mark(['ArrowDown', 't', 's']);
      else await mark(['s']);
      if (returned) {
        await save();
        await expect(pane.locator('.sticky [role=alert]')).toContainText('MNOP');
        await pane.getByLabel(label('alasan_return')).fill('Tarif tidak jelas');
        await pane.getByLabel(label('rekomendasi_qco')).fill(advice);
      }
      if (call === 0) {
        // Taken back, the call is there again with its marks.
        await save();
        await expect(waits(waiting - 1)).toBeVisible();
        await pane.getByRole('button', { name: t('tapping.undo'), exact: true }).click();
        await expect(waits(waiting)).toBeVisible();
        expect(await tapping()).toEqual(before);
        await expect(first).toHaveAccessibleName(/: /);
      }
      if (call === LOST) {
        await slow(page, 0);
        await failNextWrite(page, 'after');
      }
      if (call === REFUSED) {
        await failNextWrite(page, 'before');
        await save();
        await expect(pane.locator('.sticky [role=alert]')).toBeVisible();
        await expect(waits(waiting - call)).toBeVisible();
      }
      await save();
      await expect(waits(waiting - call - 1)).toBeVisible();
    }
    const after = await tapping();
    expect(after).toHaveLength(before.length);
    const changed = after.flatMap((row, at) => (JSON.stringify(row) === JSON.stringify(before[at]) ? [] : [row]));
    expect(changed).toHaveLength(CALLS);
    // In the words of the column itself, the second of the recording before the advice.
    expect(changed.filter((row) => row['valid'] === 'Not Valid').map((row) => row['Rekomendasi_QCO1'])).toEqual([
      expect.stringMatching(`^00:(0[5-9]|1[0-2]) \\S+; ${advice}$`),
      advice,
    ]);
    expect(changed.filter((row) => row['valid'] === 'Valid' && row['Kontrak'] === 'Ok')).toHaveLength(CALLS - 2);

    // The re-call: the agent's own, of the parameter that failed; half-way through the pane goes away.
    await pane.getByRole('tab', { name: t('tapping.returns') }).click();
    const returns = pane.locator('.finding');
    await returns.first().focus();
    await page.keyboard.press('End');
    await expect(returns.last()).toContainText(advice);
    await expect(returns.last()).toContainText(t('tapping.age', { days: 0 }));
    await returns.last().click();
    const form = pane.getByRole('form', { name: t('recall.title') });
    await form.getByLabel(label('keterangan_agent')).fill('Tarif dijelaskan ulang');
    if (language === 'id') {
      await reloadPane(page);
      await go('tapping');
      await pane.getByRole('tab', { name: t('tapping.returns') }).click();
      await returns.first().focus();
      await page.keyboard.press('End');
      await returns.last().click();
      await expect(form.getByLabel(label('keterangan_agent'))).toHaveValue('Tarif dijelaskan ulang');
    }
    await form.getByRole('button', { name: t('recall.record') }).click();
    await expect(form.getByRole('alert').last()).toContainText(t('requests.absent', { field: '' }).trim());
    await form.getByLabel(label('hasil_call')).selectOption('AGREE');
    await page
      .locator('iframe.pane-frame')
      .screenshot({ path: path.join(screenshots, `pane-tapping-recall-light-${language}.png`) });
    await failNextWrite(page, language === 'id' ? 'after' : 'before');
    await form.getByRole('button', { name: t('recall.record') }).click();
    if (language === 'en') {
      await expect(pane.getByRole('alert').first()).toBeVisible();
      expect(await tapping()).toEqual(after);
      // The pane does not hear of its own write either, and reads the sheet all the same.
      await loseEvents(page, 9);
      await form.getByRole('button', { name: t('recall.record') }).click();
    }
    await expect(pane.getByText(t('recall.added', { row: before.length + 2 })).first()).toBeVisible();
    await loseEvents(page, 0);
    const recalled = await tapping();
    expect(recalled).toHaveLength(before.length + 1);
    expect(recalled.at(-1)).toMatchObject({
      Kategori: 'Agree',
      Input_Call: expect.stringMatching(/^recall$/i),
      'Masking Number': expect.stringMatching(/^15007/),
      Status_WO: 2,
      Keterangan: 'Tarif dijelaskan ulang',
    });
    expect(
      recalled.filter((row, at) => at < before.length && row['Status_WO'] !== after[at]!['Status_WO']),
    ).toMatchObject([{ fastel: recalled.at(-1)!['fastel'], Status_WO: 1 }]);

    // It waits for the QCO like any other call; its row is selected, so it is opened from there, tapped, and passes.
    await pane.getByRole('tab', { name: t('tapping.queue') }).click();
    await expect(waits(waiting - CALLS + 1)).toBeVisible();
    await pane.getByRole('button', { name: t('tapping.openSelected') }).click();
    await expect(pane.getByText(t('tapping.call', { row: before.length + 2 }))).toBeVisible();
    await mark(['s']);
    await save();
    await expect(waits(waiting - CALLS)).toBeVisible();
    expect((await tapping()).at(-1)).toMatchObject({ valid: 'Valid', Status_WO: 6 });
    await pane.getByRole('tab', { name: t('tapping.returns') }).click();
    await returns.first().focus();
    await page.keyboard.press('End');
    await expect(returns.last()).toContainText(advice);

    // A QA marks two of them again without seeing the marks, disagrees on one, and changes it with a reason.
    await pane.getByRole('tab', { name: t('recheck.title') }).click();
    await pane.getByLabel(t('recheck.qa')).fill('QA001');
    await pane.getByLabel(t('recheck.month')).selectOption('2026-10');
    await pane.getByLabel(t('recheck.size')).fill('2');
    // The same seed draws the same calls: two that the QCO found valid.
    await pane.getByLabel(t('recheck.seed')).fill('uji 1');
    await pane.getByRole('button', { name: t('recheck.start') }).click();
    for (const [call, keys] of [
      ['y', 't', 'y', 'y'],
      ['y', 'y', 'y', 'y'],
    ].entries()) {
      await expect(pane.getByText(t('recheck.left', { count: 2 - call }))).toBeVisible();
      await mark(keys);
      await save();
    }
    const result = pane.getByRole('region', { name: t('recheck.result') });
    await expect(result.getByText(t('recheck.basis', { count: 2, qa: 'QA001' }))).toBeVisible();
    await page
      .locator('iframe.pane-frame')
      .screenshot({ path: path.join(screenshots, `pane-tapping-recheck-light-${language}.png`) });
    // From here on the two are one.
    if (language === 'en') return;
    const before2 = await tapping();
    const change = result.getByRole('button', { name: t('recheck.change', { to: 'RETURN' }) });
    await change.first().click();
    await result.getByLabel(label('alasan_return')).fill('Tarif tidak jelas');
    await result.getByLabel(t('recheck.recommendation')).fill(advice);
    await result.getByLabel(t('recheck.why')).fill('Rekaman didengar ulang');
    await change.click();
    await expect(result.getByText(t('recheck.isChanged', { to: 'RETURN' })).first()).toBeVisible();
    const turned = (await tapping()).filter((row, at) => row['valid'] !== before2[at]!['valid']);
    expect(turned.map((row) => row['valid'])).toEqual(['Not Valid']);
    expect(await page.evaluate(() => window.workbench.workbook.sheets.list().map(({ name }) => name))).toContain(
      AUDIT_SHEET,
    );

    // CT-0 is tapped the same way, on its own sheet.
    await pane.getByRole('tab', { name: t('tapping.queue') }).click();
    await pane.getByLabel(t('place.pick')).selectOption({ index: 1 });
    await expect(left).toBeVisible();
    const caring = Number((await left.innerText()).split(' ')[0]);
    for (let call = 0; call < CARING; call++) {
      await mark(['s']);
      await save();
      await expect(waits(caring - call - 1)).toBeVisible();
    }
    // A list typed into a sheet a minute ago: tried out, signed, in force, and two calls tapped by it.
    await page.evaluate(async () => {
      const { sheets, cells } = window.workbench.workbook;
      await sheets.add('TAM 2026');
      await cells.setValues('TAM 2026', 'A1:F4', [
        ['Kelompok', 'Parameter', 'Fatal', 'Bobot', 'Campaign', 'Berlaku mulai'],
        ['PROSES', 'Penawaran', 'Ya', 60, 'TAM Add On', '2026-07-01'],
        ['', 'Kontrak', 'Tidak', 30, '', ''],
        ['SIKAP', 'Penanggung jawab', 'Tidak', 10, '', ''],
      ]);
    });
    await pane.getByRole('tab', { name: t('scorecard.title') }).click();
    await pane.getByLabel(t('place.pick')).first().selectOption({ index: 0 });
    await pane.getByLabel(t('place.pick')).last().selectOption({ label: 'TAM 2026' });
    await expect(pane.getByLabel(t('scorecard.from'))).toHaveValue('01/07/2026');
    await pane.getByRole('button', { name: t('scorecard.try') }).click();
    await pane.getByLabel(t('rules.who')).fill('Supervisor Quality');
    await pane.getByLabel(t('rules.why')).fill('Usulan 1.3.16');
    await page
      .locator('iframe.pane-frame')
      .screenshot({ path: path.join(screenshots, `pane-tapping-scorecard-light-${language}.png`) });
    await pane.getByRole('button', { name: t('rules.accept') }).click();
    await expect(pane.getByRole('button', { name: t('scorecard.export', { id: 'TAM 2026' }) })).toBeVisible();
    await pane.getByRole('tab', { name: t('tapping.queue') }).click();
    const offer = pane.getByRole('group', { name: label('p_penawaran') });
    for (let call = 0; call < 2; call++) {
      await expect(offer).toBeVisible();
      await offer.focus();
      // The contract fails and only lowers the score.
      for (const key of ['y', 't', 's']) await page.keyboard.press(key);
      await expect(pane.getByText(t('tapping.score', { score: 70 }))).toBeVisible();
      await save();
      await expect(waits(waiting - CALLS - call - 1)).toBeVisible();
    }
  });

/** Twelve seconds of A-law: two tones around a pause. */
function recording(): Buffer {
  const samples = Array.from({ length: 12 * 8000 }, (_, i) =>
    i > 4 * 8000 && i < 8 * 8000 ? 0 : Math.sin((i / 8000) * 2 * Math.PI * 440) / 2,
  );
  return Buffer.from(wavFile(samples, { codec: 'alaw' }));
}
