/** Every function, in the order of the help index. Adding one: its file, its line here, and `npx tsx src/functions/writeDocs.ts`. */
import type { FunctionDefinition } from '../call/definition';
import { ATURAN } from './aturan';
import { CEK } from './cek';
import { CLOSING } from './closing';
import { CLOSING_ALASAN } from './closingAlasan';
import { CLOSING_RASIO } from './closingRasio';
import { ISTILAH } from './istilah';
import { IT_AKUN_TERBUKA } from './itAkunTerbuka';
import { IT_BRIEFING } from './itBriefing';
import { IT_TAHAP } from './itTahap';
import { JEJAK } from './jejak';
import { KAPPA } from './kappa';
import { KAPPA_AC1 } from './kappaAc1';
import { LAYAK } from './layak';
import { PCHART } from './pchart';
import { QMS } from './qms';
import { QMS_BUTUH } from './qmsButuh';
import { QMS_KURANG } from './qmsKurang';
import { QMS_TABEL } from './qmsTabel';
import { RETENSI } from './retensi';
import { RINGKAS } from './ringkas';
import { SAMPEL } from './sampel';
import { SAMPEL_ACAK } from './sampelAcak';
import { SDM } from './sdm';
import { SDM_TABEL } from './sdmTabel';
import { VERSI } from './versi';
import { WILSON } from './wilson';

export const CATALOGUE: readonly FunctionDefinition[] = [
  QMS,
  QMS_TABEL,
  QMS_KURANG,
  QMS_BUTUH,
  SDM,
  SDM_TABEL,
  CLOSING,
  CLOSING_ALASAN,
  CLOSING_RASIO,
  CEK,
  RINGKAS,
  JEJAK,
  IT_TAHAP,
  IT_AKUN_TERBUKA,
  IT_BRIEFING,
  LAYAK,
  RETENSI,
  SAMPEL,
  SAMPEL_ACAK,
  WILSON,
  PCHART,
  KAPPA,
  KAPPA_AC1,
  ATURAN,
  ISTILAH,
  VERSI,
];
