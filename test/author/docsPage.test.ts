import { packPage, skeleton } from '../../src/author';
import { loadPack } from '../../src/packs';

it('the page its owner signs holds captions, words and what is worked out, in both languages', async () => {
  const written = JSON.parse(skeleton('shift').pack) as Record<string, unknown>;
  const derived = {
    lama: {
      function: 'absoluteDifference',
      args: ['kontak', 'minContacts'],
      label: { id: 'selisih kontak', en: 'difference of contacts' },
    },
  };
  const { pack, findings } = await loadPack(
    'shift',
    () => Promise.reject(new Error()),
    JSON.stringify({ ...written, derived }),
  );
  expect(findings).toEqual([]);
  expect(packPage(pack!, 'id')).toContain('| `jenis` | enum | Jenis | TELEPON (Telp, Phone); EMAIL (Surel) |');
  expect(packPage(pack!, 'id')).toContain('| `nomor` | id | Nomor, No |  |');
  expect(packPage(pack!, 'en')).toContain(
    '**difference of contacts** (`lama`) = `absoluteDifference`: Contacts, Contacts needed',
  );
});
