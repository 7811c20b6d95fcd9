/** `-z endpoints,…` as tshark prints it. */
import type { ConversationKind } from '../api/index.ts';
import type { Endpoint } from '../statistics/endpoints.ts';
import type { ByteSink } from './byte-sink.ts';

const TITLES: Readonly<Record<ConversationKind, string>> = { eth: 'Ethernet', ip: 'IPv4', ipv6: 'IPv6', tcp: 'TCP', udp: 'UDP' };
const RULE = '='.repeat(80);

/** `-z endpoints,…`: most packets first, then in their order. */
export function writeEndpoints(sink: ByteSink, kind: ConversationKind, ends: readonly Endpoint[], filter: string): void {
  const ports = kind === 'tcp' || kind === 'udp';
  sink.text(`${RULE}\n${TITLES[kind]} Endpoints\nFilter:${filter === '' ? '<No Filter>' : filter}\n`);
  sink.text(`                       |  ${ports ? 'Port  ||  ' : ''}Packets  | |  Bytes  | | Tx Packets | | Tx Bytes | | Rx Packets | | Rx Bytes |\n`);
  const packets = ({ sentPackets, receivedPackets }: Endpoint): number => sentPackets + receivedPackets;
  for (const end of ends.toSorted((one, other) => packets(other) - packets(one))) {
    const { address, port, sentPackets, sentBytes, receivedPackets, receivedBytes } = end, right = (value: number, width: number): string => String(value).padStart(width);
    sink.text(`${address.padEnd(20)}      ${port === undefined ? '' : `${right(port, 5)}     `}${right(packets(end), 6)}     ${right(sentBytes + receivedBytes, 9)}     `);
    sink.text(`${right(sentPackets, 6)}       ${right(sentBytes, 9)}      ${right(receivedPackets, 6)}       ${right(receivedBytes, 9)}   \n`);
  }
  sink.text(`${RULE}\n`);
}
