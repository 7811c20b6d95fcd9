/** What counts: what the packets of a view are, who they are from, and when they came. */
import {
  CONVERSATION_KINDS, type Call, type Conversation, type ConversationKind, type Engine, RESPONSE_SERVICES, type ResponseService, UserError,
  type WorkDone,
} from '../../api/index.ts';
import { rtpPackets, rtpSound, rtpStreams, sipCalls } from '../../statistics/calls.ts';
import { conversations, haveConversations } from '../../statistics/conversations.ts';
import { endpoints } from '../../statistics/endpoints.ts';
import { countedRemarks } from '../../statistics/experts.ts';
import { protocolHierarchy } from '../../statistics/hierarchy.ts';
import { isNumeric, rates } from '../../statistics/intervals.ts';
import type { RowList } from '../../statistics/packets.ts';
import { RESENT, withResent } from '../../statistics/resent.ts';
import { responseTimes } from '../../statistics/response-lines.ts';
import { statTreeLines } from '../../statistics/stat-tree.ts';
import { layerOf, statTree } from '../../statistics/stat-trees.ts';
import { isDissected, nobodyOf } from '../../statistics/talk-kinds.ts';
import type { Desk } from '../desk.ts';
import { resolvedNames } from '../naming/resolved-names.ts';
import { Turns } from '../turns.ts';
import type { View } from '../views.ts';

type Counting = Call<WorkDone>;

type Answered =
  | 'conversationKinds' | 'conversations' | 'hierarchy' | 'statTree' | 'responseServices' | 'responseTimes'
  | 'rtpStreams' | 'rtpPackets' | 'rtpSound' | 'sipCalls' | 'endpoints' | 'names' | 'remarks'
  | 'rates';

/** `filtered`: makes views of the packets that have a protocol. */
export function statistics(desk: Desk, filtered: Pick<Engine, 'view' | 'release'>): Pick<Engine, Answered> {
  /** Those of a view's packets that have a protocol: of millions only those are dissected that may be counted. */
  const having = async (view: View, protocol: string, { signal, progress }: Counting): Promise<RowList> => {
    const { total } = view;
    const { view: id } = await filtered.view(view.capture.id, protocol, { signal, progress: ({ tested }) => progress?.({ done: tested, total }) });
    const { rows } = desk.view(id);
    await filtered.release(id);
    return view.among(rows, new Turns(signal));
  };
  /** Counts those of a view's packets that have a protocol, or all without one, and tells how far that is. */
  const count = async <Counted>(view: View, protocol: string, call: Counting, counted: (rows: RowList, turns: Turns) => Promise<Counted>) => {
    if (protocol === '') return counted(view, new Turns(call.signal, done => call.progress?.({ done, total: view.shown })));
    const rows = await having(view, protocol, partOf(call, 0, 2)), { progress } = partOf(call, 1, 2), total = rows.shown;
    return counted(rows, new Turns(call.signal, done => progress?.({ done, total })));
  };
  const talks = async (view: View, kind: ConversationKind, call: Counting): Promise<Conversation[]> => {
    return count(view, isDissected(kind) ? kind : '', call, (rows, turns) => conversations(view.capture, rows, kind, turns));
  };
  return {
    async conversationKinds(id, call = {}) {
      const view = desk.view(id), present: ConversationKind[] = [];
      for (const [index, kind] of CONVERSATION_KINDS.entries()) {
        const rows = await having(view, kind, partOf(call, index, CONVERSATION_KINDS.length));
        if (await haveConversations(view.capture, rows, kind, new Turns(call.signal))) present.push(kind);
      }
      return present;
    },

    async conversations(id, kind, call = {}) {
      const view = desk.view(id);
      if (kind !== 'tcp') return talks(view, kind, call);
      const lines = await talks(view, kind, partOf(call, 0, 2));
      return withResent(view.capture.table, await having(view, RESENT, partOf(call, 1, 2)), lines, new Turns(call.signal));
    },

    async hierarchy(id, call = {}) {
      const view = desk.view(id);
      return count(view, '', call, (rows, turns) => protocolHierarchy(view.capture, rows, turns));
    },

    async statTree(id, name, call = {}) {
      const view = desk.view(id);
      return statTreeLines(await count(view, layerOf(name), call, (rows, turns) => statTree(view.capture, rows, name, turns)));
    },

    async responseServices(id, call = {}) {
      const view = desk.view(id), present: ResponseService[] = [];
      for (const [index, service] of RESPONSE_SERVICES.entries()) {
        if ((await having(view, service, partOf(call, index, RESPONSE_SERVICES.length))).shown > 0) present.push(service);
      }
      return present;
    },

    async responseTimes(id, service, call = {}) {
      const view = desk.view(id);
      return count(view, service, call, (rows, turns) => responseTimes(view.capture, rows, service, turns));
    },

    async rtpStreams(id, call = {}) {
      const view = desk.view(id);
      return count(view, 'rtp', call, (rows, turns) => rtpStreams(view.capture, rows, turns));
    },

    async rtpPackets(id, stream, call = {}) {
      const view = desk.view(id);
      return count(view, 'rtp', call, (rows, turns) => rtpPackets(view.capture, rows, stream, turns));
    },

    async rtpSound(id, stream, call = {}) {
      const view = desk.view(id);
      return count(view, 'rtp', call, (rows, turns) => rtpSound(view.capture, rows, stream, turns));
    },

    async sipCalls(id, call = {}) {
      const view = desk.view(id);
      return count(view, 'sip', call, (rows, turns) => sipCalls(view.capture, rows, turns));
    },

    async endpoints(id, kind, call = {}) {
      return endpoints(await talks(desk.view(id), kind, call), nobodyOf(kind));
    },

    async names(id, call = {}) {
      const view = desk.view(id), cards = endpoints(await talks(view, 'eth', call));
      return resolvedNames(view.capture, desk.names.givenIn(view.capture), cards.map(({ address }) => address), new Turns(call.signal));
    },

    async remarks(id, call = {}) {
      const view = desk.view(id);
      return count(view, '', call, (rows, turns) => countedRemarks(view.capture, rows, turns));
    },

    async rates(id, interval, field, call = {}) {
      const view = desk.view(id);
      if (field !== '' && !isNumeric(desk.registry.field(field))) throw new UserError(`"${field}" is no field with numbers.`);
      return rates(view.capture, view, interval, field, new Turns(call.signal));
    },
  };
}

/** How far one of several parts is that follow each other, told as how far all of them are. */
function partOf({ signal, progress }: Counting, part: number, parts: number): Counting {
  return { signal, progress: ({ done, total }) => progress?.({ done: part + (total > 0 ? done / total : 1), total: parts }) };
}
