/** Tells, from columns alone, which TCP segments bring a message to its end, and which do not: nothing above TCP is in the packets of these. */
import { CHUNK_MASK, CHUNK_SHIFT, CONVERSATION, ROW } from '../index/index.ts';
import type { CaptureStreams } from './capture-streams.ts';

const SYN = 2, RST = 4;

/** Rows whose columns do not tell of the segment itself. */
const UNSURE = ROW.layered | ROW.fragment | ROW.reassembled | ROW.cut;

export class ContinuingSegments {
  readonly #streams: CaptureStreams;
  readonly #tcp: number;

  constructor(streams: CaptureStreams) {
    this.#streams = streams;
    this.#tcp = streams.table.stacks.code('tcp');
  }

  /** True when the row is a TCP segment that completes no message; false also where that takes its bytes to know. About 10 ns. */
  has(row: number): boolean {
    const { table, framing } = this.#streams;
    const columns = table.chunks[row >>> CHUNK_SHIFT], i = row & CHUNK_MASK;
    const flags = columns.flags[i], length = columns.payloadLength[i], message = columns.message[i];
    if ((flags & UNSURE) !== 0) return false;
    const { last, first, start, length: lengths, previous } = framing.messages;
    if (length === 0) return message === 0 || last[message] !== row;
    if ((columns.tcpFlags[i] & RST) !== 0) return true;
    if (table.stacks.last(columns.stack[i]) === this.#tcp) return false;
    if ((flags & ROW.repeated) !== 0) return true;
    if ((flags & ROW.overlapping) !== 0 && framing.parts.has(row)) return false;
    if (message === 0 || last[message] === row || first[message] > row || columns.captured[i] < columns.payloadOffset[i] + length) return false;
    // The newest message that the segment has bytes of takes all of them, and no older one ends here.
    const begin = columns.sequence[i] + ((columns.tcpFlags[i] & SYN) >> 1);
    const from = (start[message] - begin) | 0;
    const repeated = (flags & ROW.overlapping) !== 0 ? (framing.overlaps.get(row) ?? 0) : 0;
    if (from > repeated || (lengths[message] !== 0 && from + lengths[message] < length)) return false;
    return previous[message] === 0 || last[previous[message]] !== row;
  }

  /** True when the row is a TCP segment that surely completes a message of the protocol that its stack ends with. */
  completes(row: number): boolean {
    const { table, framing, protocols } = this.#streams;
    const columns = table.chunks[row >>> CHUNK_SHIFT], i = row & CHUNK_MASK;
    const length = columns.payloadLength[i], code = table.stacks.last(columns.stack[i]), message = columns.message[i];
    if ((columns.flags[i] & (UNSURE | ROW.repeated | ROW.overlapping)) !== 0 || length === 0 || (columns.tcpFlags[i] & RST) !== 0)
      return false;
    if (
      code === this.#tcp ||
      table.conversations.kind[columns.conversation[i]] !== CONVERSATION.tcp ||
      columns.captured[i] < columns.payloadOffset[i] + length
    )
      return false;
    if (message === 0) return true;
    const { last, previous, protocol } = framing.messages;
    // A segment may end one message and begin another.
    for (const one of [message, previous[message]])
      if (one !== 0 && last[one] === row && protocols.protocol(protocol[one]) === protocols.protocol(code)) return true;
    return false;
  }
}
