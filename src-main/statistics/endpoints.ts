/** Who sent and received how much: the ends of conversations, each by itself. */
import type { Conversation, Endpoint } from '../api/index.ts';

type Counting = { -readonly [Key in keyof Endpoint]: Endpoint[Key] };

/** The ends of conversations, in the order of their appearance. `nobody` is none of them. */
export function endpoints(conversations: readonly Conversation[], nobody?: string): Endpoint[] {
  const known = new Map<string, Counting>();
  const end = (address: string, port: number | undefined): Counting => {
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
  return [...known.values()].filter(({ address }) => address !== nobody);
}
