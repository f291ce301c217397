/** The smallest pack that works: a field, a parameter, a rule, and the examples that hold it in place. */
import type { Pack } from '../engine';
import { formatPack } from './format';

export interface Skeleton {
  pack: string;
  examples: string;
}

export function skeleton(id: string): Skeleton {
  const pack: Omit<Pack, 'vocabularies'> = {
    $schema: './pack.schema.json',
    id,
    version: '0.1.0',
    title: { id: `Pack ${id}`, en: `Pack ${id}` },
    source: {
      document: 'DOC-00',
      revision: '00',
      effectiveFrom: '2024-01-01',
      owner: 'Document Control',
      status: 'example',
    },
    recordKey: 'nomor',
    recordDate: 'tanggal',
    parameters: {
      minContacts: {
        value: 3,
        label: { id: 'Kontak minimum', en: 'Contacts needed' },
        clause: 'DOC-1.1',
        basis: 'written',
        unit: 'count',
      },
    },
    fields: {
      nomor: { type: 'id', label: { id: 'Nomor', en: 'Number' }, aliases: ['No'], key: true, example: 'A001' },
      tanggal: { type: 'date', label: { id: 'Tanggal', en: 'Date' }, example: '01/02/2024' },
      jenis: {
        type: 'enum',
        label: { id: 'Jenis', en: 'Kind' },
        values: { TELEPON: ['Telp', 'Phone'], EMAIL: ['Surel'] },
        example: 'TELEPON',
      },
      kontak: { type: 'integer', label: { id: 'Jumlah kontak', en: 'Contacts' }, example: '3' },
    },
    scope: [
      {
        name: 'by-phone',
        clause: 'DOC-1',
        conditions: { fact: 'jenis', operator: 'equal', value: 'TELEPON' },
        reason: { id: 'Hanya telepon yang diatur.', en: 'Only phone calls are ruled.' },
      },
    ],
    rules: [
      {
        name: 'enough-contacts',
        clause: 'DOC-1.1',
        basis: 'written',
        conditions: { fact: 'kontak', operator: 'greaterThanInclusive', value: { fact: 'minContacts' } },
        event: {
          type: 'violation',
          params: {
            severity: 'fail',
            message: {
              id: '{{kontak}} kontak; seharusnya minimal {{minContacts}}.',
              en: '{{kontak}} contacts; at least {{minContacts}} are asked for.',
            },
            fix: { id: 'Hubungi lagi pelanggan.', en: 'Contact the customer again.' },
          },
        },
      },
    ],
  };
  const rows = [
    'note,verdict,failing,nomor,tanggal,jenis,kontak',
    'tepat di batas,pass,,A001,01/02/2024,TELEPON,3',
    'kurang satu,fail,enough-contacts,A002,01/02/2024,TELEPON,2',
    'kosong bukan nol,incomplete,,A003,01/02/2024,TELEPON,',
    'jenis lain,unregulated,,A004,01/02/2024,EMAIL,1',
    'jenis kosong,incomplete,enough-contacts,A005,01/02/2024,,1',
    'hari pertama,pass,,A006,01/01/2024,TELEPON,3',
    'sehari sebelumnya,unregulated,,A007,31/12/2023,TELEPON,3',
  ];
  return { pack: formatPack(pack), examples: rows.join('\n') + '\n' };
}
