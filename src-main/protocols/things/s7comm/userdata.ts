/** What S7 controllers and their tools tell each other beside variables and programs: blocks there are, the clock, cyclic data, messages. */
import { type Cursor, type Field, type Moment, absoluteText, absoluteTime, bits, flag, octets, text, u16, u32, u8 } from '../../../dissect/index.ts';
import { takeNamedBits } from '../../bit-names.ts';
import { KINDS, PLACES } from './blocks.ts';
import { takeItem } from './items.ts';

const SUBKINDS: Readonly<Record<number, string>> = { 0: 'Not set', 8: 'OB', 10: 'DB', 11: 'SDB', 12: 'FC', 13: 'SFC', 14: 'FB', 15: 'SFB' };
const LANGUAGES: Readonly<Record<number, string>> = {
  0: 'Not defined', 1: 'AWL', 2: 'KOP', 3: 'FUP', 4: 'SCL', 5: 'DB', 6: 'GRAPH', 7: 'SDB', 8: 'CPU-DB', 17: 'SDB (after overall reset)',
  18: 'SDB (Routing)', 41: 'ENCRYPT',
};
const WEEKDAYS: Readonly<Record<number, string>> = {
  0: 'Undefined', 1: 'Sunday', 2: 'Monday', 3: 'Tuesday', 4: 'Wednesday', 5: 'Thursday', 6: 'Friday', 7: 'Saturday',
};
const YES = { as: ['Yes', 'No'] } as const, TRUTH = { as: ['True', 'False'] } as const;

export const USERDATA_FIELDS = {
  'blockinfo.blocktype': text('Block type'),
  'blockinfo.block_count': u16('Block count'),
  'blockinfo.block_num': u16('Block number'),
  'blockinfo.list_flags': u8('Block flags (unknown)', { hex: true, id: 's7comm.blockinfo.flags' }),
  'blockinfo.block_lang': u8('Block language', { values: LANGUAGES }),
  'data.blockinfo.block_number': text('Block number'),
  'data.blockinfo.filesys': text('Filesystem'),
  'blockinfo.res_infolength': u16('Length of Info'),
  'blockinfo.res_unknown2': u16('Unknown blockinfo 2', { hex: true }),
  'blockinfo.res_const3': text('Constant 3'),
  'blockinfo.res_unknown': octets('Unknown byte(s) blockinfo'),
  'blockinfo.flags': u8('Block flags', { hex: true, id: 's7comm.param.userdata.blockinfo.flags' }),
  'blockinfo.linked': flag('Linked', 0x01, { ...YES, id: 's7comm.param.userdata.blockinfo.linked' }),
  'blockinfo.standard': flag('Standard block', 0x02, { ...YES, id: 's7comm.param.userdata.blockinfo.standard_block' }),
  'blockinfo.nonretain': flag('Non Retain', 0x08, { ...YES, id: 's7comm.param.userdata.blockinfo.nonretain' }),
  'blockinfo.subblk_type': u8('Subblk type', { values: SUBKINDS }),
  'blockinfo.load_mem_len': u32('Length load memory'),
  'blockinfo.blocksecurity': u32('Block Security', { values: { 0: 'None', 3: 'Know How Protect' } }),
  'blockinfo.code_timestamp': text('Code timestamp'),
  'blockinfo.interface_timestamp': text('Interface timestamp'),
  'blockinfo.ssb_len': u16('SSB length'),
  'blockinfo.add_len': u16('ADD length'),
  'blockinfo.localdata_len': u16('Localdata length'),
  'blockinfo.mc7_len': u16('MC7 code length'),
  'blockinfo.author': text('Author'),
  'blockinfo.family': text('Family'),
  'blockinfo.headername': text('Name (Header)'),
  'blockinfo.headerversion': text('Version (Header)'),
  'blockinfo.checksum': u16('Block checksum', { hex: true }),
  'blockinfo.reserved1': u32('Reserved 1', { hex: true }),
  'blockinfo.reserved2': u32('Reserved 2', { hex: true }),
  'data.ts': absoluteTime('S7 Timestamp', { size: 0 }),
  'data.ts_reserved': u8('S7 Timestamp - Reserved', { hex: true }),
  'data.ts_year1': u8('S7 Timestamp - Year 1'),
  'data.ts_year2': u8('S7 Timestamp - Year 2'),
  'data.ts_month': u8('S7 Timestamp - Month'),
  'data.ts_day': u8('S7 Timestamp - Day'),
  'data.ts_hour': u8('S7 Timestamp - Hour'),
  'data.ts_minute': u8('S7 Timestamp - Minute'),
  'data.ts_second': u8('S7 Timestamp - Second'),
  'data.ts_millisecond': u16('S7 Timestamp - Milliseconds'),
  'data.ts_weekday': bits('S7 Timestamp - Weekday', 0x000f, { size: 2, values: WEEKDAYS }),
  'cyclic.interval_timebase': u8('Interval timebase', { values: { 0: '100 milliseconds', 1: '1 second', 2: '10 seconds' } }),
  'cyclic.interval_time': u8('Interval time factor'),
  'cyclic.function': u8('Function'),
  'cyclic.job_id': u8('Job-ID'),
  'cpu.msg.events': u8('Subscribed events', { hex: true }),
  'cpu.msg.events.modetrans': flag('Mode-transition', 0x01, TRUTH),
  'cpu.msg.events.system': flag('System-diagnostics', 0x02, TRUTH),
  'cpu.msg.events.userdefined': flag('Userdefined', 0x04, TRUTH),
  'cpu.msg.events.alarms': flag('Alarms', 0x80, TRUTH),
  'cpu.msg.req_reserved1': u8('Reserved/Unknown', { hex: true }),
  'cpu.msg.username': text('Username'),
} as const;

const f = USERDATA_FIELDS;

function blockType(p: Cursor): string {
  const code = p.u16(), type = p.take(f['blockinfo.blocktype'], 2),
    kind = KINDS[type] ?? `Unknown Block type: 0x${code.toString(16).padStart(4, '0')}`;
  p.label(`Block type: ${type} (${kind})`);
  return kind;
}

/** How many blocks of each kind there are, one kind's blocks, or one block. */
export function takeBlocks(p: Cursor, item: Field<void>, subfunction: number, isResponse: boolean): void {
  if (subfunction === 1 && isResponse) {
    for (let i = 1; p.remaining >= 4; i++) {
      const outer = p.open(item, 4), node = p.tree.current;
      p.labelNode(node, `Item [${i}]: (Block type ${blockType(p)})`);
      p.take(f['blockinfo.block_count']);
      p.close(outer);
    }
  } else if (subfunction === 2 && isResponse) {
    for (let i = 1; p.remaining >= 4; i++) {
      const outer = p.open(item, 4), node = p.tree.current;
      p.labelNode(node, `Item [${i}]: (Block number ${p.take(f['blockinfo.block_num'])})`);
      p.take(f['blockinfo.list_flags']);
      p.take(f['blockinfo.block_lang']);
      p.close(outer);
    }
  } else if (subfunction === 2) {
    p.addInfo(` Type:[${blockType(p)}]`);
  } else if (subfunction === 3 && !isResponse && p.remaining >= 8) {
    const kind = blockType(p), number = p.take(f['data.blockinfo.block_number'], 5), place = p.take(f['data.blockinfo.filesys'], 1);
    p.label(`Filesystem: ${place} (${PLACES[place] ?? 'Unknown'})`);
    p.addInfo(` -> Block:[${kind} ${Number(number)}]`);
  } else if (subfunction === 3 && isResponse && p.remaining >= BLOCK_INFO) {
    blockInfo(p);
  }
}

/** Bytes that are told of a block. */
const BLOCK_INFO = 78;

function blockInfo(p: Cursor): void {
  blockType(p);
  p.take(f['blockinfo.res_infolength']);
  p.take(f['blockinfo.res_unknown2']);
  p.take(f['blockinfo.res_const3'], 2);
  p.take(f['blockinfo.res_unknown'], 1);
  takeNamedBits(p, f['blockinfo.flags'], [f['blockinfo.linked'], f['blockinfo.standard'], f['blockinfo.nonretain']]);
  p.take(f['blockinfo.block_lang']);
  const kind = p.take(f['blockinfo.subblk_type']), number = p.take(f['blockinfo.block_num']);
  p.addInfo(` -> Block:[${SUBKINDS[kind] ?? 'Unknown'} ${number}]`);
  p.take(f['blockinfo.load_mem_len']);
  p.take(f['blockinfo.blocksecurity']);
  sinceFirst(p, f['blockinfo.code_timestamp']);
  sinceFirst(p, f['blockinfo.interface_timestamp']);
  for (const field of [f['blockinfo.ssb_len'], f['blockinfo.add_len'], f['blockinfo.localdata_len'], f['blockinfo.mc7_len']]) p.take(field);
  for (const field of [f['blockinfo.author'], f['blockinfo.family'], f['blockinfo.headername']]) p.take(field, 8);
  const version = p.u8();
  p.takeAs(f['blockinfo.headerversion'], `${version >> 4}.${version & 0x0f}`, 1);
  p.take(f['blockinfo.res_unknown'], 1);
  for (const field of [f['blockinfo.checksum'], f['blockinfo.reserved1'], f['blockinfo.reserved2']]) p.take(field);
}

const FIRST_DAY = Date.UTC(1984, 0, 1) / 1000;

/** Milliseconds of a day, and the day since 1984. */
function sinceFirst(p: Cursor, field: Field<string>): void {
  const milliseconds = p.u32(), seconds = FIRST_DAY + p.u16(4) * 86400 + Math.floor(milliseconds / 1000);
  p.takeAs(field, absoluteText({ seconds, nanoseconds: (milliseconds % 1000) * 1e6 }).replace(/(\.\d{3})\d* UTC$/, '$1'), 6);
}

const decimal = (byte: number): number => (byte >> 4) * 10 + (byte & 0x0f);
/** Bytes from the year on, and those ahead of it. */
const CLOCK = 8, AHEAD = 2;

/** A date in decimal digits, two in a byte, behind a reserved byte and the century. */
export function takeClock(p: Cursor): void {
  if (p.remaining < AHEAD + CLOCK) return;
  moment(p, AHEAD, () => {
    p.take(f['data.ts_reserved']);
    p.takeAs(f['data.ts_year1'], decimal(p.u8()), 1);
  });
}

/** The same without them. */
export const takeShortClock = (p: Cursor): void => moment(p, 0, () => {});

function moment(p: Cursor, ahead: number, begin: () => void): void {
  p.need(ahead + CLOCK);
  const [year, month, day, hour, minute, second] = Array.from({ length: 6 }, (_, i) => decimal(p.u8(ahead + i)));
  const last = p.u16(ahead + 6), milliseconds = decimal(last >> 8) * 10 + ((last >> 4) & 0x0f), full = (year >= 90 ? 1900 : 2000) + year;
  const time: Moment = { seconds: Date.UTC(full, month - 1, day, hour, minute, second) / 1000, nanoseconds: milliseconds * 1e6 };
  p.set(f['data.ts'], time, p.at, ahead + CLOCK);
  const outer = p.under();
  begin();
  const parts = [['year2', year], ['month', month], ['day', day], ['hour', hour], ['minute', minute], ['second', second]] as const;
  for (const [name, value] of parts) p.takeAs(f[`data.ts_${name}`], value, 1);
  p.set(f['data.ts_millisecond'], milliseconds, p.at, 2);
  p.set(f['data.ts_weekday'], last & 0x0f, p.at, 2);
  p.skip(2);
  p.close(outer);
}

/** Variables that are sent again and again until the job is ended. */
export function takeCyclicRequest(p: Cursor, subfunction: number, count: Field<number>): void {
  if (subfunction === 4) {
    p.take(f['cyclic.function']);
    p.addInfo(` JobID=${p.take(f['cyclic.job_id'])}`);
    return;
  }
  const items = p.take(count);
  p.take(f['cyclic.interval_timebase']);
  p.take(f['cyclic.interval_time']);
  for (let i = 1; i <= items && p.more; i++) takeItem(p, i);
}

export function takeSubscription(p: Cursor): void {
  const fields = [f['cpu.msg.events.modetrans'], f['cpu.msg.events.system'], f['cpu.msg.events.userdefined'], f['cpu.msg.events.alarms']];
  const events = takeNamedBits(p, f['cpu.msg.events'], fields);
  const names = ['MODE', 'SYS', 'USR', 'ALM'].filter((_, i) => (events & fields[i].mask) !== 0);
  p.addInfo(` SubscribedEvents=(${names.join(',')})`);
  p.take(f['cpu.msg.req_reserved1']);
  p.take(f['cpu.msg.username'], Math.min(8, p.remaining));
}
