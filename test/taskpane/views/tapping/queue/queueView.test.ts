/** Which waiting calls a QCO sees, in what order, and how far each agent's calls are tapped. */
import type { Calls } from '../../../../../src/measures';
import { qmsDefinition, readCalls } from '../../../../../src/measures';
import {
  agentRisks,
  choicesOf,
  coverageOf,
  viewed,
  WHOLE_QUEUE,
  type QueueView,
} from '../../../../../taskpane/views/tapping/queue/queueView';
import { untappedCalls } from '../../../../../taskpane/views/tapping/shared/tappingModel';
import { callRow, CAPTIONS, openCallSheet, type CallSheet } from '../callSheet';

const COLUMNS = [...CAPTIONS, 'Site', 'Campaign', 'TL'];
const WAITS = { 'Hasil Tapping': '', 'Tgl Tapping': '', 'Status WO': 2 };
/** 10 October 2026. */
const TODAY = 46305;
const waits = (n: number, agent: string, day: number, site: string, campaign: string) =>
  callRow(
    n,
    { ...WAITS, 'Login Agent': agent, 'Tanggal Call': TODAY - day, Site: site, Campaign: campaign, TL: `TL ${site}` },
    COLUMNS,
  );
const tapped = (n: number, agent: string, result: string) =>
  callRow(
    n,
    { 'Login Agent': agent, 'Hasil Tapping': result, 'Status WO': result === 'VALID' ? 6 : 5, Campaign: 'WIFI' },
    COLUMNS,
  );

describe('the queue of a team', () => {
  let sheet: CallSheet;
  let calls: Calls;
  let rows: number[];
  beforeAll(async () => {
    sheet = await openCallSheet(
      [
        waits(1, 'A1', 1, 'BANDUNG', 'ADD ON'),
        waits(2, 'A2', 12, 'BANDUNG', 'ADD ON'),
        waits(3, 'A3', 3, 'MEDAN', 'WIFI'),
        waits(4, 'A2', 2, 'MEDAN', 'WIFI'),
        ...[5, 6, 7].map((n) => tapped(n, 'A3', 'RETURN')),
        tapped(8, 'A2', 'RETURN'),
        ...[9, 10, 11].map((n) => tapped(n, 'A2', 'VALID')),
      ],
      COLUMNS,
    );
    const { reading } = await sheet.read();
    calls = readCalls(reading.table!, qmsDefinition(sheet.loaded.pack));
    rows = untappedCalls(calls);
  });
  afterAll(() => sheet.sheet.close());
  const seen = (view: Partial<QueueView>) => viewed(calls, rows, { ...WHOLE_QUEUE, ...view }, TODAY + 0.4);

  it.each<[Partial<QueueView>, number[]]>([
    [{}, [0, 1, 2, 3]],
    [{ mine: 'a2, A1' }, [0, 1, 3]],
    [{ mine: 'TL MEDAN' }, [2, 3]],
    [{ site: 'MEDAN' }, [2, 3]],
    [{ campaign: 'ADD ON', words: 'bandung' }, [0, 1]],
    [{ month: '2026-09' }, [1]],
    [{ age: '3' }, [1, 2]],
    [{ age: 'x' }, [0, 1, 2, 3]],
    [{ site: 'MEDAN', mine: 'A1' }, []],
  ])('is narrowed by %j', (view, expected) => {
    expect(seen(view)).toEqual(expected);
  });

  it('is ordered by age, or by how surely an agent is returned', () => {
    expect(seen({ order: 'oldest' })).toEqual([1, 2, 3, 0]);
    expect(seen({ order: 'risk' })).toEqual([2, 1, 3, 0]);
    // Three of three weigh more than one of four; who was never tapped is no risk that anybody knows.
    const risks = agentRisks(calls);
    expect([risks.get('a3')! > risks.get('a2')!, risks.has('a1')]).toEqual([true, false]);
  });

  it('offers what its own calls have', () => {
    expect(choicesOf(calls, rows)).toEqual({
      site: ['BANDUNG', 'MEDAN'],
      campaign: ['ADD ON', 'WIFI'],
      month: ['2026-09', '2026-10'],
    });
  });

  it('says how far each agent is tapped, and what the plan still asks for', () => {
    expect(coverageOf(calls, sheet.loaded.pack, '')).toEqual([
      { key: 'A1', agree: 1, tapped: 0, lacking: 1 },
      { key: 'A2', agree: 6, tapped: 4, lacking: 1 },
      // WiFi is tapped by samples of no given size.
      { key: 'A3', agree: 4, tapped: 3, lacking: null },
    ]);
    expect(coverageOf(calls, sheet.loaded.pack, '2026-10').map(({ key, agree }) => [key, agree])).toEqual([
      ['A1', 1],
      ['A2', 1],
      ['A3', 1],
    ]);
  });
});
