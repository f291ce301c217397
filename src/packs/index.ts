/** The packs room: the one library that finds, loads, overrides, keeps and recognises packs, for cells, pane and command line. */
export { loadPack, type ReadText } from './loadPack';
export { isBroken, preparePack, type BrokenPack, type RunnablePack } from './preparePack';
export { PackLibrary, packIdsOf } from './packLibrary';
export { recognise, rivalsOf, type Recognition } from './recognise';
