import { readTable } from '../../../src/sheet';
import { compare, isBroken, parameterText, parameterValue, withConfirmed, withParameter } from '../../../taskpane/views/rules/proposal';
import { shippedPacks } from '../shelf';

describe('a proposed change of a pack', () => {
  it('counts the rows that turn, and from what to what', async () => {
    const shelf = await shippedPacks();
    const closing = shelf.get('closing')!;
    const changed = await shelf.tryText('closing', withParameter(closing.text, 'minAttempts', 4));
    if (isBroken(changed)) throw new Error('the changed pack must run');
    const captions = ['no_tiket', 'layanan', 'status_tiket', 'rfo', 'info_perbaikan', 'cek_aplikasi', 'kontak_1', 'hasil_1', 'ket_nossa', 'tgl_close'];
    const row = (contacts: number) => ['IN1', 'INDIHOME', 'Close', 'kabel putus', 'disambung', 'Ya', contacts, 'RNA', 'tidak terhubung', 46000];
    const { table } = readTable([captions, row(3), row(4), row(2)], closing.specs, { headerRow: 0 });
    expect(compare(closing, changed, table!, 46000)).toEqual({ rows: 3, changed: 1, moves: [{ from: 'pass', to: 'fail', count: 1 }] });
  });

  it('moves the version on, so that reports tell old from new', async () => {
    const { text } = (await shippedPacks()).get('closing')!;
    expect(JSON.parse(withParameter(text, 'minAttempts', 4)).version).not.toBe(JSON.parse(text).version);
  });

  it('refuses a text that does not lint', async () => {
    const shelf = await shippedPacks();
    expect(isBroken(await shelf.tryText('closing', '{ "id": 3'))).toBe(true);
  });

  it('confirms one rule and leaves the others', async () => {
    const pack = (await shippedPacks()).get('tapping')!;
    const rule = pack.pack.rules.find(({ basis }) => basis === 'practice')!.name;
    const confirmed = JSON.parse(withConfirmed(pack.text, rule)).rules.filter((candidate: { confirmed?: boolean }) => candidate.confirmed).map(({ name }: { name: string }) => name);
    expect(confirmed).toContain(rule);
  });

  it.each([
    { typed: '4', now: 3, expect: 4 },
    { typed: '0,95', now: 1, expect: 0.95 },
    { typed: 'empat', now: 3, expect: undefined },
    { typed: '', now: 3, expect: null },
    { typed: 'Ya', now: false, expect: true },
    { typed: '3; 5', now: [1], expect: [3, 5] },
    { typed: 'BANDUNG, MEDAN', now: ['X'], expect: ['BANDUNG', 'MEDAN'] },
  ])('reads "$typed" as $expect where $now stands', ({ typed, now, expect: wanted }) => {
    expect(parameterValue(typed, now)).toEqual(wanted);
  });

  it('writes a value as it can be typed again', () => {
    for (const value of [3, 0.95, true, ['A', 'B'], 'bersih']) expect(parameterValue(parameterText(value), value)).toEqual(value);
  });
});
