import { NO_MAPPING, parseMapping, type Mapping } from '../../src/sheet';

/** What was kept of a mapping; none where it can no longer be read. */
export function mappingFrom(text: string | undefined): Mapping {
  if (text === undefined) return NO_MAPPING;
  try {
    return parseMapping(text);
  } catch {
    return NO_MAPPING;
  }
}
