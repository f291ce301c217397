/** One schedule: what panes and people do, in an order that the seed decides, and what must hold whatever the order. */
import { parseAddress } from '../../../src/host/workbook/area';
import { verifyTrail } from '../../../src/ledger';
import type { Append, CellWrite, OfficeProblem, RowWrite, Source } from '../../../src/office';
import { entry } from '../../ledger/audit/trail';
import { Random } from '../../random';
import { check, codeOf, type Work } from './invariants';
import { HEADS, RESULT, SHEETS, type Pane, type World } from './world';

export async function runSchedule(world: World, seed: number): Promise<void> {
  const random = new Random(seed);
  const schedule = new Schedule(world, random);
  try {
    await schedule.run();
  } catch (error) {
    const told = error instanceof Error ? error.message : String(error);
    throw new Error(`seed ${seed}: ${told}\n${schedule.log.join('\n')}\n${schedule.picture()}`, { cause: error });
  }
}

class Schedule {
  readonly log: string[] = [];
  readonly works: Work[] = [];
  readonly snapshots = new Set<string>();
  readonly people: string[] = [];
  readonly unseen = new Set<string>();
  private tokens = 0;

  constructor(
    private readonly world: World,
    private readonly random: Random,
  ) {}

  async run(): Promise<void> {
    const { world, random } = this;
    const audits = random.chance(0.05);
    await world.reset();
    if (audits) await this.dropTrail();
    this.remember();
    const sources = this.sources();
    // One pane by itself, whose last step is taken back: our stand-in keeps one list of steps for all.
    const alone = random.chance(0.15);
    const running = (alone ? world.panes.slice(0, 1) : world.panes).map((pane) =>
      this.work(pane, sources, audits, random.chance(0.2) ? 2 : 1),
    );
    let events = alone ? 0 : random.below(4);
    for (;;) {
      for (const pane of world.panes) await this.standsStill(pane);
      const waiting = world.panes.filter(({ go }) => go !== null);
      if (waiting.length === 0) break;
      if (events > 0 && random.chance(0.3)) {
        events--;
        await this.peopleAct();
        for (const pane of world.panes) pane.stale = true;
      } else {
        const before = this.letGo(random.pick(waiting));
        for (const pane of world.panes) await this.standsStill(pane);
        // What a request hit whose answer is lost, nobody can know: it stands in the version history alone.
        const now = before && this.texts();
        for (const text of before ?? []) if (!now!.has(text)) this.unseen.add(text);
      }
      for (const pane of world.panes) await this.standsStill(pane);
      this.remember();
    }
    await Promise.all(running);
    await this.settleJournals();
    this.remember();
    check(world, this);
    if (audits) await this.checkTrail();
    if (alone) await this.undo();
  }

  picture(): string {
    return SHEETS.map((sheet) =>
      this.world
        .rows(sheet)
        .map((row) => row.join(','))
        .join('\n'),
    ).join('\n--\n');
  }

  private texts(): Set<string> {
    return new Set(SHEETS.flatMap((sheet) => this.world.rows(sheet).flat()));
  }

  private remember(): void {
    if (!this.world.changed) return;
    this.world.changed = false;
    this.snapshots.add(this.picture());
  }

  private token(id: string): string {
    return `${id}|${++this.tokens}`;
  }

  private sources(): Record<string, Source> {
    const body = this.world.workbook.tables.get('Data').area;
    const rows = body.endRow - body.startRow + 1;
    return {
      Lembar: { kind: 'sheet', name: 'Lembar', sheet: 'Lembar', row: 0, column: 0, rows: 7, columns: 4 },
      Tabel: { kind: 'table', name: 'Data', sheet: 'Tabel', row: 0, column: 0, rows, columns: 4 },
    };
  }

  /** A pane does its works one after the other; it stands still where it waits for its turn or has none left. */
  private async work(pane: Pane, sources: Record<string, Source>, audits: boolean, count: number): Promise<void> {
    pane.busy = true;
    for (let n = 0; n < count; n++) {
      // Two panes that both begin with it write the trail's first row at once.
      const work = audits && n === 0 && this.random.chance(0.6) ? this.audit() : this.invent(sources, audits);
      this.works.push(work);
      pane.stale = false;
      pane.faults = 0;
      this.log.push(`pane ${this.world.panes.indexOf(pane)} begins ${work.name}`);
      try {
        work.answer = await work.run(pane);
        work.fate ??= 'done';
      } catch (error) {
        work.error = error;
        work.said = this.rowsNamed(error);
        work.fate ??= ['unsure', 'covered'].includes(codeOf(error)) ? 'either' : 'refused';
      }
      this.log.push(`pane ${this.world.panes.indexOf(pane)} ${work.fate} ${work.name} ${String(work.error ?? '')}`);
    }
    pane.busy = false;
    pane.stands?.();
  }

  /** The texts of the rows that a problem tells the user to look at. */
  private rowsNamed(error: unknown): string[] {
    const cells =
      codeOf(error) === 'astray' || codeOf(error) === 'covered' ? (error as OfficeProblem).holes['place']! : '';
    return [...String(cells).matchAll(/(\w+)!\D+(\d+)/g)].flatMap(
      ([, sheet, row]) => this.world.rows(sheet!)[Number(row) - 1]!,
    );
  }

  /** It waits for its turn, or has nothing left to do. */
  private async standsStill(pane: Pane): Promise<void> {
    while (pane.busy && pane.go === null) await new Promise<void>((resolve) => (pane.stands = resolve));
  }

  /** What stands there before, where its answer is lost after others changed something. */
  private letGo(pane: Pane): Set<string> | null {
    const { random } = this;
    const { faults } = pane.page.host;
    // More in one piece of work, and even a patient look is in vain.
    const fault = pane.faults < 2 ? (random.chance(0.06) ? 'before' : random.chance(0.08) ? 'after' : null) : null;
    const before = fault === 'after' && pane.stale ? this.texts() : null;
    if (fault) {
      pane.faults++;
      faults.failNextSync(fault);
    }
    this.log.push(`  pane ${this.world.panes.indexOf(pane)} asks ${fault ?? ''}`);
    for (const other of this.world.panes) if (other !== pane) other.stale = true;
    pane.go!();
    return before;
  }

  private invent(sources: Record<string, Source>, audits: boolean): Work {
    const { random } = this;
    const sheet = random.pick(SHEETS);
    const kind = random.pick([
      'fill',
      'fill',
      'replace',
      'append',
      'append',
      'supersede',
      'columns',
      'remove',
      'undo',
      'read',
      ...(audits ? ['audit', 'audit', 'audit', 'audit'] : []),
    ]);
    if (kind === 'append') return this.append(sources[sheet]!, this.newId());
    if (kind === 'columns') return this.columns(sheet, sources[sheet]!);
    if (kind === 'remove') return this.remove(sources[sheet]!);
    if (kind === 'read') return this.read(sources['Lembar']!);
    if (kind === 'audit') return this.audit();
    const row = random.pick(this.settledRows(sheet));
    const seen = this.world.rows(sheet)[row]!;
    if (kind === 'supersede') return this.supersede(sheet, row, seen, sources['Tabel']!);
    if (kind === 'undo' && seen[2] === '') return this.undone(sheet, row, seen);
    const column = kind === 'replace' ? 1 : 2;
    const text = this.token(seen[0]!);
    const write = this.rowWrite(sheet, row, seen, column, text);
    const replaces = seen[column] === '' ? [] : [seen[column]!];
    return {
      ...{ name: `${kind} ${sheet} ${text}`, writes: [text], replaces },
      run: ({ book }) => book.writeRow(write),
    };
  }

  private newId(): string {
    return `N${++this.tokens}`;
  }

  private rowWrite(sheet: string, row: number, seen: string[], column: number, text: string): RowWrite {
    return {
      ...{ sheet, headerRow: 0, row },
      writes: [cell(column, text)],
      expected: [{ column: 0, value: seen[0]! }, ...(seen[column] === '' ? [] : [{ column, value: seen[column]! }])],
    };
  }

  private appendOf(source: Source, id: string): Append & { texts: string[] } {
    const texts = [id, this.token(id), this.token(id)];
    const below =
      source.kind === 'table' ? [] : this.world.rows('Lembar').slice(this.world.recordRows('Lembar').at(-1)! + 1);
    const end = below.findIndex(([first]) => first === 'TOTAL') + 1;
    return {
      source,
      headerRow: 0,
      writes: texts.map((text, column) => cell(column, text)),
      below: below.slice(0, end),
      texts,
    };
  }

  private append(source: Source, id: string): Work {
    const { texts, ...append } = this.appendOf(source, id);
    return {
      name: `append ${source.name} ${id}`,
      run: ({ book }) => book.appendRow(append),
      writes: texts,
      replaces: [],
    };
  }

  private supersede(sheet: string, row: number, seen: string[], table: Source): Work {
    const text = this.token(seen[0]!);
    const { texts, ...added } = this.appendOf(table, this.newId());
    const old = this.rowWrite(sheet, row, seen, 2, text);
    const replaces = seen[2] === '' ? [] : [seen[2]!];
    return {
      ...{
        name: `supersede ${sheet} ${text} by ${texts[0]!}`,
        writes: [text, ...texts],
        replaces,
      },
      run: ({ book }) => book.supersedeRow({ old, added }),
    };
  }

  /** A pane writes a cell and takes it back: it may have become somebody else's in between. */
  private undone(sheet: string, row: number, seen: string[]): Work {
    const text = this.token(seen[0]!);
    const write = this.rowWrite(sheet, row, seen, 2, text);
    const back = this.rowWrite(sheet, row, { ...seen, 2: text }, 2, '');
    return {
      ...{ name: `undo ${sheet} ${text}`, writes: [], replaces: [], passing: [text] },
      run: async ({ book }) => {
        await book.writeRow(write);
        await book.writeRow(back);
      },
    };
  }

  private remove(source: Source): Work {
    return {
      ...{ name: `remove ${source.name}`, writes: [], replaces: [] },
      run: ({ book }) => book.removeColumns({ source, headerRow: 0, ours: RESULT }),
    };
  }

  private columns(sheet: string, source: Source): Work {
    const rows = this.world.rows(sheet);
    const last = this.world.recordRows(sheet).at(-1)!;
    const keys = rows.slice(0, last + 1).map(([id]) => id!);
    const columns = [
      { caption: 'Vonis', values: keys.slice(1).map((id) => (id === '' ? '' : 'LULUS')) },
      { caption: 'Alasan', values: keys.slice(1).map((id) => (id === '' ? '' : `${id}|vonis`)) },
    ];
    const seen = { row: 0, column: 0, values: keys };
    const hint = { title: 'Patuh', message: 'Putusan pada waktu ditulis.' };
    const write = { source, headerRow: 0, columns, ours: RESULT, seen, hint };
    return {
      name: `columns ${sheet}`,
      run: ({ book }) => book.writeColumns(write, { rowsAtOnce: 2 }),
      writes: [],
      replaces: [],
    };
  }

  private read(source: Source): Work {
    return {
      ...{ name: 'read', writes: [], replaces: [] },
      run: async ({ book }) =>
        (await book.readSource(source, { rowsAtOnce: 2 })).values.map(([id]) => String(id ?? '')),
    };
  }

  private audit(): Work {
    const subject = this.token('J');
    return {
      name: `audit ${subject}`,
      run: ({ book }) => book.appendAudit(entry({ subject })),
      writes: [],
      replaces: [],
    };
  }

  /** Texts of work that is under way. */
  private coming(): string[] {
    return this.works.filter(({ fate }) => fate === undefined).flatMap(({ writes }) => writes);
  }

  /**
   * Records that a person or another pane may write into: nobody does in the moment in which one appears, for it may yet be
   * taken back, and an entry made between its appearing and its going would stand alone.
   */
  private settledRows(sheet: string): number[] {
    const [rows, coming] = [this.world.rows(sheet), this.coming()];
    return this.world.recordRows(sheet).filter((at) => !coming.includes(rows[at]![0]!));
  }

  /** What colleagues do by hand; each text of theirs is expected to stay. */
  private async peopleAct(): Promise<void> {
    const { random, world } = this;
    const { cells, structure, sheets, tables } = world.workbook;
    const sheet = random.pick(SHEETS);
    const rows = world.rows(sheet);
    const records = this.world.recordRows(sheet);
    const coming = this.coming();
    const row = random.pick(this.settledRows(sheet));
    const act = random.pick(['type', 'type', 'note', 'beside', 'insert', 'sort', 'add', 'merge']);
    this.log.push(`people ${act} ${sheet} ${row}`);
    const type = (at: number, column: number): void => {
      const id = rows[at]![0]!;
      if (id === '' || rows[at]![column] !== '' || coming.includes(id)) return;
      const text = this.token(id);
      this.people.push(text);
      cells.setValues(sheet, { startRow: at, endRow: at, startColumn: column, endColumn: column }, text);
      rows[at]![column] = text;
    };
    await world.workbook.asCoAuthor(async () => {
      if (act === 'type') type(row, 3);
      else if (act === 'note') type(row, 2);
      // Where result columns go.
      else if (act === 'beside') {
        const column = 4 + random.below(2);
        // Excel itself parts what stands beside a table from its records.
        if (sheet === 'Lembar' || column < world.width(sheet)) type(row, column);
      }
      // Edits made without a connection arrive together.
      else if (act === 'merge') for (const at of records) for (const column of [2, 3]) type(at, column);
      else if (act === 'insert') {
        const { area } = parseAddress(`${row + 1}:${row + 1}`);
        if (sheet === 'Lembar') await structure.insert({ sheet: sheets.get(sheet).id, area }, 'Down');
        else await tables.addRows('Data', row - 1, [new Array<null>(world.width(sheet)).fill(null)]);
      } else if (act === 'sort') {
        const [top, bottom] = [records[0]!, records.at(-1)!];
        const area = { startRow: top, endRow: bottom, startColumn: 0, endColumn: 5 };
        const sorted = rows.slice(top, bottom + 1).map((cellsOf) => cellsOf.slice(0, area.endColumn + 1));
        sorted.sort(([a], [b]) => (a! < b! ? 1 : -1));
        cells.setValues(sheet, area, sorted);
      } else {
        const id = this.newId();
        const line = [id, this.token(id), '', ''];
        const at = records.at(-1)! + 1;
        if (sheet === 'Tabel') await tables.addRows('Data', null, [[...line, '', ''].slice(0, world.width(sheet))]);
        else if (rows[at]!.slice(0, 4).every((text) => text === ''))
          cells.setValues(sheet, { startRow: at, endRow: at, startColumn: 0, endColumn: 3 }, [line]);
        else return;
        this.people.push(id, line[1]!);
      }
    });
  }

  private async settleJournals(): Promise<void> {
    const { panes } = this.world;
    this.world.now += 3_600_000;
    for (const pane of panes) {
      const { gate } = pane.page.host.faults;
      pane.page.host.faults.gate = null;
      const back = await pane.journal.settle(pane.api);
      if (back.length > 0) this.log.push(`taken back at the next start: ${back.join()}`);
      pane.page.host.faults.gate = gate;
    }
  }

  private async dropTrail(): Promise<void> {
    const { workbook } = this.world;
    const sheet = workbook.sheets.find('Patuh jejak');
    if (sheet) await workbook.sheets.remove(sheet.id);
    const mark = workbook.names.find('PatuhJejakAkhir');
    if (mark) workbook.names.remove(mark);
    workbook.parts.clear();
  }

  private async checkTrail(): Promise<void> {
    const [{ book, page }] = this.world.panes as [Pane, Pane];
    const { gate } = page.host.faults;
    page.host.faults.gate = null;
    const { trail, anchor, witness, firstRow } = await book.readAudit();
    page.host.faults.gate = gate;
    const findings = await verifyTrail({ trail, anchor, witness }, firstRow);
    if (findings.length > 0) throw new Error(`trail: ${JSON.stringify(findings)}`);
    for (const { name, fate } of this.works) {
      if (!name.startsWith('audit')) continue;
      const times = trail?.rows.filter(({ subject }) => name === `audit ${subject}`).length ?? 0;
      if (times > 1 || (fate === 'done' && times === 0) || (fate === 'refused' && times > 0))
        throw new Error(`${name} ${fate!}, in the trail ${times} times`);
    }
  }

  /** One step back is a state that was: nothing is undone by half, where this Excel takes back whole actions. */
  private async undo(): Promise<void> {
    if (!this.world.panes[0]!.book.canMergeUndo()) return;
    if (!(await this.world.workbook.history.undo())) return;
    if (!this.snapshots.has(this.picture())) throw new Error('undone by half');
  }
}

const cell = (column: number, value: string): CellWrite => ({ column, caption: HEADS[column]!, value, as: 'text' });
