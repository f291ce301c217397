/** Which word of a vocabulary a written one stands for: the word itself, one letter away from it, or a text that holds it. */
import { foldWord, withinOneEdit } from '../../grid';

/** Shorter words are one edit apart from too many others. */
const SHORTEST_TYPO = 5;
/** A word this short says something inside a text only where it comes first: "TL Layanan", "FU besok". */
const SHORTEST_INSIDE = 3;
const LONGEST = 60;
/** Whoever writes more than this tells a story; which of its words holds is nobody's to guess. */
const LONGEST_STORY = 1000;
/** With one of these a text says that the word does not hold, or not yet: "belum close", "mau agree", "agent magang". */
const HEDGES = ofWords(
  'belum blm tidak tdk tak ga gak nggak bukan jangan tanpa kecuali not no non un never gagal batal dibatalkan cancel cancelled canceled pending akan mau ingin calon eks ex mantan menunggu tunggu waiting rencana bila jika kalau kalo apabila if hampir kurang siap ready half setengah separuh sebagian bersyarat semula tadinya maybe mungkin ragu magang intern internship trainee pkl kandidat cadangan asisten assistant wakil bkn urung gugur anulir dianulir tolak ditolak ditarik dicabut hapus dihapus salah keliru palsu fiktif tapi tetapi namun but minta meminta request usul perlu harus proses process progress sempat terputus hilang ngambang dummy reopen',
);
/** The same, but of words whose own spellings speak of such things: "FU besok" is a follow up, "tes TL" an assessment. */
const HEDGES_BUT = [
  {
    hedges: ofWords('besok lusa nanti nnt kelak depan tomorrow later'),
    but: /^(fu|follow.*|pend.*|open.*|tunda|recall)$/,
  },
  { hedges: ofWords('test tes testing uji ujicoba coba percobaan trial demo contoh'), but: /te?st?$/ },
];
/** To be done once more, where it stands right before the word: "Re-close". */
const AGAIN = 're';

/** Crossed out: "Agree X", "close = 0". */
const CROSSED = /(?<![\p{L}\p{N}])[x0✗✘❌](?![\p{L}\p{N}])/iu;

export interface FoundWord {
  word: string;
  /** How it is told; absent for the word itself. */
  by?: 'nearWord' | 'heldWord';
}

export class Words {
  private readonly byKey = new Map<string, string>();
  /** Synonyms as separate words, the longest first: "Not Agree" is looked for before "Agree". */
  private readonly phrases: { tokens: readonly string[]; word: string }[] = [];

  /** @param entries every spelling with the word it stands for; of two meanings the later one holds */
  constructor(entries: Iterable<readonly [spelling: string, word: string]>) {
    for (const [spelling, word] of entries) {
      this.byKey.set(foldWord(spelling), word);
      const tokens = tokensOf(spelling);
      if (tokens.length > 0) this.phrases.push({ tokens, word });
    }
    this.byKey.delete('');
    this.phrases.sort((a, b) => b.tokens.length - a.tokens.length);
  }

  get size(): number {
    return this.byKey.size;
  }

  find(written: string): FoundWord | undefined {
    const key = foldWord(written);
    const known = this.byKey.get(key);
    if (known !== undefined) return { word: known };
    if (key.length > LONGEST) return undefined;
    // Whoever asks does not know.
    if (written.includes('?') || CROSSED.test(written)) return undefined;
    const near = this.near(key);
    if (near.length === 1) return { word: near[0]!, by: 'nearWord' };
    const { words, hedged } = this.held(written);
    return near.length === 0 && words.length === 1 && !hedged ? { word: words[0]!, by: 'heldWord' } : undefined;
  }

  /** The words a text holds, in their order; none where it says that one does not hold. */
  several(written: string): string[] {
    const { words, places, hedged } = this.held(written);
    return hedged ? [] : words.sort((a, b) => places.get(a)! - places.get(b)!);
  }

  /** The word a text says does not hold, or not yet: "calon agent". */
  denied(written: string): string | undefined {
    const { words, hedged } = this.held(written);
    return hedged && words.length === 1 && !this.byKey.has(foldWord(written)) ? words[0] : undefined;
  }

  /** What an unknown word may be asked about. */
  proposal(written: string): string | undefined {
    return this.near(foldWord(written))[0] ?? this.held(written).words[0];
  }

  private near(key: string): string[] {
    const near = new Set<string>();
    if (key.length < SHORTEST_TYPO || key.length > LONGEST) return [];
    for (const [known, word] of this.byKey)
      if (known.length >= SHORTEST_TYPO && withinOneEdit(key, known)) near.add(word);
    return [...near];
  }

  private held(written: string): { words: string[]; places: ReadonlyMap<string, number>; hedged: boolean } {
    const tokens = written.length > LONGEST_STORY ? [] : tokensOf(written);
    const free = tokens.map(() => true);
    const places = new Map<string, number>();
    for (const phrase of this.phrases) {
      const [only] = phrase.tokens;
      const run = runOf(phrase.tokens.join(''), tokens, free);
      const tooShort =
        phrase.tokens.length === 1 && only!.length < SHORTEST_INSIDE && (run?.from !== 0 || only!.length < 2);
      if (!run || tooShort) continue;
      free.fill(false, run.from, run.to);
      places.set(phrase.word, Math.min(run.from, places.get(phrase.word) ?? run.from));
    }
    const words = [...places.keys()];
    return {
      words,
      places,
      hedged:
        written.includes('?') ||
        CROSSED.test(written) ||
        tokens.some(
          (token, i) => free[i] && (this.isHedge(token, words) || (token === AGAIN && free[i + 1] === false)),
        ),
    };
  }

  /** Whether a word beside them says that they do not hold, or not yet. */
  private isHedge(token: string, words: readonly string[]): boolean {
    const spelled = () => this.phrases.filter(({ word }) => words.includes(word)).flatMap(({ tokens }) => tokens);
    return (
      HEDGES.has(token) ||
      HEDGES_BUT.some(({ hedges, but }) => hedges.has(token) && !spelled().some((each) => but.test(each)))
    );
  }
}

/** Where words of the text, not yet taken, spell the phrase together: "D-III Akuntansi" holds "DIII". */
function runOf(
  phrase: string,
  tokens: readonly string[],
  free: readonly boolean[],
): { from: number; to: number } | null {
  for (let from = 0; from < tokens.length; from++) {
    let spelled = '';
    for (let to = from; to < tokens.length && free[to] && spelled.length < phrase.length;) {
      spelled += tokens[to++];
      if (spelled === phrase) return { from, to };
    }
  }
  return null;
}

function ofWords(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

const tokensOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
