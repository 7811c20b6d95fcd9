/** Fields of TCP and UDP packets that their connection tells together with their columns: filters need no bytes for them. */
import type { Moment } from '../dissect/index.ts';
import { CHUNK_MASK, CHUNK_SHIFT, CONVERSATION, ROW, TCP_ANALYSIS } from '../index/index.ts';
import { flagsAsRead } from '../protocols/transport/tcp/segment-info.ts';
import type { CaptureStreams } from './capture-streams.ts';
import type { EarlierRows } from './earlier-rows.ts';
import { UNUSUAL } from './message-heads.ts';
import { BROKEN, OPEN } from './messages.ts';
import { type TcpDetails, isAnalysisValue } from './tcp-details.ts';

type Values = readonly (number | Moment)[];
/** Undefined where the row does not simply tell. */
type Read = (row: number) => Values | undefined;

const SYN = 2, SYN_FIN = 3, RST = 4, ACK = 16;

/** Fields of messages that several segments hold. */
const OF_SEVERAL = /^tcp\.(?:segments|segment|segment\..+|reassembled\..+)$/;

export class ConnectionValues {
  readonly #streams: CaptureStreams;
  readonly #earlier: EarlierRows;
  readonly #details: TcpDetails;

  constructor(streams: CaptureStreams, earlier: EarlierRows, details: TcpDetails) {
    this.#streams = streams;
    this.#earlier = earlier;
    this.#details = details;
  }

  /** For rows whose only TCP or UDP layer is the field's; undefined for a field that it does not tell. */
  of(field: string): Read | undefined {
    const read = this.#read(field), { table } = this.#streams;
    if (read === undefined) return undefined;
    const kind = field.startsWith('tcp.') ? CONVERSATION.tcp : CONVERSATION.udp;
    return row => (table.conversations.kind[table.get('conversation', row)] === kind ? read(row) : undefined);
  }

  /** The row is a TCP segment, and its columns tell of that layer. */
  isSegment(row: number): boolean {
    const { table } = this.#streams;
    return table.conversations.kind[table.chunks[row >>> CHUNK_SHIFT].conversation[row & CHUNK_MASK]] === CONVERSATION.tcp;
  }

  /** Of a segment, as it is shown. */
  sequence(row: number): number {
    const { table, connections } = this.#streams;
    return (table.chunks[row >>> CHUNK_SHIFT].sequence[row & CHUNK_MASK] - connections.shownFrom(this.#side(row))) >>> 0;
  }

  acknowledgment(row: number): number {
    const { table, connections } = this.#streams, { acknowledgment, tcpFlags } = table.chunks[row >>> CHUNK_SHIFT], i = row & CHUNK_MASK;
    return (tcpFlags[i] & ACK) === 0 ? acknowledgment[i] : (acknowledgment[i] - connections.shownFrom(this.#side(row) ^ 1)) >>> 0;
  }

  /** The flags as they are read (`flagsAsRead`). */
  flags(row: number): number {
    const { table, connections } = this.#streams, { conversation, tcpFlags } = table.chunks[row >>> CHUNK_SHIFT], i = row & CHUNK_MASK;
    return flagsAsRead(tcpFlags[i], connections.countsMarks(connections.connectionOf(conversation[i])));
  }

  /** RFC 7323 §2.2: the window of a SYN is never scaled. */
  window(row: number): number {
    const { table, connections } = this.#streams, { window, tcpFlags } = table.chunks[row >>> CHUNK_SHIFT], i = row & CHUNK_MASK;
    const scale = (tcpFlags[i] & SYN) === 0 ? connections.scale(this.#side(row)) : 0;
    return scale > 0 ? window[i] * (1 << scale) : window[i];
  }

  #side(row: number): number {
    const { table, connections } = this.#streams, { conversation, flags } = table.chunks[row >>> CHUNK_SHIFT], i = row & CHUNK_MASK;
    return 2 * connections.connectionOf(conversation[i]) + (flags[i] & ROW.fromB);
  }

  #read(field: string): Read | undefined {
    const { table, connections } = this.#streams;
    switch (field) {
      case 'tcp.seq': return row => [this.sequence(row)];
      case 'tcp.nxtseq':
        return row => {
          const { payloadLength, tcpFlags } = table.chunks[row >>> CHUNK_SHIFT], i = row & CHUNK_MASK;
          return [(this.sequence(row) + payloadLength[i] + ((tcpFlags[i] & SYN_FIN) === 0 ? 0 : 1)) >>> 0];
        };
      case 'tcp.ack': return row => [this.acknowledgment(row)];
      case 'tcp.window_size': return row => [this.window(row)];
      case 'tcp.window_size_scalefactor':
        return row => {
          if ((table.get('tcpFlags', row) & SYN) !== 0) return [];
          const scale = connections.scale(this.#side(row));
          return [scale < 0 ? scale : 1 << scale];
        };
      case 'tcp.completeness':
        return row => {
          const conversation = table.get('conversation', row);
          return [connections.completenessFor(connections.connectionOf(conversation), table.conversations.first[conversation] === row)];
        };
      case 'tcp.segment_data': return row => (this.#isAlone(row) ? [] : undefined);
      case 'tcp.reassembled.length': return row => this.#lengthsOfSeveral(row);
      case 'tcp.reassembled_in': return row => this.#reassembledIn(row);
      case 'tcp.time_relative': return row => [this.#earlier.sinceFirst(table.get('conversation', row), row)];
      case 'tcp.time_delta': return row => [this.#earlier.sincePrevious(table.get('conversation', row), row)];
      // An empty datagram has no times.
      case 'udp.time_relative':
        return row => (table.get('payloadLength', row) === 0 ? [] : [this.#earlier.sinceFirst(table.get('conversation', row), row)]);
      case 'udp.time_delta':
        return row => (table.get('payloadLength', row) === 0 ? [] : [this.#earlier.sincePrevious(table.get('conversation', row), row)]);
      default:
        if (OF_SEVERAL.test(field)) return row => (this.#endsSeveral(row) ? undefined : []);
        return field.startsWith('tcp.analysis.') ? this.#analysis(field.slice('tcp.analysis.'.length)) : undefined;
    }
  }

  #analysis(name: string): Read | undefined {
    const details = this.#details;
    if (!isAnalysisValue(name) && name !== 'initial_rtt') return undefined;
    return row => {
      const value = name === 'initial_rtt' ? details.of(row).get(name) : details.valueOf(row, name);
      return value === undefined || value === true ? [] : [value];
    };
  }

  /** Whether surely none of the segment's bytes belong to a message that others have bytes of. */
  #isAlone(row: number): boolean {
    const { message, flags, analysis } = this.#streams.table.chunks[row >>> CHUNK_SHIFT], i = row & CHUNK_MASK;
    return message[i] === 0 && (flags[i] & UNUSUAL) === 0 && (analysis[i] & TCP_ANALYSIS.retransmission) === 0;
  }

  /** Whether the segment may complete a message that others have bytes of. */
  #endsSeveral(row: number): boolean {
    if (this.#isAlone(row)) return false;
    const { table, framing } = this.#streams, { last, previous } = framing.messages, message = table.get('message', row);
    if ((table.get('flags', row) & UNUSUAL) !== 0) return true;
    return last[message] === row || last[previous[message]] === row;
  }

  /** Lengths of the messages that the segment completes and others have bytes of, the older one first. */
  #lengthsOfSeveral(row: number): Values | undefined {
    if (!this.#endsSeveral(row)) return [];
    const { table, framing } = this.#streams, { first, last, previous, length } = framing.messages, message = table.get('message', row);
    if ((table.get('flags', row) & UNUSUAL) !== 0) return undefined;
    const lengths = [previous[message], message].filter(one => last[one] === row && first[one] !== row).map(one => length[one]);
    return lengths.includes(0) ? undefined : lengths;
  }

  /** The frame that completes the message which the segment's last bytes belong to, where another does. */
  #reassembledIn(row: number): Values | undefined {
    if (this.#isAlone(row)) return [];
    const { table, framing } = this.#streams, message = table.get('message', row), last = framing.messages.last[message];
    const { payloadLength, payloadOffset, captured, flags, tcpFlags } = table.chunks[row >>> CHUNK_SHIFT], i = row & CHUNK_MASK;
    if (message === 0 || (flags[i] & UNUSUAL) !== 0 || (tcpFlags[i] & RST) !== 0) return undefined;
    if (payloadOffset[i] + payloadLength[i] > captured[i]) return undefined;
    return payloadLength[i] === 0 || last === row || last === OPEN || last === BROKEN ? [] : [last + 1];
  }
}
