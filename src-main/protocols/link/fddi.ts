/** Fiber Distributed Data Interface, ISO 9314-2 §7: frame control and two addresses before LLC. */
import { bits, ether, protocol, u8 } from '../../dissect/index.ts';

const CLASSES: Readonly<Record<number, string>> = {
  0x0: 'Void', 0x4: 'SMT', 0x5: 'Async LLC', 0x6: 'Implementor Async', 0x8: 'Nonrestricted Token', 0xc: 'MAC', 0xd: 'Sync LLC',
  0xe: 'Implementor Sync',
};
const ASYNCHRONOUS = 0x5;
const SYNCHRONOUS = 0xd;

export const fddi = protocol({
  name: 'fddi',
  title: 'Fiber Distributed Data Interface',
  short: 'FDDI',
  on: { wtap_encap: [10], 'llc.bridged_pid': [0x0004, 0x000a] },
  fields: {
    fc: u8('Frame Control', { hex: true }),
    'fc.clf': bits('Class/Length/Format', 0xf0, { hex: true, values: CLASSES }),
    'fc.prio': bits('Priority', 0x07),
    addr: ether('Source or Destination Address', { hidden: true, source: 'column' }),
    dst: ether('Destination', { also: 'fddi.addr', source: 'column' }),
    src: ether('Source', { also: 'fddi.addr', source: 'column' }),
  },
  dissect(p, f) {
    const control = p.bits(f.fc, [f['fc.clf'], f['fc.prio']]);
    const kind = control >>> 4;
    const name = kind === ASYNCHRONOUS ? `Async LLC frame, priority ${control & 7}` : CLASSES[kind] ?? 'Unknown';
    p.addLabel(` (${name})`);
    p.title(`, ${name}`);
    p.info(name);
    // Addresses travel with the first bit of a byte in its highest place.
    const addresses = Uint8Array.from(p.peekBytes(12), reversed);
    p.columns.setAddresses('ether', addresses, 6, 0);
    p.set(f.dst, addresses.subarray(0, 6), p.at, 6);
    p.set(f.src, addresses.subarray(6), p.at + 6, 6);
    p.skip(12);
    if (kind === ASYNCHRONOUS || kind === SYNCHRONOUS) p.call('llc');
    else p.data();
  },
});

function reversed(byte: number): number {
  let result = 0;
  for (let bit = 0; bit < 8; bit++) result |= ((byte >>> bit) & 1) << (7 - bit);
  return result;
}
