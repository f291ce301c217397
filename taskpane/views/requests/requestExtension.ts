/** What the IT-tools pack says about requests besides its rules: evidence, stages, and the forms that are printed. */
import type { Pack } from '../../../src/engine';
import type { LocalText } from '../../../src/text';

export interface Stage {
  id: string;
  clause: string;
  title: LocalText;
  actor: LocalText;
  /** Field that dates the stage. */
  date: string;
  /** What else the clause asks for at this stage. */
  fields: readonly string[];
  /** It is taken but stays open while this field says one of these words. */
  openWhile?: { field: string; values: readonly string[] };
}

/** What the clause wants to see before a request of one kind is submitted. */
export interface Evidence {
  clause: string;
  fields: readonly string[];
}

/** A form printed from a row. */
export interface PrintedForm {
  id: string;
  /** How its sheet is named before the request's key. */
  sheet: string;
  form: string;
  clause: string;
  /** Kinds of request it is printed for. */
  kinds: readonly string[];
  button: LocalText;
  title: LocalText;
  statement?: LocalText;
  /** Fields without which there is nothing to print. */
  needs: readonly string[];
  /** It is printed only while the field says one of these words. */
  only?: { field: string; values: readonly string[] };
  /** Captions as printed; a line without field and application is filled in by hand. */
  lines: readonly { caption: string; field?: string; application?: string }[];
  signatures: readonly { role: string; field?: string }[];
}

export interface RequestExtension {
  /** What names a request of every kind: whose it is, for what, and where. */
  asked: readonly string[];
  /** By kind of request. */
  evidence: Readonly<Record<string, Evidence>>;
  stages: Readonly<Record<string, readonly Stage[]>>;
  prints: readonly PrintedForm[];
}

export function requestExtension(pack: Pack): RequestExtension {
  const form = (pack.extensions?.form ?? {}) as Partial<RequestExtension>;
  return {
    asked: form.asked ?? [],
    evidence: form.evidence ?? {},
    stages: form.stages ?? {},
    prints: form.prints ?? [],
  };
}

/** The field whose words are the kinds of request: the one whose vocabulary has the stages' names. */
export function kindField(
  pack: Pack,
  specs: readonly { name: string; values?: Readonly<Record<string, readonly string[]>> }[],
): string | null {
  const kinds = Object.keys(requestExtension(pack).stages);
  return (
    specs.find((spec) => spec.values && kinds.length > 0 && kinds.every((kind) => Object.hasOwn(spec.values!, kind)))
      ?.name ?? null
  );
}
