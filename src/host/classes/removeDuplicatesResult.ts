import { defineClass } from '../protocol/spec';

export const removeDuplicatesResult = defineClass({
  kind: 'RemoveDuplicatesResult',
  properties: {
    removed: { get: ({ removed }) => removed },
    uniqueRemaining: { get: ({ uniqueRemaining }) => uniqueRemaining },
  },
});
