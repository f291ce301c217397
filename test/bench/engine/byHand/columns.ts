/**
 * The closing pack as an expert would write it by hand for encoded columns: what is asked of a word is answered once a
 * word of the column's dictionary, numbers are read as doubles. Otherwise the loop of `rows.ts`, rule by rule; it gives
 * what checkColumns gives.
 */
import type { EncodedTable } from '../../../../src/engine';
import type { TypedValue } from '../../../../src/sheet';
import * as answers from './answers';
import type { ByHand } from './answers';
import { pending as pendingOf } from './pending';

// Names of this module: run as modules, one read from another module costs a call in the middle of the loop.
const { day, clock, EFFECTIVE, F, filled, is, least, most, NOT, T, U, UNREGULATED, verdict } = answers;
const pending = pendingOf;

/** Answers by code, and the code of each row. */
interface Coded {
  codes: Uint8Array | Uint16Array;
  answers: Uint8Array;
}

export function columnsByHand({ size, columns }: EncodedTable): ByHand {
  const codes = new Uint8Array(size);
  const broken = new Uint32Array(size);
  const coded = (name: string, answer: (word: TypedValue) => number): Coded => {
    const { values, codes: of } = columns.get(name)!.dictionary!;
    return { codes: of, answers: Uint8Array.from(values as TypedValue[], answer) };
  };
  const numbers = (name: string): Float64Array => columns.get(name)!.numbers!;
  const cells = (name: string) => columns.get(name)!.values as ArrayLike<TypedValue>;
  const truth = (word: TypedValue) => is(word, true);
  const answered = (word: TypedValue) => is(word, 'TERHUBUNG');

  const status = coded('status_tiket', (word) => is(word, 'CLOSE'));
  const forcedType = coded('tipe_close', (word) => (word === 'FORCE CLOSE' ? T : F));
  const forcedSource = coded('sumber_tiket', (word) => (word === 'FORCE CLOSE' ? T : F));
  const isDatin = coded('layanan', (word) => is(word, 'DATIN'));
  const isRetail = coded('layanan', (word) => is(word, 'INDIHOME') | is(word, 'POTS'));
  const first = coded('hasil_1', answered);
  const second = coded('hasil_2', answered);
  const normal = coded('layanan_normal', truth);
  const monitored = coded('minta_monitoring', (word) => (word === true ? T : F));
  const allowed = coded('izin_close', truth);
  const notRefused = coded('izin_close', (word) => (word === false ? F : T));
  const cause = coded('rfo', filled);
  const repair = coded('info_perbaikan', filled);
  const checked = coded('cek_aplikasi', truth);
  const mailed = coded('email_rfo', truth);
  const note = coded('ket_nossa', filled);
  const fitting = coded(
    'symptom',
    (word) => is(word, 'MONITORING') | is(word, 'REQUEST') | is(word, 'REQUEST / MONITORING'),
  );
  const covered = coded('site', (word) => is(word, 'BANDUNG') | is(word, 'SEMARANG'));
  const [closed, checkedAt, contacts, allContacts] = [
    numbers('tgl_close'),
    numbers('tgl_cek'),
    numbers('kontak_1'),
    numbers('jumlah_kontak'),
  ];
  const [newAt, pendFrom, pendTo, mailAt] = [
    numbers('tgl_tiket_baru'),
    numbers('pending_mulai'),
    numbers('pending_sampai'),
    numbers('tgl_email'),
  ];
  const [rounded, activeAt, secondAt] = [numbers('kontak_2'), numbers('tgl_aktif'), numbers('waktu_kontak_2')];
  const [ticket, newTicket, starts, ends] = [
    cells('no_tiket'),
    cells('no_tiket_baru'),
    cells('pending_mulai'),
    cells('pending_sampai'),
  ];

  for (let i = 0; i < size; i++) {
    const closedAt = closed[i]!;
    const isClosed = status.answers[status.codes[i]!]!;
    const forced = forcedType.answers[forcedType.codes[i]!]! | forcedSource.answers[forcedSource.codes[i]!]!;
    if (isClosed === F || forced === T || closedAt < EFFECTIVE) {
      codes[i] = UNREGULATED;
      continue;
    }
    const datin = isDatin.answers[isDatin.codes[i]!]!;
    const retail = isRetail.answers[isRetail.codes[i]!]!;
    const reached1 = first.answers[first.codes[i]!]!;
    const isNormal = normal.answers[normal.codes[i]!]!;
    const monitoring = monitored.answers[monitored.codes[i]!]!;
    const outside = retail & reached1 & isNormal & monitoring & notRefused.answers[notRefused.codes[i]!]!;
    if ((datin | retail) === F || outside === T) {
      codes[i] = UNREGULATED;
      continue;
    }
    const scopeOpen = isClosed === U || datin === U || outside === U;

    const unreached = NOT[reached1]!;
    const datinUnreached = datin & unreached;
    const one = contacts[i]!;
    const initial = one === one ? one : allContacts[i]!;
    const hasCause = cause.answers[cause.codes[i]!]!;
    const hasRepair = repair.answers[repair.codes[i]!]!;

    let bits = 0;
    let data = T;
    let warns = T;
    let fails = hasCause & hasRepair;
    if (fails !== T) bits |= (hasCause === F ? 1 : 0) | (hasRepair === F ? 2 : 0);
    const recheck = checked.answers[checked.codes[i]!]!;
    fails &= recheck;
    if (recheck === F) bits |= 1 << 2;
    const checkTime = checkedAt[i]!;
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
    const reached = datinUnreached === F ? reached1 : reached1 | (datinUnreached & second.answers[second.codes[i]!]!);
    if (reached !== F) {
      const works = NOT[reached]! | isNormal;
      fails &= works;
      if (works === F) bits |= 1 << 6;
      const reachedNormal = reached & isNormal;
      if (reachedNormal !== F) {
        const permitted = NOT[reachedNormal]! | allowed.answers[allowed.codes[i]!]!;
        fails &= permitted;
        if (permitted === F) bits |= 1 << 7;
        const asked = datin & reachedNormal & monitoring;
        if (asked !== F) {
          const free = NOT[asked]!;
          const fresh = newTicket[i];
          const made = free | filled(fresh);
          fails &= made;
          if (made === F) bits |= 1 << 8;
          if (fresh !== null) {
            const differs = free | NOT[is(fresh, ticket[i])]!;
            const named = free | fitting.answers[fitting.codes[i]!]!;
            fails &= differs & named;
            if (differs === F) bits |= 1 << 9;
            if (named === F) bits |= 1 << 10;
          }
          const openedAt = newAt[i]!;
          if ((free | least(day(openedAt), day(closedAt))) === F) {
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
      const begun = filled(starts[i]);
      const three = free | least(one, 3);
      const set = free | begun | filled(ends[i]);
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
        const rounds = rounded[i]!;
        const mail = pended | mailed.answers[mailed.codes[i]!]!;
        const noted = pended | note.answers[note.codes[i]!]!;
        const made = pended | least(rounds, 1);
        const limited = pended | most(rounds, 3);
        fails &= mail & noted & made & limited;
        if (mail === F) bits |= 1 << 18;
        const sent = mailAt[i]!;
        const mailTime = sent === sent ? sent : from;
        const order = pended | least(mailTime, from) | (clock(mailTime) === 0 && day(mailTime) === day(from) ? T : F);
        warns &= order;
        if (order === F) bits |= 1 << 19;
        if (noted === F) bits |= 1 << 20;
        if (made === F) bits |= 1 << 21;
        if (limited === F) bits |= 1 << 22;
        const answered = second.answers[second.codes[i]!]!;
        if ((pended | NOT[answered]! | least(rounds, 1)) === F) {
          bits |= 1 << 23;
          data = F;
        }
        const reopened = activeAt[i]!;
        const active = reopened === reopened ? reopened : to;
        const called = secondAt[i]!;
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
        const noted = NOT[alone]! | note.answers[note.codes[i]!]!;
        fails &= three & noted;
        if (three === F) bits |= 1 << 27;
        if (noted === F) bits |= 1 << 28;
      }
      if (retail === T && rounded[i] === rounded[i]) bits |= 1 << 29;
    }
    if (covered.answers[covered.codes[i]!] === F) bits |= 1 << 30;

    broken[i] = bits;
    codes[i] = verdict(fails, warns, data, scopeOpen);
  }
  return { codes, broken };
}
