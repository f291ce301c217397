/** The partitions of a pack's facts; conditions on the same fact share one. */
import type { Bounds } from './interval';
import type { Memory } from './memory';
import type { Partition, Question } from './partition';
import { SizePartition } from './sizePartition';
import type { Slot } from './slot';
import type { Step } from './step';
import type { View } from './views';
import { WordPartition } from './wordPartition';
import type { Scalar } from '../value';

export interface Place {
  partition: Partition;
  question: Question;
}

export class Partitions {
  private readonly words = new Map<Slot, WordPartition>();
  private readonly sizes = new Map<View, SizePartition>();
  private readonly all: Partition[] = [];

  constructor(
    private readonly steps: Step[],
    private readonly memory: Memory,
  ) {}

  askWords(slot: Slot, words: readonly Scalar[], answers: Parameters<WordPartition['ask']>[1]): Place {
    return this.ask(
      this.words,
      slot,
      () => new WordPartition(slot, this.memory.lane()),
      (partition) => partition.ask(words, answers),
    );
  }

  askSizes(view: View, inside: readonly Bounds[], yes: number): Place {
    return this.ask(
      this.sizes,
      view,
      () => new SizePartition(view, this.memory.lane()),
      (partition) => partition.ask(inside, yes),
    );
  }

  seal(): void {
    for (const partition of this.all) partition.seal();
  }

  /** The latest partition of a fact; where it is full, a new one. */
  private ask<Key, Kind extends Partition>(
    latest: Map<Key, Kind>,
    key: Key,
    make: () => Kind,
    put: (partition: Kind) => Question | null,
  ): Place {
    const partition = latest.get(key);
    const question = partition && put(partition);
    if (question) return { partition, question };
    const next = make();
    latest.set(key, next);
    this.all.push(next);
    this.steps.push(next);
    return { partition: next, question: put(next)! };
  }
}
