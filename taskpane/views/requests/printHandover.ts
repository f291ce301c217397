/** The handover form (F-16) of one request, on a sheet to print. Layout from the pack; it is kept two years (W-04 6). */
import type { Book } from '../../../src/office';
import type { TypedValue } from '../../../src/sheet';
import type { Language } from '../../../src/text';
import { showValue } from '../../form/showValue';
import type { LoadedPack } from '../../store/packShelf';
import { textsOf } from '../../text/texts';
import { requestExtension } from './requestExtension';

const LABEL_WIDTH = 28;
const VALUE_WIDTH = 34;

/** Returns the name of the new sheet. */
export function printHandover(book: Book, { pack }: LoadedPack, record: Readonly<Record<string, TypedValue>>, key: string, language: Language): Promise<string> {
  const { handover } = requestExtension(pack);
  const t = textsOf(language);
  const body = handover!.fields.flatMap((name) => {
    const field = pack.fields[name];
    return field ? [[field.label[language], showValue(record[name], field.type, language)]] : [];
  });
  const rows = [
    [handover!.form, ''],
    [t('requests.handoverTitle'), key],
    ['', ''],
    ...body,
    ['', ''],
    [t('requests.handedOver'), t('requests.received')],
    ['', ''],
    ['', ''],
    ['(………………………)', '(………………………)'],
    [t('form.clause', { clause: handover!.clause }), ''],
  ];
  return book.writeSheet({ name: `F-16 ${key}`, rows, boldRows: [0, 1, body.length + 4], widths: [LABEL_WIDTH, VALUE_WIDTH] });
}
