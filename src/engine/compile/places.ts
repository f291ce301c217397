/**
 * Where the combination of each record of a block stands in a decision table. Codes are first joined, several facts to a
 * byte and four records to a 32-bit word, so that most facts cost a fraction of a look-up.
 */
import { lane, wordsOf, type Lane } from '../tri';
import type { Cut, Input } from './cut';
import type { Classes } from './partition';

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
  const [first, second] = members;
  if (!first) return { codes: ZERO, base: 0 };
  if (!second) return first.input.classes;
  const count = wordsOf(records);
  for (let m = 0; m < members.length; m += m === 0 ? 4 : 3) {
    // What has been joined so far is the first of the next four.
    const four =
      m === 0
        ? members.slice(0, 4)
        : [{ input: { classes: { codes: into, base: 0 } }, stride: 1 }, ...members.slice(m, m + 3)];
    joinFour(into.words, count, four);
  }
  return { codes: into, base: 0 };
}

interface Part {
  input: { classes: Pick<Classes, 'codes' | 'base'> };
  stride: number;
}

const NO_PART: Part = { input: { classes: { codes: ZERO, base: 0 } }, stride: 0 };

function joinFour(
  into: Uint32Array,
  count: number,
  [one, two = NO_PART, three = NO_PART, four = NO_PART]: Part[],
): void {
  const [a, b, c, d] = [one!, two, three, four].map(({ input }) => input.classes.codes.words) as Four<Uint32Array>;
  const [atA, atB, atC, atD] = [one!, two, three, four].map(({ input }) => input.classes.base >> 2) as Four<number>;
  const [ofB, ofC, ofD] = [two.stride, three.stride, four.stride];
  for (let w = 0; w < count; w++)
    into[w] = a[atA + w]! + Math.imul(b[atB + w]!, ofB) + Math.imul(c[atC + w]!, ofC) + Math.imul(d[atD + w]!, ofD);
}

type Four<One> = [One, One, One, One];
