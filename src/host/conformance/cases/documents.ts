import { onSheet } from './onSheet';
import type { ConformanceArea } from './types';

/** What travels with the workbook: names, settings, custom XML; and protection. */
export const documents: ConformanceArea = {
  area: 'documents',
  cases: [
    {
      name: 'names a range and finds it by the name',
      needs: '1.4',
      run: onSheet(async ({ context, sheet, check, put }) => {
        put([[1], [2]]);
        const item = context.workbook.names.add('UjiNama', sheet.getRange('A1:A2'));
        const range = context.workbook.names.getItem('ujinama').getRange().load('values');
        item.load('name,type,scope');
        await context.sync();
        check.equal([item.name, item.type, item.scope], ['UjiNama', 'Range', 'Workbook']);
        check.equal(range.values, [[1], [2]]);
        item.delete();
        await context.sync();
      }),
    },
    {
      name: 'knows a name in formulas',
      needs: '1.4',
      run: onSheet(async ({ context, sheet, check, put }) => {
        put([[4], [6]]);
        const item = context.workbook.names.add('UjiJumlah', sheet.getRange('A1:A2'));
        sheet.getRange('C1').formulas = [['=SUM(UjiJumlah)']];
        const range = sheet.getRange('C1').load('values');
        await context.sync();
        check.equal(range.values, [[10]]);
        item.delete();
        await context.sync();
      }),
    },
    {
      name: 'keeps names of a sheet apart from those of the workbook',
      needs: '1.4',
      run: onSheet(async ({ context, sheet, check }) => {
        sheet.names.add('UjiLokal', sheet.getRange('A1'));
        const own = sheet.names.getItemOrNullObject('UjiLokal').load('scope');
        const common = context.workbook.names.getItemOrNullObject('UjiLokal');
        await context.sync();
        check.equal([own.isNullObject, own.scope, common.isNullObject], [false, 'Worksheet', true]);
      }),
    },
    {
      name: 'refuses a name that is taken',
      needs: '1.4',
      run: onSheet(async ({ context, sheet, check }) => {
        sheet.names.add('UjiDobel', sheet.getRange('A1'));
        await context.sync();
        await check.refused(
          async () => {
            sheet.names.add('UjiDobel', sheet.getRange('B1'));
            await context.sync();
          },
          'ItemAlreadyExists',
          'InvalidArgument',
        );
      }),
    },
    {
      name: 'refuses a name that looks like a cell',
      needs: '1.4',
      run: onSheet(async ({ context, sheet, check }) => {
        await check.refused(async () => {
          sheet.names.add('AB12', sheet.getRange('A1'));
          await context.sync();
        }, 'InvalidArgument');
      }),
    },
    {
      name: 'names a constant',
      needs: '1.4',
      run: onSheet(async ({ context, sheet, check }) => {
        const item = sheet.names.add('UjiTetap', '=0.95' as never).load('value,formula');
        await context.sync();
        check.equal([item.value, item.formula], [0.95, '=0.95']);
      }),
    },
    {
      name: 'keeps a setting and gives it back as it was',
      needs: '1.4',
      run: onSheet(async ({ context, check }) => {
        const { settings } = context.workbook;
        settings.add('uji-setelan', { bahasa: 'id', angka: [1, 2] });
        const item = settings.getItem('uji-setelan').load('value');
        await context.sync();
        check.equal(item.value, { bahasa: 'id', angka: [1, 2] });
        item.delete();
        await context.sync();
      }),
    },
    {
      name: 'replaces a setting of the same key',
      needs: '1.4',
      run: onSheet(async ({ context, check }) => {
        const { settings } = context.workbook;
        settings.add('uji-ganti', 1);
        const before = settings.getCount();
        settings.add('uji-ganti', 2);
        const after = settings.getCount();
        const item = settings.getItem('uji-ganti').load('value');
        await context.sync();
        check.equal([after.value - before.value, item.value], [0, 2]);
        item.delete();
        await context.sync();
      }),
    },
    {
      name: 'answers a null object for a setting that is not there',
      needs: '1.4',
      run: onSheet(async ({ context, check }) => {
        const none = context.workbook.settings.getItemOrNullObject('uji-tidak-ada');
        await context.sync();
        check.equal(none.isNullObject, true);
      }),
    },
    {
      name: 'keeps custom XML and finds it by its namespace',
      needs: '1.5',
      run: onSheet(async ({ context, check }) => {
        const xml = '<uji xmlns="urn:uji:satu"><isi>1</isi></uji>';
        const part = context.workbook.customXmlParts.add(xml).load('id,namespaceUri');
        const found = context.workbook.customXmlParts.getByNamespace('urn:uji:satu').load('items/id');
        const text = part.getXml();
        await context.sync();
        check.equal([part.namespaceUri, found.items.map((each) => each.id)], ['urn:uji:satu', [part.id]]);
        check.ok(text.value.includes('<isi>1</isi>'), 'xml');
        part.delete();
        await context.sync();
      }),
    },
    {
      name: 'replaces the text of an XML part',
      needs: '1.5',
      run: onSheet(async ({ context, check }) => {
        const part = context.workbook.customXmlParts.add('<uji xmlns="urn:uji:dua">a</uji>');
        part.setXml('<uji xmlns="urn:uji:dua">b</uji>');
        const text = part.getXml();
        await context.sync();
        check.ok(text.value.includes('>b<'), 'xml');
        part.delete();
        await context.sync();
      }),
    },
    {
      name: 'refuses XML that is not well formed',
      needs: '1.5',
      run: onSheet(async ({ context, check }) => {
        await check.refused(
          async () => {
            context.workbook.customXmlParts.add('<uji><isi></uji>');
            await context.sync();
          },
          'InvalidArgument',
          'GeneralException',
        );
      }),
    },
    {
      name: 'gives the only part of a namespace, or a null object',
      needs: '1.5',
      run: onSheet(async ({ context, check }) => {
        const none = context.workbook.customXmlParts.getByNamespace('urn:uji:kosong').getOnlyItemOrNullObject();
        await context.sync();
        check.equal(none.isNullObject, true);
      }),
    },
    {
      name: 'refuses to write a locked cell of a protected sheet',
      needs: '1.2',
      run: onSheet(async ({ context, sheet, check }) => {
        sheet.protection.protect();
        await context.sync();
        await check.refused(async () => {
          sheet.getRange('A1').values = [[1]];
          await context.sync();
        }, 'AccessDenied');
        sheet.protection.unprotect();
        await context.sync();
      }),
    },
    {
      name: 'lets an unlocked cell of a protected sheet be written',
      needs: '1.2',
      run: onSheet(async ({ context, sheet, check }) => {
        sheet.getRange('A1').format.protection.locked = false;
        sheet.protection.protect();
        sheet.getRange('A1').values = [[1]];
        const range = sheet.getRange('A1').load('values');
        await context.sync();
        check.equal(range.values, [[1]]);
        sheet.protection.unprotect();
        await context.sync();
      }),
    },
    {
      name: 'tells whether a sheet is protected, and how',
      needs: '1.2',
      run: onSheet(async ({ context, sheet, check }) => {
        sheet.protection.protect({ allowSort: true });
        sheet.protection.load('protected,options');
        await context.sync();
        check.equal(
          [sheet.protection.protected, sheet.protection.options.allowSort, sheet.protection.options.allowInsertRows],
          [true, true, false],
        );
        sheet.protection.unprotect();
        sheet.protection.load('protected');
        await context.sync();
        check.equal(sheet.protection.protected, false);
      }),
    },
    {
      name: 'reads a protected sheet freely',
      needs: '1.2',
      run: onSheet(async ({ context, sheet, check, put }) => {
        put([[9]]);
        sheet.protection.protect();
        const range = sheet.getRange('A1').load('values');
        await context.sync();
        check.equal(range.values, [[9]]);
        sheet.protection.unprotect();
        await context.sync();
      }),
    },
    {
      name: 'refuses rows in a protected sheet unless they are allowed',
      needs: '1.2',
      run: onSheet(async ({ context, sheet, check }) => {
        sheet.protection.protect();
        await context.sync();
        await check.refused(async () => {
          sheet.getRange('1:1').insert('Down');
          await context.sync();
        }, 'AccessDenied');
        sheet.protection.unprotect();
        await context.sync();
      }),
    },
    {
      name: 'refuses to protect a sheet twice',
      needs: '1.2',
      run: onSheet(async ({ context, sheet, check }) => {
        sheet.protection.protect();
        await context.sync();
        await check.refused(
          async () => {
            sheet.protection.protect();
            await context.sync();
          },
          'InvalidOperation',
          'AccessDenied',
        );
        sheet.protection.unprotect();
        await context.sync();
      }),
    },
    {
      name: 'calculates formulas of a protected sheet',
      needs: '1.2',
      run: onSheet(async ({ context, sheet, check, put }) => {
        put([[1, '=A1+1']]);
        sheet.getRange('A1').format.protection.locked = false;
        sheet.protection.protect();
        sheet.getRange('A1').values = [[5]];
        const range = sheet.getRange('B1').load('values');
        await context.sync();
        check.equal(range.values, [[6]]);
        sheet.protection.unprotect();
        await context.sync();
      }),
    },
    {
      name: 'knows the culture of the user',
      needs: '1.11',
      run: onSheet(async ({ context, check }) => {
        const { application } = context.workbook;
        application.load('decimalSeparator,thousandsSeparator');
        await context.sync();
        check.ok(application.decimalSeparator !== application.thousandsSeparator, 'separators');
      }),
    },
    {
      name: 'comments a cell and finds the comment there',
      needs: '1.10',
      run: onSheet(async ({ context, sheet, check }) => {
        sheet.load('name');
        await context.sync();
        const comment = context.workbook.comments.add(sheet.getRange('B2'), 'periksa lagi').load('content,id');
        const place = comment.getLocation().load('address');
        await context.sync();
        check.equal([comment.content, place.address.split('!')[1]], ['periksa lagi', 'B2']);
        comment.replies.add('sudah');
        const replies = comment.replies.getCount();
        await context.sync();
        check.equal(replies.value, 1);
        comment.delete();
        await context.sync();
      }),
    },
    {
      name: 'keeps properties of the file and of a sheet by keys in any case',
      needs: '1.12',
      run: onSheet(async ({ context, sheet, check }) => {
        const { custom } = context.workbook.properties;
        custom.add('Uji kunci', 'a');
        custom.add('uji KUNCI', 'b');
        const found = custom.getItem('UJI kunci').load('key,value,type');
        const own = sheet.customProperties.add('tim', 'satu');
        own.load('value');
        sheet.customProperties.load('items/key');
        const none = sheet.customProperties.getItemOrNullObject('lain');
        await context.sync();
        check.equal([found.key, found.value, found.type, own.value], ['Uji kunci', 'b', 'String', 'satu']);
        check.equal([sheet.customProperties.items.map(({ key }) => key), none.isNullObject], [['tim'], true]);
        found.delete();
        const gone = custom.getItemOrNullObject('Uji kunci');
        await context.sync();
        check.equal(gone.isNullObject, true);
      }),
    },
    {
      name: 'says who answered a comment, and finds an answer by its id',
      needs: '1.10',
      run: onSheet(async ({ context, sheet, check }) => {
        const comment = sheet.comments.add('A1', 'Periksa lagi');
        const reply = comment.replies.add('Sudah').load('id,authorName,resolved');
        await context.sync();
        const same = comment.replies.getItem(reply.id).load('content,authorName');
        const parent = same.getParentComment().load('content');
        await context.sync();
        check.equal([same.content, parent.content], ['Sudah', 'Periksa lagi']);
        check.equal([same.authorName, reply.resolved], [reply.authorName, false]);
      }),
    },
    {
      name: 'binds a range and a table to names of the add-in’s own',
      run: onSheet(async ({ context, sheet, check, put }) => {
        put([['Nama'], ['Agen 001']]);
        sheet.tables.add('A1:A2', true).name = 'UjiIkatan';
        const { bindings } = context.workbook;
        const range = bindings.add(sheet.getRange('C1:D2'), 'Range', 'ujiRentang').getRange().load('address');
        bindings.add(sheet.getRange('A1:A2'), 'Table', 'ujiTabel');
        const table = bindings.getItem('ujiTabel').getTable().load('name');
        await context.sync();
        check.equal([range.address.split('!')[1], table.name], ['C1:D2', 'UjiIkatan']);
        for (const id of ['ujiRentang', 'ujiTabel']) bindings.getItem(id).delete();
        const gone = bindings.getItemOrNullObject('ujiTabel');
        await context.sync();
        check.equal(gone.isNullObject, true);
      }),
    },
    {
      name: 'calculates worksheet functions without a cell',
      needs: '1.2',
      run: onSheet(async ({ context, check, put }) => {
        const range = put([
          ['Kunci', 2],
          ['Obeng', 5],
        ]);
        const { functions } = context.workbook;
        const found = functions.vlookup('Obeng', range, 2, false);
        const sum = functions.sum(found, 3).load('value');
        const missing = functions.vlookup('Palu', range, 2, false).load('error');
        await context.sync();
        check.equal([sum.value, missing.error], [8, '#N/A']);
      }),
    },
  ],
};
