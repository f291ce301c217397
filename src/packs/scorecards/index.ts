/** Reads the lists that a pack names and works them into it. */
import { placed, readShaped, type Finding, type Pack, type ParseOptions } from '../../engine';
import type { ReadText } from '../shared/readText';
import { checkScorecards, checkWiring, type ReadScorecard } from './check';
import { expandScorecards } from './expand';
import { SCORECARD_SHAPE, WIRING_SHAPE, type Scorecard, type Wiring } from './scorecard';

export { SCORECARD_SHAPE } from './scorecard';

const AT = '/extensions/scorecards';

/** What a list's file holds, with its findings' place; null where there is no such file. */
interface ListFile {
  file: string;
  text: string | null;
}

/** What parsing the pack has to add; undefined for a pack without lists. `json` is the pack as written, whatever it is. */
export async function scorecardsOf(
  id: string,
  json: unknown,
  readText: ReadText,
): Promise<ParseOptions['complete'] | undefined> {
  const wiring = (json as Partial<Pack> | null)?.extensions?.scorecards as Wiring | undefined;
  if (wiring === undefined) return undefined;
  const lists = Array.isArray(wiring?.lists) ? wiring.lists : [];
  const files = await Promise.all(
    lists.map(async (list): Promise<ListFile> => {
      if (typeof list !== 'string') return { file: '', text: JSON.stringify(list) };
      const file = `${id}/scorecards/${list}.json`;
      const text = /^[\w-]+$/.test(list) ? await readText(file).catch(() => null) : null;
      return { file, text };
    }),
  );
  return { from: AT, pack: (pack, report) => complete(pack, files, report) };
}

function complete(pack: Pack, files: readonly ListFile[], report: (finding: Finding) => void): Pack {
  let faults = 0;
  const say = (finding: Finding): void => {
    faults++;
    report(finding);
  };
  const found = readShaped(JSON.stringify(pack.extensions!.scorecards), WIRING_SHAPE, '');
  for (const { code, pointer, holes, choices } of found.findings)
    say({ code, pointer: `${AT}${pointer}`, ...(holes && { holes }), ...(choices && { choices }) });
  const wiring = pack.extensions!.scorecards as Wiring;
  if (faults === 0) checkWiring(pack, wiring, (finding) => say({ ...finding, pointer: `${AT}${finding.pointer}` }));
  const cards = files.flatMap(({ file, text }, i): ReadScorecard[] => {
    const own = `${AT}/lists/${i}`;
    if (text === null) {
      say({ code: 'unknown-scorecard', pointer: own, holes: { found: String(wiring.lists[i]) } });
      return [];
    }
    const read = readShaped(text, SCORECARD_SHAPE, file);
    const saidHere = (finding: Finding) =>
      say(file === '' ? { ...finding, pointer: `${own}${finding.pointer}` } : placed(finding, read.json!, file));
    read.findings.forEach((finding) => (file === '' ? saidHere(finding) : say(finding)));
    return read.findings.length > 0 ? [] : [{ card: read.json!.value as Scorecard, report: saidHere }];
  });
  if (faults === 0) checkScorecards(pack, wiring, cards);
  return faults === 0
    ? expandScorecards(
        pack,
        wiring,
        cards.map(({ card }) => card),
      )
    : pack;
}
