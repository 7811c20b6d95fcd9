/** The filter that stands for a cell of the packet list, as Wireshark's "Apply as Filter" makes it of a column. */
import { filterText } from '../engine/api.ts';
import type { Engine, Row } from '../engine/api.ts';
import { fieldOfColumn } from './field-columns.ts';
import type { OpenCapture } from './open-capture.ts';

/** What `cellFilter` can tell at once; undefined for a cell that is empty, a time before 1970, or a column that tells nothing. */
export function cellFilterAtOnce(row: Row, column: string): string | undefined {
  switch (column) {
    case 'number':
      return `frame.number == ${row.number}`;
    case 'time':
      // Filters know no seconds before 1970.
      return row.seconds < 0 ? undefined : `frame.time_epoch == ${row.seconds}.${String(row.nanoseconds).padStart(9, '0')}`;
    case 'length':
      return `frame.len == ${row.length}`;
    case 'protocol':
      return protocolFilter(row.protocol) ?? textFilter('protocol', row.protocol);
    case 'source':
      return addressFilter(row.source, 'src') ?? textFilter('def_src', row.source);
    case 'destination':
      return addressFilter(row.destination, 'dst') ?? textFilter('def_dst', row.destination);
    case 'info':
      return textFilter('info', row.info);
    default:
      return fieldOfColumn(column);
  }
}

/** Of a field's column the packets with the same value, as far as the packet's tree names it by that field. */
export async function cellFilter({ engine, id }: Pick<OpenCapture, 'engine' | 'id'>, row: Row, column: string): Promise<string | undefined> {
  const atOnce = cellFilterAtOnce(row, column),
    field = fieldOfColumn(column);
  if (field !== undefined) return (await valueFilter(engine, id, row.number, field)) ?? atOnce;
  if (column !== 'protocol' || atOnce === undefined) return atOnce;
  return (await engine.checkFilter(atOnce)).state === 'valid' ? atOnce : textFilter('protocol', row.protocol);
}

async function valueFilter(engine: Engine, capture: number, frame: number, field: string): Promise<string | undefined> {
  const { nodes } = await engine.tree(capture, frame);
  const filters = nodes.flatMap((node) => (node.field === field && node.filter !== undefined ? [node.filter] : []));
  return filters.length === 0 ? undefined : [...new Set(filters)].join(' && ');
}

/** Packets with this very text in a column. */
function textFilter(column: string, text: string): string | undefined {
  return text === '' ? undefined : `_ws.col.${column} == ${filterText(text)}`;
}

/** Packets between the row's two addresses, in both directions. */
export function conversationFilter(row: Row): string | undefined {
  const source = addressFilter(row.source, 'addr'),
    destination = addressFilter(row.destination, 'addr');
  return source && destination ? `${source} && ${destination}` : undefined;
}

function addressFilter(address: string, part: 'src' | 'dst' | 'addr'): string | undefined {
  if (/^\d{1,3}(\.\d{1,3}){3}$/.test(address)) return `ip.${part} == ${address}`;
  if (/^[\da-f]{2}(:[\da-f]{2}){5}$/i.test(address)) return `eth.${part} == ${address}`;
  if (address === 'Broadcast') return `eth.${part} == ff:ff:ff:ff:ff:ff`;
  if (/^[\da-f:.]+$/i.test(address) && address.split(':').length > 2) return `ipv6.${part} == ${address}`;
  return undefined;
}

/** The column's name is that of the protocol (`DNS`), sometimes with a content (`HTTP/JSON`) or a version (`TLSv1.3`). */
function protocolFilter(column: string): string | undefined {
  const [name] = column.toLowerCase().split('/');
  const versioned = /^(tls|ssl|dtls|igmp|ssh|ntp|rip)v[\d.]+$/.exec(name)?.[1];
  if (versioned) return versioned === 'ssl' ? 'tls' : versioned;
  return /^[a-z][a-z0-9_.-]*$/.test(name) ? name : undefined;
}
