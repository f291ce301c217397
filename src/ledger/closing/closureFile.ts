/** A closure as a text that tells when somebody has edited it: for a file, and for the cells of a workbook. */
import type { LocalText } from '../../text';
import { canonicalJson } from './canonicalJson';
import { digestOfClosure } from './closeMonth';
import { CLOSURE_FORMAT, type Closure } from './closure';

export interface SealedClosure {
  digest: string;
  closure: Closure;
}

/** A closure that cannot be trusted or is none; `sentence` says so. */
export class ClosureError extends Error {
  constructor(readonly sentence: LocalText) {
    super(sentence.en);
    this.name = 'ClosureError';
  }
}

const NONE: LocalText = {
  id: 'Ini bukan berkas tutup bulan. Pilih berkas yang dibuat oleh "patuh close --out".',
  en: 'This is no month closure. Choose a file made by "patuh close --out".',
};
const EDITED: LocalText = {
  id: 'Tutup bulan ini diubah setelah dibuat: isinya tidak cocok lagi dengan kode pemeriksanya. Ambil salinan cadangannya.',
  en: 'This month closure was edited after it was made: its content no longer fits its digest. Take its backup.',
};

export async function sealClosure(closure: Closure): Promise<{ digest: string; text: string }> {
  const digest = await digestOfClosure(closure);
  return { digest, text: canonicalJson({ digest, closure }) };
}

/** Throws a `ClosureError` for what is none or was edited. */
export async function openClosure(text: string): Promise<SealedClosure> {
  const sealed = parse(text);
  if (!sealed || typeof sealed.digest !== 'string' || sealed.closure?.format !== CLOSURE_FORMAT)
    throw new ClosureError(NONE);
  const { digest, closure } = sealed as SealedClosure;
  if (!hasHead(closure)) throw new ClosureError(NONE);
  if ((await digestOfClosure(closure)) !== digest) throw new ClosureError(EDITED);
  return { digest, closure };
}

/** What every reader of a closure leans on; anybody can make a digest that fits something else. */
function hasHead({
  layout,
  month,
  sites,
  asOf,
  language,
  closedAt,
  closedBy,
  packs,
  sources,
  report,
}: Closure): boolean {
  const texts: readonly unknown[] = [layout, month, language, closedAt, closedBy];
  const lists: readonly unknown[] = [packs, sources, sites ?? []];
  return (
    texts.every((each) => typeof each === 'string') &&
    lists.every((each) => Array.isArray(each)) &&
    typeof asOf === 'number' &&
    typeof report === 'object' &&
    report !== null
  );
}

function parse(text: string): Partial<SealedClosure> | null {
  try {
    return JSON.parse(text) as Partial<SealedClosure> | null;
  } catch {
    return null;
  }
}
