/**
 * InfiniBand's transport as Ethernet carries it: RoCE (InfiniBand Architecture Specification volume 1, annex A16) and RoCEv2 over UDP (annex A17).
 * Headers: §9.2 to §9.3. Memory of another machine is read and written without its processor.
 */
import { type Cursor, type Field, bits, flag, ipv6, octets, protocol, u16, u24, u32, u64, u8 } from '../../dissect/index.ts';
import { ERRORS, OPCODES, TIMERS, headersOf, spoken } from './infiniband/opcodes.ts';

const CHECK = 4, NOTICE = 0x81, NOTICE_BYTES = 16;
const SYNDROMES: Readonly<Record<number, string>> = { 0: 'Ack', 1: 'RNR Nak', 2: 'Reserved', 3: 'Nak' };
const TRUTH = { as: ['True', 'False'] } as const;

export const infiniband = protocol({
  name: 'infiniband',
  title: 'InfiniBand',
  short: 'RRoCE',
  called: 'InfiniBand',
  on: { 'udp.port': [4791], ethertype: [0x8915] },
  fields: {
    grh: octets('Global Route Header'),
    'grh.ipver': bits('IP Version', 0xf0),
    'grh.tclass': bits('Traffic Class', 0x0ff0),
    'grh.flowlabel': bits('Flow Label', 0x0fffff, { size: 4 }),
    'grh.paylen': u16('Payload Length'),
    'grh.nxthdr': u8('Next Header'),
    'grh.hoplmt': u8('Hop Limit'),
    'grh.sgid': ipv6('Source GID'),
    'grh.dgid': ipv6('Destination GID'),
    bth: octets('Base Transport Header'),
    'bth.opcode': u8('Opcode', { values: OPCODES }),
    'bth.se': flag('Solicited Event', 0x80, TRUTH),
    'bth.m': flag('MigReq', 0x40, TRUTH),
    'bth.padcnt': bits('Pad Count', 0x30),
    'bth.tver': bits('Header Version', 0x0f),
    'bth.p_key': u16('Partition Key'),
    'bth.reserved8': octets('Reserved', { id: 'infiniband.reserved' }),
    'bth.destqp': u24('Destination Queue Pair', { hex: true }),
    'bth.a': flag('Acknowledge Request', 0x80, TRUTH),
    'bth.reserved7': bits('Reserved (7 bits)', 0x7f),
    'bth.psn': u24('Packet Sequence Number'),
    rdeth: octets('RDETH - Reliable Datagram Extended Transport Header'),
    'rdeth.eecnxt': u24('E2E Context'),
    deth: octets('DETH - Datagram Extended Transport Header'),
    'deth.q_key': u32('Queue Key', { hex: true }),
    'deth.srcqp': u24('Source Queue Pair', { hex: true }),
    reth: octets('RETH - RDMA Extended Transport Header'),
    'reth.va': u64('Virtual Address', { hex: true }),
    'reth.r_key': u32('Remote Key', { hex: true }),
    'reth.dmalen': u32('DMA Length', { base: 'decHex' }),
    atomiceth: octets('AtomicETH - Atomic Extended Transport Header'),
    'atomiceth.swapdt': u64('Swap (Or Add) Data'),
    'atomiceth.cmpdt': u64('Compare Data'),
    aeth: octets('AETH - ACK Extended Transport Header'),
    'aeth.syndrome': u8('Syndrome'),
    'aeth.syndrome.reserved': bits('Reserved', 0x80),
    'aeth.syndrome.opcode': bits('OpCode', 0x60, { values: SYNDROMES }),
    'aeth.syndrome.credit_count': bits('Credit Count', 0x1f),
    'aeth.syndrome.timer': bits('Timer', 0x1f, { values: TIMERS }),
    'aeth.syndrome.reserved_value': bits('Reserved', 0x1f),
    'aeth.syndrome.error_code': bits('Error Code', 0x1f, { values: ERRORS }),
    'aeth.msn': u24('Message Sequence Number'),
    atomicacketh: octets('ATOMICACKETH - Atomic ACK Extended Transport Header'),
    'atomicacketh.origremdt': u64('Original Remote Data'),
    immdt: octets('Immediate Data'),
    ieth: octets('RKey'),
    notice: octets('Reserved (16 bytes)', { own: true }),
    vendor: octets('Unknown/Vendor Specific Data'),
    'invariant.crc': u32('Invariant CRC', { hex: true }),
  },
  dissect(p, f) {
    // Where Ethernet carries it, InfiniBand's own header of the network layer stands first.
    const isBare = p.packet.network === 0;
    p.column(isBare ? 'RoCE' : 'RRoCE');
    if (isBare) takeRouteHeader(p, f);
    const opcode = takeBase(p, f);
    if (OPCODES[opcode] === undefined) {
      const outer = p.open('Vendor Specific or Unknown Header Sequence');
      p.takeRest(f.vendor);
      p.close(outer);
      return;
    }
    for (const header of headersOf(opcode)) TAKEN[header](p, f);
    const rest = p.remaining - CHECK;
    if (opcode === NOTICE && rest === NOTICE_BYTES) p.take(f.notice, NOTICE_BYTES);
    const payload = p.at, length = Math.max(0, p.remaining - CHECK);
    // The check is behind the payload and its padding, and is shown with the headers.
    if (p.remaining >= CHECK && p.available >= p.remaining) {
      p.at += length;
      p.take(f['invariant.crc']);
      p.at = payload;
    }
    p.data(length);
    p.at = Math.min(p.end, p.at + CHECK);
  },
});

type Fields = (typeof infiniband)['fields'];

/** §8.3: as IPv6's, with GIDs for addresses. */
function takeRouteHeader(p: Cursor, f: Fields): void {
  const outer = p.open('Global Route Header', 40);
  p.show(f['grh.ipver']);
  p.show(f['grh.tclass']);
  p.take(f['grh.flowlabel']);
  const length = p.take(f['grh.paylen']);
  p.take(f['grh.nxthdr']);
  p.take(f['grh.hoplmt']);
  p.take(f['grh.sgid']);
  p.take(f['grh.dgid']);
  p.limit(p.offset + length);
  p.close(outer);
}

/** §9.2; gives the opcode. */
function takeBase(p: Cursor, f: Fields): number {
  p.show(f.bth, 12);
  p.label('Base Transport Header');
  const outer = p.under(), opcode = p.take(f['bth.opcode']);
  p.show(f['bth.se']);
  p.show(f['bth.m']);
  p.show(f['bth.padcnt']);
  p.take(f['bth.tver']);
  p.take(f['bth.p_key']);
  p.take(f['bth.reserved8'], 1);
  const pair = p.take(f['bth.destqp']);
  p.show(f['bth.a']);
  p.take(f['bth.reserved7']);
  p.take(f['bth.psn']);
  p.close(outer);
  p.info(`${spoken(opcode)}QP=0x${pair.toString(16).padStart(6, '0')} `);
  return opcode;
}

/** A header of its own, with its name for a text. */
function header(p: Cursor, field: Field<void>, length: number, read: () => void): void {
  p.show(field, length);
  p.label(field.title);
  const outer = p.under();
  read();
  p.close(outer);
}

/** §9.3: the headers that an opcode brings, in their order. */
const TAKEN: Readonly<Record<ReturnType<typeof headersOf>[number], (p: Cursor, f: Fields) => void>> = {
  rdeth: (p, f) => header(p, f.rdeth, 4, () => {
    p.skip(1);
    p.take(f['rdeth.eecnxt']);
  }),
  deth: (p, f) => header(p, f.deth, 8, () => {
    p.take(f['deth.q_key']);
    p.take(f['bth.reserved8'], 1);
    p.take(f['deth.srcqp']);
  }),
  reth: (p, f) => header(p, f.reth, 16, () => takeRemote(p, f, true)),
  atomiceth: (p, f) => header(p, f.atomiceth, 28, () => {
    takeRemote(p, f, false);
    p.take(f['atomiceth.swapdt']);
    p.take(f['atomiceth.cmpdt']);
  }),
  aeth: (p, f) => header(p, f.aeth, 4, () => {
    takeSyndrome(p, f);
    p.take(f['aeth.msn']);
  }),
  atomicacketh: (p, f) => header(p, f.atomicacketh, 8, () => p.take(f['atomicacketh.origremdt'])),
  immdt: (p, f) => {
    const outer = p.open('IMMDT - Immediate Data Extended Transport Header', 4);
    p.take(f.immdt, 4);
    p.close(outer);
  },
  ieth: (p, f) => {
    const outer = p.open('IETH - Invalidate Extended Transport Header', 4);
    p.take(f.ieth, 4);
    p.close(outer);
  },
};

function takeRemote(p: Cursor, f: Fields, isLong: boolean): void {
  p.take(f['reth.va']);
  p.take(f['reth.r_key']);
  if (isLong) p.take(f['reth.dmalen']);
}

/** §9.7.5.2: two bits say what the other five are. */
function takeSyndrome(p: Cursor, f: Fields): void {
  const kind = (p.u8() >> 5) & 3, code = p.u8() & 0x1f;
  const last = [f['aeth.syndrome.credit_count'], f['aeth.syndrome.timer'], f['aeth.syndrome.reserved_value'], f['aeth.syndrome.error_code']][kind];
  p.bits(f['aeth.syndrome'], [f['aeth.syndrome.opcode'], last]);
  p.addLabel(`, ${SYNDROMES[kind]}`);
  if (kind === 3) p.addInfo(() => `[${ERRORS[code] ?? `Unknown (${code})`}] `);
}
