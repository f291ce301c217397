/** Reads CSV files beside the page. */
import { serveCsv } from '../../../src/sheet';

serveCsv(self);
