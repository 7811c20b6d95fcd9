/**
 * Datagrams of iperf 2, which measures what a path carries: a number and a time each, and in the first ones what the client asks for (iperf 2.0's
 * `payloads.h`). No port is theirs, and nothing in them tells them: Decode As does.
 */
import { i32, protocol, u32 } from '../../dissect/index.ts';

/** Flags, threads, port, buffer, bandwidth and amount. */
const CLIENT_HEADER = 24;

export const iperf2 = protocol({
  name: 'iperf2',
  title: 'iPerf2 Packet Data',
  short: 'iPerf2',
  fields: {
    // The last datagram's number is negative.
    'udp.sequence': i32('iPerf2 sequence'),
    'udp.sec': u32('iPerf2 sec'),
    'udp.usec': u32('iPerf2 usec'),
    'client.flags': u32('Flags'),
    'client.numthreads': u32('Number of Threads'),
    'client.port': u32('Server Port'),
    'client.bufferlen': u32('Buffer Len'),
    'client.bandwidth': u32('Bandwidth', { hex: true }),
    'client.num_bytes': u32('Number of Bytes', { hex: true }),
  },
  dissect(p, f) {
    p.info('');
    const header = p.open('iPerf2 UDP Header', 12);
    for (const field of [f['udp.sequence'], f['udp.sec'], f['udp.usec']]) p.take(field);
    p.close(header);
    if (p.remaining < CLIENT_HEADER) return;
    const client = p.open('iPerf2 Client Header', CLIENT_HEADER);
    for (const field of [f['client.flags'], f['client.numthreads'], f['client.port'], f['client.bufferlen'], f['client.bandwidth']]) p.take(field);
    p.take(f['client.num_bytes']);
    p.close(client);
  },
});
