import { notFound } from '../shared/errors';
import { freshId } from '../shared/freshId';
import { workbookTarget } from '../state/events';
import type { Host } from '../state/host';
import { object } from '../objects/object';
import { defineClass } from '../protocol/spec';
import type { HostObject } from '../objects/object';
import type { Comment } from '../workbook/comments';
import type { SheetArea } from '../workbook/types';
import { placeOf } from './placeOf';

const commentEvents = { Added: 250, Deleted: 251, Changed: 252 };

export const commentCollection = defineClass({
  kind: 'CommentCollection',
  items: (sheet, host) =>
    host.workbook.comments.list('comment', sheet ?? undefined).map((each) => object('Comment', each.id)),
  methods: {
    add: (sheet, host, cell: string | HostObject, content: string | { richContent: string }) => {
      const comment = host.workbook.comments.add(
        'comment',
        cellOf(sheet, cell, host),
        typeof content === 'string' ? content : content.richContent,
      );
      tell(commentEvents.Added, comment, host);
      return object('Comment', comment.id);
    },
    getItemOrNullObject: (sheet, host, id: string) =>
      host.workbook.comments.list('comment', sheet ?? undefined).some((each) => each.id === id)
        ? object('Comment', id)
        : null,
    getItemByCell: (sheet, host, cell: string | HostObject) =>
      object('Comment', (host.workbook.comments.at('comment', cellOf(sheet, cell, host)) ?? notFound()).id),
  },
  events: { types: commentEvents, targetId: (sheet) => sheet ?? workbookTarget },
});

export const comment = defineClass({
  kind: 'Comment',
  identity: (id) => ({ Id: id }),
  properties: {
    id: { get: (id) => id },
    content: {
      get: (id, host) => host.workbook.comments.get(id).content,
      set: (id, content: string, host) => {
        const found = host.workbook.comments.get(id);
        found.content = content;
        tell(commentEvents.Changed, found, host);
      },
    },
    resolved: {
      get: (id, host) => host.workbook.comments.get(id).resolved,
      set: (id, resolved: boolean, host) => void (host.workbook.comments.get(id).resolved = resolved),
    },
    authorName: { get: (id, host) => host.workbook.comments.get(id).author },
    authorEmail: { get: () => '' },
    creationDate: { get: () => new Date(0).toISOString() },
    contentType: { get: () => 'Plain' },
    richContent: { get: (id, host) => host.workbook.comments.get(id).content },
  },
  objects: { replies: (id) => object('CommentReplyCollection', id) },
  methods: {
    delete: (id, host) => {
      const found = host.workbook.comments.get(id);
      host.workbook.comments.remove(id);
      tell(commentEvents.Deleted, found, host);
    },
    getLocation: (id, host) => object('Range', host.workbook.comments.get(id).place),
  },
});

export const commentReplyCollection = defineClass({
  kind: 'CommentReplyCollection',
  items: (id, host) =>
    host.workbook.comments.get(id).replies.map((reply) => object('CommentReply', { comment: id, id: reply.id })),
  item: (id, reply: string, host) =>
    object('CommentReply', { comment: id, id: replyOf({ comment: id, id: reply }, host).id }),
  methods: {
    add: (id, host, content: string) => {
      const reply = {
        id: freshId(),
        content,
        author: host.workbook.comments.get(id).author,
      };
      host.workbook.comments.get(id).replies.push(reply);
      return object('CommentReply', { comment: id, id: reply.id });
    },
  },
});

export const commentReply = defineClass({
  kind: 'CommentReply',
  identity: ({ id }) => ({ Id: id }),
  properties: {
    id: { get: ({ id }) => id },
    content: {
      get: (target, host) => replyOf(target, host).content,
      set: (target, content: string, host) => void (replyOf(target, host).content = content),
    },
    authorName: { get: (target, host) => replyOf(target, host).author },
    authorEmail: { get: () => '' },
    contentType: { get: () => 'Plain' },
    creationDate: { get: () => new Date(0).toISOString() },
    mentions: { get: () => [] },
    resolved: { get: ({ comment: owner }, host) => host.workbook.comments.get(owner).resolved },
    richContent: { get: (target, host) => replyOf(target, host).content },
  },
  methods: {
    delete: ({ comment: owner, id }, host) => {
      const { replies } = host.workbook.comments.get(owner);
      replies.splice(
        replies.findIndex((reply) => reply.id === id),
        1,
      );
    },
    getLocation: ({ comment: owner }, host) => object('Range', host.workbook.comments.get(owner).place),
    getParentComment: ({ comment: owner }) => object('Comment', owner),
  },
});

function replyOf({ comment: owner, id }: { comment: string; id: string }, host: Host): Comment['replies'][number] {
  return host.workbook.comments.get(owner).replies.find((reply) => reply.id === id) ?? notFound();
}

export const noteCollection = defineClass({
  kind: 'NoteCollection',
  items: (sheet, host) =>
    host.workbook.comments.list('note', sheet ?? undefined).map((each) => object('Note', each.id)),
  methods: {
    add: (sheet, host, cell: string | HostObject, content: string) =>
      object('Note', host.workbook.comments.add('note', cellOf(sheet, cell, host), content).id),
    getItemOrNullObject: (sheet, host, key: string) => {
      const found = host.workbook.comments.at('note', cellOf(sheet, key, host));
      return found && object('Note', found.id);
    },
  },
});

export const noteClass = defineClass({
  kind: 'Note',
  properties: {
    content: {
      get: (id, host) => host.workbook.comments.get(id).content,
      set: (id, content: string, host) => void (host.workbook.comments.get(id).content = content),
    },
    visible: {
      get: (id, host) => host.workbook.comments.get(id).visible,
      set: (id, visible: boolean, host) => void (host.workbook.comments.get(id).visible = visible),
    },
    authorName: { get: (id, host) => host.workbook.comments.get(id).author },
    height: { get: () => 79.5, set: () => undefined },
    width: { get: () => 144, set: () => undefined },
  },
  methods: {
    delete: (id, host) => host.workbook.comments.remove(id),
    getLocation: (id, host) => object('Range', host.workbook.comments.get(id).place),
  },
});

const cellOf = (sheet: string | null, cell: string | HostObject, host: Host): SheetArea =>
  placeOf(cell, sheet ?? host.workbook.sheets.active().id, host);

function tell(type: number, found: Comment, host: Host): void {
  host.events.fire(type, [found.place.sheet, workbookTarget], {
    worksheetId: found.place.sheet,
    source: 'Local',
    commentDetails: [{ commentId: found.id, replyIds: [] }],
    changeType: 'CommentEdited',
  });
}
