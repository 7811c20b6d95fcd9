/** Sockets between virtual machines and their host, as Linux's vsockmon records them: linux/vsockmon.h; within, virtio 1.2 §5.10. */
import { type Cursor, type Field, octets, protocol, u16, u32, u64 } from '../../dissect/index.ts';

const OPERATIONS: Readonly<Record<number, string>> = { 0: 'Unknown', 1: 'Connect', 2: 'Disconnect', 3: 'Control', 4: 'Payload' };
const VIRTIO = 2;
const TRANSPORTS: Readonly<Record<number, string>> = { 0: 'Unknown', 1: 'No info', [VIRTIO]: 'Virtio' };
const TYPES: Readonly<Record<number, string>> = { 1: 'Stream', 2: 'Seqpacket' };
const VIRTIO_OPERATIONS: Readonly<Record<number, string>> = {
  0: 'Invalid', 1: 'Request', 2: 'Response', 3: 'Rst', 4: 'Shutdown', 5: 'RW', 6: 'Credit update', 7: 'Credit response',
};
/** virtio 1.2 §5.10.4: context identifiers that are no machine's own. */
const CONTEXTS: Readonly<Record<string, string>> = { 0: 'hypervisor', 1: 'local', 2: 'host', 0xffffffff: 'any' };
const RESERVED = 2, VIRTIO_HEADER = 44;
const LITTLE = { little: true } as const;

const F = {
  src_cid: u64('Source cid', LITTLE),
  dst_cid: u64('Destination cid', LITTLE),
  src_port: u32('Source port', LITTLE),
  dst_port: u32('Destination port', LITTLE),
  op: u16('Operation', { ...LITTLE, values: OPERATIONS }),
  trans: u16('Transport', { ...LITTLE, values: TRANSPORTS }),
  trans_len: u16('Transport length', LITTLE),
  reserved: octets('Reserved'),
  payload: octets('Payload'),
  'virtio.src_cid': u64('Source cid', LITTLE),
  'virtio.dst_cid': u64('Destination cid', LITTLE),
  // Wireshark's spelling.
  'virtio.src_prot': u32('Source port', LITTLE),
  'virtio.dst_prot': u32('Destination port', LITTLE),
  'virtio.len': u32('Length', LITTLE),
  'virtio.type': u16('Type', { ...LITTLE, values: TYPES }),
  'virtio.op': u16('Operation', { ...LITTLE, values: VIRTIO_OPERATIONS }),
  'virtio.flags': u32('Flags', { ...LITTLE, hex: true }),
  'virtio.buf_alloc': u32('Buf alloc', LITTLE),
  'virtio.fwd_cnt': u32('Fwd cnt', LITTLE),
};

export const vsock = protocol({
  name: 'vsock',
  title: 'vSocket',
  short: 'vSocket',
  on: { wtap_encap: [271] },
  fields: F,
  dissect(p) {
    const from = contextOf(p.take(F.src_cid)), to = contextOf(p.take(F.dst_cid));
    p.columns.setAddressTexts(from, to);
    p.take(F.src_port);
    p.take(F.dst_port);
    const operation = OPERATIONS[p.take(F.op)] ?? 'Unknown', transport = p.take(F.trans), words = TRANSPORTS[transport] ?? 'Unknown';
    p.info(`[${operation}]`);
    p.title(`, Op: ${operation}, Transport: ${words}`);
    const length = p.take(F.trans_len);
    p.take(F.reserved, RESERVED);
    if (transport === VIRTIO && length >= VIRTIO_HEADER) virtio(p.within(length));
    else p.skip(length);
    const carried = p.remaining;
    if (carried === 0) return;
    p.takeRest(F.payload);
    p.label(`Payload (${carried}B)`);
  },
});

function contextOf(id: bigint): string {
  return CONTEXTS[String(id)] ?? String(id);
}

function virtio(p: Cursor): void {
  const outer = p.open('Virtio transport header', VIRTIO_HEADER);
  p.take(F['virtio.src_cid']);
  p.take(F['virtio.dst_cid']);
  p.take(F['virtio.src_prot']);
  p.take(F['virtio.dst_prot']);
  p.take(F['virtio.len']);
  const type = named(p, F['virtio.type'], TYPES), operation = named(p, F['virtio.op'], VIRTIO_OPERATIONS);
  p.take(F['virtio.flags']);
  const room = p.take(F['virtio.buf_alloc']), forwarded = p.take(F['virtio.fwd_cnt']);
  p.close(outer);
  p.addInfo(` Virtio: ${type}, Op: ${operation}, Buf alloc: ${room}, Fwd cnt: ${forwarded}`);
}

function named(p: Cursor, field: Field<number>, names: Readonly<Record<number, string>>): string {
  return names[p.take(field)] ?? 'Unknown';
}
