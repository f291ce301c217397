/** Every function, in the order of the help index. Adding one: its file, its line here, and `tsx src/functions/writeDocs.ts`. */
import type { FunctionDefinition } from '../definition';
import { AC1 } from './ac1';
import { CLOSING } from './closing';
import { CLOSING_ALASAN } from './closingAlasan';
import { KAPPA } from './kappa';
import { PCHART } from './pchart';
import { QMS } from './qms';
import { QMS_BUTUH } from './qmsButuh';
import { QMS_KURANG } from './qmsKurang';
import { QMS_TABEL } from './qmsTabel';
import { SAMPEL } from './sampel';
import { SAMPEL_ACAK } from './sampelAcak';
import { WILSON } from './wilson';

export const CATALOGUE: readonly FunctionDefinition[] = [
  QMS,
  QMS_TABEL,
  QMS_KURANG,
  QMS_BUTUH,
  CLOSING,
  CLOSING_ALASAN,
  WILSON,
  SAMPEL,
  SAMPEL_ACAK,
  PCHART,
  KAPPA,
  AC1,
];
