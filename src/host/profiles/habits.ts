/**
 * What Excels do that an add-in meets there, each with its public source (numbers are issues of OfficeDev/office-js). A probe says
 * whether an Excel does it: the tests ask our host, the conformance page asks a real one.
 */
type ExcelApi = typeof Excel;
type OfficeApi = typeof Office;

export interface Habit {
  says: string;
  /** True where this Excel does so; without it no script can tell. */
  probe?(excel: ExcelApi, office: OfficeApi): Promise<boolean>;
}

/** A sheet of the probe's own, gone afterwards. */
async function onSheet<T>(
  excel: ExcelApi,
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  const name = `Uji ${Date.now() % 1e9}`;
  try {
    return await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add(name);
      await context.sync();
      return work(sheet, context);
    });
  } finally {
    await excel.run(async (context) => {
      context.workbook.worksheets.getItemOrNullObject(name).delete();
      await context.sync();
    });
  }
}

/** True where the work is refused with this code. */
async function refusedWith(code: string, work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return false;
  } catch (error) {
    return (error as { code?: unknown }).code === code;
  }
}

/** More than a request on the web may hold. */
const SIX_MEGABYTES = Array.from({ length: 200 }, () => ['x'.repeat(30_000)]);
const SELECTION_MS = 1_500;

const HABIT_TABLE = {
  typedText: {
    says: 'text that is written is read as US English types it, unless an apostrophe or the format @ stands before it (#1559, #229)',
    probe: (excel) =>
      onSheet(excel, async (sheet, context) => {
        const range = sheet.getRange('A1:A2');
        range.values = [['1/2'], ['MAR10']];
        range.load('valueTypes');
        await context.sync();
        return range.valueTypes.every(([type]) => String(type) === 'Double');
      }),
  },
  totalsInRange: {
    says: 'a table’s range includes its totals row (Microsoft: Excel.Table.getRange)',
    probe: (excel) =>
      onSheet(excel, async (sheet, context) => {
        const table = sheet.tables.add('A1:B3', true);
        table.showTotals = true;
        const whole = table.getRange().load('rowCount');
        await context.sync();
        return whole.rowCount === 4;
      }),
  },
  undoRefused: {
    says: 'members without undo support refuse a batch that is one undo step (#6711, #6491, #6255)',
    probe: async (excel, office) =>
      office.context.requirements.isSetSupported('ExcelApi', '1.20') &&
      onSheet(excel, async (sheet) => {
        sheet.load('name');
        await sheet.context.sync();
        const { name } = sheet;
        return refusedWith('UndoNotSupported', () =>
          excel.run({ mergeUndoGroup: true }, async (context) => {
            context.workbook.worksheets.getItem(name).delete();
            await context.sync();
          }),
        );
      }),
  },
  noUndoGroups: {
    says: 'no undo groups, no cell menu, no keyboard shortcuts (Microsoft: requirement sets)',
    probe: async (_, office) =>
      !office.context.requirements.isSetSupported('ExcelApi', '1.20') &&
      !office.context.requirements.isSetSupported('KeyboardShortcuts', '1.1'),
  },
  slowStart: { says: 'the start may take long (#6946, #3330)' },
  silentSelection: {
    says: 'some builds never tell that another cell was selected (#6311)',
    probe: (excel) =>
      onSheet(excel, async (sheet, context) => {
        let told = false;
        sheet.onSelectionChanged.add(async () => void (told = true));
        sheet.activate();
        await context.sync();
        for (const address of ['B2', 'C3']) {
          sheet.getRange(address).select();
          await context.sync();
        }
        for (const end = Date.now() + SELECTION_MS; !told && Date.now() < end;)
          await new Promise((resolve) => setTimeout(resolve, 25));
        return !told;
      }),
  },
  blankIsZero: { says: 'blank cells reach functions as 0 (#4702)' },
  blankIsNull: { says: 'blank cells reach functions as null (#4702, #5262)' },
  noDownloads: { says: 'a download does nothing and says nothing (#2700, #503, #3385)' },
  keepsScale: {
    says: 'a sheet fitted to pages keeps its scale (#1860)',
    probe: (excel) =>
      onSheet(excel, async (sheet, context) => {
        sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
        sheet.pageLayout.load('zoom');
        await context.sync();
        return sheet.pageLayout.zoom.horizontalFitToPages !== 1;
      }),
  },
  fiveMegabytes: {
    says: 'requests and answers end at 5 MB (Microsoft: resource limits of Office Add-ins)',
    probe: (excel) =>
      onSheet(excel, (sheet, context) =>
        refusedWith('RequestPayloadSizeLimitExceeded', () => {
          sheet.getRange(`A1:A${SIX_MEGABYTES.length}`).values = SIX_MEGABYTES;
          return context.sync();
        }),
      ),
  },
  noTheme: {
    says: 'a theme is not told (#6134)',
    // Undefined on the web, whatever its type says.
    probe: async (_, office) => (office.context.officeTheme as unknown) === undefined,
  },
} satisfies Readonly<Record<string, Habit>>;

export type HabitName = keyof typeof HABIT_TABLE;

export const HABITS: Readonly<Record<HabitName, Habit>> = HABIT_TABLE;

export interface ProbedHabit {
  habit: HabitName;
  /** Whether this Excel does so; null where no script can tell, or the probe itself failed. */
  here: boolean | null;
  reason?: string;
}

/** Asks an Excel for every habit, one after another; a probe that fails is an answer, too. */
export async function probeHabits(excel: ExcelApi, office: OfficeApi): Promise<ProbedHabit[]> {
  const probed: ProbedHabit[] = [];
  for (const habit of Object.keys(HABITS) as HabitName[]) {
    try {
      probed.push({ habit, here: (await HABITS[habit].probe?.(excel, office)) ?? null });
    } catch (error) {
      probed.push({ habit, here: null, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  return probed;
}
