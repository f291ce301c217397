/** JSON text that has the shape it should have, or the findings that say where it has not, with line and column. */
import { PackFault, type Finding } from '../model/fault';
import { checkShape } from './checkShape';
import { parseJson, TextFault, type ParsedJson } from './json';
import type { Shape } from '../model/shape';
import { subjectAt } from './subject';

export interface Shaped {
  findings: Finding[];
  /** The text with its places, where it is JSON at all. */
  json?: ParsedJson;
}

/** @param file name of the file in findings */
export function readShaped(text: string, shape: Shape, file: string): Shaped {
  let json: ParsedJson;
  try {
    json = parseJson(text);
  } catch (error) {
    if (!(error instanceof PackFault)) throw error;
    const { line, column } = error instanceof TextFault ? error.place : { line: 1, column: 1 };
    return { findings: [{ code: error.code, pointer: '', holes: error.holes, file, line, column }] };
  }
  const findings: Finding[] = [];
  checkShape(json.value, shape, '', ({ code, pointer, onKey, holes, choices }) =>
    findings.push(placed({ code, pointer, onKey, holes, choices }, json, file)),
  );
  return { findings, json };
}

/** A finding with its file, line, column, and the rule or part it stands in. */
export function placed(finding: Finding, json: ParsedJson, file: string): Finding {
  return {
    ...finding,
    file,
    ...json.place(finding.pointer, finding.onKey),
    subject: subjectAt(json.whole ?? json.value, finding.pointer),
  };
}
