import { readFileSync } from 'node:fs';
import { TEXTS } from '../../../src/functions/shared/texts';
import { holesOf } from '../../../src/text';
import { en } from '../../../taskpane/text/en';
import * as reportEn from '../../../taskpane/text/en/report';
import * as requestsEn from '../../../taskpane/text/en/requests';
import * as tappingEn from '../../../taskpane/text/en/tapping';
import { id } from '../../../taskpane/text/id';
import { textsOf } from '../../../taskpane/text/texts';
import * as reportId from '../../../taskpane/text/id/report';
import * as requestsId from '../../../taskpane/text/id/requests';
import * as tappingId from '../../../taskpane/text/id/tapping';

/** Those of the first view, and those that come with a view of their own. */
const ID = { ...id, ...tappingId, ...requestsId, ...reportId };
const EN = { ...en, ...tappingEn, ...requestsEn, ...reportEn };

type Tree = { readonly [key: string]: string | Tree };
const flat = (tree: Tree, prefix = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : flat(value, `${prefix}${key}.`),
  );

it('counts in English as people do: 1 row, 2 rows', () => {
  const say = (count: number) => textsOf('en')('home.between', { low: '1%', high: '2%', count });
  expect([say(1), say(2)]).toEqual(['between 1% and 2%: 1 row in doubt', 'between 1% and 2%: 2 rows in doubt']);
  expect([1, 2].map((count) => textsOf('en')('home.shortHeads', { count }))).toEqual([
    '1 person short',
    '2 people short',
  ]);
  expect(textsOf('id')('home.between', { low: '1%', high: '2%', count: 1 })).toContain('1 baris');
});

describe('the texts of the pane', () => {
  const indonesian = flat(ID);
  const english = new Map(flat(EN));

  it('exist in both languages and are not empty', () => {
    expect(indonesian.map(([key]) => key)).toEqual([...english.keys()]);
    for (const [key, text] of [...indonesian, ...english]) expect(`${key} ${text}`).toMatch(/\S+ \S/);
  });

  it.each(indonesian)('have the same holes: %s', (key, text) => {
    expect(holesOf(english.get(key)!).sort()).toEqual(holesOf(text).sort());
  });
});

it("names Excel's menus in English, too: many an Indonesian office has an English Excel", () => {
  const menus = [...flat(ID), ...flat(TEXTS as unknown as Tree)].filter(
    ([key, text]) => !key.endsWith('.en') && /\S › \p{Lu}/u.test(text),
  );
  expect(menus.length).toBeGreaterThan(3);
  const own = /Periksa › |Aturan › /;
  const untold = menus.filter(([, text]) => !own.test(text) && !text.includes('di Excel berbahasa Inggris'));
  expect(untold.map(([key]) => key)).toEqual([]);
});

const ELSEWHERE = ['Y', 'T', 'N', 'Ctrl+Enter', 'Edit Teks Alternatif', 'Edit Alt Text'];

it.each([
  ['docs/panduan.md', ID],
  ['docs/guide.md', EN],
])('bold words of %s are on the pane, the ribbon or the cell menu as they stand there', (file, tree) => {
  const bare = (text: string) => text.replace(/…$/, '');
  const ribbon = [...readFileSync('manifest.xml', 'utf8').matchAll(/Value="([^"]*)"/g)].map(([, text]) => text!);
  const there = new Set([...flat(tree).map(([, text]) => text), ...ribbon, ...ELSEWHERE].map(bare));
  const bold = [...readFileSync(file, 'utf8').matchAll(/\*\*([^*]+)\*\*/g)].map(([, text]) => bare(text!));
  expect(bold.length).toBeGreaterThan(40);
  expect(bold.filter((text) => !there.has(text))).toEqual([]);
});
