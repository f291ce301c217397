/**
 * The closing pack as an expert would write it by hand: one loop over columns, three-valued where a cell may be blank,
 * whole groups of rules skipped where they cannot apply. It gives what checkRows gives, verdict codes and the bits of the
 * broken rules, and the bench checks that it does. Rules are numbered as they stand in the pack.
 */
import type { SheetTable, TypedValue } from '../../../src/sheet';

const F = 0;
const U = 1;
const T = 3;
const NOT = [T, U, F, F];

const is = (cell: TypedValue, word: TypedValue): number =>
  cell === null || cell === undefined ? U : cell === word ? T : F;
const least = (number: number | null | undefined, bound: number | null | undefined): number =>
  number === null || number === undefined || bound === null || bound === undefined ? U : number >= bound ? T : F;
const filled = (cell: TypedValue): number => (cell === undefined ? U : cell === null ? F : T);
const day = (serial: number): number => Math.floor(Math.round(serial * 86_400) / 86_400);
const clock = (serial: number): number => {
  const seconds = Math.round(serial * 86_400);
  return (((seconds % 86_400) + 86_400) % 86_400) / 86_400;
};

const EFFECTIVE = 44_409;
const [DAY_STARTS, DAY_ENDS] = [
  [5, 6, 8].map((hour) => (hour * 3600) / 86_400),
  [17, 18, 19].map((hour) => (hour * 3600) / 86_400),
];
const [FIRST_START, LAST_START] = [DAY_STARTS[0]!, DAY_STARTS[2]!];
const [FIRST_END, LAST_END] = [DAY_ENDS[0]!, DAY_ENDS[2]!];

const [PASS, FAIL, WARN, INCOMPLETE, UNREGULATED] = [0, 1, 2, 3, 4];

export interface ByHand {
  codes: Uint8Array;
  broken: Uint32Array;
}

export function closingByHand(table: SheetTable): ByHand {
  const size = table.rows.length;
  const codes = new Uint8Array(size);
  const broken = new Uint32Array(size);
  const texts = (name: string) => table.columns[name]!.values as (string | null)[];
  const flags = (name: string) => table.columns[name]!.values as (boolean | null)[];
  const numbers = (name: string) => table.columns[name]!.values as (number | null)[];
  const [status, service, source, closeType, site] = [
    'status_tiket',
    'layanan',
    'sumber_tiket',
    'tipe_close',
    'site',
  ].map(texts) as [(string | null)[], (string | null)[], (string | null)[], (string | null)[], (string | null)[]];
  const [rfo, repair, first, second, note, ticket, newTicket, symptom] = [
    'rfo',
    'info_perbaikan',
    'hasil_1',
    'hasil_2',
    'ket_nossa',
    'no_tiket',
    'no_tiket_baru',
    'symptom',
  ].map(texts) as (string | null)[][] as [
    (string | null)[],
    (string | null)[],
    (string | null)[],
    (string | null)[],
    (string | null)[],
    (string | null)[],
    (string | null)[],
    (string | null)[],
  ];
  const [checked, normal, allowed, monitored, mailed] = [
    'cek_aplikasi',
    'layanan_normal',
    'izin_close',
    'minta_monitoring',
    'email_rfo',
  ].map(flags) as [(boolean | null)[], (boolean | null)[], (boolean | null)[], (boolean | null)[], (boolean | null)[]];
  const [contacts1, contactsAll, contacts2] = ['kontak_1', 'jumlah_kontak', 'kontak_2'].map(numbers) as [
    (number | null)[],
    (number | null)[],
    (number | null)[],
  ];
  const [closed, checkedAt, pendFrom, pendTo, mailAt, activeAt, secondAt, newAt] = [
    'tgl_close',
    'tgl_cek',
    'pending_mulai',
    'pending_sampai',
    'tgl_email',
    'tgl_aktif',
    'waktu_kontak_2',
    'tgl_tiket_baru',
  ].map(numbers) as [
    (number | null)[],
    (number | null)[],
    (number | null)[],
    (number | null)[],
    (number | null)[],
    (number | null)[],
    (number | null)[],
    (number | null)[],
  ];

  for (let i = 0; i < size; i++) {
    const closedAt = closed[i]!;
    const isClosed = is(status[i]!, 'CLOSE');
    const kind = service[i]!;
    if (
      isClosed === F ||
      closeType[i] === 'FORCE CLOSE' ||
      source[i] === 'FORCE CLOSE' ||
      (closedAt !== null && closedAt < EFFECTIVE)
    ) {
      codes[i] = UNREGULATED;
      continue;
    }
    const datin = is(kind, 'DATIN');
    const retail = kind === null ? U : kind === 'INDIHOME' || kind === 'POTS' ? T : F;
    const reached1 = is(first[i]!, 'TERHUBUNG');
    const monitoring = monitored[i] === true ? T : F;
    const isNormal = is(normal[i]!, true);
    const elsewhere = NOT[retail & reached1 & isNormal & monitoring & (allowed[i] === false ? F : T)]!;
    if ((datin === F && retail === F) || elsewhere === F) {
      codes[i] = UNREGULATED;
      continue;
    }
    const scopeOpen = isClosed === U || kind === null || elsewhere === U;

    let bits = 0;
    let fails = T;
    let warns = T;
    let data = T;
    const unreached1 = NOT[reached1]!;
    const datinUnreached = datin & unreached1;
    const one = contacts1[i]!;
    const initial = one ?? contactsAll[i]!;

    if (rfo[i] === null) {
      bits |= 1 << 0;
      fails = F;
    }
    if (repair[i] === null) {
      bits |= 1 << 1;
      fails = F;
    }
    const recheck = is(checked[i]!, true);
    fails &= recheck;
    if (recheck === F) bits |= 1 << 2;
    const checkTime = checkedAt[i]!;
    if (checkTime !== null && closedAt !== null && day(checkTime) > day(closedAt)) {
      bits |= 1 << 3;
      data = F;
    }

    if (reached1 !== F) {
      const counted = unreached1 | (NOT[datin]! & least(initial, 1)) | least(one, 1);
      fails &= counted;
      if (counted === F) bits |= 1 << 4;
      if ((unreached1 | least(initial, 1)) === F) {
        bits |= 1 << 5;
        data = F;
      }
    }
    const reached = reached1 | (datinUnreached & is(second[i]!, 'TERHUBUNG'));
    if (reached !== F) {
      const works = NOT[reached]! | isNormal;
      fails &= works;
      if (works === F) bits |= 1 << 6;
      const reachedNormal = reached & isNormal;
      if (reachedNormal !== F) {
        const permitted = NOT[reachedNormal]! | is(allowed[i]!, true);
        fails &= permitted;
        if (permitted === F) bits |= 1 << 7;
        const asked = datin & reachedNormal & monitoring;
        if (asked !== F) {
          const fresh = newTicket[i]!;
          const free = NOT[asked]!;
          const made = free | filled(fresh);
          fails &= made;
          if (made === F) bits |= 1 << 8;
          if (fresh !== null) {
            const old = ticket[i]!;
            const differs = free | (old === null ? U : fresh !== old ? T : F);
            const word = symptom[i]!;
            const named =
              free |
              (word === null
                ? U
                : word === 'REQUEST' || word === 'MONITORING' || word === 'REQUEST / MONITORING'
                  ? T
                  : F);
            fails &= differs & named;
            if (differs === F) bits |= 1 << 9;
            if (named === F) bits |= 1 << 10;
          }
          const openedAt = newAt[i]!;
          const later = free | (openedAt === null || closedAt === null ? U : day(openedAt) >= day(closedAt) ? T : F);
          if (later === F) {
            bits |= 1 << 11;
            data = F;
          }
        }
      }
    }
    if (datinUnreached !== F) {
      const free = NOT[datinUnreached]!;
      const from = pendFrom[i]!;
      const to = pendTo[i]!;
      const three = free | least(one, 3);
      fails &= three;
      if (three === F) bits |= 1 << 12;
      const set = free | filled(from) | filled(to);
      fails &= set;
      if (set === F) bits |= 1 << 13;
      if ((free | least(to, from)) === F) {
        bits |= 1 << 14;
        data = F;
      }

      // Day and night begin within ranges: `low` is the worst reading of the hour, `high` the best.
      const at = from === null ? null : clock(from);
      const until = to === null ? null : clock(to);
      const length = from === null || to === null ? null : Math.round((to - from) * 86_400) / 60;
      const nights = from === null || to === null ? null : day(to) - day(from);
      const within = (slack: number) => (length === null ? U : length >= 60 - slack && length <= 60 + slack ? T : F);
      const byDay = (start: number, end: number) => (at === null ? U : at >= start && at < end ? T : F);
      let low = free | NOT[byDay(FIRST_START, LAST_END)]! | within(5);
      let high = free | NOT[byDay(LAST_START, FIRST_END)]! | within(15);
      if (low !== T) {
        if (high === F) {
          bits |= 1 << 15;
          fails = F;
        } else if (low === F && high === T) {
          bits |= 1 << 15;
          warns = F;
        } else fails &= U;
      }
      const dayLow = low;
      low = T;
      high = F;
      const over = (start: number) =>
        (nights === null ? U : nights > 0 ? T : F) | ((at === null ? U : at < start ? T : F) & least(until, start));
      for (const start of DAY_STARTS!) {
        low &= byDay(start, FIRST_END) | over(start);
        high |= byDay(start, LAST_END) | over(start);
      }
      low |= free;
      high |= free;
      if (low !== T) {
        if (high === F) {
          bits |= 1 << 16;
          fails = F;
        } else if (low === F && high === T) {
          bits |= 1 << 16;
          warns = F;
        } else fails &= U;
      }
      if (dayLow !== T && low !== T) {
        // Wherever day and night begin, the pending may be wrong for the one or for the other.
        let either = F;
        for (const start of DAY_STARTS!) {
          for (const end of DAY_ENDS!) {
            const daytime = byDay(start, end);
            either |= (free | NOT[daytime]! | within(15)) & (free | daytime | over(start));
          }
        }
        fails &= either === F ? F : low === F && either === T ? T : U;
      }
      low = T;
      high = F;
      for (const end of DAY_ENDS!) {
        const short = nights === null ? U : nights < 1 ? T : F;
        const single = (nights === null ? U : nights <= 1 ? T : F) & least(at, end);
        low &= byDay(LAST_START, end) | short | single;
        high |= byDay(FIRST_START, end) | short | single;
      }
      low |= free;
      high |= free;
      if (low !== T) {
        if (high === F) {
          bits |= 1 << 17;
          warns = F;
        } else if (low === F && high === T) {
          bits |= 1 << 17;
          warns = F;
        } else warns &= U;
      }

      if (from !== null) {
        const rounds = contacts2[i]!;
        const mail = free | is(mailed[i]!, true);
        fails &= mail;
        if (mail === F) bits |= 1 << 18;
        const mailTime = mailAt[i] ?? from;
        const order = free | (mailTime >= from || (clock(mailTime) === 0 && day(mailTime) === day(from)) ? T : F);
        warns &= order;
        if (order === F) bits |= 1 << 19;
        const noted = free | filled(note[i]!);
        fails &= noted;
        if (noted === F) bits |= 1 << 20;
        const made = free | least(rounds, 1);
        const limited = free | (rounds === null ? U : rounds <= 3 ? T : F);
        fails &= made & limited;
        if (made === F) bits |= 1 << 21;
        if (limited === F) bits |= 1 << 22;
        const answered = is(second[i]!, 'TERHUBUNG');
        if ((free | NOT[answered]! | least(rounds, 1)) === F) {
          bits |= 1 << 23;
          data = F;
        }
        const active = activeAt[i] ?? to;
        const after = free | least(secondAt[i] ?? active, active);
        warns &= after;
        if (after === F) bits |= 1 << 24;
        if ((free | answered | least(rounds, 3)) === F) bits |= 1 << 25;
        if (free === F && active !== null && closedAt !== null && day(active) > day(closedAt)) {
          bits |= 1 << 26;
          data = F;
        }
      }
    }
    if (retail !== F) {
      const alone = retail & unreached1;
      if (alone !== F) {
        const three = NOT[alone]! | least(initial, 3);
        const noted = NOT[alone]! | filled(note[i]!);
        fails &= three & noted;
        if (three === F) bits |= 1 << 27;
        if (noted === F) bits |= 1 << 28;
      }
      if (retail === T && contacts2[i] !== null) bits |= 1 << 29;
    }
    const area = site[i]!;
    if (area !== null && area !== 'BANDUNG' && area !== 'SEMARANG') bits |= 1 << 30;

    broken[i] = bits;
    codes[i] =
      data === F || scopeOpen
        ? INCOMPLETE!
        : fails === F
          ? FAIL!
          : fails === U
            ? INCOMPLETE!
            : warns === F
              ? WARN!
              : warns === U
                ? INCOMPLETE!
                : PASS!;
  }
  return { codes, broken };
}
