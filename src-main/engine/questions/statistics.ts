/** What counts: what the packets of a view are, who they are from, and when they came. */
import { CONVERSATION_KINDS, type Call, type Conversation, type ConversationKind, type Engine, UserError } from '../../api/index.ts';
import { rtpStreams, sipCalls } from '../../statistics/calls.ts';
import { conversations, haveConversations } from '../../statistics/conversations.ts';
import { endpoints } from '../../statistics/endpoints.ts';
import { countedRemarks } from '../../statistics/experts.ts';
import { protocolHierarchy } from '../../statistics/hierarchy.ts';
import { isNumeric, rates } from '../../statistics/intervals.ts';
import type { RowList } from '../../statistics/packets.ts';
import { statTreeLines } from '../../statistics/stat-tree.ts';
import { layerOf, statTree } from '../../statistics/stat-trees.ts';
import { isDissected } from '../../statistics/talk-kinds.ts';
import type { Desk } from '../desk.ts';
import { resolvedNames } from '../naming/resolved-names.ts';
import { Turns } from '../turns.ts';
import type { View } from '../views.ts';

type Answered =
  'conversationKinds' | 'conversations' | 'hierarchy' | 'statTree' | 'rtpStreams' | 'sipCalls' | 'endpoints' | 'names' | 'remarks' | 'rates';

/** `filtered`: makes views of the packets that have a protocol. */
export function statistics(desk: Desk, filtered: Pick<Engine, 'view' | 'release'>): Pick<Engine, Answered> {
  /** Those of a view's packets that have a protocol: of millions only those are dissected that may be counted. */
  const having = async (view: View, protocol: string, { signal }: Call): Promise<RowList> => {
    const { view: id } = await filtered.view(view.capture.id, protocol, { signal }), { rows } = desk.view(id);
    await filtered.release(id);
    return view.among(rows, new Turns(signal));
  };
  const talks = async (view: View, kind: ConversationKind, call: Call): Promise<Conversation[]> => {
    const rows = isDissected(kind) ? await having(view, kind, call) : view;
    return conversations(view.capture, rows, kind, new Turns(call.signal));
  };
  return {
    async conversationKinds(id, call = {}) {
      const view = desk.view(id), present: ConversationKind[] = [];
      for (const kind of CONVERSATION_KINDS) {
        if (await haveConversations(view.capture, await having(view, kind, call), kind, new Turns(call.signal))) present.push(kind);
      }
      return present;
    },

    async conversations(id, kind, call = {}) {
      return talks(desk.view(id), kind, call);
    },

    async hierarchy(id, call = {}) {
      const view = desk.view(id);
      return protocolHierarchy(view.capture, view, new Turns(call.signal));
    },

    async statTree(id, name, call = {}) {
      const view = desk.view(id), layer = layerOf(name), turns = new Turns(call.signal);
      return statTreeLines(await statTree(view.capture, layer === '' ? view : await having(view, layer, call), name, turns));
    },

    async rtpStreams(id, call = {}) {
      const view = desk.view(id);
      return rtpStreams(view.capture, await having(view, 'rtp', call), new Turns(call.signal));
    },

    async sipCalls(id, call = {}) {
      const view = desk.view(id);
      return sipCalls(view.capture, await having(view, 'sip', call), new Turns(call.signal));
    },

    async endpoints(id, kind, call = {}) {
      return endpoints(await talks(desk.view(id), kind, call));
    },

    async names(id, call = {}) {
      const view = desk.view(id), cards = endpoints(await talks(view, 'eth', call));
      return resolvedNames(view.capture, cards.map(({ address }) => address), new Turns(call.signal));
    },

    async remarks(id, call = {}) {
      const view = desk.view(id);
      return countedRemarks(view.capture, view, new Turns(call.signal));
    },

    async rates(id, interval, field, call = {}) {
      const view = desk.view(id);
      if (field !== '' && !isNumeric(desk.registry.field(field))) throw new UserError(`"${field}" is no field with numbers.`);
      return rates(view.capture, view, interval, field, new Turns(call.signal));
    },
  };
}
