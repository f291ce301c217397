/** What the IT-tools pack says about requests besides its rules: the evidence list, the stages, the handover form. */
import type { Pack } from '../../../src/engine';
import type { LocalText } from '../../../src/text';

export interface Stage {
  id: string;
  clause: string;
  title: LocalText;
  actor: LocalText;
  /** Field that dates the stage. */
  date: string;
  /** Further fields filled in at this stage. */
  fields: readonly string[];
}

export interface RequestExtension {
  evidence: readonly string[];
  /** By kind of request. */
  stages: Readonly<Record<string, readonly Stage[]>>;
  handover?: { form: string; clause: string; fields: readonly string[] };
}

export function requestExtension(pack: Pack): RequestExtension {
  const own = (pack.extensions ?? {}) as Partial<RequestExtension>;
  const form = (pack.extensions?.form ?? {}) as Partial<RequestExtension>;
  const handover = own.handover ?? form.handover;
  return { evidence: form.evidence ?? [], stages: own.stages ?? form.stages ?? {}, ...(handover ? { handover } : {}) };
}

/** The field whose words are the kinds of request: the one whose vocabulary has the stages' names. */
export function kindField(pack: Pack, specs: readonly { name: string; values?: Readonly<Record<string, readonly string[]>> }[]): string | null {
  const kinds = Object.keys(requestExtension(pack).stages);
  return specs.find((spec) => spec.values && kinds.length > 0 && kinds.every((kind) => Object.hasOwn(spec.values!, kind)))?.name ?? null;
}
