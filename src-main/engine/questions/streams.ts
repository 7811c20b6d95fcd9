/** Conversations: followed, and TCP connections told. */
import type { Engine } from '../../api/index.ts';
import { CONVERSATION } from '../../index/index.ts';
import type { Desk } from '../desk.ts';
import { followable } from '../follow/followable.ts';
import { Turns } from '../turns.ts';

type Answered =
  | 'follow' | 'followPage' | 'followSearch' | 'followSave' | 'followable'
  | 'connection' | 'connectionSegments' | 'connectionSvg' | 'streamOf';

export function streams(desk: Desk): Pick<Engine, Answered> {
  return {
    async follow(id, target, call = {}) {
      return desk.followed.info(desk.capture(id), target, new Turns(call.signal));
    },

    async followPage(id, target, look, page, call = {}) {
      return desk.followed.page(desk.capture(id), target, look, page, new Turns(call.signal));
    },

    async followSearch(id, target, search, call = {}) {
      return desk.followed.search(desk.capture(id), target, search, new Turns(call.signal));
    },

    async followSave(id, target, form, only, path, call = {}) {
      const progress = (done: number, total: number): void => call.progress?.({ done, total });
      return desk.followed.save(desk.capture(id), target, form, only, path, new Turns(call.signal), progress);
    },

    async followable(id, frame) {
      const capture = desk.capture(id);
      return followable(capture, desk.row(capture, frame));
    },

    async connection(id, stream, call = {}) {
      return desk.connections.info(desk.capture(id), stream, call);
    },

    async connectionSegments(id, stream, from, to, call = {}) {
      return desk.connections.segments(desk.capture(id), stream, from, to, call);
    },

    async connectionSvg(id, stream, from, to, path, call = {}) {
      return desk.connections.svg(desk.capture(id), stream, from, to, path, call);
    },

    async streamOf(id, frame) {
      const capture = desk.capture(id);
      const { conversations } = capture.table;
      const conversation = capture.table.get('conversation', desk.row(capture, frame));
      const protocol =
        conversations.kind[conversation] === CONVERSATION.tcp
          ? 'tcp'
          : conversations.kind[conversation] === CONVERSATION.udp
            ? 'udp'
            : undefined;
      return conversation === 0 || protocol === undefined ? undefined : { protocol, stream: conversations.number[conversation] };
    },
  };
}
