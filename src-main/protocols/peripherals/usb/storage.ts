/** Mass storage over USB: Bulk-Only Transport 1.0, with commands of SCSI inside. */
import { hex } from '../../../bytes/hexadecimal.ts';
import { type Cursor, bits, octets, protocol, u16, u32, u8 } from '../../../dissect/index.ts';
import { commandName, takeAnswer, takeCommand, takeSense } from '../../files/iscsi/scsi.ts';
import type { Command, Setup } from './devices.ts';

const STATUSES: Readonly<Record<number, string>> = { 0: 'Command Passed', 1: 'Command Failed', 2: 'Phase Error' };
const REQUESTS: Readonly<Record<number, string>> = { 0xff: 'RESET', 0xfe: 'GET MAX LUN' };
const GET_MAX_LUN = 0xfe;
const REQUEST_SENSE = 0x03;
const COMMAND_BLOCK = 31;
const COMMAND_STATUS = 13;
const COMMAND_SIGNATURE = 0x43425355;
const STATUS_SIGNATURE = 0x53425355;

/** What the transfer's layer tells this one. */
export interface StorageNote {
  readonly isRequest: boolean;
  readonly setup: Setup | undefined;
  readonly command: Command | undefined;
}
export const STORAGE_NOTE = 'usbms';

export const isStorageRequest = (setup: Setup): boolean => REQUESTS[setup.request] !== undefined;

export const usbms = protocol({
  name: 'usbms',
  title: 'USB Mass Storage',
  fields: {
    dCBWSignature: u32('Signature', { hex: true, little: true }),
    dCBWTag: u32('Tag', { hex: true, little: true }),
    dCBWDataTransferLength: u32('DataTransferLength', { little: true }),
    dCBWFlags: u8('Flags', { hex: true }),
    dCBWTarget: bits('Target', 0x70, { base: 'hexDec' }),
    dCBWLUN: bits('LUN', 0x0f, { hex: true }),
    dCBWCBLength: bits('CDB Length', 0x1f, { hex: true }),
    dCSWSignature: u32('Signature', { hex: true, little: true }),
    dCSWDataResidue: u32('DataResidue', { little: true }),
    dCSWStatus: u8('Status', { hex: true, values: STATUSES }),
    'setup.bRequest': u8('bRequest', { hex: true, values: REQUESTS }),
    'setup.wValue': u16('wValue', { hex: true, little: true }),
    'setup.wIndex': u16('wIndex', { little: true }),
    'setup.wLength': u16('wLength', { little: true }),
    'setup.maxlun': u8('Max LUN'),
    data: octets('Data', { own: true }),
  },
  dissect(p, f) {
    const note = p.packet.notes.get(STORAGE_NOTE) as StorageNote | undefined;
    if (note?.setup !== undefined) {
      takeRequest(p, f, note.setup, note.isRequest);
    } else if (p.remaining === COMMAND_BLOCK && p.available >= 4 && p.little32() === COMMAND_SIGNATURE) {
      takeBlock(p, f);
    } else if (p.remaining === COMMAND_STATUS && p.available >= 4 && p.little32() === STATUS_SIGNATURE) {
      takeStatus(p, f, note?.command);
    } else {
      takeData(p, f, note);
    }
  },
});

type Fields = (typeof usbms)['fields'];

/** Bulk-Only Transport §3: two requests of the class. */
function takeRequest(p: Cursor, f: Fields, { request }: Setup, isRequest: boolean): void {
  p.info(`${REQUESTS[request] ?? 'Unknown'} ${isRequest ? 'Request' : 'Response'}`);
  if (isRequest) {
    p.take(f['setup.bRequest']);
    p.take(f['setup.wValue']);
    p.take(f['setup.wIndex']);
    p.take(f['setup.wLength']);
  } else if (request === GET_MAX_LUN && p.more) {
    p.take(f['setup.maxlun']);
  }
}

/** §5.1. */
function takeBlock(p: Cursor, f: Fields): void {
  p.info('');
  p.take(f.dCBWSignature);
  p.take(f.dCBWTag);
  p.take(f.dCBWDataTransferLength);
  p.take(f.dCBWFlags);
  const unit = p.u8() & 0x0f;
  p.show(f.dCBWTarget);
  p.take(f.dCBWLUN);
  const length = p.u8() & 0x1f;
  p.take(f.dCBWCBLength);
  if (length > 0) takeCommand(p.within(Math.min(length, p.remaining)), unit);
}

/** §5.2. */
function takeStatus(p: Cursor, f: Fields, command: Command | undefined): void {
  p.take(f.dCSWSignature);
  p.take(f.dCBWTag);
  p.take(f.dCSWDataResidue);
  const status = p.take(f.dCSWStatus);
  if (command === undefined) return;
  p.info(`SCSI: Response LUN: ${unitText(command)} (${commandName(command.code)}) (${status === 0 ? 'Good' : 'Check Condition'})`);
}

const unitText = ({ unit }: Command): string => hex(unit, 2);

function takeData(p: Cursor, f: Fields, note: StorageNote | undefined): void {
  const command = note?.command;
  if (command !== undefined) {
    const answers = note?.isRequest !== true;
    const what = `${commandName(command.code)} ${answers ? 'Response' : 'Request'} Data`;
    p.info(`SCSI: Data ${answers ? 'In' : 'Out'} LUN: ${unitText(command)} (${what}) `);
    const outer = p.open(`SCSI Payload (${what})`, p.remaining);
    if (answers) takeDataIn(p, command.code);
    p.close(outer);
  }
  p.takeRest(f.data);
}

function takeDataIn(p: Cursor, code: number): void {
  if (code === REQUEST_SENSE) {
    if (p.remaining >= 15) takeSense(p);
  } else {
    takeAnswer(p, code);
  }
}
