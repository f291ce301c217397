/** What a session came to: each officer against the expert, and what they differ in. */
import type { Pack } from '../../../../src/engine';
import { tappingExtension } from '../shared/tappingExtension';
import { stampOf } from '../shared/stamps';
import type { Answer, Sheet } from './sessionSheets';

interface OfficerResult {
  officer: string;
  /** Marks that both gave. */
  marks: number;
  agreed: number;
  /** Complies for the officer and not for the expert, and the other way round. */
  lenient: number;
  strict: number;
}

export interface DisputedMark {
  no: number;
  call: string;
  recording: string;
  item: string;
  expert: string;
  /** Who marked otherwise, how, and at which second. */
  others: readonly { officer: string; mark: string }[];
  /** Seconds of the recording, the expert's first. */
  seconds: readonly number[];
}

interface SessionResult {
  officers: readonly OfficerResult[];
  disputed: readonly DisputedMark[];
}

/** What is still open of a sheet, and the words on it that nobody knows. */
export function openMarks({ answers }: Sheet): { open: number; unread: readonly string[] } {
  return {
    open: answers.filter(({ mark }) => mark === null).length,
    unread: [...new Set(answers.flatMap(({ unread }) => unread ?? []))],
  };
}

const nameOf = ({ no, item }: Answer): string => `${no}|${item}`;

/** @param sheets those of one session, filled in; null without the expert's */
export function sessionResult(pack: Pack, sheets: readonly Sheet[]): SessionResult | null {
  const expert = sheets.find((sheet) => sheet.expert);
  if (!expert) return null;
  const { failMarks } = tappingExtension(pack)!.sets[0]!;
  const fails = (mark: string) => failMarks.includes(mark);
  const others = sheets.filter((sheet) => sheet !== expert);
  const officers = others.map(({ officer, answers }): OfficerResult => {
    const result = { officer, marks: 0, agreed: 0, lenient: 0, strict: 0 };
    const own = new Map(answers.map((answer) => [nameOf(answer), answer.mark]));
    for (const answer of expert.answers) {
      const mark = own.get(nameOf(answer));
      if (!mark || answer.mark === null) continue;
      result.marks++;
      if (mark === answer.mark) result.agreed++;
      else if (fails(answer.mark) && !fails(mark)) result.lenient++;
      else if (fails(mark) && !fails(answer.mark)) result.strict++;
    }
    return result;
  });
  const disputed = expert.answers.flatMap((answer): DisputedMark[] => {
    if (answer.mark === null) return [];
    const { no, call, recording, item, mark } = answer;
    const differing = others.flatMap(({ officer, answers }) => {
      const own = answers.find((each) => nameOf(each) === nameOf(answer));
      return own?.mark && own.mark !== mark ? [{ officer, mark: own.mark, seconds: own.seconds }] : [];
    });
    if (differing.length === 0) return [];
    const seconds = [answer.seconds, ...differing.map((each) => each.seconds)].flatMap((second) => second ?? []);
    return [{ no, call, recording, item, expert: mark, others: differing, seconds: [...new Set(seconds)] }];
  });
  return { officers: officers.sort((a, b) => a.agreed / a.marks - b.agreed / b.marks), disputed };
}

/** How the trail keeps it: one line an officer, and the marks they differ in with their second. */
export function filedAs({ officers, disputed }: SessionResult): { figures: string; disputed: string } {
  return {
    figures: officers
      .map(
        ({ officer, marks, agreed, lenient, strict }) =>
          `${officer}: sepakat ${agreed}/${marks}, longgar ${lenient}, ketat ${strict}`,
      )
      .join('; '),
    disputed: disputed
      .map(
        ({ call, item, expert, others, seconds }) =>
          `${call} ${item}${seconds.length > 0 ? ` ${seconds.map(stampOf).join(', ')}` : ''}: ${expert} (${others
            .map(({ officer, mark }) => `${officer} ${mark}`)
            .join(', ')})`,
      )
      .join('; '),
  };
}
