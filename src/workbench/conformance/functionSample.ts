import type { FunctionSample } from '../../host/conformance';

/** Our functions, to try Excel's custom-functions runtime with. */
export const FUNCTION_SAMPLE: FunctionSample = {
  constant: '=PATUH.VERSI()',
  ofRange: (range) => `=PATUH.QMS(${range})`,
  unregistered: '=PATUH.TIDAKADA()',
  captions: ['Hasil Call', 'Hasil Tapping'],
  rows: [
    ['AGREE', 'VALID'],
    ['AGREE', 'RETURN'],
  ],
  counted: 'VALID',
};
