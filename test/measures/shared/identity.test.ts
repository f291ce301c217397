import { identityKey } from '../../../src/measures';

describe('identity', () => {
  it.each([
    ['08123456789', '+62 812-3456-789'],
    ['08123456789', '628123456789'],
    ['08123456789', '0062 812 3456 789'],
    ['08123456789', '8123456789'],
    ['131000000001', '131.000.000.001,00'],
    ['090001', '90001.0'],
    ['Mini Pack', 'MINIPACK_x000D_'],
  ])('%j and %j are one', (one, other) => {
    expect(identityKey(one)).toBe(identityKey(other));
  });

  it.each([
    ['6281', '81'],
    ['622112345678', '2112345678'],
    ['131000000001', '131000000002'],
  ])('%j and %j are two', (one, other) => {
    expect(identityKey(one)).not.toBe(identityKey(other));
  });
});
