/** A list of what a call is judged by, as its author writes it (rules/PACK/scorecards/NAME.json), and what a pack says of its lists. */
import { shape, type Rule, type TypeOf } from '../../engine';

const { any, date, flag, list, local, number, object, optional, required, text, word } = shape;

const item = object('ScorecardItem', {
  /** The column of its mark. A field that the pack or an earlier list describes needs no label here. */
  field: required(text),
  label: optional(local),
  aliases: optional(list(text)),
  ambiguous: optional(list(text)),
  help: optional(local),
  /** Must be answered before a call is VALID; it must, unless this says otherwise. */
  mandatory: optional(flag),
  /** Fails the call; without it a failed item lowers the score and fails nobody. Fatal unless this says otherwise. */
  fatal: optional(flag),
  /** Its part of the score. All items of a list have one and they add up to 100, or none has and all count alike. */
  weight: optional(number),
  /** Return reasons it leads to, in the words of the vocabulary. */
  reasons: optional(list(text)),
});
export type ScorecardItem = TypeOf<typeof item>;

export const SCORECARD_SHAPE = object('Scorecard', {
  $schema: optional(text),
  /** The word in the sheet's column. Lists with the same id follow each other in time. */
  id: required(text),
  aliases: optional(list(text)),
  title: required(local),
  status: required(word('official', 'example')),
  /** What says that VALID follows from this list. */
  clause: required(text),
  basis: required(word('written', 'implied', 'practice', 'assumed')),
  confirmed: optional(flag),
  /** Who signed it, and why. */
  who: optional(text),
  why: optional(text),
  campaigns: required(list(text)),
  kinds: optional(list(text)),
  effectiveFrom: optional(date),
  effectiveTo: optional(date),
  /** VALID asks for so many percent, besides no fatal item failed. */
  leastScore: optional(number),
  groups: required(list(object('ScorecardGroup', { title: required(local), items: required(list(item)) }))),
});
export type Scorecard = TypeOf<typeof SCORECARD_SHAPE>;

/** `extensions.scorecards` of a pack. */
export const WIRING_SHAPE = object('Scorecards', {
  /** Names of files in scorecards/, or a list written in place. Of lists for one campaign the later one counts, then the first. */
  lists: required(list(any)),
  /** The marks, and the parameters that say which of them meet and which fail an item. */
  vocabulary: required(text),
  accepted: required(text),
  failed: required(text),
  /** The field whose words are the lists' ids. */
  listField: optional(text),
  /** The fact that says which list a call has; without it a pack has one. */
  list: optional(text),
  /** Tables (`lookups`) that the lists fill in. */
  listOfCampaign: optional(text),
  listOfKind: optional(text),
  itemOfReason: optional(text),
  /** The derived fact that counts failed items, whatever list they are of. */
  failedItems: required(text),
  /**
   * Rules made for every list. In their texts {{list}} is its id, {{slug}} the id as part of a name, {{score}} and {{least}} the
   * facts of its score. `{ "each": KIND, "holds": … }` is one condition an item of that kind, in which "{{item}}" is its field;
   * a rule of whose conditions nothing is left is not made.
   */
  rules: required(list(any)),
});
export type Wiring = TypeOf<typeof WIRING_SHAPE>;

/** What a condition of a rule is repeated for: items of a kind, or once where the list asks for a score. */
export const ITEM_KINDS = ['fatal', 'mandatoryFatal', 'mandatoryLowering', 'fatalHereOnly', 'leastScore'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

export type RuleTemplate = Omit<Rule, 'basis' | 'clause'> & Partial<Pick<Rule, 'basis' | 'clause'>>;
