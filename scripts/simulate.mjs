/**
 * npm run simulate -- COUNT [FIRST SEED]: so many schedules of panes and people who write in one workbook
 * (test/office/simulator), a million if you like. A failure prints its seed and what happened; `1 SEED` plays it again.
 */
import { run } from './setup.mjs';

const [count = '10000', seed = '1'] = process.argv.slice(2);
process.exit(run('jest', ['test/office/simulator'], { env: { PATUH_SCHEDULES: count, PATUH_SEED: seed } }).status ?? 1);
