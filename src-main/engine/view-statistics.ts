/** The part of the engine that counts: what the packets of a view are, who they are from, and when they came. */
import {
  type Call, type Conversation, type ConversationKind, type CountedRemark, type Endpoint, type Engine, type HierarchyNode, type Rates, type ResolvedName, type RtpStream, type SipCall, type StatTreeLine,
  type StatTreeName, UserError, type ViewId,
} from '../api/index.ts';
import type { Registry } from '../dissect/index.ts';
import { rtpStreams, sipCalls } from '../statistics/calls.ts';
import { conversations } from '../statistics/conversations.ts';
import { endpoints } from '../statistics/endpoints.ts';
import { countedRemarks } from '../statistics/experts.ts';
import { protocolHierarchy } from '../statistics/hierarchy.ts';
import { isNumeric, rates } from '../statistics/intervals.ts';
import type { RowList } from '../statistics/packets.ts';
import { statTreeLines } from '../statistics/stat-tree.ts';
import { layerOf, statTree } from '../statistics/stat-trees.ts';
import { resolvedNames } from './naming/resolved-names.ts';
import { Turns } from './turns.ts';
import type { View } from './views.ts';

type Counting = 'conversations' | 'hierarchy' | 'statTree' | 'rtpStreams' | 'sipCalls' | 'endpoints' | 'names' | 'remarks' | 'rates';

export abstract class ViewStatistics implements Pick<Engine, Counting> {
  protected abstract readonly registry: Registry;
  /** Throws `UserError` for one that is no longer there. */
  protected abstract viewOf(id: ViewId): View;
  abstract view(...asked: Parameters<Engine['view']>): ReturnType<Engine['view']>;
  abstract release(view: ViewId): Promise<void>;

  async conversations(id: ViewId, kind: ConversationKind, call: Call = {}): Promise<readonly Conversation[]> {
    const view = this.viewOf(id);
    return conversations(view.capture, view, kind, new Turns(call.signal));
  }

  async hierarchy(id: ViewId, call: Call = {}): Promise<readonly HierarchyNode[]> {
    const view = this.viewOf(id);
    return protocolHierarchy(view.capture, view, new Turns(call.signal));
  }

  async statTree(id: ViewId, name: StatTreeName, call: Call = {}): Promise<readonly StatTreeLine[]> {
    const view = this.viewOf(id), layer = layerOf(name), turns = new Turns(call.signal);
    return statTreeLines(await statTree(view.capture, layer === '' ? view : await this.#having(view, layer, call), name, turns));
  }

  async rtpStreams(id: ViewId, call: Call = {}): Promise<readonly RtpStream[]> {
    const view = this.viewOf(id);
    return rtpStreams(view.capture, await this.#having(view, 'rtp', call), new Turns(call.signal));
  }

  async sipCalls(id: ViewId, call: Call = {}): Promise<readonly SipCall[]> {
    const view = this.viewOf(id);
    return sipCalls(view.capture, await this.#having(view, 'sip', call), new Turns(call.signal));
  }

  /** Those of a view's packets that have a protocol: of millions only those are dissected that may be counted. */
  async #having(view: View, protocol: string, { signal }: Call): Promise<RowList> {
    const { view: id } = await this.view(view.capture.id, protocol, { signal }), { rows } = this.viewOf(id);
    await this.release(id);
    return view.among(rows, new Turns(signal));
  }

  async endpoints(id: ViewId, kind: ConversationKind, call: Call = {}): Promise<readonly Endpoint[]> {
    return endpoints(await this.conversations(id, kind, call));
  }

  async names(id: ViewId, call: Call = {}): Promise<readonly ResolvedName[]> {
    const cards = await this.endpoints(id, 'eth', call);
    return resolvedNames(this.viewOf(id).capture, cards.map(({ address }) => address), new Turns(call.signal));
  }

  async remarks(id: ViewId, call: Call = {}): Promise<readonly CountedRemark[]> {
    const view = this.viewOf(id);
    return countedRemarks(view.capture, view, new Turns(call.signal));
  }

  async rates(id: ViewId, interval: number, field: string, call: Call = {}): Promise<Rates> {
    const view = this.viewOf(id);
    if (field !== '' && !isNumeric(this.registry.field(field))) throw new UserError(`"${field}" is no field with numbers.`);
    return rates(view.capture, view, interval, field, new Turns(call.signal));
  }
}
