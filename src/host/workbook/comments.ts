import { HostError, notFound } from '../shared/errors';
import { freshId } from '../shared/freshId';
import { formatAddress } from './area';
import type { SheetArea } from './types';

export interface Comment {
  id: string;
  kind: 'comment' | 'note';
  place: SheetArea;
  content: string;
  author: string;
  resolved: boolean;
  visible: boolean;
  replies: { id: string; content: string; author: string }[];
}

/** Comments (threads) and notes on cells. The simulated user has no name of his own. */
export class Comments {
  readonly #comments: Comment[] = [];

  list(kind: Comment['kind'], sheet?: string): Comment[] {
    return this.#comments.filter((each) => each.kind === kind && (sheet === undefined || each.place.sheet === sheet));
  }

  get(id: string): Comment {
    return this.#comments.find((each) => each.id === id) ?? notFound();
  }

  at(kind: Comment['kind'], place: SheetArea): Comment | null {
    const address = formatAddress(place.area);
    return this.list(kind, place.sheet).find((each) => formatAddress(each.place.area) === address) ?? null;
  }

  /** A cell takes one thread and one note. */
  add(kind: Comment['kind'], place: SheetArea, content: string): Comment {
    if (content === '' || place.area.startRow !== place.area.endRow || place.area.startColumn !== place.area.endColumn)
      throw new HostError('InvalidArgument');
    if (this.at(kind, place)) throw new HostError('InvalidOperation');
    const comment: Comment = {
      id: freshId(),
      kind,
      place,
      content,
      author: 'Pengguna',
      resolved: false,
      visible: false,
      replies: [],
    };
    this.#comments.push(comment);
    return comment;
  }

  replaceAll(comments: Comment[]): void {
    this.#comments.splice(0, this.#comments.length, ...comments);
  }

  remove(id: string): void {
    this.get(id);
    this.#comments.splice(
      this.#comments.findIndex((each) => each.id === id),
      1,
    );
  }
}
