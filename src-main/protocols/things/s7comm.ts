/** S7 communication of Siemens' controllers, over ISO transport; after what Snap7 and others found out, as there is no public specification. */
import { hex } from '../../bytes/hexadecimal.ts';
import { type Cursor, bits, none, octets, protocol, u16, u24, u8 } from '../../dissect/index.ts';
import { errorName } from './s7comm/errors.ts';

const KINDS: Readonly<Record<number, string>> = { 1: 'Job', 2: 'Ack', 3: 'Ack_Data', 7: 'Userdata' };
const FUNCTIONS: Readonly<Record<number, string>> = {
  0x00: 'CPU services', 0x04: 'Read Var', 0x05: 'Write Var', 0x1a: 'Request download', 0x1b: 'Download block', 0x1c: 'Download ended',
  0x1d: 'Start upload', 0x1e: 'Upload', 0x1f: 'End upload', 0x28: 'PI-Service', 0x29: 'PLC Stop', 0xf0: 'Setup communication',
};
const ERROR_CLASSES: Readonly<Record<number, string>> = {
  0x00: 'No error', 0x81: 'Application relationship', 0x82: 'Object definition', 0x83: 'No resources available',
  0x84: 'Error on service processing', 0x85: 'Error on supplies', 0x87: 'Access error',
};
const RETURNS: Readonly<Record<number, string>> = {
  0x00: 'Reserved', 0x01: 'Hardware error', 0x03: 'Accessing the object not allowed', 0x05: 'Invalid address',
  0x06: 'Data type not supported', 0x07: 'Data type inconsistent', 0x0a: 'Object does not exist', 0xff: 'Success',
};
const TRANSPORTS: Readonly<Record<number, string>> = {
  0x00: 'NULL', 0x03: 'BIT', 0x04: 'BYTE/WORD/DWORD', 0x05: 'INTEGER', 0x06: 'DINTEGER', 0x07: 'REAL', 0x09: 'OCTET STRING',
  0x11: 'NCK ADDRESS1', 0x12: 'NCK ADDRESS2',
};
const AREAS: Readonly<Record<number, string>> = {
  0x03: 'System info of 200 family', 0x05: 'System flags of 200 family', 0x06: 'Analog inputs of 200 family', 0x07: 'Analog outputs of 200 family',
  0x1c: 'S7 counters (C)', 0x1d: 'S7 timers (T)', 0x80: 'Direct peripheral access (P)', 0x81: 'Inputs (I)', 0x82: 'Outputs (Q)', 0x83: 'Flags (M)',
  0x84: 'Data blocks (DB)', 0x85: 'Instance data blocks (DI)', 0x86: 'Local data (L)',
};
const SYNTAXES: Readonly<Record<number, string>> = {
  0x10: 'S7ANY', 0x13: 'PBC-R_ID', 0x15: 'ALARM_LOCKFREE', 0x16: 'ALARM_IND', 0x19: 'ALARM_ACK', 0x1a: 'ALARM_QUERYREQ', 0x1c: 'NOTIFY_IND',
  0x82: 'NCK', 0x83: 'NCK_M', 0x84: 'NCK_I', 0xa2: 'DRIVEESANY', 0xb0: 'DBREAD', 0xb2: '1200SYM',
};
const METHODS: Readonly<Record<number, string>> = { 0x11: 'Req', 0x12: 'Res' };
const USER_TYPES: Readonly<Record<number, string>> = { 0: 'Push', 3: 'NC Push', 4: 'Request', 7: 'NC Request', 8: 'Response', 11: 'NC Response' };
const GROUPS: Readonly<Record<number, string>> = {
  0: 'Mode-transition', 1: 'Programmer commands', 2: 'Cyclic services', 3: 'Block functions', 4: 'CPU functions', 5: 'Security',
  6: 'PBC BSEND/BRECV', 7: 'Time functions', 15: 'NC programming',
};
const CPU_FUNCTIONS: Readonly<Record<number, string>> = { 1: 'Read SZL', 2: 'Message service', 3: 'Diagnostic message' };
const JOB = 1, ACK_DATA = 3, USERDATA = 7;
const READ = 0x04, WRITE = 0x05, SETUP = 0xf0;
const CPU = 4;

export const s7comm = protocol({
  name: 's7comm',
  title: 'S7 Communication',
  on: { 'cotp.first': [0x32] },
  fields: {
    header: none('Header'),
    'header.protid': u8('Protocol Id', { hex: true }),
    'header.rosctr': u8('ROSCTR', { values: KINDS }),
    'header.redid': u16('Redundancy Identification (Reserved)', { hex: true }),
    'header.pduref': u16('Protocol Data Unit Reference'),
    'header.parlg': u16('Parameter length'),
    'header.datlg': u16('Data length'),
    'header.errcls': u8('Error class', { hex: true, values: ERROR_CLASSES }),
    'header.errcod': u8('Error code', { hex: true }),
    param: none('Parameter'),
    'param.func': u8('Function', { hex: true, values: FUNCTIONS }),
    'param.itemcount': u8('Item count'),
    'param.setup_reserved1': u8('Reserved', { hex: true }),
    'param.maxamq_calling': u16('Max AmQ (parallel jobs with ack) calling'),
    'param.maxamq_called': u16('Max AmQ (parallel jobs with ack) called'),
    'param.pdu_length': u16('PDU length'),
    'param.item': none('Item'),
    'param.item.varspec': u8('Variable specification', { hex: true }),
    'param.item.varspec_length': u8('Length of following address specification'),
    'param.item.syntaxid': u8('Syntax Id', { hex: true, values: SYNTAXES }),
    'param.item.transp_size': u8('Transport size'),
    'param.item.length': u16('Length'),
    'param.item.db': u16('DB number'),
    'param.item.area': u8('Area', { hex: true, values: AREAS }),
    'param.item.address': u24('Address', { hex: true }),
    'param.userdata.head': u24('Parameter head', { hex: true }),
    'param.userdata.length': u8('Parameter length'),
    'param.userdata.reqres1': u8('Method (Request/Response)', { hex: true, values: METHODS }),
    'param.userdata.type': bits('Type', 0xf0, { values: USER_TYPES }),
    'param.userdata.funcgroup': bits('Function group', 0x0f, { values: GROUPS }),
    'param.userdata.subfunc': u8('Subfunction'),
    'param.userdata.seq_num': u8('Sequence number'),
    'param.userdata.dataunitref': u8('Data unit reference number'),
    'param.userdata.lastdataunit': u8('Last data unit', { hex: true, values: { 0: 'Yes', 1: 'No' } }),
    'param.errcod': u16('Error code', { hex: true, values: errorName }),
    data: none('Data'),
    'data.item': none('Item'),
    'data.returncode': u8('Return code', { hex: true, values: RETURNS }),
    'data.transportsize': u8('Transport size', { hex: true, values: TRANSPORTS }),
    'data.length': u16('Length'),
    'data.userdata.szl_id': u16('SZL-ID', { hex: true }),
    'data.userdata.szl_index': u16('SZL-Index', { hex: true }),
    'resp.data': octets('Data'),
  },
  dissect(p, f) {
    const outer = p.open(f.header);
    const node = p.tree.current;
    p.take(f['header.protid']);
    const kind = p.take(f['header.rosctr']), name = KINDS[kind] ?? 'Unknown';
    p.labelNode(node, `Header: (${name})`);
    p.info(`ROSCTR:[${name.padEnd(8)}]`);
    p.take(f['header.redid']);
    p.take(f['header.pduref']);
    const parameters = p.take(f['header.parlg']), data = p.take(f['header.datlg']);
    if (kind === 2 || kind === ACK_DATA) {
      p.take(f['header.errcls']);
      p.take(f['header.errcod']);
    }
    p.close(outer);
    const parameter = p.within(parameters);
    const payload = p.within(Math.min(data, p.remaining));
    if (kind === USERDATA) userdata(parameter, payload, f);
    else if (parameters > 0) service(parameter, payload, f, kind);
    p.at = Math.max(p.at, payload.at);
  },
});

type Fields = (typeof s7comm)['fields'];

function service(p: Cursor, data: Cursor, f: Fields, kind: number): void {
  const outer = p.open(f.param, p.remaining);
  const node = p.tree.current;
  const code = p.take(f['param.func']), name = FUNCTIONS[code] ?? `Unknown function: ${hex(code, 2)}`;
  p.labelNode(node, `Parameter: (${name})`);
  p.addInfo(` Function:[${name}]`);
  if (code === SETUP && p.remaining >= 7) {
    p.take(f['param.setup_reserved1']);
    p.take(f['param.maxamq_calling']);
    p.take(f['param.maxamq_called']);
    p.take(f['param.pdu_length']);
  } else if ((code === READ || code === WRITE) && p.more) {
    const items = p.take(f['param.itemcount']);
    if (kind === JOB) for (let i = 1; i <= items && p.more; i++) item(p, f, i);
    p.close(outer);
    if (data.more && (kind === ACK_DATA) === (code === READ)) values(data, f, items);
    else if (data.more) results(data, f);
    return;
  }
  p.close(outer);
  if (data.more) {
    const inner = data.open(f.data, data.remaining);
    data.take(f['resp.data'], data.remaining);
    data.close(inner);
  }
}

/** A variable: how many of which type, and where they begin, counted in bits. */
function item(p: Cursor, f: Fields, number: number): void {
  const outer = p.open(f['param.item']);
  const node = p.tree.current;
  p.labelNode(node, `Item [${number}]`);
  p.take(f['param.item.varspec']);
  const spec = p.within(p.take(f['param.item.varspec_length']));
  const syntax = spec.take(f['param.item.syntaxid']);
  if (syntax === 0x10 && spec.remaining >= 9) {
    spec.take(f['param.item.transp_size']);
    spec.take(f['param.item.length']);
    spec.take(f['param.item.db']);
    const area = spec.take(f['param.item.area']), address = spec.take(f['param.item.address']);
    p.labelNode(node, () => `Item [${number}]: (${AREAS[area] ?? area} ${address >> 3}.${address & 7})`);
  }
  p.close(outer);
}

function values(p: Cursor, f: Fields, items: number): void {
  const outer = p.open(f.data, p.remaining);
  for (let i = 1; i <= items && p.remaining >= 4; i++) {
    const inner = p.open(f['data.item']);
    const code = p.take(f['data.returncode']);
    p.labelNode(p.tree.current, `Item [${i}]: (${RETURNS[code] ?? 'Unknown'})`);
    const type = p.take(f['data.transportsize']), length = p.take(f['data.length']);
    // Bits, bytes and words are counted in bits; octets and floats in bytes.
    const size = type >= 3 && type <= 5 ? Math.ceil(length / 8) : length;
    if (size > 0) p.take(f['resp.data'], Math.min(size, p.remaining));
    if (size % 2 === 1 && i < items && p.more) p.skip(1);
    p.close(inner);
  }
  p.close(outer);
}

function results(p: Cursor, f: Fields): void {
  const outer = p.open(f.data, p.remaining);
  while (p.more) p.take(f['data.returncode']);
  p.close(outer);
}

function userdata(p: Cursor, data: Cursor, f: Fields): void {
  const outer = p.open(f.param, p.remaining);
  const node = p.tree.current;
  p.take(f['param.userdata.head']);
  p.take(f['param.userdata.length']);
  const method = p.take(f['param.userdata.reqres1']);
  const type = p.show(f['param.userdata.type']), group = p.take(f['param.userdata.funcgroup']);
  const sub = p.take(f['param.userdata.subfunc']);
  const names = [
    USER_TYPES[type] ?? 'Unknown', GROUPS[group] ?? 'Unknown',
    ...(group === CPU && CPU_FUNCTIONS[sub] !== undefined ? [CPU_FUNCTIONS[sub]] : []),
  ];
  p.labelNode(node, `Parameter: (${names[0]}) ->(${names[1]})${names[2] === undefined ? '' : ` ->(${names[2]})`}`);
  p.addInfo(` Function:[${names[0]}] -> [${names.slice(1).join('] -> [')}]`);
  p.take(f['param.userdata.seq_num']);
  if (method === 0x12 && p.remaining >= 4) {
    p.take(f['param.userdata.dataunitref']);
    p.take(f['param.userdata.lastdataunit']);
    p.take(f['param.errcod']);
  }
  p.close(outer);
  if (data.remaining < 4) return;
  const inner = data.open(f.data, data.remaining);
  data.take(f['data.returncode']);
  data.take(f['data.transportsize']);
  data.take(f['data.length']);
  if (group === CPU && sub === 1 && data.remaining >= 4) {
    const identifier = data.take(f['data.userdata.szl_id']), index = data.take(f['data.userdata.szl_index']);
    data.addInfo(` ID=${hex(identifier, 4)} Index=${hex(index, 4)}`);
  }
  data.takeRest(f['resp.data']);
  data.close(inner);
}
