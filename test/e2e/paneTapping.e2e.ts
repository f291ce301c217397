/** Calls of two campaigns tapped by keyboard beside their recordings, returned, re-called, tapped again and re-checked by a QA, with what goes wrong on the way. */
import path from 'node:path';
import { expect, test } from './test';
import { columnLetters } from '../../src/grid';
import { AUDIT_SHEET } from '../../src/ledger';
import { wavFile } from '../fixtures/wavFile';
import { coAuthorWrites, failNextWrite, loseEvents, reloadPane, slow } from './faults';
import { openPane, records, screenshots } from './panePage';
import { LANGUAGES, speak } from './paneWords';

/** With the one that is called again, five of CT-0 and two by a list typed a minute before, twenty calls of two campaigns. */
const CALLS = { id: 12, en: 6 } as const;
const CARING = 5;
const BY_NEW_LIST = 2;
const RETURNED: readonly number[] = [2, 4];
/** The first returned call is heard; of the second the folder has no recording. */
const HEARD = 2;
const NOT_IN_FOLDER = 4;
const RENAMED = 1;
/** Of these one file is of a codec nobody plays, and two fit. */
const [GSM, TWICE] = [7, 8];
/** Nobody has a recording of this one. */
const WITHOUT_VR = 5;
const NO_VR = { verdict: 'RETURN', reason: 'Tidak ada VR' };

type Cells = Readonly<Record<string, unknown>>;
/** A call is saved twice over when it is saved at all: its answer gets lost, or nothing happens the first time. */
const LOST = 3;
const REFUSED = 1;

for (const language of LANGUAGES)
  test(`a QC officer's day: calls are tapped by keyboard, two are returned, one is re-called and passes, and a QA re-checks: ${language}`, async ({
    page,
  }) => {
    test.slow();
    const open = await openPane(page, ['Tapping TAM', 'Caring CT0 PraNPC']);
    const { pane, go } = open;
    const { t, label } = await speak(open, language, 'tapping');
    const tapping = () => records(page, 'Tapping');
    const calls = CALLS[language];
    const isWaiting = (row: Cells) => /agre/i.test(String(row['Kategori'])) && row['Status_WO'] === 2;
    const before = await tapping();
    const advice = 'Ulangi penjelasan tarif';

    // What the target lacks is a work list, which leads into the queue.
    await go('home');
    await pane
      .getByRole('button', { name: new RegExp(t('home.shortCalls', { count: 0 }).replace('0', '\\d+')) })
      .first()
      .click();
    await pane.getByRole('button', { name: t('home.tapNext') }).click();
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
    const untapped = before.filter(isWaiting).slice(0, calls);
    const inFolder = untapped.filter((row, call) => call !== NOT_IN_FOLDER && row['ID VR'] !== null);
    const choose = (names: readonly string[], buffer = recording()) =>
      pane
        .getByLabel(t('player.files'))
        .setInputFiles(names.map((name) => ({ name: `${name}.wav`, mimeType: 'audio/wav', buffer })));
    const idOf = (call: number) => String(untapped[call]!['ID VR']);
    await choose(inFolder.map((row) => String(row['ID VR'])));
    if (calls > GSM) {
      await choose([idOf(GSM)], recording('gsm'));
      await choose([`${idOf(TWICE)}_2`]);
    }
    const chosen = inFolder.length + Number(calls > GSM);
    for (let call = 0; call < calls; call++) {
      const returned = RETURNED.includes(call);
      const own = untapped[call]!;
      const name = `${idOf(call)}.wav`;
      await expect(
        pane.getByText(
          !inFolder.includes(own)
            ? t('player.none', { count: chosen })
            : call === TWICE
              ? t('player.several', { count: 2 })
              : t('player.id', { name }),
        ),
      ).toBeVisible();
      if (call === GSM) await expect(pane.getByText(t('player.codec', { name, codec: 'GSM 6.10' }))).toBeVisible();
      if (call === HEARD) {
        await expect(pane.getByRole('img', { name: t('player.waveform') })).toBeVisible();
        await mark(['y', 'ArrowRight']);
        await page.keyboard.press(' ');
        await expect(pane.getByRole('button', { name: t('player.pause') })).toBeVisible();
        await page.keyboard.press(' ');
        await expect(pane.getByRole('button', { name: t('player.play') })).toBeVisible();
        await expect(pane.getByText(t('player.unreadable', { name }))).toHaveCount(0);
        await expect(pane.getByRole('timer')).toHaveText(/00:0[5-9]/);
        await page
          .locator('iframe.pane-frame')
          .screenshot({ path: path.join(screenshots, `pane-tapping-recording-light-${language}.png`) });
      }
      // Two keys for a VALID call: the rest complies, save. The next call begins at its first parameter.
      if (call === 1) await expect(first).toBeFocused();
      // What was typed for the call before does not come back into this one.
      if (RETURNED.includes(call - 1)) {
        for (let times = 0; times < 3; times++) await page.keyboard.press('Control+z');
        await expect(pane.getByLabel(label('rekomendasi_qco'))).toHaveValue('');
      }
      if (returned) await mark(['ArrowDown', 't', 's']);
      else await mark(['s']);
      if (call === HEARD) {
        // On, and back to the mark; faster, slower; past the silence. The jump to what was stamped is a button.
        const timer = pane.getByRole('timer');
        const speed = (is: number) => pane.getByRole('button', { name: t('player.speed', { speed: is }) });
        await page.keyboard.press('ArrowRight');
        await expect(timer).toHaveText(/00:1[0-2]/);
        await page.keyboard.press('m');
        await expect(timer).toHaveText(/00:0[5-9]/);
        await page.keyboard.press('ArrowLeft');
        await expect(timer).toHaveText(/00:0[0-4]/);
        await pane.getByRole('button', { name: /^00:0[5-9]$/ }).click();
        await expect(timer).toHaveText(/00:0[5-9]/);
        await first.focus();
        for (const [keys, is] of [
          [[']', ']', ']', ']', ']'], 2],
          [['[', '[', '[', '[', '[', '['], 0.75],
        ] as const) {
          for (const key of keys) await page.keyboard.press(key);
          await expect(speed(is)).toBeVisible();
        }
        await page.keyboard.press('d');
        await expect(pane.getByRole('button', { name: t('player.skipSilence'), pressed: true })).toBeVisible();
      }
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
      if (call === RENAMED && language === 'en') {
        // Somebody renames a column in mid-call: one sentence, and the marks are there again once it is back.
        const column = await page.evaluate(() => window.workbench.workbook.tables.columns('Tapping').indexOf('valid'));
        const head = { sheet: 'Tapping TAM', address: `${columnLetters(column)}1` };
        await coAuthorWrites(page, head, 'Nilai akhir');
        const gone = pane.getByText(t('app.missingColumn', { column: 'Tapping result' }));
        await expect(gone).toBeVisible();
        await expect(pane.getByRole('tab', { name: t('tapping.queue') })).toBeVisible();
        await coAuthorWrites(page, head, 'valid');
        await expect(gone).toBeHidden();
        await expect(pane.locator('.sticky .verdict')).toHaveText('VALID');
        await first.focus();
      }
      if (call === WITHOUT_VR) {
        // It cannot be VALID (1.3.10): said, and one button makes it the RETURN it is.
        await save();
        const refused = pane.locator('.sticky [role=alert]');
        await expect(refused).toContainText('MNOP 1.3.10');
        await expect(waits(waiting - call)).toBeVisible();
        await refused.getByRole('button', { name: t('tapping.noRecording', NO_VR) }).click();
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
    expect(changed).toHaveLength(calls);
    // In the words of the column itself, the second of the recording before the advice.
    const not = changed.filter((row) => row['valid'] === 'Not Valid');
    expect(not.slice(0, 2).map((row) => row['Rekomendasi_QCO1'])).toEqual([
      expect.stringMatching(`^00:(0[5-9]|1[0-2]) \\S+; ${advice}$`),
      advice,
    ]);
    expect(not.slice(2).map((row) => row['Detil_Return'])).toEqual([NO_VR.reason]);
    const valid = changed.filter((row) => row['valid'] === 'Valid' && row['Kontrak'] === 'Ok');
    expect(valid).toHaveLength(calls - not.length);

    // The re-call: the agent's own, of the parameter that failed; half-way through the pane goes away.
    await pane.getByRole('tab', { name: t('tapping.returns') }).click();
    const returns = pane.locator('.finding');
    const ours = returns.filter({ hasText: advice }).last();
    await returns.first().focus();
    await page.keyboard.press('End');
    await expect(ours).toBeVisible();
    await expect(ours).toContainText(t('tapping.age', { days: 0 }));
    await ours.click();
    const form = pane.getByRole('form', { name: t('recall.title') });
    await form.getByLabel(label('keterangan_agent')).fill('Tarif dijelaskan ulang');
    if (language === 'id') {
      await reloadPane(page);
      await go('tapping');
      await pane.getByRole('tab', { name: t('tapping.returns') }).click();
      await returns.first().focus();
      await page.keyboard.press('End');
      await ours.click();
      await expect(form.getByLabel(label('keterangan_agent'))).toHaveValue('Tarif dijelaskan ulang');
    }
    await form.getByRole('button', { name: t('recall.record') }).click();
    await expect(form.getByRole('alert').last()).toContainText(t('requests.absent', { field: '' }).trim());
    await form.getByLabel(label('hasil_call')).selectOption('AGREE');
    // Nobody is called at half past eight in the evening.
    const when = form.getByLabel(label('tanggal_call'));
    const now = await when.inputValue();
    await when.fill('10/10/2026 20:30');
    await form.getByRole('button', { name: t('recall.record') }).click();
    await expect(form).toContainText('MNOP 1.2.2.3:');
    await when.fill(now);
    await expect(form).not.toContainText('MNOP 1.2.2.3:');
    expect(await tapping()).toEqual(after);
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
    await expect(waits(waiting - calls + 1)).toBeVisible();
    await pane.getByRole('button', { name: t('tapping.openSelected') }).click();
    await expect(pane.getByText(t('tapping.call', { row: before.length + 2 }))).toBeVisible();
    // It has a recording of its own, which is asked for.
    await pane.getByLabel(label('id_vr')).fill('VR900001');
    await mark(['s']);
    await save();
    await expect(waits(waiting - calls)).toBeVisible();
    expect((await tapping()).at(-1)).toMatchObject({ valid: 'Valid', Status_WO: 6 });
    await pane.getByRole('tab', { name: t('tapping.returns') }).click();
    await returns.first().focus();
    await page.keyboard.press('End');
    await expect(ours).toBeVisible();

    // A QA marks two of them again without seeing the marks, disagrees on one, and changes it with a reason.
    await pane.getByRole('tab', { name: t('recheck.title') }).click();
    await pane.getByLabel(t('recheck.qa')).fill('QA001');
    await pane.getByLabel(t('recheck.month')).selectOption('2026-10');
    await pane.getByLabel(t('recheck.size')).fill('2');
    // The same seed draws the same calls: two that the QCO found valid.
    await pane.getByLabel(t('recheck.seed')).fill('uji 2');
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
    const revised = (await tapping()).filter((row, at) => row['valid'] !== before2[at]!['valid']);
    expect(revised.map((row) => row['valid'])).toEqual(['Not Valid']);
    expect(await page.evaluate(() => window.workbench.workbook.sheets.list().map(({ name }) => name))).toContain(
      AUDIT_SHEET,
    );

    // CT-0 is tapped the same way, on its own sheet; its recordings are named by number and time.
    await pane.getByRole('tab', { name: t('tapping.queue') }).click();
    await pane.getByLabel(t('place.pick')).selectOption({ index: 1 });
    await expect(left).toBeVisible();
    const caring = Number((await left.innerText()).split(' ')[0]);
    const called = (row: Cells) => isoMinute(Number(row['Tanggal']));
    const toTap = (await records(page, 'Caring')).filter(
      (row) => row['kategori'] === 'Agree' && row['valid'] === 'On Process',
    );
    await choose(toTap.map((row) => `${called(row)}_${String(row['fastel'])}`));
    for (let call = 0; call < CARING; call++) {
      await expect(pane.getByText(new RegExp(t('player.numberAndTime', { name: '' }).trim()))).toBeVisible();
      await mark(['s']);
      await save();
      await expect(waits(caring - call - 1)).toBeVisible();
    }
    // A list typed into a sheet a minute ago: tried out, signed, in force from October, and two calls tapped by it.
    await pane.getByLabel(t('place.pick')).selectOption({ index: 0 });
    const scores = async () => {
      await pane.getByRole('tab', { name: t('scores.title') }).click();
      await pane.getByLabel(t('scores.by')).selectOption({ label: t('recheck.month') });
      const cards = pane.locator('main section.card');
      await expect(cards.last()).toHaveAccessibleName(t('scores.all'));
      return Object.fromEntries(
        await cards.evaluateAll((all) => all.map((card) => [card.getAttribute('aria-label')!, card.textContent])),
      );
    };
    const scoresBefore = await scores();
    await page.evaluate(async () => {
      const { sheets, cells } = window.workbench.workbook;
      await sheets.add('TAM 2026');
      await cells.setValues('TAM 2026', 'A1:F4', [
        ['Kelompok', 'Parameter', 'Fatal', 'Bobot', 'Campaign', 'Berlaku mulai'],
        ['PROSES', 'Penawaran', 'Ya', 60, 'TAM Add On', '2026-10-01'],
        ['', 'Kontrak', 'Tidak', 30, '', ''],
        ['SIKAP', 'Penanggung jawab', 'Tidak', 10, '', ''],
      ]);
    });
    await pane.getByRole('tab', { name: t('scorecard.title') }).click();
    await pane.getByLabel(t('place.pick')).last().selectOption({ label: 'TAM 2026' });
    await expect(pane.getByLabel(t('scorecard.from'))).toHaveValue('01/10/2026');
    await pane.getByRole('button', { name: t('scorecard.try') }).click();
    await pane.getByLabel(t('rules.who')).fill('Supervisor Quality');
    await pane.getByLabel(t('rules.why')).fill('Usulan 1.3.16');
    await page
      .locator('iframe.pane-frame')
      .screenshot({ path: path.join(screenshots, `pane-tapping-scorecard-light-${language}.png`) });
    await pane.getByRole('button', { name: t('rules.accept') }).click();
    await expect(pane.getByRole('button', { name: t('scorecard.export', { id: 'TAM 2026' }) })).toBeVisible();
    await pane.getByRole('tab', { name: t('tapping.queue') }).click();
    await pane.getByText(t('queue.filters')).click();
    await pane.getByLabel(t('recheck.month')).selectOption('2026-10');
    const offer = pane.getByRole('group', { name: label('p_penawaran') });
    const october = Number((await left.innerText()).split(' ')[0]);
    for (let call = 0; call < BY_NEW_LIST; call++) {
      await expect(offer).toBeVisible();
      await offer.focus();
      // The contract fails and only lowers the score.
      for (const key of ['y', 't', 's']) await page.keyboard.press(key);
      await expect(pane.getByText(t('tapping.score', { score: 70 }))).toBeVisible();
      await save();
      await expect(waits(october - call - 1)).toBeVisible();
    }
    expect(calls + 1 + CARING + BY_NEW_LIST).toBe(20);
    // Every month keeps the figures of its own days: October is told by the new list, and so is what has no day, as of today.
    const scoresAfter = await scores();
    expect(Object.keys(scoresAfter)).toEqual(Object.keys(scoresBefore));
    const turned = Object.keys(scoresAfter).filter((month) => scoresAfter[month] !== scoresBefore[month]);
    expect(turned).toEqual(['2026-10', t('scores.nobody'), t('scores.all')]);
    expect(scoresBefore['2026-10']).not.toContain('PROSES');
    expect(scoresAfter['2026-10']).toContain('PROSES');
  });

/** 20261006-0915, as recorders name their files. */
function isoMinute(serial: number): string {
  const [day, time] = new Date(Math.round((serial - 25569) * 1440) * 60_000).toISOString().split('T');
  return `${day!.replaceAll('-', '')}-${time!.slice(0, 5).replace(':', '')}`;
}

/** Twelve seconds: two tones around a pause. */
function recording(codec: 'alaw' | 'gsm' = 'alaw'): Buffer {
  const samples = Array.from({ length: 12 * 8000 }, (_, i) =>
    i > 4 * 8000 && i < 8 * 8000 ? 0 : Math.sin((i / 8000) * 2 * Math.PI * 440) / 2,
  );
  return Buffer.from(wavFile(samples, { codec }));
}
