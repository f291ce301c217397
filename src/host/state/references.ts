import { HostError } from '../shared/errors';
import type { HostObject } from '../objects/object';
import type { Area } from '../workbook/area';
import type { Shift } from '../workbook/shiftArea';
import { shiftArea } from '../workbook/shiftArea';
import type { SheetArea } from '../workbook/types';

/** Objects an add-in keeps between batches (`context.trackedObjects`, or all ranges of an Excel.run). */
export class References {
  readonly #kept = new Map<string, HostObject>();
  readonly #ids = new Map<object, string>();
  #count = 0;

  /** Keep an object; the same object gets the same id. */
  keep(object: HostObject): string {
    const known = this.#ids.get(object);
    if (known) return known;
    const id = `r${++this.#count}`;
    this.#kept.set(id, object);
    this.#ids.set(object, id);
    return id;
  }

  get(id: string): HostObject {
    const found = this.#kept.get(id);
    if (!found) throw new HostError('InvalidReference');
    return found;
  }

  find(id: string): HostObject | null {
    return this.#kept.get(id) ?? null;
  }

  release(id: string): void {
    const object = this.#kept.get(id);
    if (object) this.#ids.delete(object);
    this.#kept.delete(id);
  }

  /** Ranges move with their cells when others are inserted or deleted; a deleted range is gone (InvalidReference). */
  follow(sheet: string, change: Area, shift: Shift): void {
    for (const [id, object] of this.#kept) {
      if (object.kind !== 'Range') continue;
      const place = object.target as SheetArea;
      if (place.sheet !== sheet) continue;
      const area = shiftArea(place.area, change, shift);
      if (area) place.area = area;
      else this.release(id);
    }
  }

  /** Objects an add-in forgot to release; tests look at it. */
  get size(): number {
    return this.#kept.size;
  }
}
