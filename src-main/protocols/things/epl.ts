/** Ethernet POWERLINK, EPSG DS 301 V1.3: a managing node polls the others of a machine in cycles, and lets one of them speak at the end of each. */
import { type Cursor, protocol } from '../../dissect/index.ts';
import { takeNamedBits } from '../bit-names.ts';
import { FIELDS } from './epl/fields.ts';
import { REQUESTED_SHORT, SERVICES, SERVICES_SHORT } from './epl/names.ts';
import { takeService, takeState, takeTime } from './epl/services.ts';
import { takeValue } from './epl/values.ts';

const ETHER_TYPE = 0x88ab;
const SOC = 1, PREQ = 3, PRES = 4, SOA = 5, ASND = 6, AMNI = 7, AINV = 13;
const IDENT = 1, SYNC = 6, MANUFACTURER = 0xa0;

const f = FIELDS;

export const epl = protocol({
  name: 'epl',
  title: 'Ethernet POWERLINK',
  short: 'POWERLINK',
  on: { ethertype: [ETHER_TYPE] },
  fields: FIELDS,
  dissect(p) {
    const type = p.u8() & 0x7f, kind = KINDS[type];
    if (kind !== undefined) p.hide(f[kind.field], true);
    p.take(f.mtyp);
    const destination = p.take(f.dest), source = p.take(f.src);
    const ends = `${String(source).padStart(3)}->${String(destination).padStart(3)} ${type === SOC || type === AMNI ? '' : ' '}`;
    const service = type === ASND && p.more ? p.u8() : undefined;
    p.info(ends + (kind?.name ?? 'Unknown'));
    const said = kind?.take(p, source) ?? '';
    p.info(`${ends}${kind?.name ?? 'Unknown'} ${said}`);
    const isOther = service !== undefined && (service === 0 || service === MANUFACTURER || SERVICES[service] === undefined);
    if (p.more && (type === AMNI || kind === undefined || isOther)) p.data();
  },
});

interface Kind {
  readonly field: 'soc' | 'preq' | 'pres' | 'soa' | 'asnd' | 'amni' | 'ainv';
  readonly name: string;
  /** Gives what the Info column says behind the name. */
  readonly take: (p: Cursor, source: number) => string;
}

/** §4.6.1.1. */
const KINDS: Readonly<Record<number, Kind>> = {
  [SOC]: {
    field: 'soc', name: 'SoC', take(p) {
      p.skip(1);
      takeNamedBits(p, f['soc.flags'], [f['soc.mc'], f['soc.ps'], f['soc.an']]);
      p.skip(1);
      takeTime(p, f['soc.nettime']);
      p.take(f['soc.relativetime']);
      return '   ';
    },
  },
  [PREQ]: {
    field: 'preq', name: 'PReq', take(p) {
      p.skip(1);
      const flags = takeNamedBits(p, f['preq.flags'], [f['preq.ms'], f['preq.ea'], f['preq.rd']]);
      p.show(f['preq.fls']);
      p.take(f['preq.sls']);
      const version = p.take(f['preq.pdov']);
      p.skip(1);
      const size = takeData(p, f['preq.size']);
      return `[${String(size).padStart(4)}]  F:RD=${flags & 1},EA=${(flags >> 2) & 1}  V:${version >> 4}.${version & 15}`;
    },
  },
  [PRES]: {
    field: 'pres', name: 'PRes', take(p, source) {
      const state = takeState(p, f['pres.stat'], source);
      const flags = takeNamedBits(p, f['pres.flags'], [f['pres.ms'], f['pres.en'], f['pres.rd']]);
      p.show(f['pres.fls']);
      p.show(f['pres.sls']);
      const priority = p.show(f['pres.pr']), waiting = p.take(f['pres.rs']), version = p.take(f['pres.pdov']);
      p.skip(1);
      const size = String(takeData(p, f['pres.size'])).padStart(4), ready = `RD=${flags & 1},EN=${(flags >> 4) & 1}`;
      return `[${size}]  F:${ready},RS=${waiting},PR=${priority}  V=${version >> 4}.${version & 15}  ${state}`;
    },
  },
  [SOA]: { field: 'soa', name: 'SoA ', take: takeStart },
  [ASND]: { field: 'asnd', name: 'ASnd', take: takeService },
  [AMNI]: { field: 'amni', name: 'AMNI', take: () => '  ' },
  // DS 302-A §3: one more chance to speak in a cycle.
  [AINV]: {
    field: 'ainv', name: 'AInv', take(p, source) {
      takeState(p, f['soa.stat'], source);
      p.show(f['soa.ea']);
      p.take(f['soa.er']);
      p.skip(1);
      return `(${SERVICES_SHORT[p.take(f['asnd.svid'])] ?? 'Unknown'})  `;
    },
  },
};

/** A payload as long as is said; what follows fills the frame up. */
function takeData(p: Cursor, field: typeof f['preq.size']): number {
  const size = p.take(field);
  p.limit(Math.min(p.at + size, p.reported) - p.begin);
  takeValue(p);
  return size;
}

/** §4.6.1.1.5: who may speak, and what about. */
function takeStart(p: Cursor, source: number): string {
  const state = takeState(p, f['soa.stat'], source), flags = p.u8(), service = p.u8(2);
  if (service === IDENT) p.show(f['soa.an.local']);
  for (const field of [f['soa.an.global'], f['soa.ea'], f['soa.er']]) p.show(field);
  p.skip(2);
  p.take(f['soa.svid']);
  const target = p.take(f['soa.svtg']);
  p.take(f['soa.eplv']);
  p.show(f['soa.rrFlags']);
  for (const field of [f['soa.rrFlags.ringstat'], f['soa.rrFlags.ringred'], f['soa.rrFlags.cblred'], f['soa.rrFlags.mnred']]) p.show(field);
  p.skip(1);
  if (service === SYNC) takeSync(p);
  const name = REQUESTED_SHORT[service] ?? `Unknown (${service})`;
  return `(${name})->${String(target).padStart(3)}  F:EA=${(flags >> 2) & 1},ER=${(flags >> 1) & 1}    ${state}`;
}

/** DS 302-C §4.2.1: when a node is to send its response, counted from the cycle's start. */
function takeSync(p: Cursor): void {
  p.bits(f['soa.sync'], [f['soa.adva'], f['soa.tm'], f['soa.mnsc'], f['soa.mnft'], f['soa.prsc'], f['soa.prft']]);
  p.addLabel(' (Bits 0..7)');
  for (const part of ['8..15', '16..23']) {
    p.take(f['soa.sync']);
    p.addLabel(` (Bits ${part})`);
  }
  p.bits(f['soa.sync'], [f['soa.prmst'], f['soa.prmrst']]);
  p.addLabel(' (Bits 24..31)');
  for (const field of [f['soa.prft.end'], f['soa.prsc.end'], f['soa.mnft.end'], f['soa.mnsc.end'], f['soa.tm.end']]) p.take(field);
  p.take(f['soa.adva.end']);
}
