/** Tables of a transport stream: ISO/IEC 13818-1 §2.4.4 (programs and their streams) and ETSI EN 300 468 §5.2 (services). */
import { type Cursor, type Field, bits, flag, octets, protocol, u16, u32, u8 } from '../../../dissect/index.ts';
import { hex } from '../../../bytes/hexadecimal.ts';
import { descriptors } from './descriptors.ts';
import { STREAM_TYPES, TABLES } from './names.ts';

const HEX = { hex: true } as const, WIDE = { size: 2, hex: true } as const;
const CRC = 4, PROGRAM = 4, STREAM = 5, SERVICE = 5;

/** What every section begins and ends with: the same fields whatever table it is of. */
const head = () => ({
  tid: u8('Table ID', { hex: true, values: TABLES, id: 'mpeg_sect.tid' }),
  syntax: bits('Syntax indicator', 0x8000, { size: 2, id: 'mpeg_sect.syntax_indicator' }),
  reserved: bits('Reserved', 0x7000, { size: 2, hex: true, id: 'mpeg_sect.reserved' }),
  len: bits('Length', 0x0fff, { size: 2, id: 'mpeg_sect.len' }),
  crc: u32('CRC 32', { hex: true, id: 'mpeg_sect.crc' }),
});
/** Version, and which section of how many: §2.4.4.3. */
const order = (reserved: string) => ({
  reserved1: bits('Reserved', 0xc0, { hex: true, id: reserved }),
  version: bits('Version Number', 0x3e, HEX),
  cur_next_ind: flag('Current/Next Indicator', 0x01, { as: ['Currently applicable', 'Not yet applicable'] }),
  sect_num: u8('Section Number'),
  last_sect_num: u8('Last Section Number'),
});

type Head = ReturnType<typeof head>;
type Order = Omit<ReturnType<typeof order>, 'cur_next_ind'> & { readonly cur_next_ind: Field<boolean> | Field<number> };

function takeHead(p: Cursor, f: Head): void {
  p.take(f.tid);
  p.show(f.syntax);
  p.show(f.reserved);
  p.limit(3 + p.take(f.len));
}

function takeOrder(p: Cursor, f: Order): void {
  p.show(f.reserved1);
  p.show(f.version);
  p.take<boolean | number>(f.cur_next_ind);
  p.take(f.sect_num);
  p.take(f.last_sect_num);
}

/** A section of a table that has no reader: what all begin with. Those that have one are read by it alone. */
export const mpegSect = protocol({
  name: 'mpeg_sect',
  title: 'MPEG2 Section',
  short: 'MPEG SECT',
  fields: { ...head(), data: octets('Section data', { own: true }) },
  dissect(p, f) {
    if (p.available === 0 || p.dissector.registry.lookup('mpeg_sect.tid', p.u8()) !== undefined) {
      p.withdraw();
      p.next('mpeg_sect.tid', p.u8());
      return;
    }
    takeHead(p, f);
    p.takeRest(f.data);
  },
});

export const mpegPat = protocol({
  name: 'mpeg_pat',
  title: 'MPEG2 Program Association Table',
  short: 'MPEG PAT',
  on: { 'mpeg_sect.tid': [0] },
  fields: {
    ...head(),
    tsid: u16('Transport Stream ID', HEX),
    ...order('mpeg_pat.reserved'),
    prog_num: u16('Program Number', HEX),
    prog_reserved: bits('Reserved', 0xe000, WIDE),
    prog_map_pid: bits('Program Map PID', 0x1fff, WIDE),
  },
  dissect(p, f) {
    takeHead(p, f);
    p.take(f.tsid);
    takeOrder(p, f);
    while (p.remaining >= PROGRAM + CRC) {
      const number = p.u16(), pid = p.u16(2) & 0x1fff;
      const outer = p.open(`Program ${hex(number, 4)} -> PID ${hex(pid, 4)}`, PROGRAM);
      p.take(f.prog_num);
      p.show(f.prog_reserved);
      p.take(f.prog_map_pid);
      p.close(outer);
    }
    p.take(f.crc);
  },
});

export const mpegPmt = protocol({
  name: 'mpeg_pmt',
  title: 'MPEG2 Program Map Table',
  short: 'MPEG PMT',
  on: { 'mpeg_sect.tid': [2] },
  fields: {
    ...head(),
    pg_num: u16('Program Number', HEX),
    ...order('mpeg_pmt.reserved1'),
    cur_next_ind: bits('Current/Next Indicator', 0x01, { hex: true, values: { 0: 'Not yet applicable', 1: 'Currently applicable' } }),
    reserved2: bits('Reserved', 0xe000, WIDE),
    pcr_pid: bits('PCR PID', 0x1fff, WIDE),
    reserved3: bits('Reserved', 0xf000, WIDE),
    prog_info_len: bits('Program Info Length', 0x0fff, { size: 2 }),
    'stream.type': u8('Stream type', { hex: true, values: STREAM_TYPES }),
    'stream.reserved1': bits('Reserved', 0xe000, WIDE),
    'stream.elementary_pid': bits('Elementary PID', 0x1fff, WIDE),
    'stream.reserved2': bits('Reserved', 0xf000, WIDE),
    'stream.es_info_len': bits('ES Info Length', 0x0fff, { size: 2 }),
  },
  dissect(p, f) {
    takeHead(p, f);
    p.take(f.pg_num);
    takeOrder(p, f);
    p.show(f.reserved2);
    p.take(f.pcr_pid);
    p.show(f.reserved3);
    descriptors(p, p.take(f.prog_info_len), CRC);
    while (p.remaining >= STREAM + CRC) {
      const outer = p.open(`Stream PID=${hex(p.u16(1) & 0x1fff, 4)}`, Math.min(p.remaining, STREAM + (p.u16(3) & 0x0fff)));
      p.take(f['stream.type']);
      p.show(f['stream.reserved1']);
      p.take(f['stream.elementary_pid']);
      p.show(f['stream.reserved2']);
      descriptors(p, p.take(f['stream.es_info_len']), CRC);
      p.close(outer);
    }
    p.take(f.crc);
  },
});

const RUNNING = { 0: 'Undefined', 1: 'Not Running', 2: 'Starts in a few seconds', 3: 'Pausing', 4: 'Running', 5: 'Service off-air' };

export const dvbSdt = protocol({
  name: 'dvb_sdt',
  title: 'DVB Service Description Table',
  short: 'DVB SDT',
  on: { 'mpeg_sect.tid': [0x42, 0x46] },
  fields: {
    ...head(),
    tsid: u16('Transport Stream ID', HEX),
    ...order('dvb_sdt.reserved1'),
    original_nid: u16('Original Network ID', HEX),
    reserved2: u8('Reserved', HEX),
    'svc.id': u16('Service ID', HEX),
    'svc.reserved': bits('Reserved', 0xfc, HEX),
    'svc.eit_schedule_flag': bits('EIT Schedule Flag', 0x02),
    'svc.eit_present_following_flag': bits('EIT Present Following Flag', 0x01),
    'svc.running_status': bits('Running Status', 0xe000, { size: 2, hex: true, values: RUNNING }),
    'svc.free_ca_mode': bits('Free CA Mode', 0x1000, { size: 2, hex: true, values: { 0: 'Not Scrambled', 1: 'One or more streams may be scrambled' } }),
    'svc.descr_loop_len': bits('Descriptors Loop Length', 0x0fff, { size: 2 }),
  },
  dissect(p, f) {
    takeHead(p, f);
    p.take(f.tsid);
    takeOrder(p, f);
    p.take(f.original_nid);
    p.take(f.reserved2);
    while (p.remaining >= SERVICE + CRC) {
      const outer = p.open(`Service ${hex(p.u16(), 4)}`, Math.min(p.remaining, SERVICE + (p.u16(3) & 0x0fff)));
      p.take(f['svc.id']);
      p.show(f['svc.reserved']);
      p.show(f['svc.eit_schedule_flag']);
      p.take(f['svc.eit_present_following_flag']);
      p.show(f['svc.running_status']);
      p.show(f['svc.free_ca_mode']);
      descriptors(p, p.take(f['svc.descr_loop_len']), CRC);
      p.close(outer);
    }
    p.take(f.crc);
  },
});
