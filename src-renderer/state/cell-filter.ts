/** The filter that stands for a cell of the packet list, as Wireshark's "Apply as Filter" makes it of a column. */
import type { Row } from '../engine/api.ts';

export type FilterableColumn = 'number' | 'source' | 'destination' | 'protocol' | 'length';

/** Undefined where the cell's text selects nothing (no address, a name). */
export function cellFilter(row: Row, column: string): string | undefined {
  switch (column as FilterableColumn) {
    case 'number':
      return `frame.number == ${row.number}`;
    case 'length':
      return `frame.len == ${row.length}`;
    case 'protocol':
      return protocolFilter(row.protocol);
    case 'source':
      return addressFilter(row.source, 'src');
    case 'destination':
      return addressFilter(row.destination, 'dst');
    default:
      return undefined;
  }
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
