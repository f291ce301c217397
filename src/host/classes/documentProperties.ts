import { object } from '../objects/object';
import { defineClass } from '../protocol/spec';
import { rememberedProperties } from './rememberedProperties';

export const documentProperties = defineClass({
  kind: 'DocumentProperties',
  properties: {
    creationDate: { get: () => new Date(0).toISOString() },
    ...rememberedProperties<null>(
      {
        author: '',
        category: '',
        comments: '',
        company: '',
        keywords: '',
        lastAuthor: '',
        manager: '',
        revisionNumber: 0,
        subject: '',
        title: '',
      },
      () => 'properties',
    ),
  },
  objects: { custom: () => object('CustomPropertyCollection', 'customProperties') },
});
