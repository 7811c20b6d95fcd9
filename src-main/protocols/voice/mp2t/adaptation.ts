/** The adaptation field of a transport stream's packet: ISO/IEC 13818-1 §2.4.3.4. */
import { type Cursor, type Field, bits, octets, u8 } from '../../../dissect/index.ts';

const PCR = 0x10, OPCR = 0x08, SPLICING = 0x04, PRIVATE = 0x02, EXTENSION = 0x01;
const WINDOW = 0x80, RATE = 0x40, SEAMLESS = 0x20;
const CLOCK = 6;

export const ADAPTATION_FIELDS = {
  'af.length': u8('Adaptation Field Length'),
  'af.di': bits('Discontinuity Indicator', 0x80),
  'af.rai': bits('Random Access Indicator', 0x40),
  'af.espi': bits('Elementary Stream Priority Indicator', 0x20),
  'af.pcr_flag': bits('PCR Flag', PCR),
  'af.opcr_flag': bits('OPCR Flag', OPCR),
  'af.sp_flag': bits('Splicing Point Flag', SPLICING),
  'af.tpd_flag': bits('Transport Private Data Flag', PRIVATE),
  'af.afe_flag': bits('Adaptation Field Extension Flag', EXTENSION),
  'af.sc': u8('Splice Countdown'),
  'af.tpd_length': u8('Transport Private Data Length'),
  'af.tpd': octets('Transport Private Data'),
  'af.e_length': u8('Adaptation Field Extension Length'),
  'af.e.ltw_flag': bits('LTW Flag', WINDOW),
  'af.e.pr_flag': bits('Piecewise Rate Flag', RATE),
  'af.e.ss_flag': bits('Seamless Splice Flag', SEAMLESS),
  'af.e.reserved': bits('Reserved', 0x1f),
  'af.e.ltwv_flag': bits('LTW Valid Flag', 0x8000, { size: 2 }),
  'af.e.ltwo': bits('LTW Offset', 0x7fff, { size: 2 }),
  'af.e.pr_reserved': bits('Reserved', 0xc00000, { size: 3 }),
  'af.e.pr': bits('Piecewise Rate', 0x3fffff, { size: 3 }),
  'af.e.st': bits('Splice Type', 0xf0),
  'af.e.dnau_32_30': bits('DTS Next AU[32...30]', 0x0e),
  'af.e.m_1': bits('Marker Bit', 0x01),
  'af.e.dnau_29_15': bits('DTS Next AU[29...15]', 0xfffe, { size: 2 }),
  'af.e.m_2': bits('Marker Bit', 0x0001, { size: 2 }),
  'af.e.dnau_14_0': bits('DTS Next AU[14...0]', 0xfffe, { size: 2 }),
  'af.e.m_3': bits('Marker Bit', 0x0001, { size: 2 }),
  'af.e.reserved_bytes': octets('Reserved'),
  'af.stuffing_bytes': octets('Stuffing'),
};
const f = ADAPTATION_FIELDS;
const FLAGS = [
  f['af.di'], f['af.rai'], f['af.espi'], f['af.pcr_flag'], f['af.opcr_flag'], f['af.sp_flag'], f['af.tpd_flag'], f['af.afe_flag'],
] as const;

interface Headings {
  readonly af: Field<void>;
  readonly 'af.pcr': Field<bigint>;
  readonly 'af.opcr': Field<bigint>;
}

export function readAdaptation(packet: Cursor, { af, 'af.pcr': pcr, 'af.opcr': opcr }: Headings): void {
  const length = packet.take(f['af.length']);
  if (length === 0) return;
  const outer = packet.open(af, Math.min(length, packet.remaining)), p = packet.within(length);
  const flags = p.u8();
  showAll(p, FLAGS, 1);
  if ((flags & PCR) !== 0) takeClock(p, pcr);
  if ((flags & OPCR) !== 0) takeClock(p, opcr);
  if ((flags & SPLICING) !== 0) p.take(f['af.sc']);
  if ((flags & PRIVATE) !== 0) p.take(f['af.tpd'], p.take(f['af.tpd_length']));
  if ((flags & EXTENSION) !== 0) readExtension(p);
  p.takeRest(f['af.stuffing_bytes']);
  packet.close(outer);
}

/** Bit fields of the next `size` bytes, without a line for all of them. */
function showAll(p: Cursor, fields: readonly Field<number>[], size: number): void {
  for (const field of fields) p.show(field);
  p.skip(size);
}

/** §2.4.3.5: 33 bits of 90 kHz, six that are reserved, and nine of 27 MHz within those. */
function takeClock(p: Cursor, field: Field<bigint>): void {
  const base = p.u32() * 2 + (p.u8(4) >> 7), extension = p.u16(4) & 0x01ff;
  p.takeAs(field, BigInt(base) * 300n + BigInt(extension), CLOCK);
}

function readExtension(outer: Cursor): void {
  const p = outer.within(outer.take(f['af.e_length'])), flags = p.u8();
  showAll(p, [f['af.e.ltw_flag'], f['af.e.pr_flag'], f['af.e.ss_flag'], f['af.e.reserved']], 1);
  if ((flags & WINDOW) !== 0) showAll(p, [f['af.e.ltwv_flag'], f['af.e.ltwo']], 2);
  if ((flags & RATE) !== 0) showAll(p, [f['af.e.pr_reserved'], f['af.e.pr']], 3);
  if ((flags & SEAMLESS) !== 0) {
    showAll(p, [f['af.e.st'], f['af.e.dnau_32_30'], f['af.e.m_1']], 1);
    showAll(p, [f['af.e.dnau_29_15'], f['af.e.m_2']], 2);
    showAll(p, [f['af.e.dnau_14_0'], f['af.e.m_3']], 2);
  }
  p.takeRest(f['af.e.reserved_bytes']);
}
