/** ATA over Ethernet, AoE revision 11: commands to disks, and what disks say of themselves. */
import { hex } from '../../bytes/hexadecimal.ts';
import { type Cursor, flag, frameNumber, octets, protocol, relativeTime, text, u16, u32, u64, u8, bits } from '../../dissect/index.ts';
import { readBigInt } from '../../dissect/read.ts';
import { exchangeOf, exchangeTracker, showExchange } from '../exchanges.ts';

const COMMANDS: Readonly<Record<number, string>> = {
  0: 'Issue ATA Command', 1: 'Query Config Information', 2: 'Mac Mask List', 3: 'Reserve/Release',
};
const ERRORS: Readonly<Record<number, string>> = {
  1: 'Unrecognized command code', 2: 'Bad argument parameter', 3: 'Device unavailable', 4: 'Config string present',
  5: 'Unsupported version', 6: 'Target is reserved',
};
const CONFIG: Readonly<Record<number, string>> = {
  0: 'Read config string', 1: 'Test config string', 2: 'Test config string prefix', 3: 'Set config string', 4: 'Force set config string',
};
/** ATA/ATAPI-6 §8. */
const ATA: Readonly<Record<number, string>> = {
  0x00: 'NOP', 0x08: 'Atapi soft reset', 0x10: 'Recalibrate', 0x20: 'Read sectors (with retry)', 0x21: 'Read sectors (no retry)',
  0x24: 'Read ext', 0x30: 'Write sectors (with retry)', 0x31: 'Write sectors (no retry)', 0x34: 'Write ext', 0x3c: 'Write verify',
  0x40: 'Read verify sectors (with retry)', 0x90: 'Diagnose', 0x91: 'Initialize Drive Parameters', 0xa0: 'Atapi Packet',
  0xa1: 'Atapi Identify (Device)', 0xa2: 'Smart', 0xb0: 'SMART', 0xe0: 'Standby Immediate', 0xe1: 'Idle Immediate',
  0xe5: 'Check Power Mode', 0xe7: 'Flush Cache (LBA28)', 0xea: 'Flush Cache Ext', 0xec: 'Identify Device', 0xef: 'Set Features',
  0x22: 'Read long (with retry)', 0x23: 'Read long (no retry)', 0x32: 'Write long (with retry)', 0x33: 'Write long (no retry)',
  0x41: 'Read verify sectors (no retry)', 0x50: 'Format track', 0x70: 'Seek', 0x92: 'Download microcode',
  0x94: 'Standy immediate', 0x95: 'Idle immediate', 0x96: 'Standby', 0x97: 'Idle', 0x98: 'Check power mode', 0x99: 'Sleep',
  0xc4: 'Read multiple', 0xc5: 'Write multiple', 0xc6: 'Set multiple mode', 0xc8: 'Read dma (with retry)',
  0xc9: 'Read dma (no retry)', 0xca: 'Write dma (with retry)', 0xcb: 'Write dma (no retry)', 0xde: 'Door lock',
  0xdf: 'Door unlock', 0xe2: 'Standby', 0xe3: 'Idle', 0xe4: 'Read buffer', 0xe6: 'Sleep', 0xe8: 'Write buffer',
  0xed: 'Media eject', 0xee: 'Identify device dma', 0xf1: 'Security set password', 0xf2: 'Security unlock',
  0xf3: 'Security erase prepare', 0xf4: 'Security erase unit', 0xf5: 'Security freeze', 0xf6: 'Security disable password',
};
const HEADER = 10;

/** Requests by tag and shelf; bytes of the layer begin behind the Ethernet type. `about`: the ATA command. */
const EXCHANGES = exchangeTracker<number>({
  key: 'aoe', layer: 'aoe',
  roleOf({ bytes }) {
    if (bytes.length < HEADER + 4 || bytes[5] !== 0) return undefined;
    return { key: bytes.subarray(6, 10).join(), answers: (bytes[0] & 0x08) !== 0, about: bytes[HEADER + 3] };
  },
});

export const aoe = protocol({
  name: 'aoe',
  title: 'ATAoverEthernet',
  short: 'AoE',
  on: { ethertype: [0x88a2] },
  fields: {
    version: u8('Version'),
    response: flag('Response flag', 0x08, { as: ['Response', 'Request'] }),
    flags_error: flag('Error flag', 0x04, { as: ['Error', 'No error'] }),
    error: u8('Error', { values: ERRORS }),
    major: u16('Major', { hex: true }),
    minor: u8('Minor', { hex: true }),
    cmd: u8('Command', { values: COMMANDS }),
    tag: u32('Tag', { hex: true }),
    'aflags.e': flag('E', 0x40, { as: ['LBA48 extended command', 'Normal command'] }),
    'aflags.d': flag('D', 0x10, { as: ['True', 'False'] }),
    'aflags.a': flag('A', 0x02, { as: ['ASYNCHRONOUS Write', 'synchronous write'] }),
    'aflags.w': flag('W', 0x01, { as: ['WRITE to the device', 'No write to device'] }),
    err_feature: u8('Err/Feature', { hex: true }),
    sector_count: u8('Sector Count'),
    'ata.cmd': u8('ATA Cmd', { hex: true, values: ATA }),
    'ata.status': u8('ATA Status', { hex: true }),
    lba: u64('Lba', { hex: true }),
    bufcount: u16('Buffer Count', { own: true }),
    firmware: u16('Firmware Version', { hex: true, own: true }),
    sectors: u8('Sector Count', { own: true }),
    'config.command': bits('Config Command', 0x0f, { values: CONFIG, own: true }),
    'config.length': u16('Config String Length', { own: true }),
    'config.string': text('Config String', { own: true }),
    data: octets('Data', { own: true }),
    response_in: frameNumber('Response In', { source: 'conversation' }),
    response_to: frameNumber('Response To', { source: 'conversation' }),
    time: relativeTime('Time from request', { source: 'conversation' }),
  },
  dissect(p, f) {
    const [first] = p.peekBytes(1), answers = (first & 0x08) !== 0;
    p.set(f.version, first >>> 4, p.at, 1);
    const outer = p.open(`Flags: ${answers ? 'Response' : 'Request'}`, 1);
    p.show(f.response);
    const failed = p.take(f.flags_error);
    p.close(outer);
    if (failed) p.take(f.error);
    else p.skip(1);
    p.take(f.major);
    p.take(f.minor);
    const command = p.take(f.cmd);
    p.take(f.tag);
    p.info(`${COMMANDS[command] ?? 'Unknown command'} ${answers ? 'Response' : 'Request'}`);
    if (command === 0) ata(p, f, answers);
    else if (command === 1) configuration(p, f);
    else if (p.more) p.data();
  },
});

type Fields = (typeof aoe)['fields'];

function ata(p: Cursor, f: Fields, answers: boolean): void {
  const command = answers ? exchangeOf(p, EXCHANGES)?.about : p.available < 4 ? undefined : p.peekBytes(4)[3];
  showExchange(p, EXCHANGES, { request: f.response_to, response: f.response_in, time: f.time });
  p.show(f['aflags.e']);
  if ((p.u8() & 0x40) !== 0) p.show(f['aflags.d']);
  // Only writes may be answered before they are done.
  if ((p.u8() & 0x01) !== 0) p.show(f['aflags.a']);
  p.take(f['aflags.w']);
  p.take(f.err_feature);
  p.take(f.sector_count);
  p.take(answers ? f['ata.status'] : f['ata.cmd']);
  if (answers && command !== undefined) p.generate(f['ata.cmd'], command);
  if (command !== undefined) p.addInfo(` ATA:${ATA[command] ?? `Unknown (${hex(command, 2)})`}`);
  p.takeAs(f.lba, readBigInt(p.peekBytes(6), 0, 6, true, false), 6);
  p.skip(Math.min(2, p.available));
  p.takeCaptured(f.data);
}

function configuration(p: Cursor, f: Fields): void {
  p.take(f.bufcount);
  p.take(f.firmware);
  p.take(f.sectors);
  p.take(f['config.command']);
  const length = p.take(f['config.length']);
  if (length > 0) p.take(f['config.string'], Math.min(length, p.available));
}
