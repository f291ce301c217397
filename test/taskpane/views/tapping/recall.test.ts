import { openReturns, qms, qmsDefinition, readCalls } from '../../../../src/measures';
import type { TypedValue } from '../../../../src/sheet';
import {
  askedFields,
  beforeTapping,
  missingOf,
  planRecall,
  recallWay,
} from '../../../../taskpane/views/tapping/recall/planRecall';
import { appendOf, rowWriteOf } from '../../../../taskpane/form/planWrite';
import { callKeyFields } from '../../../../taskpane/views/tapping/shared/callKey';
import { untappedCalls } from '../../../../taskpane/views/tapping/shared/tappingModel';
import { callRow, CAPTIONS, openCallSheet, type CallSheet } from './callSheet';

const WITH_INPUT = [...CAPTIONS, 'Input Call', 'Keterangan'];
const TAPPED = 46272;

let calls: CallSheet;
afterEach(() => calls.sheet.close());

async function record(typed: Readonly<Record<string, TypedValue>>): Promise<void> {
  const { loaded, place, sheet } = calls;
  const records = await calls.read();
  const plan = planRecall(loaded, records, 0, recallWay(loaded, records, 0), typed);
  const old = rowWriteOf(place, records, 0, plan.old, callKeyFields(loaded));
  if (!plan.added) await sheet.book.writeRow(old);
  else await sheet.book.supersedeRow({ old, added: appendOf(place, records, plan.added) });
}

/** What the measures say of the sheet as it is now. */
async function standing() {
  const { pack } = calls.loaded;
  const { reading } = await calls.read();
  const read = readCalls(reading.table!, qmsDefinition(pack));
  const { agree, valid } = qms(read);
  return {
    agree,
    valid,
    returned: openReturns(read, 46300).map(({ row }) => row),
    waiting: untappedCalls(readCalls(reading.table!, qmsDefinition(pack))),
  };
}

describe('a re-call in a table that tells first calls from re-calls', () => {
  beforeEach(async () => {
    calls = await openCallSheet(
      [callRow(5, { 'Input Call': 'NEW' }, WITH_INPUT), callRow(6, { 'Input Call': 'NEW' }, WITH_INPUT)],
      WITH_INPUT,
    );
  });

  it('is a row of its own that waits for its tapping, and the sale counts once', async () => {
    expect(await standing()).toEqual({ agree: 2, valid: 1, returned: [0], waiting: [] });
    await record({ tanggal_call: TAPPED + 1, id_call: 'C105', hasil_call: 'AGREE', keterangan_agent: 'tarif diulang' });
    expect(await standing()).toEqual({ agree: 2, valid: 1, returned: [], waiting: [2] });
    const [added] = calls.sheet.values('Sheet1', 'A4:U4');
    const cells = Object.fromEntries(WITH_INPUT.map((caption, at) => [caption, added![at]]));
    expect(cells).toMatchObject({
      'ID Call': 'C105',
      'Login Agent': '90001',
      Fastel: '131000000005',
      'Jenis Call': 'Mini Pack',
      Kategori: 'AGREE',
      'Status WO': 2,
      'Input Call': 'RECALL',
      Keterangan: 'tarif diulang',
      'Hasil Tapping': null,
      Penawaran: null,
    });
  });

  it('of a customer who no longer agrees leaves nothing to tap', async () => {
    await record({ tanggal_call: TAPPED + 1, id_call: 'C105', hasil_call: 'NOT AGREE' });
    expect(await standing()).toMatchObject({ returned: [], waiting: [] });
  });

  it('asks for time and outcome, and refuses a time before the tapping', async () => {
    const records = await calls.read();
    const { loaded } = calls;
    const way = recallWay(loaded, records, 0);
    expect(askedFields(loaded, records, way)).toEqual(['tanggal_call', 'id_call', 'hasil_call', 'keterangan_agent']);
    expect(missingOf(loaded, way, { tanggal_call: null, hasil_call: null })).toEqual(['tanggal_call', 'hasil_call']);
    const old = { tgl_tapping: TAPPED };
    expect(beforeTapping(loaded, old, { tanggal_call: TAPPED - 0.5 })).toBe(true);
    expect(beforeTapping(loaded, old, { tanggal_call: TAPPED + 0.5 })).toBe(false);
  });

  it('cannot be recorded while the sale is not known', async () => {
    calls.sheet.page.workbook.cells.clearContents('Sheet1', 'D2');
    const records = await calls.read();
    expect(recallWay(calls.loaded, records, 0)).toEqual({ kind: 'none', missing: ['fastel'] });
  });
});

it('a re-call in a table of one row a call fills in its day and agent there', async () => {
  const captions = [...CAPTIONS, 'Tanggal Recall', 'Login Recall'];
  calls = await openCallSheet([callRow(5, {}, captions)], captions);
  const records = await calls.read();
  const way = recallWay(calls.loaded, records, 0);
  expect(way).toEqual({ kind: 'sameRow' });
  expect(askedFields(calls.loaded, records, way)).toEqual(['tgl_recall', 'agent_recall']);
  await record({ tgl_recall: TAPPED + 1, agent_recall: '90001' });
  expect(calls.sheet.values('Sheet1', 'T2:U2')).toEqual([[TAPPED + 1, '90001']]);
});

it('a table with no column for it says which are missing', async () => {
  calls = await openCallSheet([callRow(5)]);
  expect(recallWay(calls.loaded, await calls.read(), 0)).toEqual({ kind: 'none', missing: ['input_call'] });
});
