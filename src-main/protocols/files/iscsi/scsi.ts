/** The SCSI commands that are met, and what they answer: SPC-4 §6, SBC-3 §5. */
import { hex } from '../../../bytes/hexadecimal.ts';
import { type Cursor, bits, flag, octets, text, u16, u24, u32, u64, u8 } from '../../../dissect/index.ts';
import { unitText } from './parts.ts';
import { SENSE_CODES } from './sense-codes.ts';

export const COMMANDS: Readonly<Record<number, string>> = {
  0x00: 'Test Unit Ready', 0x03: 'Request Sense', 0x04: 'Format Unit', 0x08: 'Read(6)', 0x0a: 'Write(6)', 0x12: 'Inquiry',
  0x15: 'Mode Select(6)', 0x16: 'Reserve(6)', 0x17: 'Release(6)', 0x1a: 'Mode Sense(6)', 0x1b: 'Start Stop Unit', 0x1d: 'Send Diagnostic',
  0x1e: 'Prevent/Allow Medium Removal', 0x25: 'Read Capacity(10)', 0x28: 'Read(10)', 0x2a: 'Write(10)', 0x2e: 'Write & Verify(10)',
  0x2f: 'Verify(10)', 0x34: 'Pre-Fetch(10)', 0x35: 'Synchronize Cache(10)', 0x37: 'Read Defect Data(10)', 0x3b: 'Write Buffer',
  0x3c: 'Read Buffer', 0x41: 'Write Same(10)', 0x42: 'Unmap', 0x4d: 'Log Sense', 0x55: 'Mode Select(10)', 0x5a: 'Mode Sense(10)',
  0x5e: 'Persistent Reserve In', 0x5f: 'Persistent Reserve Out', 0x83: 'Extended Copy', 0x88: 'Read(16)', 0x89: 'Compare & Write',
  0x8a: 'Write(16)', 0x8f: 'Verify(16)', 0x91: 'Synchronize Cache(16)', 0x93: 'Write Same(16)', 0x9e: 'Service Action In(16)',
  0xa0: 'Report LUNs', 0xa3: 'Maintenance In', 0xa8: 'Read(12)', 0xaa: 'Write(12)',
  0x07: 'Reassign Blocks', 0x2b: 'Seek(10)', 0x33: 'Set Limits(10)', 0x36: 'Lock Unlock Cache(10)', 0x3e: 'Read Long(10)',
  0x3f: 'Write Long', 0x48: 'Sanitize', 0x4c: 'Log Select', 0x50: 'XdWrite(10)', 0x51: 'XpWrite(10)', 0x52: 'XdRead(10)',
  0x53: 'XdWriteRead(10)', 0x56: 'Reserve(10)', 0x57: 'Release(10)', 0x7f: 'Rebuild(32)', 0x80: 'XdWrite Extended(16)',
  0x81: 'Rebuild(16)', 0x82: 'Regenerate(16)', 0x84: 'Receive Copy', 0x8b: 'OrWrite(16)', 0x8e: 'Write & Verify(16)',
  0x90: 'Pre-Fetch(16)', 0x92: 'Lock Unlock Cache(16)', 0x9c: 'Write Atomic(16)', 0x9f: 'Service Action Out(16)',
  0xae: 'Write & Verify(12)', 0xaf: 'Verify(12)', 0xb3: 'Set Limits(12)', 0xb7: 'Read Defect Data(12)',
};
const READ_CAPACITY_16 = 0x10;
const INQUIRY = 0x12, READ_CAPACITY = 0x25, SERVICE_IN = 0x9e, REPORT_LUNS = 0xa0, UNMAP = 0x42;
const SENSE_KEYS: Readonly<Record<number, string>> = {
  0: 'No Sense', 1: 'Recovered Error', 2: 'Not Ready', 3: 'Medium Error', 4: 'Hardware Error', 5: 'Illegal Request', 6: 'Unit Attention',
  7: 'Data Protection', 8: 'Blank Check', 9: 'Vendor Specific', 10: 'Copy Aborted', 11: 'Command Aborted', 13: 'Overflow Command',
  14: 'Miscompare',
  12: 'Obsolete Error Code',
};
const DEVICES: Readonly<Record<number, string>> = {
  0x00: 'Direct Access Device', 0x01: 'Sequential Access Device', 0x02: 'Printer', 0x03: 'Processor', 0x04: 'WORM', 0x05: 'CD-ROM',
  0x06: 'Scanner', 0x07: 'Optical Memory', 0x08: 'Medium Changer', 0x09: 'Communication', 0x0c: 'Storage Array', 0x0d: 'Enclosure Services',
  0x0e: 'Simplified Block Device', 0x1e: 'Well known logical unit', 0x1f: 'Unknown or no device type',
  0x0f: 'Optical Card Reader/Writer', 0x11: 'Object-based Storage Device', 0x12: 'Automation/Drive Interface',
};

export const SCSI_FIELDS = {
  opcode: u8('Opcode', { id: 'scsi_spc.opcode', hex: true, values: COMMANDS }),
  block_opcode: u8('Opcode', { id: 'scsi_sbc.opcode', hex: true, values: COMMANDS }),
  lba: u32('Logical Block Address (LBA)', { id: 'scsi_sbc.rdwr10.lba' }),
  lba16: u64('Logical Block Address (LBA)', { id: 'scsi_sbc.rdwr16.lba' }),
  lba6: u24('Logical Block Address (LBA)', { id: 'scsi_sbc.rdwr6.lba' }),
  length10: u16('Transfer Length', { id: 'scsi_sbc.rdwr10.xferlen' }),
  length12: u32('Transfer Length', { id: 'scsi_sbc.rdwr12.xferlen' }),
  length6: u24('Transfer Length', { id: 'scsi_sbc.rdwr6.xferlen', size: 1 }),
  allocation: u8('Allocation Length', { id: 'scsi.cdb.alloclen' }),
  allocation16: u16('Allocation Length', { id: 'scsi.cdb.alloclen16' }),
  allocation32: u32('Allocation Length', { id: 'scsi.cdb.alloclen32' }),
  page: u8('Inquiry EVPD Page Code', { id: 'scsi.inquiry.evpd.page', hex: true }),
  action: u8('Service', { id: 'scsi_sbc.service_action', hex: true }),
  cdb: octets('CDB', { id: 'scsi.cdb.bytes', own: true }),
  control: u8('Control', { id: 'scsi.cdb.control', hex: true }),
  peripheral: u8('Peripheral', { id: 'scsi.inquiry.peripheral', hex: true }),
  qualifier: bits('Qualifier', 0xe0, { id: 'scsi.inquiry.qualifier', hex: true }),
  device: bits('Device Type', 0x1f, { id: 'scsi.inquiry.devtype', hex: true, values: DEVICES }),
  vendor: text('Vendor Id', { id: 'scsi.inquiry.vendor_id' }),
  product: text('Product ID', { id: 'scsi.inquiry.product_id' }),
  revision: text('Product Revision Level', { id: 'scsi.inquiry.product_rev' }),
  last: u32('LBA', { id: 'scsi_sbc.returned_lba' }),
  last64: u64('LBA', { id: 'scsi_sbc.returned_lba64', own: true }),
  block: u32('Block size in bytes', { id: 'scsi_sbc.blocksize' }),
  luns: u32('LUN List Length', { id: 'scsi.reportluns.lun_list_length' }),
  unit: octets('LUN', { id: 'scsi.reportluns.lun', own: true }),
  error: bits('SNS Error Type', 0x7f, { id: 'scsi.sns.errtype', hex: true, values: { 0x70: 'Current Error', 0x71: 'Deferred Error' } }),
  filemark: flag('Filemark', 0x80, { id: 'scsi.sns.filemark', as: ['True', 'False'] }),
  medium: flag('EOM', 0x40, { id: 'scsi.sns.eom', as: ['True', 'False'] }),
  wrong: flag('ILI', 0x20, { id: 'scsi.sns.ili', as: ['True', 'False'] }),
  key: bits('Sense Key', 0x0f, { id: 'scsi.sns.key', hex: true, values: SENSE_KEYS }),
  information: u32('Sense Info', { id: 'scsi.sns.info', hex: true }),
  additional: u8('Additional Sense Length', { id: 'scsi.sns.addlen' }),
  specific: octets('Command-Specific Information', { id: 'scsi.sns.cmdspecific' }),
  code: u16('Additional Sense Code+Qualifier', { id: 'scsi.sns.ascascq', hex: true, values: SENSE_CODES }),
  replaceable: u8('Field Replaceable Unit Code', { id: 'scsi.sns.fru', hex: true }),
};

const f = SCSI_FIELDS;

export const commandName = (code: number): string => COMMANDS[code] ?? `Unknown (${hex(code, 2)})`;

/** Reads a command; of what it says the Info column tells where it reads and writes. */
export function takeCommand(p: Cursor, unit: number): void {
  const code = p.u8(), outer = p.open(`SCSI CDB ${commandName(code)}`, p.remaining);
  p.addInfo(`SCSI: ${commandName(code)} LUN: ${unitText(unit)} `);
  p.take(isOfBlocks(code) ? f.block_opcode : f.opcode);
  parameters(p, code);
  p.takeRest(f.cdb);
  p.close(outer);
}

/** Whether the command is one of SBC-3, not of the commands that all devices have: those that move blocks, all but the buffers' among them. */
function isOfBlocks(code: number): boolean {
  return code === 0x08 || code === 0x0a || code === READ_CAPACITY ||
    (code >= 0x28 && code <= 0x42 && code !== 0x3b && code !== 0x3c) || (code >= 0x88 && code <= 0x9e) ||
    code === 0xa8 || code === 0xaa;
}

function parameters(p: Cursor, code: number): void {
  switch (code) {
    case 0x08:
    case 0x0a:
      place(p, p.take(f.lba6), p.take(f.length6, 1));
      break;
    case 0x28: case 0x2a: case 0x2e: case 0x2f: case 0x35: case 0x41: {
      p.skip(1);
      const block = p.take(f.lba);
      p.skip(1);
      place(p, block, p.take(f.length10));
      break;
    }
    case 0xa8:
    case 0xaa:
      p.skip(1);
      place(p, p.take(f.lba), p.take(f.length12));
      break;
    case 0x88: case 0x89: case 0x8a: case 0x8f: case 0x91: case 0x93:
      p.skip(1);
      place(p, p.take(f.lba16), p.take(f.length12));
      break;
    case INQUIRY: {
      const vital = (p.u8() & 1) !== 0;
      p.skip(1);
      p.take(f.page);
      p.take(f.allocation16);
      if (vital) p.addInfo(' Vital Product Data');
      break;
    }
    case 0x1a:
      p.skip(3);
      p.take(f.allocation);
      break;
    case 0x5a: case 0x4d: case 0x5e: case UNMAP:
      p.skip(6);
      p.take(f.allocation16);
      break;
    case REPORT_LUNS:
    case 0xa3:
      p.skip(5);
      p.take(f.allocation32);
      break;
    case SERVICE_IN: {
      const action = p.u8() & 0x1f;
      p.take(f.action);
      if (action === READ_CAPACITY_16) p.addInfo(' READCAPACITY16');
      p.skip(8);
      p.take(f.allocation32);
      break;
    }
    default: return;
  }
  // The last byte of a command; of those of 16 bytes one is reserved before it.
  if (p.remaining > 0 && p.remaining <= 4 && code !== INQUIRY) p.skip(Math.min(p.remaining - 1, code >= 0x80 && code < 0xa0 ? 1 : 0));
  if (p.more) p.take(f.control);
}

function place(p: Cursor, block: number | bigint, length: number): void {
  p.addInfo(`(LBA: ${hex(block, 8)}, Len: ${length}) `);
}

/** What a command gave, as far as it describes the device. */
export function takeAnswer(p: Cursor, code: number): boolean {
  if (code === INQUIRY && p.remaining >= 36 && (p.u8(1) & 0x7f) === 0) {
    p.bits(f.peripheral, [f.qualifier, f.device]);
    p.skip(7);
    p.take(f.vendor, 8);
    p.take(f.product, 16);
    p.take(f.revision, 4);
  } else if (code === READ_CAPACITY && p.remaining >= 8) {
    p.take(f.last);
    p.take(f.block);
  } else if (code === SERVICE_IN && p.remaining >= 12) {
    p.take(f.last64);
    p.take(f.block);
  } else if (code === REPORT_LUNS && p.remaining >= 8) {
    p.take(f.luns);
    p.skip(4);
    while (p.remaining >= 8) p.take(f.unit, 8);
  } else {
    return false;
  }
  return true;
}

/** SPC-4 §4.5.3: why a command failed. */
export function takeSense(p: Cursor): void {
  const outer = p.open('SCSI: SNS Info', p.remaining);
  p.take(f.error);
  p.skip(1);
  for (const field of [f.filemark, f.medium, f.wrong]) p.show(field);
  p.take(f.key);
  p.take(f.information);
  p.take(f.additional);
  p.take(f.specific, 4);
  p.take(f.code);
  p.take(f.replaceable);
  p.close(outer);
}
