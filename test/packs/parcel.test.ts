import { openParcel, sealParcel, type Parcel } from '../../src/packs';

const content = {
  id: 'shift',
  version: '1.0.0',
  by: 'Penyelia 001',
  at: '2026-03-01T01:02:03.000Z',
  files: { 'vocabularies/kanal.json': '{}', 'shift/pack.json': '{"id": "shift"}' },
};

describe('a parcel', () => {
  it('is opened as it was sealed, in whatever order its files were given', async () => {
    const sealed = await sealParcel(content);
    expect(await openParcel(JSON.stringify(sealed, null, 1))).toEqual(sealed);
    const turned = Object.fromEntries(Object.entries(content.files).reverse());
    expect((await sealParcel({ ...content, files: turned })).digest).toBe(sealed.digest);
  });

  it.each<[string, Partial<Parcel>, RegExp]>([
    ['a rule changed', { files: { ...content.files, 'shift/pack.json': '{"id": "shift" }' } }, /after it was sealed/],
    ['a file added', { files: { ...content.files, 'reports/x.json': '{}' } }, /after it was sealed/],
    ['another who', { by: 'Penyelia 002' }, /after it was sealed/],
    ['another day', { at: '2026-03-02T01:02:03.000Z' }, /after it was sealed/],
    ['another format', { format: 'patuh-parcel/9' as Parcel['format'] }, /another version/],
    ['a file that leads out', { files: { ...content.files, '../x.json': '{}' } }, /damaged/],
  ])('with %s is refused', async (_, change, sentence) => {
    const found = await openParcel(JSON.stringify({ ...(await sealParcel(content)), ...change }));
    expect(found).toMatchObject({ fault: { en: expect.stringMatching(sentence) } });
  });

  it('that does not hold the pack it names is refused, and what is no parcel is none', async () => {
    const other = await sealParcel({ ...content, files: { 'closing/pack.json': '{}' } });
    expect(await openParcel(JSON.stringify(other))).toMatchObject({ fault: { en: /does not hold/ } });
    for (const text of ['{"id": "shift"}', 'halo', 'null', '[]']) expect(await openParcel(text)).toBeNull();
  });
});
