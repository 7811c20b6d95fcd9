/** Who sent and received how much: the ends of conversations, each by itself. */
import type { Conversation, ConversationKind } from '../api/index.ts';
import type { ByteSink } from '../export/byte-sink.ts';

export interface Endpoint {
  readonly address: string;
  readonly port: number | undefined;
  sentPackets: number;
  sentBytes: number;
  receivedPackets: number;
  receivedBytes: number;
}

/** The ends of conversations, in the order of their appearance. */
export function endpoints(conversations: readonly Conversation[]): Endpoint[] {
  const known = new Map<string, Endpoint>();
  const end = (address: string, port: number | undefined): Endpoint => {
    const key = `${address} ${port ?? ''}`;
    let found = known.get(key);
    if (found === undefined) known.set(key, (found = { address, port, sentPackets: 0, sentBytes: 0, receivedPackets: 0, receivedBytes: 0 }));
    return found;
  };
  for (const { a, b, portA, portB, packetsAToB, bytesAToB, packetsBToA, bytesBToA } of conversations) {
    const one = end(a, portA);
    one.sentPackets += packetsAToB;
    one.sentBytes += bytesAToB;
    one.receivedPackets += packetsBToA;
    one.receivedBytes += bytesBToA;
    const other = end(b, portB);
    other.sentPackets += packetsBToA;
    other.sentBytes += bytesBToA;
    other.receivedPackets += packetsAToB;
    other.receivedBytes += bytesAToB;
  }
  return [...known.values()];
}

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
