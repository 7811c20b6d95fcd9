/**
 * What is known of a field in one row without dissecting its packet: from columns, from
 * fixed places of headers, from the connection, or the bytes themselves.
 */
import type { Field, Registry } from '../../dissect/index.ts';
import { CHUNK_MASK, CHUNK_SHIFT, type PacketTable, ROW } from '../../index/index.ts';
import { STATUS_READERS } from './checksum-status.ts';
import { type ColumnField, columnFieldOf, valuesInRow } from './column-fields.ts';
import { type HeaderField, HeaderPlaces, headerBytesOf, headerFieldOf, headerLength } from './header-fields.ts';
import type { PacketView, PlanSources } from './plan-parts.ts';
import { ProtocolList } from './protocol-list.ts';
import type { RowTree } from './row-tree.ts';
import { ENDING, RowStacks } from './row-stacks.ts';
import { ABSENT, SINGLE, type StackFacts } from './stack-facts.ts';
import { optionReader } from './tcp-options.ts';
import { WholeDatagrams } from './whole-datagrams.ts';

/** Adds the row's values to the tree; false where that takes the packet itself. */
export type RowField = (row: number) => boolean;

/** Rows that have the layer elsewhere, or not whole. */
const UNSURE = ROW.layered | ROW.cut;
const UNSURE_ABOVE = UNSURE | ROW.fragment | ROW.reassembled;

const RST = 4;

/** What ended a packet's dissection. */
const TROUBLE: ReadonlySet<string> = new Set(['_ws.malformed', '_ws.short', '_ws.unreassembled']);

/** What is remarked on, whatever it is about. */
const REMARKS = /^_ws\.expert(?:\.(?:severity|group|message))?$/;

const LISTED: Readonly<Record<string, (row: number, sources: PlanSources) => string | undefined>> = {
  '_ws.col.def_src': (row, { listed }) => listed?.(row)?.source,
  '_ws.col.def_dst': (row, { listed }) => listed?.(row)?.destination,
  '_ws.col.protocol': (row, { listed }) => listed?.(row)?.protocol,
  '_ws.col.info': (row, { info }) => info?.(row)?.toString(),
};
const TCP_HEADER = 20;

const WITH_HEADERS: ReadonlySet<string> = new Set(['eth', 'ip', 'udp']);

/** What is shown of bytes that have no protocol. */
const OF_DATA: ReadonlySet<string> = new Set(['data', 'data.data', 'data.len']);

export class RowFields {
  constructor(
    private readonly table: PacketTable, private readonly registry: Registry, private readonly sources: PlanSources,
    private readonly facts: StackFacts,
    private readonly rowTree: RowTree,
  ) {}

  /** Undefined for a field that only dissecting tells of. */
  of(field: Field): RowField | undefined {
    const column = columnFieldOf(field, this.registry, this.sources.words ?? {});
    if (column !== undefined) {
      const { protocol } = column, add = this.inColumn(column);
      return protocol === undefined ? add : this.where(protocol, column.unsure, add);
    }
    if (field.name === 'frame.protocols') return this.protocols(field);
    if (TROUBLE.has(field.name)) return this.trouble();
    if (REMARKS.test(field.name)) return this.remarks();
    if (Object.hasOwn(LISTED, field.name)) return this.listed(field, row => LISTED[field.name](row, this.sources));
    return this.ofFrame(field) ?? this.ofConnection(field) ?? this.inHeader(field) ?? this.inOptions(field) ?? this.ofChecksum(field) ??
      this.ofFragments(field) ?? this.ofData(field) ?? this.bytes(field);
  }

  /** The bytes that a field is read from. */
  raw(field: Field): RowField | undefined {
    const where = headerBytesOf(field), { packet } = this.sources, { table, rowTree } = this;
    if (where === undefined || packet === undefined) return undefined;
    const { header, places } = where, last = Math.max(...places.map(({ at, length }) => at + length));
    return this.atHeader(header, packet, (row, offset) => {
      if (offset + last > table.chunks[row >>> CHUNK_SHIFT].captured[row & CHUNK_MASK]) return false;
      for (const { at, length } of places) rowTree.addBytes(field, packet.bytes, packet.at + offset + at, length, 0);
      return true;
    });
  }

  /** The bytes of a protocol's header alone: for tests that do not look at what it carries. */
  header(field: Field): RowField | undefined {
    const { packet } = this.sources, { table, rowTree } = this;
    if (packet === undefined || !WITH_HEADERS.has(field.name)) return undefined;
    return this.atHeader(field.name, packet, (row, offset) => {
      const { captured } = table.chunks[row >>> CHUNK_SHIFT], at = packet.at + offset, length = headerLength(field.name, packet.bytes, at);
      if (length === 0 || offset + length > captured[row & CHUNK_MASK]) return false;
      rowTree.addBytes(field, packet.bytes, at, length, at + length);
      return true;
    });
  }

  private inColumn(column: ColumnField): RowField {
    const { field } = column, { table, rowTree } = this, { chunks } = table;
    switch (column.shape) {
      case 'number':
        return row => {
          rowTree.addNumber(field, row + 1);
          return true;
        };
      case 'direct': {
        const name = column.column;
        return row => {
          rowTree.addNumber(field, chunks[row >>> CHUNK_SHIFT][name][row & CHUNK_MASK]);
          return true;
        };
      }
      default:
        return row => {
          const values = valuesInRow(column, table, row);
          if (values !== undefined) rowTree.add(field, values);
          return values !== undefined;
        };
    }
  }

  /** Calls `add` for the rows that have the protocol, once and whole. */
  private where(protocol: string, unsure: number, add: RowField): RowField {
    const { chunks } = this.table;
    return row => {
      const { stack, flags } = chunks[row >>> CHUNK_SHIFT], i = row & CHUNK_MASK;
      const fact = this.facts.of(protocol)[stack[i]];
      if (fact === ABSENT && (flags[i] & ROW.cut) === 0) return true;
      return fact === SINGLE && (flags[i] & unsure) === 0 && add(row);
    };
  }

  /**
   * Calls `add` for the rows that have the header once and whole, with its offset in the
   * packet, which is shown, and that of the network layer below it (or of itself).
   */
  private atHeader(header: string, packet: PacketView, add: (row: number, offset: number, network: number) => boolean): RowField {
    const { table } = this, places = new HeaderPlaces(table, header);
    return this.where(header, header === 'tcp' || header === 'udp' ? UNSURE_ABOVE : UNSURE, row => {
      const { stack, captured } = table.chunks[row >>> CHUNK_SHIFT], i = row & CHUNK_MASK;
      if (!packet.show(row)) return false;
      const offset = places.of(stack[i], packet.bytes, packet.at, captured[i]);
      return offset >= 0 && add(row, offset, places.networkOf(stack[i]));
    });
  }

  /** The list of protocols, of packets whose headers have nothing that adds to it. */
  private protocols(field: Field): RowField {
    const { rowTree } = this, list = new ProtocolList(this.table, this.sources);
    return row => {
      const text = list.of(row);
      if (text !== undefined) rowTree.addText(field, text);
      return text !== undefined;
    };
  }

  /** A column of the packet list, which says more where checksums are verified. */
  private listed(field: Field, read: (row: number) => string | undefined): RowField | undefined {
    if (this.sources.listed === undefined || this.sources.verifies === true) return undefined;
    return row => {
      const text = read(row);
      if (text !== undefined) this.rowTree.addText(field, text);
      return text !== undefined;
    };
  }

  /** Where the packet list knows its columns, dissecting the packet meets no trouble: it would be said there. */
  private trouble(): RowField | undefined {
    const { listed, isSound } = this.sources;
    return listed && (row => listed(row) !== undefined || isSound?.(row) === true);
  }

  private ofFrame(field: Field): RowField | undefined {
    const read = this.sources.ofFrame?.(field.name), { rowTree } = this;
    return read && (row => {
      const values = read(row);
      if (values !== undefined) rowTree.add(field, values);
      return values !== undefined;
    });
  }

  /** Of datagrams whose contents have no name: all that they carry. */
  private ofData(field: Field): RowField | undefined {
    const { packet } = this.sources, { table, rowTree } = this;
    if (packet === undefined || !OF_DATA.has(field.name)) return undefined;
    const stacks = new RowStacks(table, this.sources), datagrams = new WholeDatagrams(table);
    return row => {
      const ending = stacks.endingOf(row);
      if (ending === ENDING.transport || ending === ENDING.whole) return true;
      if (ending !== ENDING.data || !datagrams.show(row, packet)) return false;
      const { payloadOffset, payloadLength, captured } = table.chunks[row >>> CHUNK_SHIFT], i = row & CHUNK_MASK, { bytes } = packet;
      const at = packet.at + payloadOffset[i], length = Math.min(payloadLength[i], captured[i] - payloadOffset[i]);
      if (field.name === 'data.len') rowTree.addNumber(field, length);
      else rowTree.addBytes(field, bytes, at, length, at + length);
      return true;
    };
  }

  /** Remarks, of which most packets have none. */
  private remarks(): RowField | undefined {
    const { remarks, verifies } = this.sources;
    return verifies === true || remarks === undefined ? undefined : row => remarks(row) === 'none';
  }

  private ofConnection(field: Field): RowField | undefined {
    const read = this.sources.ofConnection?.(field.name);
    if (read === undefined) return undefined;
    return this.where(field.name.slice(0, field.name.indexOf('.')), UNSURE, row => {
      const values = read(row);
      if (values !== undefined) this.rowTree.add(field, values);
      return values !== undefined;
    });
  }

  private inHeader(field: Field): RowField | undefined {
    if (field.name === 'ip.version') return this.ofVersions(field);
    const place = headerFieldOf(field), { packet } = this.sources;
    if (place === undefined || packet === undefined) return undefined;
    const { at, read, header }: HeaderField = place;
    const { table, rowTree } = this, end = at + Math.max(field.size, 1);
    return this.atHeader(header, packet, (row, offset) => {
      if (offset + end > table.chunks[row >>> CHUNK_SHIFT].captured[row & CHUNK_MASK]) return false;
      const value = read(packet.bytes, packet.at + offset + at);
      if (value >= 0) rowTree.addNumber(field, value);
      return value >= 0;
    });
  }

  /** The version of IP, which both headers begin with. */
  private ofVersions(field: Field): RowField | undefined {
    const { packet } = this.sources;
    if (packet === undefined) return undefined;
    const add = (_: number, offset: number): boolean => {
      this.rowTree.addNumber(field, packet.bytes[packet.at + offset] >> 4);
      return true;
    };
    const inOld = this.atHeader('ip', packet, add), inNew = this.atHeader('ipv6', packet, add);
    return row => inOld(row) && inNew(row);
  }

  private inOptions(field: Field): RowField | undefined {
    const read = optionReader(field), { packet } = this.sources, { table, rowTree } = this;
    if (read === undefined || packet === undefined) return undefined;
    return this.atHeader('tcp', packet, (row, offset) => {
      const { payloadOffset, captured } = table.chunks[row >>> CHUNK_SHIFT], i = row & CHUNK_MASK;
      return payloadOffset[i] <= captured[i] && read(packet.bytes, packet.at + offset + TCP_HEADER, packet.at + payloadOffset[i], rowTree);
    });
  }

  private ofChecksum(field: Field): RowField | undefined {
    const [header, ...rest] = field.name.split('.'), { packet, verifies } = this.sources, { table, rowTree } = this;
    if (packet === undefined || verifies === undefined || rest.join('.') !== 'checksum.status' || !Object.hasOwn(STATUS_READERS, header))
      return undefined;
    const read = STATUS_READERS[header];
    return this.atHeader(header, packet, (row, offset, network) => {
      const { payloadOffset, payloadLength, captured } = table.chunks[row >>> CHUNK_SHIFT], i = row & CHUNK_MASK, { bytes, at: begin } = packet;
      const status = read({
        bytes, network: begin + network, at: begin + offset, end: begin + payloadOffset[i] + payloadLength[i], captured: begin + captured[i],
      }, verifies);
      if (status >= 0) rowTree.addNumber(field, status);
      return status >= 0;
    });
  }

  /** Of a datagram's fragments nothing is told in packets that are whole. */
  private ofFragments({ name }: Field): RowField | undefined {
    if (!/^ip\.(?:fragment|reassembled)/.test(name)) return undefined;
    const { chunks } = this.table;
    return this.where('ip', UNSURE, row => (chunks[row >>> CHUNK_SHIFT].flags[row & CHUNK_MASK] & (ROW.fragment | ROW.reassembled)) === 0);
  }

  private bytes(field: Field): RowField | undefined {
    const { packet } = this.sources, { table, rowTree } = this;
    if (packet === undefined) return undefined;
    switch (field.name) {
      case 'frame':
        return row => {
          if (!packet.show(row)) return false;
          const length = table.get('captured', row);
          rowTree.addBytes(field, packet.bytes, packet.at, length, packet.at + length);
          return true;
        };
      case 'tcp.payload':
      case 'udp.payload':
        return this.where(field.name.slice(0, 3), UNSURE_ABOVE, row => {
          const { payloadOffset, payloadLength, captured, tcpFlags } = table.chunks[row >>> CHUNK_SHIFT], i = row & CHUNK_MASK;
          const length = Math.min(payloadLength[i], captured[i] - payloadOffset[i]);
          // What a reset carries is its reason.
          if (length <= 0 || (tcpFlags[i] & RST) !== 0) return true;
          if (!packet.show(row)) return false;
          const at = packet.at + payloadOffset[i];
          rowTree.addBytes(field, packet.bytes, at, length, at + length);
          return true;
        });
      case 'tcp':
        return this.atHeader('tcp', packet, (row, offset) => {
          const { payloadOffset, payloadLength, captured } = table.chunks[row >>> CHUNK_SHIFT], i = row & CHUNK_MASK;
          const at = packet.at + offset, header = payloadOffset[i] - offset;
          rowTree.addBytes(field, packet.bytes, at, header, at + Math.min(header + payloadLength[i], captured[i] - offset));
          return true;
        });
      default: return undefined;
    }
  }
}
