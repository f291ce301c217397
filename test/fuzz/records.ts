/** Closed months and audit trails in the hands of somebody who edits them. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ClosureError, openClosure, readTrail, sealClosure, verifyTrail } from '../../src/ledger';
import type { Matrix } from '../../src/sheet';
import { entry, trailOf } from '../ledger/audit/trail';
import { closedJanuary } from '../ledger/closing/month';
import { mutateJson, mutateText } from './mutate';
import { ask, truth, type Target } from './target';

const sealed = closedJanuary().then(sealClosure);
const opened = async (text: string) =>
  openClosure(text).catch((error: unknown) => {
    if (error instanceof ClosureError) return null;
    throw error;
  });

export const closures: Target = async (random, folder) => {
  const { text } = await sealed;
  const honest = JSON.parse(text) as { closure: object };
  const tree = random.chance(0.7);
  const edited = tree
    ? JSON.stringify(mutateJson(honest, random, [null, 0, 'x', [], {}, '=1+1', '__proto__']))
    : mutateText(text, random, ['"', '{', '}', '0', '=']);
  const found = await opened(edited);
  if (found) truth((await sealClosure(found.closure)).text === text, `an edited closure opens: ${edited}`);
  // Sealed anew by somebody who knows how, it may be anything: a comparison says so in words, or refuses it.
  const anew = (JSON.parse(tree ? edited : text) as { closure?: object }).closure ?? {};
  const file = join(folder, 'tutup.json');
  writeFileSync(file, random.chance(0.5) ? edited : (await sealClosure(anew as never)).text);
  const calls = join(folder, 'call.csv');
  writeFileSync(calls, 'id_call;tanggal_call;hasil_call;login_agent\r\nC-1;2026-01-02;AGREE;agen001\r\n');
  await ask(['close', '--compare', file, calls, '--json']);
};

export const trails: Target = async (random) => {
  const length = 1 + random.below(8);
  const changes = Array.from({ length }, (_, at) =>
    entry({ subject: `s${at % 3}`, from: String(at), to: String(at + 1) }),
  );
  const { cells, anchor, rows } = await trailOf(changes);
  const found = async (matrix: Matrix) =>
    (await verifyTrail({ trail: readTrail(matrix), anchor, witness: anchor })).length;
  truth((await found(cells)) === 0, 'an honest trail has findings');
  const edited = cells.map((row) => [...row]);
  const row = 1 + random.below(length);
  const way = random.pick(['cell', 'cell', 'delete', 'double', 'swap', 'cut', 'insert', 'caption'] as const);
  if (way === 'cell') {
    const column = random.below(edited[row]!.length);
    edited[row]![column] = random.pick(['x', 0, '', 1e308, String(edited[row]![column]) + '1', '9'.repeat(400)]);
  } else if (way === 'delete') edited.splice(row, 1);
  else if (way === 'double') edited.splice(row, 0, [...edited[row]!]);
  else if (way === 'swap') [edited[row], edited[1]] = [edited[1]!, edited[row]!];
  else if (way === 'cut') edited.length = row;
  else if (way === 'insert') edited.splice(row, 0, ['z', ...edited[row]!.slice(1)]);
  else edited[0]![random.below(edited[0]!.length)] = 'lain';
  const same = JSON.stringify(texts(edited)) === JSON.stringify(texts(cells));
  truth(
    same || (await found(edited)) > 0,
    `not found: ${way} of row ${row} of ${rows.length}\n${JSON.stringify(edited)}`,
  );
};

/** Cells as the trail takes them: a blank around a text is no edit. */
const texts = (cells: Matrix): string[][] => cells.map((row) => row.map((cell) => String(cell ?? '').trim()));
