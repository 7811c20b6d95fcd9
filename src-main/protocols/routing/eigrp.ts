/** Enhanced Interior Gateway Routing Protocol, RFC 7868. */
import { corrected, internetChecksum } from '../../bytes/checksum.ts';
import { hex } from '../../bytes/hexadecimal.ts';
import { type Cursor, protocol } from '../../dissect/index.ts';
import { takeNamedBits } from '../bit-names.ts';
import { ATTRIBUTE_FIELDS } from './eigrp/attributes.ts';
import { AUTHENTICATIONS, FIELDS, OPCODES, TLVS, VIRTUAL_ROUTERS } from './eigrp/fields.ts';
import { OTHER_FIELDS, appleTalkCable, appleTalkRoute, ipxRoute } from './eigrp/other-families.ts';
import { classicRoute, topologyRoute, wideRoute } from './eigrp/routes.ts';
import { SERVICE_FIELDS } from './eigrp/services.ts';
import { takeChecksum } from '../checksums.ts';

const HELLO = 5;
/** Bytes of the digest, by type of authentication. */
const DIGESTS: Readonly<Record<number, number>> = { 2: 16, 3: 32 };
const f = FIELDS;

export const eigrp = protocol({
  name: 'eigrp',
  title: 'Cisco EIGRP',
  on: { 'ip.proto': [88] },
  fields: { ...FIELDS, ...ATTRIBUTE_FIELDS, ...SERVICE_FIELDS, ...OTHER_FIELDS },
  dissect(p) {
    const opcode = p.u8(1);
    // An acknowledgment is a hello that acknowledges something, RFC 7868 §6.2.
    const shown = opcode === HELLO && p.u32(12) !== 0 ? 8 : opcode;
    p.info(() => OPCODES[shown] ?? `Unknown OpCode (${hex(opcode, 4)})`);
    p.take(f.version);
    p.take(f.opcode);
    checksum(p);
    takeNamedBits(p, f.flags, [f['flags.init'], f['flags.condrecv'], f['flags.restart'], f['flags.eot']]);
    p.take(f.seq);
    p.take(f.ack);
    const router = p.take(f.vrid);
    p.addLabel(VIRTUAL_ROUTERS[router] ?? '');
    p.take(f.as);
    while (p.remaining >= 4) tlv(p);
  },
});

function checksum(p: Cursor): void {
  const isWhole = p.reported <= p.end && !p.packet.fragment;
  takeChecksum(p, { checksum: f.checksum, status: f['checksum.status'], bad: f['checksum.bad'] }, given =>
    isWhole ? corrected(given, internetChecksum(p.bytes, p.begin, p.reported)) : undefined);
}

function tlv(p: Cursor): void {
  const type = p.u16();
  const length = p.u16(2);
  const name = TLVS[type] ?? `Unknown (${hex(type, 4)})`;
  if (length < 4) p.malformed(`an item of ${length} bytes`);
  const outer = p.open(name);
  const heading = p.tree.current;
  const part = p.within(length);
  part.take(f.tlv_type);
  part.take(f['tlv.len']);
  const words = READERS[type]?.(part) ?? '';
  if (words !== '') part.labelNode(heading, `${name}${words}`);
  if (READERS[type] === undefined) {
    part.expert(f['tlv_type.unknown'], `Unknown TLV (${hex(type, 4)})`);
    part.skip(part.remaining);
  }
  p.close(outer);
}

/** Readers give what stands behind the item's name. */
const READERS: Readonly<Record<number, (p: Cursor) => string>> = {
  0x0001: p => {
    const weights = [f['par.k1'], f['par.k2'], f['par.k3'], f['par.k4'], f['par.k5']].map(field => p.take(field));
    p.take(f['par.k6']);
    p.take(f['par.holdtime']);
    // RFC 7868 §6.6: all weights at their largest say goodbye.
    if (!weights.every(weight => weight === 255)) return '';
    p.expert(f.peer_termination);
    return ': Peer Termination';
  },
  0x0002: takeAuthentication,
  0x0003: p => {
    while (p.more) {
      const length = p.take(f['seq.addrlen']);
      if (length === 4) p.take(f['seq.ipv4addr']);
      else if (length === 16) p.take(f['seq.ipv6addr']);
      else if (length === 10) p.take(f.ipx_address, length);
      else p.skip(length);
    }
    return '';
  },
  0x0004: p => {
    const versions = [f.release_version, f.tlv_version].map(field => {
      const major = p.u8();
      const minor = p.u8(1);
      p.take(field);
      p.label(() => `${field.title}: ${major}.${String(minor).padStart(2, '0')}`);
      return `${major}.${minor}`;
    });
    return `: EIGRP=${versions[0]}, TLV=${versions[1]}`;
  },
  0x0005: p => `: ${p.take(f.next_mcast_seq)}`,
  0x0006: p => {
    p.bits(f.stub_options, [
      f['stub_options.connected'], f['stub_options.static'], f['stub_options.summary'], f['stub_options.redist'], f['stub_options.leakmap'],
      f['stub_options.recvonly'],
    ]);
    return '';
  },
  0x0007: p => {
    p.expert(f.peer_termination_graceful);
    return ': Peer Termination (Graceful)';
  },
  0x0008: takeTopologies,
  0x00f1: p => topologyRoute(p, false),
  0x00f2: p => topologyRoute(p, false),
  0x00f3: p => topologyRoute(p, true),
  0x00f4: p => topologyRoute(p, false),
  0x00f5: takeTopologies,
  0x0102: p => classicRoute(p, 4, false),
  0x0103: p => classicRoute(p, 4, true),
  0x0104: p => classicRoute(p, 4, false),
  0x0202: p => appleTalkRoute(p, false),
  0x0203: p => appleTalkRoute(p, true),
  0x0204: appleTalkCable,
  0x0302: p => ipxRoute(p, false),
  0x0303: p => ipxRoute(p, true),
  0x0402: p => classicRoute(p, 6, false),
  0x0403: p => classicRoute(p, 6, true),
  0x0404: p => classicRoute(p, 6, false),
  0x0601: p => wideRoute(p, false),
  0x0602: p => wideRoute(p, false),
  0x0603: p => wideRoute(p, true),
  0x0604: p => wideRoute(p, false),
};

/** RFC 7868 §6.7.2: MD5 and SHA-256 have digests of one length each. */
function takeAuthentication(p: Cursor): string {
  const type = p.take(f['auth.type']), digest = DIGESTS[type];
  if (digest === undefined) p.expertUnder(f['auth.type.invalid'], `Invalid auth type ${type}`);
  const length = p.take(f['auth.length']);
  if (digest !== undefined && length !== digest) p.expertUnder(f['auth.length.invalid'], `Invalid auth len ${length}`);
  p.take(f['auth.keyid']);
  p.take(f['auth.keyseq']);
  p.take(f.nullpad);
  if (length === digest) p.take(f['auth.digest'], length);
  p.skip(p.remaining);
  return ` ${AUTHENTICATIONS[type] ?? ''}`.trimEnd();
}

/** The topologies that a neighbor knows: flags, bytes of the list, a number of two bytes each. */
function takeTopologies(p: Cursor): string {
  p.take(f['tidlist.flags']);
  const count = p.take(f['tidlist.len']) >> 1, outer = p.open(`${count} TIDs`, 2 * count), list = p.within(2 * count);
  while (list.more) list.take(f.tidlist);
  p.close(outer);
  return '';
}
