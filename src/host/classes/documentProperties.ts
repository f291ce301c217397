import { defineClass } from '../protocol/spec';
import { rememberedProperties } from './rememberedProperties';

export const documentProperties = defineClass({
  kind: 'DocumentProperties',
  properties: rememberedProperties<null>(
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
});
