/** The list of a packet's protocols, `frame.protocols`, where its stack, its headers and how its message begins leave no doubt. */
import { CHUNK_MASK, CHUNK_SHIFT, type PacketTable } from '../../index/index.ts';
import { hasPlainRecords } from '../../protocols/security/tls/records.ts';
import { HeaderPlaces } from './header-fields.ts';
import { plainContent } from './message-hints.ts';
import type { PlanSources } from './plan-parts.ts';
import { ENDING, ENDINGS, type Ending, RowStacks } from './row-stacks.ts';
import { hasUsualOptions } from './tcp-options.ts';
import { WholeDatagrams } from './whole-datagrams.ts';

const TCP_HEADER = 20;

/** Bytes of an echo that may be other things than data: its header, and a time behind it. */
const MOST_OF_ECHO = 24;

export class ProtocolList {
  readonly #stacks: RowStacks;
  readonly #tcp: HeaderPlaces;
  readonly #udp: HeaderPlaces;
  readonly #datagrams: WholeDatagrams;
  /** By stack and ending. */
  readonly #texts = new Map<number, string>();

  constructor(private readonly table: PacketTable, private readonly sources: PlanSources) {
    this.#stacks = new RowStacks(table, sources);
    this.#tcp = new HeaderPlaces(table, 'tcp');
    this.#udp = new HeaderPlaces(table, 'udp');
    this.#datagrams = new WholeDatagrams(table);
  }

  /** Undefined where the packet must be asked. */
  of(row: number): string | undefined {
    const stack = this.table.get('stack', row), ending = this.#stacks.endingOf(row), { packet } = this.sources;
    switch (ending) {
      case ENDING.transport:
      case ENDING.whole:
        return this.#plain(row, this.#least(stack, ending));
      case ENDING.data:
        return packet !== undefined && this.#datagrams.show(row, packet)
          ? this.#plain(row, `${this.#least(stack, ending)}:data`)
          : undefined;
      case ENDING.echo:
        return this.#ofEcho(row, this.#least(stack, ending));
      case ENDING.messages:
        return this.#endsWithMessage(row, stack) ? this.#plain(row, this.#least(stack, ending)) : undefined;
      default:
        return undefined;
    }
  }

  #least(stack: number, ending: Ending): string {
    const key = ENDINGS * stack + ending;
    let text = this.#texts.get(key);
    if (text === undefined) this.#texts.set(key, (text = this.#stacks.bounds(stack, ending).least));
    return text;
  }

  /** The text, where the transport layer is right behind the network layer, and without unusual options. */
  #plain(row: number, text: string): string | undefined {
    const { packet } = this.sources, overTcp = text.includes(':tcp');
    if (!overTcp && !text.includes(':ipv6')) return text;
    if (packet?.show(row) !== true) return undefined;
    const { stack, payloadOffset, captured } = this.table.chunks[row >>> CHUNK_SHIFT], i = row & CHUNK_MASK;
    const offset = (overTcp ? this.#tcp : this.#udp).of(stack[i], packet.bytes, packet.at, captured[i]);
    if (offset < 0 || (overTcp && payloadOffset[i] > captured[i])) return undefined;
    return !overTcp || hasUsualOptions(packet.bytes, packet.at + offset + TCP_HEADER, packet.at + payloadOffset[i]) ? text : undefined;
  }

  /** Between IPv6 and the echo further headers may be listed. */
  #ofEcho(row: number, text: string): string | undefined {
    const { payloadOffset, payloadLength, captured } = this.table.chunks[row >>> CHUNK_SHIFT], i = row & CHUNK_MASK;
    if (text.includes(':ipv6') || Math.min(payloadLength[i], captured[i] - payloadOffset[i]) <= MOST_OF_ECHO) return undefined;
    return `${text}:data`;
  }

  /** Whether a segment completes one message of the stack's last protocol, which holds no other. */
  #endsWithMessage(row: number, stack: number): boolean {
    const found = this.sources.heads?.(row), list = this.table.stacks.list(stack);
    if (found?.heads.length !== 1 || list[list.indexOf('tcp') + 1] !== found.protocol || list[list.length - 1] !== found.protocol) return false;
    const [head] = found.heads;
    return found.protocol === 'tls' ? hasPlainRecords(head) : found.protocol === 'http' && plainContent(head) === 'none';
  }
}
