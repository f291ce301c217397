/** Synthetic closing tickets as the sheet room would hand them over: typed columns, blanks where people leave blanks. */
import type { SheetTable, TypedColumn, TypedValue } from '../../../src/sheet';
import type { Pack } from '../../../src/engine';

/** A small seeded generator: the same tickets on every machine. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const MINUTE = 1 / 1440;

export function closingTickets(pack: Pack, count: number, seed = 7): SheetTable {
  const next = random(seed);
  const chance = (share: number) => next() < share;
  const pick = <Item>(...items: Item[]): Item => items[Math.floor(next() * items.length)]!;
  const maybe = <Item>(value: Item, blank = 0.02): Item | null => (chance(blank) ? null : value);
  const minutes = (serial: number) => Math.round(serial * 1440) / 1440;

  const columns: Record<string, TypedColumn> = {};
  Object.entries(pack.fields).forEach(([field, { type }], column) => {
    columns[field] = {
      field,
      type,
      source: { column, caption: field },
      values: new Array<TypedValue>(count).fill(null),
    };
  });
  for (let i = 0; i < count; i++) {
    const put = (field: string, value: TypedValue) => {
      columns[field]!.values[i] = value;
    };
    const datin = chance(0.4);
    const reached = chance(0.6);
    const start = minutes(45_000 + Math.floor(next() * 700) + next());
    const night = start % 1 < 0.25 || start % 1 > 0.75;
    const end = minutes(night ? Math.ceil(start) + 0.3 : start + pick(60, 60, 60, 62, 70, 30) * MINUTE);
    put('no_tiket', `IN${100_000 + i}`);
    put('layanan', maybe(datin ? 'DATIN' : chance(0.05) ? 'WIFI.ID' : pick('INDIHOME', 'INDIHOME', 'POTS')));
    put('sumber_tiket', maybe(chance(0.02) ? 'FORCE CLOSE' : 'NOSSA', 0.3));
    put('site', maybe(chance(0.02) ? 'MALANG' : pick('BANDUNG', 'SEMARANG')));
    put('rfo', maybe('Kabel putus'));
    put('info_perbaikan', maybe('Penyambungan'));
    put('cek_aplikasi', maybe(!chance(0.02)));
    put('tipe_close', maybe(chance(0.02) ? 'FORCE CLOSE' : 'BIASA', 0.3));
    put('jumlah_kontak', maybe(pick(1, 2, 3), 0.8));
    put('kontak_1', maybe(reached ? pick(1, 2, 3) : pick(2, 3, 3, 3, 4)));
    put('hasil_1', maybe(reached ? 'TERHUBUNG' : 'TIDAK TERHUBUNG'));
    put('status_tiket', maybe(chance(0.05) ? 'OPEN' : 'CLOSE'));
    put('tgl_close', maybe(minutes(end + next())));
    put('tgl_cek', maybe(minutes(end + next() - 0.5), 0.5));
    if (reached) {
      put('layanan_normal', maybe(!chance(0.05)));
      put('izin_close', maybe(!chance(0.05)));
      put('minta_monitoring', maybe(chance(0.1), 0.5));
      if (chance(0.1)) {
        put('no_tiket_baru', `IN${900_000 + i}`);
        put('symptom', maybe(pick('REQUEST', 'MONITORING', 'GANGGUAN')));
        put('tgl_tiket_baru', maybe(minutes(end + 1 + next())));
      }
    } else if (datin) {
      put('pending_mulai', maybe(start));
      put('pending_sampai', maybe(end));
      put('tgl_aktif', maybe(minutes(end + pick(0, 0, 0, 600) * MINUTE), 0.5));
      put('email_rfo', maybe(!chance(0.05)));
      put('tgl_email', maybe(minutes(start + pick(-10, 0, 5, 20) * MINUTE)));
      put('kontak_2', maybe(pick(0, 1, 2, 3, 3, 3, 4)));
      put('waktu_kontak_2', maybe(minutes(end + 5 * MINUTE)));
      put('hasil_2', maybe(pick('TERHUBUNG', 'TIDAK TERHUBUNG')));
    }
    put('ket_nossa', reached && chance(0.7) ? null : maybe('Pelanggan tidak terhubung'));
  }
  return { headerRow: 0, rows: Array.from({ length: count }, (_, i) => i + 1), columns };
}
