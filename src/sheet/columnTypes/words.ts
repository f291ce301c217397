/** Which word of a vocabulary a written one stands for: the word itself, one letter away from it, or a text that holds it. */
import { foldWord, withinOneEdit } from '../../grid';

/** Shorter words are one edit apart from too many others; what is written may lack one of their letters. */
const SHORTEST_TYPO = 5;
/** A word this short says something inside a text only where it comes first: "TL Layanan", "FU besok". */
const SHORTEST_INSIDE = 3;
const LONGEST = 60;
/** Whoever writes more than this tells a story; which of its words holds is nobody's to guess. */
const LONGEST_STORY = 1000;
/** With one of these a text says that the word does not hold, or not yet: "belum close", "mau agree", "agent magang". */
const HEDGES = ofWords(
  'belum tidak bukan jangan tanpa kecuali not no non un never cancel cancelled canceled pending akan mau ingin calon eks ex mantan waiting bila jika kalau kalo apabila if hampir kurang siap ready half setengah separuh sebagian semula tadinya maybe mungkin ragu magang intern internship trainee pkl kandidat cadangan asisten assistant wakil bkn urung gugur anulir dianulir salah keliru palsu fiktif tapi tetapi namun but perlu harus proses process progress sempat terputus ngambang dummy reopen without dis dont doesnt didnt cant cannot wont isnt wasnt arent hasnt havent couldnt wouldnt ogah emoh sulit susah refuse refused rejected declined hold expired hangus undo revoked withdrawn ralat semu sementara diragukan pura asal can bisa boleh will would could should must be force forced putus drop dropout do kuliah mahasiswa mahasiswi sedang going ongoing berjalan melanjutkan skripsi plt plh pjs pj acting deputy ass vice wkl backup pengganti asst ojt probation mo pengen pengin kepengen menyusul klo jk jikalau hrs prospek peluang potensi potensial katanya kayaknya kayanya sepertinya seolah sepihak pikir buka lepas ditarik',
);
/** The same, whatever stands around it: "dibatalin", "rencananya". */
const HEDGE_STEMS = /batal|gagal|rencana|tunggu|nungg|[tn]olak|mundur|tunda|cabut|hapus|syarat|hilang/;
/** The same of some words only, known by how their own spellings begin: "FU besok" is a follow up, "tes TL" an assessment. */
const HEDGES_OF: readonly { hedges: ReadonlySet<string>; of?: RegExp; but?: RegExp }[] = [
  {
    hedges: ofWords('besok lusa nanti nnt kelak depan tomorrow later'),
    but: /^(fu|follow.*|pend.*|open.*|tunda|recall)$/,
  },
  { hedges: ofWords('test tes testing uji ujicoba coba percobaan trial demo contoh'), but: /te?st?$/ },
  {
    hedges: ofWords('minta meminta permintaan request req usul pengajuan diajukan mengajukan ajukan'),
    but: /^(pembuatan|pemblokiran|penghapusan|reset)$/,
  },
  {
    hedges: ofWords('semester smt smstr sem tingkat akhir cuti kelas lanjut ambil tugas nyusun menyusun'),
    of: /^[sd][1-4]$/,
  },
  { hedges: ofWords('sampai hingga until sd s'), of: /^(aktif|active)$/ },
];
/** To be done once more, where it stands right before the word: "Re-close". */
const AGAIN = 're';

/** Of these a letter may be wrong, too: "tdak agree", "blum close". */
const MISSPELT = ['tidak', 'belum', 'batal', 'gagal'];
/** don't, isn’t */
const CONTRACTED = /\p{L}n['’‘`´]t(?!\p{L})/iu;
/** Short and spoken ways to write a word. */
const IN_FULL = new Map(
  Object.entries({
    tidak: 'tdk tak g ga gk gak ngga nggak engga enggak ndak kagak',
    belum: 'blm blom belom',
    sudah: 'sdh udh udah',
  }).flatMap(([whole, ways]) => ways.split(' ').map((way) => [way, whole] as const)),
);

const BESIDE = /[/&+]/;
/** Crossed out: "Agree X", "close = 0". */
const CROSSED = /(?<![\p{L}\p{N}])[x0✗✘❌](?![\p{L}\p{N}])/iu;

/** "1 - TL", "(2) Ya", "3: Agree": the word behind its code. */
export const withoutCode = (written: string): string =>
  written.replace(/^\s*(?:\(\d{1,3}\)|\d{1,3}\s*[-–.:=|)])\s*(?=\p{L})/u, '');

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
    const inFull = this.byKey.get(
      foldWord(written.toLowerCase().replace(/\p{L}+/gu, (part) => IN_FULL.get(part) ?? part)),
    );
    if (inFull !== undefined) return { word: inFull };
    const labelled = this.byKey.get(foldWord(withoutCode(written)));
    if (labelled !== undefined) return { word: labelled, by: 'heldWord' };
    const near = this.near(written);
    if (near.length === 1) return { word: near[0]!, by: 'nearWord' };
    const { words, hedged } = this.held(written);
    const [word] = words;
    if (near.length > 0 || words.length !== 1 || hedged || this.namesAnother(written, word!)) return undefined;
    return { word: word!, by: 'heldWord' };
  }

  /** Whether another word stands beside it, as short as it may be: "Agent/TL". */
  private namesAnother(written: string, word: string): boolean {
    return written.split(BESIDE).some((part) => (this.byKey.get(foldWord(part)) ?? word) !== word);
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
    return this.near(written)[0] ?? this.held(written).words[0];
  }

  private near(written: string): string[] {
    const near = new Set<string>();
    const key = foldWord(written);
    if (key.length < SHORTEST_TYPO - 1 || key.length > LONGEST) return [];
    const parts = tokensOf(written);
    for (const [known, word] of this.byKey)
      if (known.length >= SHORTEST_TYPO && withinOneEdit(key, known) && this.keeps(known, parts)) near.add(word);
    return [...near];
  }

  /** A part that is a word itself has no letter wrong ("Qco TAM" is no "QAO TAM"), and a part of its own is no slip ("g agree"). */
  private keeps(known: string, parts: readonly string[]): boolean {
    return (
      parts.length < 2 ||
      parts.every(
        (part, i) =>
          (!this.byKey.has(part) || known.includes(part)) && parts.filter((_, other) => other !== i).join('') !== known,
      )
    );
  }

  private held(written: string): { words: string[]; places: ReadonlyMap<string, number>; hedged: boolean } {
    const tokens = written.length > LONGEST_STORY ? [] : tokensOf(written);
    const free = tokens.map(() => true);
    const places = new Map<string, number>();
    /** Where what says no itself ends: "Not agree (tidak minat)" gives the reason. */
    let saidNo = Infinity;
    for (const phrase of this.phrases) {
      const [only] = phrase.tokens;
      const run = runOf(phrase.tokens.join(''), tokens, free);
      const tooShort =
        phrase.tokens.length === 1 && only!.length < SHORTEST_INSIDE && (run?.from !== 0 || only!.length < 2);
      if (!run || tooShort) continue;
      free.fill(false, run.from, run.to);
      places.set(phrase.word, Math.min(run.from, places.get(phrase.word) ?? run.from));
      if (phrase.tokens.some(deniesAll)) saidNo = Math.min(saidNo, run.to);
    }
    const words = [...places.keys()];
    const hedges = (token: string, i: number): boolean =>
      free[i]! && i < saidNo && (this.isHedge(token, words) || (token === AGAIN && free[i + 1] === false));
    return {
      words,
      places,
      hedged: written.includes('?') || CROSSED.test(written) || CONTRACTED.test(written) || tokens.some(hedges),
    };
  }

  /** Whether a word beside them says that they do not hold, or not yet. */
  private isHedge(token: string, words: readonly string[]): boolean {
    const begins = (how: RegExp) =>
      this.phrases.some(({ word, tokens }) => words.includes(word) && how.test(tokens[0]!));
    return (
      deniesAll(token) ||
      MISSPELT.some((word) => token.length > 3 && withinOneEdit(token, word)) ||
      HEDGES_OF.some(({ hedges, of, but }) => hedges.has(token) && (!of || begins(of)) && !(but && begins(but)))
    );
  }
}

const deniesAll = (token: string): boolean => HEDGES.has(token) || HEDGE_STEMS.test(token);

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

const tokensOf = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((token) => IN_FULL.get(token) ?? token);
