/** Things a file holds that this room cannot keep: they are named, so that nobody loses them unawares. */

const KINDS = {
  pivotTables: { id: 'tabel pivot', en: 'pivot tables', path: /^xl\/pivotTables\// },
  slicers: { id: 'slicer', en: 'slicers', path: /^xl\/(slicers|timelines)\// },
  pictures: { id: 'gambar', en: 'pictures', path: /^xl\/media\// },
  charts: { id: 'jenis bagan lain', en: 'charts of other kinds', path: null },
  shapes: { id: 'bentuk dan kotak teks', en: 'shapes and text boxes', path: null },
  sparklines: { id: 'grafik mini', en: 'sparklines', path: null },
  conditionals: { id: 'format bersyarat jenis lain', en: 'conditional formats of other kinds', path: null },
  headerless: { id: 'tabel tanpa baris judul', en: 'tables without a header row', path: null },
  filters: { id: 'filter warna atau ikon', en: 'filters by colour or icon', path: null },
  outlines: { id: 'pengelompokan baris dan kolom', en: 'groups of rows and columns', path: null },
  controls: { id: 'kontrol formulir', en: 'form controls', path: /^xl\/(ctrlProps|activeX)\// },
  queries: {
    id: 'koneksi data dan kueri',
    en: 'data connections and queries',
    path: /^xl\/(connections\.xml|queryTables\/|model\/)/,
  },
  links: { id: 'tautan ke buku kerja lain', en: 'links to other workbooks', path: /^xl\/externalLinks\// },
  macros: { id: 'makro', en: 'macros', path: /^xl\/vbaProject\.bin$/ },
} as const satisfies Record<string, { id: string; en: string; path: RegExp | null }>;

export type NotKept = keyof typeof KINDS;

/** What the parts of a file alone tell. */
export function notKeptParts(paths: readonly string[]): NotKept[] {
  return (Object.keys(KINDS) as NotKept[]).filter((kind) => {
    const { path } = KINDS[kind];
    return path !== null && paths.some((each) => path.test(each));
  });
}

/** `tabel pivot, gambar` */
export function namesOfNotKept(kinds: readonly NotKept[], language: 'id' | 'en'): string {
  return kinds.map((kind) => KINDS[kind][language]).join(', ');
}
