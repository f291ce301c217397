/** Reads workbooks beside the page, which stays quick meanwhile: a large file takes seconds. */
import { readXlsx, XlsxError, type XlsxErrorCode, type XlsxWorkbook } from '../../xlsx';

export interface ReadingRequest {
  id: number;
  bytes: Uint8Array;
}

export type ReadingAnswer =
  | { id: number; workbook: XlsxWorkbook }
  | { id: number; refusal: { code: XlsxErrorCode; detail: string } }
  | { id: number; error: string };

addEventListener('message', ({ data }: MessageEvent<ReadingRequest>) => {
  const { id, bytes } = data;
  const answer = (each: ReadingAnswer): void => postMessage(each);
  readXlsx(bytes, { numberFormats: true }).then(
    (workbook) => answer({ id, workbook }),
    (error: unknown) => {
      if (error instanceof XlsxError) answer({ id, refusal: { code: error.code, detail: error.detail } });
      else answer({ id, error: error instanceof Error ? error.message : String(error) });
    },
  );
});
