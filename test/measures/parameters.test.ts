import { MissingParameter, qmsDefinition } from '../../src/measures';
import {
  listParameter,
  numberParameter,
  optionalList,
  optionalNumber,
  shareParameter,
  textParameter,
} from '../../src/measures/parameters';
import { shippedPack } from './packs';

describe('parameters', () => {
  it('reads 95 percent and 0.95 as the same share', async () => {
    const pack = await shippedPack('tapping');
    const target = pack.parameters['qmsTarget']!;
    expect(shareParameter(pack, 'qmsTarget')).toBe(0.95);
    const ratio = {
      ...pack,
      parameters: { ...pack.parameters, qmsTarget: { ...target, value: 0.95, unit: 'ratio' as const } },
    };
    expect(shareParameter(ratio, 'qmsTarget')).toBe(0.95);
  });

  it('follows the number a team writes into the pack', async () => {
    const pack = await shippedPack('tapping');
    const target = pack.parameters['qmsTarget']!;
    expect(
      qmsDefinition({ ...pack, parameters: { ...pack.parameters, qmsTarget: { ...target, value: 97.5 } } }).target,
    ).toBe(0.975);
  });

  it('names the parameter a pack lacks, or writes in a way that cannot be used', async () => {
    const pack = await shippedPack('tapping');
    expect(() => numberParameter(pack, 'qmsTargt')).toThrow(MissingParameter);
    expect(() => numberParameter(pack, 'agreeOutcomes')).toThrow(/agreeOutcomes/);
    expect(() => listParameter(pack, 'qmsTarget')).toThrow(/qmsTarget/);
    expect(() => textParameter(pack, 'qmsOfficialReading', ['x', 'y'])).toThrow(/qmsOfficialReading/);
    expect([optionalNumber(pack, 'nothing'), optionalList(pack, 'nothing')]).toEqual([null, []]);
  });
});
