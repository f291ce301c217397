/** Panes, people, lost answers, moved rows and late merges in seeded orders: nothing is lost, twice, or torn. */
import { runSchedule } from './schedule';
import { World } from './world';

/** `npm run simulate -- COUNT [FIRST SEED]` sets these; a thousand are what a run of all tests spends on it. */
const COUNT = Number(process.env['PATUH_SCHEDULES'] ?? 1000);
const FIRST = Number(process.env['PATUH_SEED'] ?? 1);
/** Who looks for causes wants the kinds of failures, not all of them. */
const MOST_FAILURES = 20;

it(
  `${COUNT} schedules of writes in one workbook keep what the team has`,
  async () => {
    const failures: unknown[] = [];
    let world = await World.open();
    for (let seed = FIRST; seed < FIRST + COUNT && failures.length < MOST_FAILURES; seed++) {
      try {
        await runSchedule(world, seed);
      } catch (error) {
        failures.push(error);
        // The next schedule is to find what it would find alone.
        await world.close();
        world = await World.open();
      }
    }
    await world.close();
    if (failures.length > 0) throw new Error(failures.map(String).join('\n\n'));
  },
  120_000 + COUNT * 500,
);
