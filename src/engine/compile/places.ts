/**
 * Where the combination of each record of a block stands in a decision table. Codes are first joined, several facts to a
 * byte and four records to a 32-bit word, so that most facts cost a fraction of a look-up.
 */
import { lane, wordsOf, type Lane } from '../tri';
import type { Cut, Input } from './cut';

/** Facts whose codes together fit a byte. */
interface Joint {
  members: { input: Input; stride: number }[];
  /** Number of joint codes. */
  size: number;
  /** What each joint code adds to the place. */
  digits: Int32Array;
}

/** These serve one table after another. */
const joined = [lane(), lane()] as const;
const ZERO = lane();
const NONE: Joint = { members: [], size: 1, digits: new Int32Array(1) };

export class Places {
  private joints: Joint[] = [];
  /** The codes' meanings the joints were made for. */
  private meanings: Uint8Array[] = [];

  constructor(private readonly cut: Cut) {}

  locate(index: Uint16Array, records: number): void {
    const { inputs } = this.cut;
    if (inputs.some(({ classes }, d) => classes.classOf !== this.meanings[d]) || this.joints.length === 0) this.plan();
    for (let j = 0; j < this.joints.length; j += 2) {
      const [one, two] = [this.joints[j]!, this.joints[j + 1] ?? NONE];
      const { codes: a, base: atA } = join(one, joined[0], records);
      const { codes: b, base: atB } = join(two, joined[1], records);
      const [ofA, ofB] = [one.digits, two.digits];
      if (j === 0) for (let k = 0; k < records; k++) index[k] = ofA[a.bytes[atA + k]!]! + ofB[b.bytes[atB + k]!]!;
      else for (let k = 0; k < records; k++) index[k]! += ofA[a.bytes[atA + k]!]! + ofB[b.bytes[atB + k]!]!;
    }
  }

  private plan(): void {
    const { inputs, strides } = this.cut;
    this.meanings = inputs.map(({ classes }) => classes.classOf);
    this.joints = [];
    inputs.forEach((input, d) => {
      const { classOf } = input.classes;
      let joint = this.joints.find(({ size }) => size * classOf.length <= 256);
      if (!joint) this.joints.push((joint = { ...NONE, members: [] }));
      joint.members.push({ input, stride: joint.size });
      joint.size *= classOf.length;
      const { digits, size } = joint;
      joint.digits = Int32Array.from({ length: size }, (_, code) => {
        const own = classOf[Math.floor(code / digits.length)]!;
        return digits[code % digits.length]! + own * strides[d]!;
      });
    });
    if (this.joints.length === 0) this.joints.push(NONE);
  }
}

/** The joint codes of a block; a fact by itself has them already. */
function join({ members }: Joint, into: Lane, records: number): { codes: Lane; base: number } {
  const [first, second, ...others] = members;
  if (!first) return { codes: ZERO, base: 0 };
  if (!second) return first.input.classes;
  const count = wordsOf(records);
  const { words } = into;
  const a = first.input.classes;
  const b = second.input.classes;
  joinTwo(words, count, a.codes.words, a.base >> 2, b.codes.words, b.base >> 2, second.stride);
  for (const { input, stride } of others) {
    const { codes, base } = input.classes;
    const more = codes.words;
    const at = base >> 2;
    for (let w = 0; w < count; w++) words[w]! += Math.imul(more[at + w]!, stride);
  }
  return { codes: into, base: 0 };
}

function joinTwo(
  words: Uint32Array,
  count: number,
  a: Uint32Array,
  atA: number,
  b: Uint32Array,
  atB: number,
  stride: number,
): void {
  for (let w = 0; w < count; w++) words[w] = a[atA + w]! + Math.imul(b[atB + w]!, stride);
}
