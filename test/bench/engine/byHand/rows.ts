/**
 * The closing pack as an expert would write it by hand for rows as they lie in a range: one loop, each cell read by its
 * column's place when a rule first asks for it, three-valued where it may be blank, whole groups of rules skipped where
 * they cannot apply. It gives what checkRows gives. Rules are numbered as they stand in the pack.
 */
import type { IndexedRows } from '../../../../src/engine';
import type { TypedValue } from '../../../../src/sheet';
import * as answers from './answers';
import type { ByHand } from './answers';
import { pending as pendingOf } from './pending';

// Names of this module: run as modules, one read from another module costs a call in the middle of the loop.
const { day, clock, EFFECTIVE, F, filled, is, least, most, NOT, T, U, UNREGULATED, verdict } = answers;
const pending = pendingOf;

const number = (cell: TypedValue): number => (typeof cell === 'number' ? cell : NaN);

export function rowsByHand({ rows, index: at }: IndexedRows): ByHand {
  const size = rows.length;
  const codes = new Uint8Array(size);
  const broken = new Uint32Array(size);
  const [STATUS, SERVICE, SOURCE, TYPE, SITE, CLOSED, RFO, REPAIR, CHECKED, CHECKED_AT, FIRST, NORMAL, ALLOWED] = [
    'status_tiket',
    'layanan',
    'sumber_tiket',
    'tipe_close',
    'site',
    'tgl_close',
    'rfo',
    'info_perbaikan',
    'cek_aplikasi',
    'tgl_cek',
    'hasil_1',
    'layanan_normal',
    'izin_close',
  ].map((name) => at[name]!) as Thirteen;
  const [
    MONITORED,
    CONTACTS,
    ALL_CONTACTS,
    NEW_TICKET,
    TICKET,
    SYMPTOM,
    NEW_AT,
    FROM,
    TO,
    MAILED,
    MAIL_AT,
    NOTE,
    ROUNDS,
  ] = [
    'minta_monitoring',
    'kontak_1',
    'jumlah_kontak',
    'no_tiket_baru',
    'no_tiket',
    'symptom',
    'tgl_tiket_baru',
    'pending_mulai',
    'pending_sampai',
    'email_rfo',
    'tgl_email',
    'ket_nossa',
    'kontak_2',
  ].map((name) => at[name]!) as Thirteen;
  const [SECOND, ACTIVE_AT, SECOND_AT] = [at.hasil_2!, at.tgl_aktif!, at.waktu_kontak_2!];

  for (let i = 0; i < size; i++) {
    const row = rows[i]!;
    const closedAt = number(row[CLOSED]);
    const isClosed = is(row[STATUS], 'CLOSE');
    if (isClosed === F || row[TYPE] === 'FORCE CLOSE' || row[SOURCE] === 'FORCE CLOSE' || closedAt < EFFECTIVE) {
      codes[i] = UNREGULATED;
      continue;
    }
    const kind = row[SERVICE];
    const datin = is(kind, 'DATIN');
    const retail = datin === U ? U : kind === 'INDIHOME' || kind === 'POTS' ? T : F;
    const reached1 = is(row[FIRST], 'TERHUBUNG');
    const isNormal = is(row[NORMAL], true);
    const monitoring = row[MONITORED] === true ? T : F;
    const outside = retail & reached1 & isNormal & monitoring & (row[ALLOWED] === false ? F : T);
    if ((datin | retail) === F || outside === T) {
      codes[i] = UNREGULATED;
      continue;
    }
    const scopeOpen = isClosed === U || datin === U || outside === U;

    const unreached = NOT[reached1]!;
    const datinUnreached = datin & unreached;
    const one = number(row[CONTACTS]);
    const initial = one === one ? one : number(row[ALL_CONTACTS]);

    const hasCause = filled(row[RFO]);
    const hasRepair = filled(row[REPAIR]);
    let bits = 0;
    let data = T;
    let warns = T;
    let fails = hasCause & hasRepair;
    if (fails !== T) bits |= (hasCause === F ? 1 : 0) | (hasRepair === F ? 2 : 0);
    const recheck = is(row[CHECKED], true);
    fails &= recheck;
    if (recheck === F) bits |= 1 << 2;
    const checkTime = number(row[CHECKED_AT]);
    if (checkTime === checkTime && day(checkTime) > day(closedAt)) {
      bits |= 1 << 3;
      data = F;
    }

    if (reached1 !== F) {
      const counted = unreached | (NOT[datin]! & least(initial, 1)) | least(one, 1);
      fails &= counted;
      if (counted === F) bits |= 1 << 4;
      if ((unreached | least(initial, 1)) === F) {
        bits |= 1 << 5;
        data = F;
      }
    }
    const reached = datinUnreached === F ? reached1 : reached1 | (datinUnreached & is(row[SECOND], 'TERHUBUNG'));
    if (reached !== F) {
      const works = NOT[reached]! | isNormal;
      fails &= works;
      if (works === F) bits |= 1 << 6;
      const reachedNormal = reached & isNormal;
      if (reachedNormal !== F) {
        const permitted = NOT[reachedNormal]! | is(row[ALLOWED], true);
        fails &= permitted;
        if (permitted === F) bits |= 1 << 7;
        const asked = datin & reachedNormal & monitoring;
        if (asked !== F) {
          const free = NOT[asked]!;
          const fresh = row[NEW_TICKET];
          const made = free | filled(fresh);
          fails &= made;
          if (made === F) bits |= 1 << 8;
          if (fresh !== null) {
            const differs = free | NOT[is(fresh, row[TICKET])]!;
            const named = free | isMonitoring(row[SYMPTOM]);
            fails &= differs & named;
            if (differs === F) bits |= 1 << 9;
            if (named === F) bits |= 1 << 10;
          }
          const openedAt = number(row[NEW_AT]);
          if ((free | least(day(openedAt), day(closedAt))) === F) {
            bits |= 1 << 11;
            data = F;
          }
        }
      }
    }
    if (datinUnreached !== F) {
      const free = NOT[datinUnreached]!;
      const from = number(row[FROM]);
      const to = number(row[TO]);
      const begun = filled(row[FROM]);
      const three = free | least(one, 3);
      const set = free | begun | filled(row[TO]);
      fails &= three & set;
      if (three === F) bits |= 1 << 12;
      if (set === F) bits |= 1 << 13;
      if ((free | least(to, from)) === F) {
        bits |= 1 << 14;
        data = F;
      }
      const lasting = pending(from, to, free);
      fails &= lasting & T;
      warns &= (lasting >> 2) & T;
      bits |= lasting & ~15;

      if (begun !== F) {
        const pended = free | NOT[begun]!;
        const rounds = number(row[ROUNDS]);
        const mail = pended | is(row[MAILED], true);
        const noted = pended | filled(row[NOTE]);
        const made = pended | least(rounds, 1);
        const limited = pended | most(rounds, 3);
        fails &= mail & noted & made & limited;
        if (mail === F) bits |= 1 << 18;
        const mailed = number(row[MAIL_AT]);
        const mailTime = mailed === mailed ? mailed : from;
        const order = pended | least(mailTime, from) | (clock(mailTime) === 0 && day(mailTime) === day(from) ? T : F);
        warns &= order;
        if (order === F) bits |= 1 << 19;
        if (noted === F) bits |= 1 << 20;
        if (made === F) bits |= 1 << 21;
        if (limited === F) bits |= 1 << 22;
        const answered = is(row[SECOND], 'TERHUBUNG');
        if ((pended | NOT[answered]! | least(rounds, 1)) === F) {
          bits |= 1 << 23;
          data = F;
        }
        const reopened = number(row[ACTIVE_AT]);
        const active = reopened === reopened ? reopened : to;
        const called = number(row[SECOND_AT]);
        const again = called === called ? called : active;
        const after = pended | least(again, active);
        warns &= after;
        if (after === F) bits |= 1 << 24;
        if ((pended | answered | least(rounds, 3)) === F) bits |= 1 << 25;
        if ((pended | least(day(closedAt), day(reopened))) === F) {
          bits |= 1 << 26;
          data = F;
        }
      }
    }
    if (retail !== F) {
      const alone = retail & unreached;
      if (alone !== F) {
        const three = NOT[alone]! | least(initial, 3);
        const noted = NOT[alone]! | filled(row[NOTE]);
        fails &= three & noted;
        if (three === F) bits |= 1 << 27;
        if (noted === F) bits |= 1 << 28;
      }
      if (retail === T && filled(row[ROUNDS]) === T) bits |= 1 << 29;
    }
    if (isElsewhere(row[SITE])) bits |= 1 << 30;

    broken[i] = bits;
    codes[i] = verdict(fails, warns, data, scopeOpen);
  }
  return { codes, broken };
}

type Thirteen = [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

const isMonitoring = (word: TypedValue): number =>
  word === null || word === undefined
    ? U
    : word === 'MONITORING' || word === 'REQUEST' || word === 'REQUEST / MONITORING'
      ? T
      : F;
const isElsewhere = (word: TypedValue): boolean =>
  word !== null && word !== undefined && word !== 'BANDUNG' && word !== 'SEMARANG';
