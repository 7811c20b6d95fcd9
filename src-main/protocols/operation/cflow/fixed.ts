/** NetFlow versions 1, 5 and 7, whose records are all alike: Cisco's "NetFlow Export Datagram Format". */
import { type Cursor, bits, ipv4, octets, u8 } from '../../../dissect/index.ts';
import { ipv4Text } from '../../../bytes/address-text.ts';
import { RECORD_FIELDS } from './records.ts';
import { NAMES } from './names.ts';
import { takeSpan } from './times.ts';

export const FIXED_FIELDS = {
  samplingmode: bits('SamplingMode', 0xc000, { size: 2, values: NAMES.samplingmode }),
  samplerate: bits('SampleRate', 0x3fff),
  routersc: ipv4('Router Shortcut'),
  flags: u8('Export Flags', { hex: true }),
  reserved: octets('Reserved'),
};

const f = { ...RECORD_FIELDS, ...FIXED_FIELDS };
const LENGTHS: Readonly<Record<number, number>> = { 1: 52, 5: 48, 7: 52 };

/** Reads what follows the sequence number of the header, and the records. */
export function takeFixed(p: Cursor, version: number, count: number): void {
  if (version === 5) {
    p.take(f.engine_type);
    p.take(f.engine_id);
    p.show(f.samplingmode);
    p.take(f.samplerate);
  } else if (version === 7) {
    p.take(f.reserved, 4);
  }
  const length = LENGTHS[version] ?? 48;
  for (let i = 1; i <= count && p.remaining > 0; i++) {
    const outer = p.open(`pdu ${i}/${count}`, Math.min(length, p.remaining));
    record(p, version);
    p.close(outer);
  }
}

function record(p: Cursor, version: number): void {
  const source = p.take(f.srcaddr), destination = p.take(f.dstaddr);
  p.take(f.nexthop);
  p.take(f.inputint, 2);
  p.take(f.outputint, 2);
  p.takeAs(f.packets, BigInt(p.u32()), 4);
  p.takeAs(f.octets, BigInt(p.u32()), 4);
  takeSpan(p);
  p.take(f.srcport);
  p.take(f.dstport);
  if (version === 1) {
    p.take(f.padding, 2);
    p.take(f.protocol);
    p.take(f.tos);
    p.take(f.tcpflags);
    p.take(f.padding, 3);
    p.take(f.reserved, 4);
    return;
  }
  if (version === 7) p.take(f.flags);
  else p.take(f.padding, 1);
  p.take(f.tcpflags);
  p.take(f.protocol);
  p.take(f.tos);
  p.take(f.srcas, 2);
  p.take(f.dstas, 2);
  for (const [field, address] of [[f.srcmask, source], [f.dstmask, destination]] as const) {
    const mask = p.take(field);
    p.addLabel(() => ` (prefix: ${ipv4Text(network(address, mask))}/${mask})`);
  }
  p.take(f.padding, 2);
  if (version === 7) p.take(f.routersc);
}

/** The bits of an address that its mask leaves. */
const network = (address: number, mask: number): number => (mask >= 32 ? address : address - (address % 2 ** (32 - mask)));
