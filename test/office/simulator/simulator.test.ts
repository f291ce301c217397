/** Panes, people, lost answers, moved rows and late merges in seeded orders: nothing is lost, twice, or torn. */
import { runSchedule } from './schedule';
import { World } from './world';

/** `npm run simulate -- COUNT [FIRST SEED]` sets these; a thousand are what a run of all tests spends on it. */
const COUNT = Number(process.env['PATUH_SCHEDULES'] ?? 1000);
const FIRST = Number(process.env['PATUH_SEED'] ?? 1);

it(
  `${COUNT} schedules of writes in one workbook keep what the team has`,
  async () => {
    const world = new World();
    await world.open();
    for (let seed = FIRST; seed < FIRST + COUNT; seed++) await runSchedule(world, seed);
    await world.close();
  },
  120_000 + COUNT * 500,
);
