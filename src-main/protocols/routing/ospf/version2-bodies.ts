/** What link state advertisements of version 2 say behind their header: RFC 2328 §A.4.2 to §A.4.5, RFC 3101 (type 7). */
import { type Cursor } from '../../../dissect/index.ts';
import { ipv4Text } from '../../../bytes/address-text.ts';
import { takeNamedBits } from '../../bit-names.ts';
import { ADVERTISEMENT_FIELDS } from './advertisement-fields.ts';
import { OPTION_FIELDS } from './options.ts';

const f = ADVERTISEMENT_FIELDS;
/** Of a router's links (RFC 2328 §A.4.2): short name, what the link ID is, what it is a link to. */
const LINKS: Readonly<Record<number, readonly [string, string, string]>> = {
  1: ['PTP', 'Neighboring router\'s Router ID', 'Point-to-point connection to another router'],
  2: ['Transit', 'IP address of Designated Router', 'Connection to a transit network'],
  3: ['Stub', 'IP network/subnet number', 'Connection to a stub network'],
  4: ['Virtual', 'Neighboring router\'s Router ID', 'Virtual link'],
};

/** By type. */
export const READERS2: Readonly<Record<number, (p: Cursor) => void>> = {
  1: p => {
    takeNamedBits(p, f['v2.router.lsa.flags'], [
      f['v2.router.lsa.flags.h'], f['v2.router.lsa.flags.n'], f['v2.router.lsa.flags.w'], f['v2.router.lsa.flags.v'], f['v2.router.lsa.flags.e'],
      f['v2.router.lsa.flags.b'],
    ]);
    p.skip(1);
    const count = p.take(f['lsa.number_of_links']);
    for (let i = 0; i < count; i++) routerLink(p);
  },
  2: p => {
    p.take(f['lsa.network.netmask']);
    while (p.more) p.take(f['lsa.network.attchrtr']);
  },
  3: summary,
  4: summary,
  5: external,
  7: external,
};

function routerLink(p: Cursor): void {
  const [short, meaning, target] = LINKS[p.u8(8)] ?? ['Unknown', 'Unknown link type', 'Unknown link type'];
  const metrics = p.u8(9);
  const heading = `Type: ${short.padEnd(8)} ID: ${ipv4Text(p.u32()).padEnd(15)} Data: ${ipv4Text(p.u32(4)).padEnd(15)} Metric: ${p.u16(10)}`;
  const outer = p.open(heading);
  p.take(f['lsa.router.linkid']);
  p.addLabel(` - ${meaning}`);
  p.take(f['lsa.router.linkdata']);
  const type = p.take(f['lsa.router.linktype']);
  p.label(`Link Type: ${type} - ${target}`);
  p.take(f['lsa.router.nummetrics']);
  p.addLabel(' - TOS');
  p.take(f['lsa.router.metric0']);
  for (let i = 0; i < metrics; i++) {
    const service = p.u8(), metric = p.u16(2);
    p.takeAs(f['ls.metric'], metric, 4);
    p.label(`TOS: ${service}, Metric: ${metric}`);
  }
  p.close(outer);
}

function summary(p: Cursor): void {
  p.take(f['lsa.asbr.netmask']);
  while (p.more) {
    p.take(f['lsa.tos']);
    p.take(OPTION_FIELDS.metric, 3);
  }
}

function external(p: Cursor): void {
  p.take(f['lsa.asext.netmask']);
  while (p.more) {
    p.show(f['lsa.asext.type']);
    const service = p.u8() & 0x7f;
    p.takeAs(f['lsa.tos'], service, 1);
    p.label(`.${service.toString(2).padStart(7, '0').replace(/^.../, '$& ')} = TOS: ${service}`);
    p.take(OPTION_FIELDS.metric, 3);
    p.take(f['lsa.asext.fwdaddr']);
    p.take(f['lsa.asext.extrttag']);
  }
}
