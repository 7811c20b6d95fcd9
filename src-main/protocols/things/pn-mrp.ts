/** The Media Redundancy Protocol, IEC 62439-2 §8: rings of PROFINET, in which one station keeps a port closed until the ring is open elsewhere. */
import { type Cursor, ether, expert, guid, none, protocol, text, u16, u24, u32, u8 } from '../../dissect/index.ts';
import { hex } from '../../bytes/hexadecimal.ts';

const END = 0x00, OPTION = 0x7f;
/** Every part begins at a multiple of so many bytes from the first. */
const UNIT = 4;
const SIEMENS = 0x080006;
const TYPES: Readonly<Record<number, string>> = {
  0x00: 'MRP_End', 0x01: 'MRP_Common', 0x02: 'MRP_Test', 0x03: 'MRP_TopologyChange', 0x04: 'MRP_LinkDown', 0x05: 'MRP_LinkUp', 0x06: 'MRP_InTest',
  0x07: 'MRP_InTopologyChange', 0x08: 'MRP_InLinkDown', 0x09: 'MRP_InLinkUp', 0x0a: 'MRP_InLinkStatusPoll',
  0x7f: 'MRP_Option (Organizationally Specific)',
};
const OPTIONS: Readonly<Record<number, string>> = { 1: 'MRP_TestMgrNAck', 2: 'MRP_TestPropagate', 3: 'MRP_AutoMgr' };
const FIRST_OF_MAKERS = 0xf1;

/** Table 26: who becomes the manager. */
function priority(value: number): string {
  if (value === 0) return 'Highest priority redundancy manager';
  if (value === 0x8000) return 'Default priority for redundancy manager';
  if (value >= 0x1000 && value <= 0x7000 && value % 0x1000 === 0) return 'High priorities for redundancy manager';
  if (value >= 0x9000 && value <= 0xe000 && value % 0x1000 === 0) return 'Low priorities for redundancy manager (auto)';
  if (value === 0xf000) return 'Lowest priority redundancy manager (auto)';
  return value === 0xffff ? 'Lowest priority redundancy manager' : 'Reserved';
}
const HEX = { hex: true } as const;
const prioritized = { hex: true, text: (value: number): string => `${hex(value, 4)} ${priority(value)}` } as const;

export const pnMrp = protocol({
  name: 'pn_mrp',
  title: 'PROFINET MRP',
  short: 'PN-MRP',
  on: { ethertype: [0x88e3] },
  fields: {
    version: u16('MRP_Version'),
    type: u8('MRP_TLVHeader.Type', { hex: true, values: TYPES }),
    length: u8('MRP_TLVHeader.Length'),
    sequence_id: u16('MRP_SequenceID', HEX),
    domain_uuid: guid('MRP_DomainUUID'),
    prio: u16('MRP_Prio', prioritized),
    sa: ether('MRP_SA'),
    port_role: u16('MRP_PortRole', { hex: true, values: { 0: 'Primary ring port', 1: 'Secondary ring port' } }),
    ring_state: u16('MRP_RingState', { hex: true, values: { 0: 'Ring open', 1: 'Ring closed' } }),
    interval: u16('MRP_Interval', { unit: 'ms' }),
    transition: u16('MRP_Transition', HEX),
    time_stamp: u32('MRP_TimeStamp [ms]', HEX),
    blocked: u16('MRP_Blocked', {
      hex: true, values: {
        0: 'The MRC is not able to receive and forward frames to port in state blocked',
        1: 'The MRC is able to receive and forward frames to port in state blocked',
      },
    }),
    oui: u24('MRP_ManufacturerOUI', { hex: true, values: { 0x000ecf: 'PROFINET', 0x080006: 'SIEMENS' } }),
    ed1type: u8('MRP_Ed1Type', HEX),
    ed1manufacturerdata: u16('MRP_Ed1ManufacturerData', HEX),
    sub_option2: none('MRP_SubOption2'),
    sub_type: u8('MRP_SubTLVHeader.Type', {
      hex: true, values: type => OPTIONS[type] ?? (type >= FIRST_OF_MAKERS ? 'Manufacturer specific functions' : undefined),
    }),
    sub_length: u8('MRP_SubTLVHeader.Length'),
    other_mrm_prio: u16('MRP_OtherMRMPrio', prioritized),
    other_mrm_sa: ether('MRP_OtherMRMSA'),
    manufacturer_data: text('MRP_ManufacturerData'),
    padding: text('Padding', { id: 'pn.padding' }),
    undecoded: text('Undecoded Data', { id: 'pn.undecoded' }),
    undecoded_data: expert('Undecoded Data', 'warning', 'Undecoded', { id: 'pn.undecoded_data' }),
  },
  dissect(p, f) {
    p.take(f.version);
    for (let isFirst = true, isEnd = false; !isEnd && p.remaining >= 2; isFirst = false) {
      const type = p.u8(), begin = p.at, name = TYPES[type] ?? `Unknown TLVType ${hex(type, 2)}`;
      p.title(`${isFirst ? ' ' : ', '}${name}`);
      if (isFirst) p.info(name);
      else p.addInfo(`, ${name}`);
      p.show(f.type);
      const outer = p.under();
      p.take(f.type);
      const part = p.within(p.take(f.length));
      READERS[type]?.(part, f);
      unread(part, f);
      isEnd = type === END;
      const fill = isEnd ? 0 : p.fillOf(p.at - begin, UNIT);
      if (fill > 0) {
        p.takeAs(f.padding, 'data', fill);
        p.label(`Padding: ${fill} byte`);
      }
      p.close(outer);
    }
    // What follows is Ethernet's padding.
    p.limit(p.offset);
  },
});

type Fields = (typeof pnMrp)['fields'];
type Read = (p: Cursor, f: Fields) => void;

/** What is left of a part that is not known. */
function unread(p: Cursor, f: Fields): void {
  const length = p.remaining;
  if (length === 0) return;
  p.takeAs(f.undecoded, 'data', length);
  p.label(`Undecoded Data: ${length} bytes`);
  p.expertUnder(f.undecoded_data, `Undecoded Data, ${length} bytes`);
}

const link: Read = (p, f) => {
  p.take(f.sa);
  p.take(f.port_role);
  p.take(f.interval);
  p.take(f.blocked);
};

const READERS: Readonly<Record<number, Read | undefined>> = {
  0x01(p, f) {
    p.take(f.sequence_id);
    p.take(f.domain_uuid);
  },
  0x02(p, f) {
    p.take(f.prio);
    p.take(f.sa);
    p.take(f.port_role);
    p.take(f.ring_state);
    p.take(f.transition);
    p.take(f.time_stamp);
  },
  0x03(p, f) {
    p.take(f.prio);
    p.take(f.sa);
    p.take(f.interval);
  },
  0x04: link,
  0x05: link,
  [OPTION](p, f) {
    if (p.take(f.oui) !== SIEMENS || p.remaining < 3) return;
    p.take(f.ed1type);
    p.take(f.ed1manufacturerdata);
    if (p.remaining < 2) return;
    const outer = p.open(f.sub_option2, p.remaining), type = p.take(f.sub_type), part = p.within(p.take(f.sub_length));
    if (OPTIONS[type] !== undefined && part.more) {
      part.take(f.prio);
      part.take(f.sa);
      part.take(f.other_mrm_prio);
      part.take(f.other_mrm_sa);
    }
    unread(part, f);
    p.close(outer);
  },
};
