import { attribute, XmlFault, XmlScanner } from '../../src/xlsx/shared/xmlScanner';

function events(text: string, size = text.length): string[] {
  const seen: string[] = [];
  const scanner = new XmlScanner({
    wantsText: true,
    open: (name, attributes) =>
      seen.push(`<${name}${attributes.trim() && ` ${attributes.trim()}`}>`) as unknown as void,
    close: (name) => void seen.push(`</${name}>`),
    text: (piece) => void (seen.at(-1)?.startsWith('"') ? (seen[seen.length - 1] += piece) : seen.push(`"${piece}`)),
  });
  for (let at = 0; at < text.length; at += size) scanner.push(text.slice(at, at + size));
  scanner.end();
  return seen;
}

const WHOLE =
  '\ufeff<?xml version="1.0"?><!-- <a> --><x:a n=\'1>2\' q="&quot;"><b/>1 &lt; 2 &#x41;&amp;<![CDATA[<c>]]></x:a>\n';

describe('XmlScanner', () => {
  it('gives the same however the text is cut', () => {
    const whole = events(WHOLE);
    expect(whole).toEqual([`<a n='1>2' q="&quot;">`, '<b>', '</b>', '"1 < 2 A&<c>', '</a>']);
    for (let size = 1; size < 30; size++) expect(events(WHOLE, size)).toEqual(whole);
  });

  it('leaves an entity nobody knows as it is written', () => {
    expect(events('<a>&constructor; &nbsp; &amp;</a>')).toEqual(['<a>', '"&constructor; &nbsp; &', '</a>']);
  });

  it.each([
    ['an element left open', '<a><b></b>'],
    ['elements that cross', '<a><b></a></b>'],
    ['two roots', '<a/><b/>'],
    ['text outside', '<a/>x'],
    ['a tag cut short', '<a><b c="'],
    ['a tag within a tag', '<a><b <c/></a>'],
    ['a value without a name', '<a "1"/>'],
    ['nothing', ''],
    ['an attribute given twice', '<a b="1" bc="2" b = "3"/>'],
    ['a bare ampersand', '<a>x & y</a>'],
    ['a bare ampersand before a tag', '<a>x &</a>'],
    ['a comment without an end', '<a/><!-- x'],
  ])('refuses %s', (_, text) => expect(() => events(text)).toThrow(XmlFault));

  it('refuses a document type', () => {
    expect(() => events('<!DOCTYPE a [<!ENTITY b "c">]><a/>')).toThrow(expect.objectContaining({ isDoctype: true }));
  });
});

it('attribute finds a value by its name without prefix', () => {
  const attributes = ` sheetId="1" r:id = 'rId1' t="a &amp; b" xml:space="preserve"`;
  expect(['id', 't', 'space', 'x'].map((name) => attribute(attributes, name))).toEqual([
    'rId1',
    'a & b',
    'preserve',
    undefined,
  ]);
});
