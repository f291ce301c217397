import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { parseManifest } from '../../src/workbench/addin/manifest';

const xml = readFileSync(join(__dirname, '../../manifest.xml'), 'utf8');

beforeAll(() => {
  globalThis.DOMParser = new JSDOM().window.DOMParser;
});

describe('parseManifest', () => {
  it('gives the ribbon buttons with their words in both languages', () => {
    expect(parseManifest(xml, 'id').ribbon.map((command) => command.label)).toEqual([
      'Buka Patuh',
      'Periksa tabel',
      'Tapping berikutnya',
      'Laporan bulan',
    ]);
    expect(parseManifest(xml, 'en').ribbon.map((command) => command.label)).toEqual([
      'Open Patuh',
      'Check table',
      'Next call to tap',
      "Month's report",
    ]);
  });

  it('tells buttons that open the pane from those that run a function', () => {
    const [open, check] = parseManifest(xml, 'id').ribbon;
    expect(open!.action).toEqual({ kind: 'pane' });
    expect(check!.action).toEqual({ kind: 'function', name: 'checkTable' });
  });

  it('gives the cell menu with its tip and icon', () => {
    expect(parseManifest(xml, 'id').cellMenu).toEqual([
      {
        id: 'Patuh.CheckRow',
        label: 'Cek baris ini',
        tip: expect.stringContaining('klausul'),
        icon: 'assets/icon-32.png',
        action: { kind: 'function', name: 'checkRow' },
      },
      expect.objectContaining({ label: 'Mengapa angka ini?', action: { kind: 'function', name: 'why' } }),
    ]);
  });

  it('names page, metadata and namespace as files beside the workbench', () => {
    expect(parseManifest(xml, 'id')).toMatchObject({
      page: 'taskpane.html',
      metadata: 'functions.json',
      shortcuts: 'assets/shortcuts.json',
      namespace: 'PATUH',
      group: 'Patuh',
    });
    expect(parseManifest(xml, 'en').metadata).toBe('functions.en.json');
  });

  it('refuses a manifest that is not XML', () => {
    expect(() => parseManifest('<a><b></a>', 'id')).toThrow('not well-formed');
  });
});
