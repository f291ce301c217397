import { MissingParameter, qmsDefinition, sdmDefinition } from '../../../src/measures';
import {
  listParameter,
  numberParameter,
  optionalList,
  optionalNumber,
  shareParameter,
  textParameter,
} from '../../../src/measures/shared/parameters';
import { on } from '../day';
import { shippedPack } from '../packs';

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
    const written = { ...target, value: 97.5, earlier: [{ value: 95, until: '2025-12-31' }] };
    const definition = qmsDefinition({ ...pack, parameters: { ...pack.parameters, qmsTarget: written } });
    expect(definition.targetOn(null)).toBe(0.975);
    expect(definition.targetOn(on('2025-12-31'))).toBe(0.95);
    expect(definition.targetOn(on('2026-01-01'))).toBe(0.975);
  });

  it('takes the staffing target of the day staffing is counted on', async () => {
    const pack = await shippedPack('staffing');
    const target = { ...pack.parameters['sdmTarget']!, value: 97, earlier: [{ value: 95, until: '2025-12-31' }] };
    const changed = { ...pack, parameters: { ...pack.parameters, sdmTarget: target } };
    expect(sdmDefinition(changed, on('2025-12-31')).target).toBe(0.95);
    expect(sdmDefinition(changed, on('2026-01-01')).target).toBe(0.97);
    expect(sdmDefinition(changed).target).toBe(0.97);
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
