import { object } from '../objects/object';
import { defineClass } from '../protocol/spec';
import { cellProperties } from './cellProperties';
import { rangeCopying } from './rangeCopying';
import { rangeEditing } from './rangeEditing';
import { rangeFinding } from './rangeFinding';
import { rangeFormats } from './rangeFormats';
import { rangeNavigation } from './rangeNavigation';
import { rangeOutline } from './rangeOutline';
import { rangePosition } from './rangePosition';
import { rangeReferences } from './rangeReferences';
import { rangeSpecial } from './rangeSpecial';
import { rangeValues } from './rangeValues';

export const range = defineClass({
  kind: 'Range',
  tracked: true,
  properties: { ...rangePosition, ...rangeValues, ...rangeFormats },
  objects: {
    worksheet: (place) => object('Worksheet', place.sheet),
    format: (place) => object('RangeFormat', place),
    sort: (place) => object('RangeSort', place),
    conditionalFormats: (place) => object('ConditionalFormatCollection', place),
    dataValidation: (place) => object('DataValidation', place),
  },
  methods: {
    ...rangeNavigation,
    ...rangeFinding,
    ...rangeSpecial,
    ...rangeReferences,
    ...rangeEditing,
    ...rangeCopying,
    ...rangeOutline,
    ...cellProperties,
  },
});
