/** NVM Express over TCP: NVMe/TCP Transport Specification 1.0 §3.6. A message is a PDU: a common header of 8 bytes, one of its own, and data. */
import { hex } from '../../bytes/hexadecimal.ts';
import { type Cursor, type Field, MORE, NOT_MINE, below, flag, frameNumber, none, octets, protocol, u16, u32, u8 } from '../../dissect/index.ts';
import { readUint } from '../../dissect/read.ts';
import { bitNames } from '../bit-names.ts';
import { FABRICS_LINKS, callNvme, showCause, showConsequences } from './nvme.ts';
import { commandName, fabricsName, opcodeName } from './nvme/command-names.ts';
import { CONNECT_DATA, showFabricsCommand, showFabricsCompletion } from './nvme/fabrics.ts';
import { showLayout } from './nvme/layout.ts';
import { CONNECT, FABRICS, PDU, commandOf, queueNumber, readCommand } from './nvme/states.ts';

const COMMON = 8, ENTRY = 64, COMPLETION = 16;
/** A controller's largest transfer is told in powers of two of its pages; no PDU is that long. */
const LONGEST = 1 << 28;
const TYPES = {
  0: 'ICReq', 1: 'ICResp', 2: 'H2CTerm', 3: 'C2HTerm', 4: 'CapsuleCommand', 5: 'CapsuleResponse', 6: 'H2CData', 7: 'C2HData', 9: 'Ready To Transfer',
};
/** §3.6: what the header of each type is long. */
const HEADERS: Readonly<Record<number, number>> = { 0: 128, 1: 128, 2: 24, 3: 24, 4: 72, 5: 24, 6: 24, 7: 24, 9: 24 };
/** §3.6.2.4. */
const FATAL_ERRORS = {
  1: 'Invalid PDU Header Field', 2: 'PDU Sequence Error', 3: 'Header Digest Error', 4: 'Data Transfer Out of Range', 5: 'R2T Limit Exceeded',
  6: 'Unsupported Parameter',
};

const little = { little: true };
const termination = (name: string) => {
  const id = below(`nvme-tcp.${name}`);
  return {
    heading: none(name === 'c2htermreq' ? 'C2HTermReq' : 'H2CTermReq', { id: `nvme-tcp.${name}` }),
    status: u16('Fatal error status', id('fes', { hex: true, ...little, values: FATAL_ERRORS })),
    place: u32('PDU header field offset', id('phfo', { hex: true, ...little })),
    digest: u32('PDU header digest', id('phd', { hex: true, ...little })),
    parameter: u32('Unsupported parameter field offset', id('upfo', { hex: true, ...little })),
    reserved: u32('Reserved', id('reserved', { hex: true, ...little })),
    data: none('Terminated PDU header', id('data')),
  };
};
const TO_HOST = termination('c2htermreq'), TO_CONTROLLER = termination('h2ctermreq');
const keyed = (fields: Readonly<Record<string, Field>>) =>
  Object.fromEntries(Object.values(fields).map(field => [field.options.id!.slice('nvme-tcp.'.length), field]));

const FIELDS = {
  'cmd.qid': u16('Cmd Qid', { hex: true, source: 'conversation', text: queue => `${queue} (${queue === 0 ? 'AQ' : 'IOQ'})` }),
  type: u8('Pdu Type', { values: TYPES }),
  flags: u8('Pdu Specific Flags', { hex: true }),
  'flags.pdu.hdgst': flag('PDU Header Digest', 0x01),
  'flags.pdu.ddgst': flag('PDU Data Digest', 0x02),
  'flags.pdu.data_last': flag('PDU Data Last', 0x04),
  'flags.pdu.data_success': flag('PDU Data Success', 0x08),
  hlen: u8('Pdu Header Length'),
  pdo: u8('Pdu Data Offset'),
  plen: u32('Packet Length', little),
  hdgst: u32('PDU Header Digest', { hex: true, ...little }),
  ddgst: u32('PDU Data Digest', { hex: true, ...little }),
  icreq: none('ICReq'),
  'icreq.pfv': u16('Pdu Version Format', little),
  'icreq.hpda': u8('Host Pdu data alignment'),
  'icreq.digest': u8('Digest Types Enabled'),
  'icreq.maxr2t': u32('Maximum r2ts per request', little),
  icresp: none('ICResp'),
  'icresp.pfv': u16('Pdu Version Format', little),
  'icresp.cpda': u8('Controller Pdu data alignment'),
  'icresp.digest': u8('Digest types enabled'),
  'icresp.maxdata': u32('Maximum data capsules per r2t supported', little),
  'cmd.data': none('Data'),
  'cmd.cid': u16('Command ID', { hex: true, ...little }),
  cmd_pkt: frameNumber('Cmd in', { source: 'conversation' }),
  data: none('NVMe/TCP Data PDU'),
  ttag: u16('Transfer Tag', { hex: true, ...little }),
  'data.offset': u32('Data Offset', little),
  'data.length': u32('Data Length', little),
  'data.rsvd': octets('Reserved'),
  r2t: none('R2T'),
  'r2t.offset': u32('R2T Offset', little),
  'r2t.length': u32('R2T Length', little),
  'r2t.rsvd': octets('Reserved'),
  unknown_data: octets('Unknown Data'),
} as const;

const f = FIELDS;
const FLAGS = [f['flags.pdu.hdgst'], f['flags.pdu.ddgst'], f['flags.pdu.data_last'], f['flags.pdu.data_success']];
const HEADER_DIGEST = 1, DATA_DIGEST = 2;

/** The common header says how long each type's own is: no other bytes do by chance. */
function isPdu(bytes: Uint8Array, at: number): boolean {
  const length = readUint(bytes, at + 4, 4, true), header = bytes[at + 2];
  return header === HEADERS[bytes[at]] && length >= header && length <= LONGEST && bytes[at + 1] < 0x10;
}

/** Of the PDU that is being read, what its common header says. */
interface Pdu {
  readonly type: number;
  readonly flags: number;
  /** Where its data begin, from its begin on; 0 without. */
  readonly dataAt: number;
  readonly queue: number | undefined;
}

export const nvmeTcp = protocol({
  name: 'nvme-tcp',
  title: 'NVM Express Fabrics TCP',
  short: 'NVMe/TCP',
  on: { 'tcp.port': [4420] },
  over: ['tcp'],
  sized: true,
  fields: { ...FIELDS, ...keyed(TO_HOST), ...keyed(TO_CONTROLLER) },
  frame(bytes, at, end) {
    if (end - at < COMMON) return MORE;
    const length = readUint(bytes, at + 4, 4, true);
    return length < COMMON || length > LONGEST || bytes[at + 2] < COMMON ? NOT_MINE : length;
  },
  begins: [PDU.icReq, PDU.icResp],
  // §3.1: a connection begins with its initialization, the reserved rest of which is zero.
  recognise: (bytes, at, end) => end - at >= 128 && bytes[at] <= PDU.icResp && isPdu(bytes, at) && readUint(bytes, at + 4, 4, true) === 128
    && bytes.subarray(at + 16, at + 128).every(byte => byte === 0),
  dissect(p) {
    if (p.packet.next('nvme-tcp') === 0 || !p.columns.hasInfo) p.info('');
    const queue = queueNumber(p), type = p.u8();
    if (queue !== undefined) p.generate(f['cmd.qid'], queue);
    p.take(f.type);
    const flags = p.bits(f.flags, FLAGS);
    p.addLabel(() => bitNames(flags, FLAGS));
    const header = p.take(f.hlen), dataAt = p.take(f.pdo);
    p.take(f.plen);
    const pdu = { type, flags, dataAt, queue };
    const show = BODIES[type] as typeof BODIES[number] | undefined;
    if (show === undefined || HEADERS[type] !== header) {
      p.at = p.begin;
      p.takeRest(f.unknown_data);
    } else {
      show(p, pdu);
      p.at = p.end;
    }
    p.columns.setFence('| ');
  },
});

/** Stands behind the header, which a digest and padding may follow, at `length` bytes of data. */
function toData(p: Cursor, { flags, dataAt }: Pdu): number {
  if ((flags & HEADER_DIGEST) !== 0 && p.remaining >= 4) p.take(f.hdgst);
  if (dataAt === 0 || p.begin + dataAt < p.at || p.begin + dataAt > p.reported) return 0;
  p.skip(p.begin + dataAt - p.at);
  return Math.max(0, p.remaining - ((flags & DATA_DIGEST) !== 0 ? 4 : 0));
}

function digest(p: Cursor, { flags }: Pdu): void {
  if ((flags & DATA_DIGEST) !== 0 && p.remaining >= 4) p.take(f.ddgst);
}

const BODIES: Readonly<Record<number, (p: Cursor, pdu: Pdu) => void>> = {
  [PDU.icReq](p) {
    p.addInfo('Initialize Connection Request');
    initialized(p, f.icreq, [f['icreq.pfv'], f['icreq.hpda'], f['icreq.digest'], f['icreq.maxr2t']]);
  },
  [PDU.icResp](p) {
    p.addInfo('Initialize Connection Response');
    initialized(p, f.icresp, [f['icresp.pfv'], f['icresp.cpda'], f['icresp.digest'], f['icresp.maxdata']]);
  },
  [PDU.h2cTerm](p) {
    p.addInfo('Host to Controller Termination Request');
    terminated(p, TO_CONTROLLER);
  },
  [PDU.c2hTerm](p) {
    p.addInfo('Controller to Host Termination Request');
    terminated(p, TO_HOST);
  },
  [PDU.command](p, pdu) {
    const { queue } = pdu, number = p.little16(2);
    const command = commandOf(p, PDU.command, number) ?? readCommand(p), isFabrics = command.opcode === FABRICS;
    p.addInfo(() => `${isFabrics ? 'NVMeOF' : 'NVMe'} ${commandName(command, queue)}`);
    p.title(() => (isFabrics ? `, Fabrics Type: ${fabricsName(command.type)} (${hex(command.type, 2)})`
      : `, NVMe Opcode: ${opcodeName(command.opcode, queue)} (${hex(command.opcode, 2)})`) + ` Cmd ID: ${hex(number, 4)}`);
    if (isFabrics) showFabricsCommand(p, command, () => showConsequences(p, FABRICS_LINKS, command, true));
    else callNvme(p, { what: 'command', command, queue, offset: 0 }, ENTRY);
    const length = toData(p, pdu);
    if (length === 0) return;
    if (!isFabrics) {
      callNvme(p, { what: 'data', command, queue, offset: 0 }, length);
    } else {
      const outer = p.open(f['cmd.data'], length);
      if (command.type === CONNECT) showLayout(p, CONNECT_DATA(), length);
      p.skip(length);
      p.close(outer);
    }
    digest(p, pdu);
  },
  [PDU.response](p, pdu) {
    const { queue } = pdu, number = p.little16(12), command = commandOf(p, PDU.response, number);
    const isFabrics = command?.opcode === FABRICS;
    if (command !== undefined) {
      p.addInfo(() => `${isFabrics ? 'NVMeOF' : 'NVMe'} CQE for ${commandName(command, queue)}`);
      p.title(() => (isFabrics ? `, Cqe Fabrics Cmd: ${fabricsName(command.type)} (${hex(command.type, 2)})`
        : `, Cqe NVMe Cmd: ${opcodeName(command.opcode, queue)} (${hex(command.opcode, 2)})`) + ` Cmd ID: ${hex(number, 4)}`);
    }
    if (isFabrics) showFabricsCompletion(p, command, () => showCause(p, FABRICS_LINKS, command));
    else callNvme(p, { what: 'completion', command, queue, offset: 0 }, COMPLETION);
    toData(p, pdu);
  },
  [PDU.h2cData]: transferred,
  [PDU.c2hData]: transferred,
  [PDU.r2t](p) {
    p.addInfo('Ready To Transfer');
    const outer = p.open(f.r2t, 16);
    p.take(f['cmd.cid']);
    p.take(f.ttag);
    p.take(f['r2t.offset']);
    p.take(f['r2t.length']);
    p.take(f['r2t.rsvd'], 4);
    p.close(outer);
  },
};

/** §3.6.2.2 and §3.6.2.3. */
function initialized(p: Cursor, heading: Field<void>, settings: readonly Field[]): void {
  const outer = p.open(heading, 8);
  for (const field of settings) p.take(field);
  p.close(outer);
}

function transferred(p: Cursor, pdu: Pdu): void {
  const { type, queue } = pdu;
  const outer = p.open(f.data, 16);
  const number = p.take(f['cmd.cid']);
  p.take(f.ttag);
  const offset = p.take(f['data.offset']), length = p.take(f['data.length']);
  p.take(f['data.rsvd'], 4);
  p.close(outer);
  const command = commandOf(p, type, number);
  if (command !== undefined) {
    const { opcode } = command, isFabrics = opcode === FABRICS;
    p.addInfo(() => `NVMeOF Data for ${commandName(command, queue)}, offset ${offset}`);
    p.title(() => `, ${TYPES[type as keyof typeof TYPES]} Opcode: ${isFabrics ? fabricsName(command.type) : opcodeName(opcode, queue)} `
      + `(${hex(isFabrics ? command.type : opcode, 2)}), Cmd ID: ${hex(number, 4)}, Len: ${length}`);
    p.generate(f.cmd_pkt, command.frame);
  }
  const carried = toData(p, pdu);
  if (carried > 0) {
    if (command === undefined) p.take(f.unknown_data, carried);
    else callNvme(p, { what: 'data', command, queue, offset }, carried);
  }
  digest(p, pdu);
}

/** §3.6.2.4 and §3.6.2.5: what was wrong, and the header of the PDU in which it was. */
function terminated(p: Cursor, { heading, status, place, digest: wrong, parameter, reserved, data }: ReturnType<typeof termination>): void {
  const outer = p.open(heading, p.remaining);
  const reason = p.take(status);
  p.take(reason === 3 ? wrong : reason === 6 ? parameter : reason === 1 ? place : reserved);
  p.at = p.begin + HEADERS[PDU.h2cTerm];
  if (p.more) {
    p.open(data, p.remaining);
    p.at = p.end;
  }
  p.close(outer);
}
