/** Somebody else changed the pack in this workbook since the proposal was made. */
export class PackMoved extends Error {}
