/** `-z endpoints,…` as tshark prints it. */
import type { ConversationKind, Endpoint } from '../api/index.ts';
import type { ByteSink } from './byte-sink.ts';
import { AS_NUMBERS } from './end-names.ts';
import { showsPorts, writeTalkers } from './talker-table.ts';

/** `-z endpoints,…`: most packets first, then in their order. */
export function writeEndpoints(sink: ByteSink, kind: ConversationKind, ends: readonly Endpoint[], filter: string, names = AS_NUMBERS): void {
  const ports = showsPorts(kind);
  const packets = ({ sentPackets, receivedPackets }: Endpoint): number => sentPackets + receivedPackets;
  const right = (value: number | string, width: number): string => String(value).padStart(width);
  writeTalkers(sink, kind, 'Endpoints', filter, () => {
    sink.text(
      `                       |  ${ports ? 'Port  ||  ' : ''}Packets  | |  Bytes  | | Tx Packets | | Tx Bytes | | Rx Packets | | Rx Bytes |\n`,
    );
    for (const end of ends.toSorted((one, other) => packets(other) - packets(one))) {
      const { address, port, sentPackets, sentBytes, receivedPackets, receivedBytes } = end;
      const portText = ports && port !== undefined ? `${right(names.port(port), 5)}     ` : '';
      sink.text(`${names.address(address).padEnd(20)}      ${portText}${right(packets(end), 6)}     ${right(sentBytes + receivedBytes, 9)}     `);
      sink.text(`${right(sentPackets, 6)}       ${right(sentBytes, 9)}      ${right(receivedPackets, 6)}       ${right(receivedBytes, 9)}   \n`);
    }
  });
}
