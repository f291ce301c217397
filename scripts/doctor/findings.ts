/** What can be wrong with a place that serves the add-in, each with its remedy, in both languages. */
import { fill, type Language, type LocalText } from '../../src/text';

const FINDINGS = {
  https: {
    id: 'Alamatnya bukan https; Excel menolaknya. Pasang sertifikat, lalu bangun lagi dengan --url https://…',
    en: 'The address is not https; Excel refuses it. Install a certificate and build again with --url https://…',
  },
  certificate: {
    id: 'Sertifikatnya tidak dipercaya komputer ini ({{code}}). Pakai sertifikat yang dipercaya komputer pengguna; bila CA-nya milik perusahaan, sebutkan dengan --ca BERKAS.pem.',
    en: 'This computer does not trust its certificate ({{code}}). Use one that the users’ computers trust; name a company’s own authority with --ca FILE.pem.',
  },
  unreachable: {
    id: 'Tidak terjangkau ({{code}}). Periksa nama server, porta, dan firewall.',
    en: 'It cannot be reached ({{code}}). Check the server’s name, port and firewall.',
  },
  status: {
    id: 'Server menjawab {{status}}, bukan 200. Salin seluruh isi dist/excel/ ke alamat itu, tanpa login dan tanpa pengalihan.',
    en: 'The server answers {{status}}, not 200. Copy all of dist/excel/ there, without a login and without redirects.',
  },
  type: {
    id: 'Jenis isinya "{{found}}"; seharusnya {{wanted}}. Atur jenis MIME di server.',
    en: 'Its content type is "{{found}}"; it must be {{wanted}}. Set the MIME type in the server.',
  },
  download: {
    id: 'Server menyuruh browser mengunduhnya (Content-Disposition: attachment). Pakai tempat yang menampilkan berkas.',
    en: 'The server makes browsers download it (Content-Disposition: attachment). Use a place that shows files.',
  },
  cors: {
    id: 'Tanpa Access-Control-Allow-Origin: *, Excel di web tidak bisa mengambilnya. Tambahkan header itu.',
    en: 'Without Access-Control-Allow-Origin: * Excel on the web cannot fetch it. Add the header.',
  },
  cache: {
    id: 'Boleh disimpan lama ("{{found}}"), sehingga pembaruan tidak sampai. Kirim Cache-Control: no-cache.',
    en: 'It may be kept for long ("{{found}}"), so that updates do not arrive. Send Cache-Control: no-cache.',
  },
  frame: {
    id: 'Header {{header}} melarang bingkai; panel kosong di Excel web. Hapus header itu untuk folder ini.',
    en: 'The header {{header}} forbids frames; the pane stays empty in Excel on the web. Remove it for this folder.',
  },
  policy: {
    id: 'Kebijakan keamanan isi dari server tidak mengizinkan office.js ({{found}}). Tambahkan alamatnya, atau hapus kebijakan itu: halaman membawa kebijakannya sendiri.',
    en: 'The server’s content security policy does not allow office.js ({{found}}). Add its address, or remove the policy: the page brings its own.',
  },
  icon: {
    id: 'Bukan PNG berukuran {{wanted}} × {{wanted}} piksel (terbaca {{found}}). Ganti dengan berkas dari dist/excel/assets/.',
    en: 'Not a PNG of {{wanted}} × {{wanted}} pixels (found {{found}}). Put the file from dist/excel/assets/ there.',
  },
  json: {
    id: 'Bukan JSON yang terbaca. Server mungkin menjawab dengan halaman galat; salin lagi berkasnya dari dist/excel/.',
    en: 'Not readable JSON. The server may answer with an error page; copy the file from dist/excel/ again.',
  },
  functions: {
    id: 'Tidak memuat daftar fungsi. Salin lagi berkasnya dari dist/excel/.',
    en: 'It holds no list of functions. Copy the file from dist/excel/ again.',
  },
  manifest: {
    id: 'Bukan manifes add-in. Beri alamat folder hasil npm run build, atau alamat manifest.xml-nya.',
    en: 'Not the manifest of an add-in. Give the address of the folder that npm run build made, or of its manifest.xml.',
  },
  elsewhere: {
    id: 'Manifes menunjuk ke tempat lain ({{found}}). Bangun lagi dengan --url {{wanted}}.',
    en: 'The manifest points elsewhere ({{found}}). Build again with --url {{wanted}}.',
  },
} satisfies Readonly<Record<string, LocalText>>;

export interface Finding {
  readonly kind: keyof typeof FINDINGS;
  readonly holes?: Readonly<Record<string, string | number>>;
}
/** One address and what is wrong with it; nothing wrong, and it is ready. */
export interface Examined {
  readonly url: string;
  readonly findings: readonly Finding[];
}

const SUMMARY: Readonly<Record<'ready' | 'notReady' | 'all' | 'some', LocalText>> = {
  ready: { id: 'siap ', en: 'ready    ' },
  notReady: { id: 'belum', en: 'not ready' },
  all: { id: 'Siap dibagikan: {{count}} alamat diperiksa.', en: 'Ready to roll out: {{count}} addresses checked.' },
  some: {
    id: 'Belum siap: {{wrong}} dari {{count}} alamat bermasalah.',
    en: 'Not ready: {{wrong}} of {{count}} addresses have a problem.',
  },
};

/** The page for the administrator: one line an address, its remedies below it, and the sum. */
export function pageOf(examined: readonly Examined[], language: Language): string[] {
  const wrong = examined.filter(({ findings }) => findings.length > 0).length;
  return [
    ...examined.flatMap(({ url, findings }) => [
      `${SUMMARY[findings.length > 0 ? 'notReady' : 'ready'][language]}  ${url}`,
      ...findings.map(({ kind, holes = {} }) => `       ${fill(FINDINGS[kind][language], holes)}`),
    ]),
    '',
    fill(SUMMARY[wrong > 0 ? 'some' : 'all'][language], { wrong, count: examined.length }),
  ];
}
