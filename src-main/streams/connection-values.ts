/** Fields of TCP and UDP packets that their connection tells together with their columns: filters need no bytes for them. */
import type { Moment } from '../dissect/index.ts';
import { CHUNK_MASK, CHUNK_SHIFT, CONVERSATION, ROW } from '../index/index.ts';
import type { CaptureStreams } from './capture-streams.ts';
import type { EarlierRows } from './earlier-rows.ts';
import type { TcpDetails } from './tcp-details.ts';

type Values = readonly (number | Moment)[];
/** Undefined where the row does not simply tell. */
type Read = (row: number) => Values | undefined;

const SYN = 2, SYN_FIN = 3, ACK = 16;

/** Values of `tcp.analysis.*` that no mark comes with. */
const ANALYSIS: ReadonlySet<string> = new Set(['acks_frame', 'ack_rtt', 'initial_rtt', 'bytes_in_flight', 'push_bytes_sent']);

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

  #read(field: string): Read | undefined {
    const { table, connections } = this.#streams;
    const side = (row: number): number =>
      2 * connections.connectionOf(table.get('conversation', row)) + (table.get('flags', row) & ROW.fromB);
    const sequence = (row: number): number => (table.get('sequence', row) - connections.shownFrom(side(row))) >>> 0;
    switch (field) {
      case 'tcp.seq': return row => [sequence(row)];
      case 'tcp.nxtseq':
        return row => {
          const { payloadLength, tcpFlags } = table.chunks[row >>> CHUNK_SHIFT], i = row & CHUNK_MASK;
          return [(sequence(row) + payloadLength[i] + ((tcpFlags[i] & SYN_FIN) === 0 ? 0 : 1)) >>> 0];
        };
      case 'tcp.ack':
        return row => {
          const given = table.get('acknowledgment', row);
          return [(table.get('tcpFlags', row) & ACK) === 0 ? given : (given - connections.shownFrom(side(row) ^ 1)) >>> 0];
        };
      case 'tcp.window_size':
        return row => {
          const window = table.get('window', row), scale = (table.get('tcpFlags', row) & SYN) === 0 ? connections.scale(side(row)) : 0;
          return [scale > 0 ? window * 2 ** scale : window];
        };
      case 'tcp.window_size_scalefactor':
        return row => {
          if ((table.get('tcpFlags', row) & SYN) !== 0) return [];
          const scale = connections.scale(side(row));
          return [scale < 0 ? scale : 2 ** scale];
        };
      case 'tcp.time_relative': return row => [this.#earlier.sinceFirst(table.get('conversation', row), row)];
      case 'tcp.time_delta': return row => [this.#earlier.sincePrevious(table.get('conversation', row), row)];
      // An empty datagram has no times.
      case 'udp.time_relative': return row => (table.get('payloadLength', row) === 0 ? [] : [this.#earlier.sinceFirst(table.get('conversation', row), row)]);
      case 'udp.time_delta': return row => (table.get('payloadLength', row) === 0 ? [] : [this.#earlier.sincePrevious(table.get('conversation', row), row)]);
      default: return field.startsWith('tcp.analysis.') ? this.#analysis(field.slice('tcp.analysis.'.length)) : undefined;
    }
  }

  #analysis(name: string): Read | undefined {
    if (!ANALYSIS.has(name)) return undefined;
    return row => {
      const value = this.#details.of(row).get(name);
      return value === undefined || value === true ? [] : [value];
    };
  }
}
