import { parsePack } from '../../../src/engine';
import { lintText, skeleton } from '../../../src/author';
import { safePattern } from '../../../src/engine/operators/safePattern';

const codesOf = (text: string) => parsePack(text, { file: 'pack.json' }).findings.map(({ code }) => code);

/** The skeleton with its rule's conditions replaced. */
function withConditions(conditions: string): string {
  return skeleton('hostile').pack.replace(/"conditions": \{[^{}]*\{[^{}]*\} \}/, `"conditions": ${conditions}`);
}

describe('a hostile pack', () => {
  it('10,000 levels deep is one finding', () => {
    const deep = '{"not":'.repeat(10_000) + '{"fact":"kontak","operator":"equal","value":1}' + '}'.repeat(10_000);
    expect(codesOf(withConditions(deep))).toEqual(['too-deep']);
    expect(codesOf('['.repeat(10_000))).toEqual(['too-deep']);
  });

  it('150 levels deep is refused, not half read', () => {
    const deep = '{"not":'.repeat(150) + '{"fact":"kontak","operator":"equal","value":1}' + '}'.repeat(150);
    expect(codesOf(withConditions(deep))).toEqual(['too-deep']);
  });

  it('of 50 MB is one finding, without being read', () => {
    expect(codesOf(' '.repeat(50_000_000))).toEqual(['too-large']);
  });

  it.each(['../../etc/x', 'a/b', 'a\\\\b', '..', 'C:x'])('whose id is %s names no folder and is refused', (id) => {
    const { pack, findings } = parsePack(skeleton('hostile').pack.replace('"id": "hostile"', `"id": "${id}"`), {
      file: 'pack.json',
    });
    expect(pack).toBeUndefined();
    expect(findings).toMatchObject([{ code: 'wrong-type', pointer: '/id', holes: { expected: 'name' } }]);
  });

  it.each(['__proto__', 'constructor', 'prototype'])('with the key %s is refused and changes no prototype', (key) => {
    const text = skeleton('hostile').pack.replace('"id"', `"${key}": { "polluted": true }, "id"`);
    expect(codesOf(text)).toEqual(['forbidden-key']);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it.each(['toString', 'hasOwnProperty', 'valueOf'])(
    'that asks for the fact %s finds nothing in the prototype',
    (fact) => {
      expect(codesOf(withConditions(`{"fact":"${fact}","operator":"equal","value":1}`))).toEqual(['unknown-fact']);
      expect(codesOf(withConditions(`{"fact":"kontak","operator":"${fact}","value":1}`))).toEqual(['unknown-operator']);
      expect(codesOf(withConditions(`{"condition":"${fact}"}`))).toEqual(['unknown-condition']);
    },
  );

  it.each([
    '',
    'null',
    '[]',
    '3',
    '"pack"',
    '{',
    '{"id"',
    '{"id":}',
    '\u0000',
    '{"a":1}x',
    '{"id": tru}',
    '{"a":"\\u12"}',
    '{"a":"\n"}',
  ])('with the text %p is findings, never an exception', (text) => {
    const { pack, findings } = parsePack(text, { file: 'pack.json' });
    expect(pack).toBeUndefined();
    expect(findings.length).toBeGreaterThan(0);
    for (const finding of findings) expect(lintText(finding, 'id')).toMatch(/^pack\.json:\d+:\d+ /);
  });

  it('cut off anywhere is a finding', () => {
    const { pack } = skeleton('hostile');
    for (let length = 0; length < pack.length - 2; length += 7)
      expect(codesOf(pack.slice(0, length)).length).toBeGreaterThan(0);
  });

  it('with a byte order mark is read', () => {
    expect(codesOf('\uFEFF' + skeleton('hostile').pack)).toEqual([]);
  });
});

describe('patterns', () => {
  it.each([
    '(a+)+$',
    '(a*)*b',
    '(a|aa)+$',
    '(\\w+\\s?)+$',
    '((ab)+c)*',
    '^(a+){5,}$',
    '(.*)*',
    '(a)\\1',
    '(?=a)b',
    '.*.*.*x',
    'x'.repeat(300),
    // Every optional sign doubles the ways through the pattern: 93 signs took 70 seconds on one cell.
    `^${'a?'.repeat(31)}${'a'.repeat(30)}$`,
    `^${'a{0,20}'.repeat(12)}$`,
    '^x|[0-9]+.*z',
  ])('%s is refused', (pattern) => {
    expect(safePattern(pattern)).toBe('pattern-slow');
  });

  it.each([
    '^08[0-9]{8,11}$',
    '^(\\+?62|0)8\\d{7,11}$',
    '^@[A-Za-z0-9_]{5,32}$',
    '^IN\\d+$',
    '[(+*]',
    '^(WIB|WITA|WIT)$',
    '^[^ ]*[0-9][^ ]*$',
    `^(${[...'abcdefghijklmnopqrst'].join('|')})$`,
  ])('%s is allowed', (pattern) => {
    expect(safePattern(pattern)).toBeNull();
  });
});
