/** S7 communication of Siemens' controllers, over ISO transport; after what Snap7 and others found out, as there is no public specification. */
import { type Cursor, bits, none, octets, protocol, u16, u24, u8 } from '../../dissect/index.ts';
import { BLOCK_FIELDS, DOWNLOAD, END_UPLOAD, SERVICE, STOP, takeService, takeStop, takeTransfer } from './s7comm/blocks.ts';
import { DIAGNOSTIC_FIELDS, ENTRY, takeEntry } from './s7comm/diagnostics.ts';
import { errorName } from './s7comm/errors.ts';
import { ITEM_FIELDS, takeItem } from './s7comm/items.ts';
import {
  BLOCKS, CLOCK, CPU, CYCLIC, ERROR_CLASSES, FUNCTIONS, GROUPS, KINDS, METHODS, RETURNS, SUBFUNCTIONS, TRANSPORTS, USER_TYPES,
} from './s7comm/kinds.ts';
import { LIST_FIELDS, takeList } from './s7comm/system-lists.ts';
import { USERDATA_FIELDS, takeBlocks, takeClock, takeCyclicRequest, takeSubscription } from './s7comm/userdata.ts';

const JOB = 1, ACK = 2, ACK_DATA = 3, USERDATA = 7;
const READ = 0x04, WRITE = 0x05, SETUP = 0xf0;
const READ_LIST = 1, SUBSCRIBE = 2, DIAGNOSTIC = 3, UNSUBSCRIBE = 4;
const PUSHES: ReadonlySet<number> = new Set([0, 3]);
const RESPONSE = 0x12, RESPONSE_TYPES: ReadonlySet<number> = new Set([8, 11]);

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
    ...ITEM_FIELDS,
    ...BLOCK_FIELDS,
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
    'data.fillbyte': u8('Fill byte', { hex: true }),
    'userdata.itemcount': u16('Item count', { id: 's7comm.param.itemcount' }),
    ...LIST_FIELDS,
    ...DIAGNOSTIC_FIELDS,
    ...USERDATA_FIELDS,
    'resp.data': octets('Data'),
  },
  dissect(p, f) {
    const outer = p.open(f.header), node = p.tree.current;
    p.take(f['header.protid']);
    const kind = p.take(f['header.rosctr']), name = KINDS[kind] ?? 'Unknown';
    p.labelNode(node, `Header: (${name})`);
    p.info(`ROSCTR:[${name.padEnd(8)}]`);
    p.take(f['header.redid']);
    p.take(f['header.pduref']);
    const parameters = p.take(f['header.parlg']), data = p.take(f['header.datlg']);
    const error = kind === ACK || kind === ACK_DATA ? failure(p, f) : 0;
    p.close(outer);
    const parameter = p.within(parameters), payload = p.within(Math.min(data, p.remaining));
    if (kind === USERDATA) userdata(parameter, payload, f);
    else if (parameters > 0) service(parameter, payload, f, kind);
    p.at = Math.max(p.at, payload.at);
    if (error !== 0) p.addInfo(` -> Errorcode:[${four(error)}]`);
  },
});

type Fields = (typeof s7comm)['fields'];
const four = (value: number): string => `0x${value.toString(16).padStart(4, '0')}`;

/** An error's class and code are one number together. */
function failure(p: Cursor, f: Fields): number {
  const { at } = p, error = (p.take(f['header.errcls']) << 8) | p.take(f['header.errcod']);
  if (error !== 0) {
    p.set(f['param.errcod'], error, at, 2);
    p.label(`[Error code: ${errorName(error) ?? 'Unknown'} (${four(error)})]`);
  }
  return error;
}

function service(p: Cursor, data: Cursor, f: Fields, kind: number): void {
  const outer = p.open(f.param, p.remaining), node = p.tree.current;
  const code = p.take(f['param.func']), name = FUNCTIONS[code] ?? `Unknown function: 0x${code.toString(16).padStart(2, '0')}`;
  p.labelNode(node, `Parameter: (${name})`);
  p.addInfo(` Function:[${name}]`);
  if (code === SETUP && p.remaining >= 7) {
    p.take(f['param.setup_reserved1']);
    p.take(f['param.maxamq_calling']);
    p.take(f['param.maxamq_called']);
    p.take(f['param.pdu_length']);
  } else if ((code === READ || code === WRITE) && p.more) {
    const items = p.take(f['param.itemcount']);
    if (kind === JOB) for (let i = 1; i <= items && p.more; i++) takeItem(p, i);
    p.close(outer);
    if (data.more && (kind === ACK_DATA) === (code === READ)) values(data, f, items);
    else if (data.more) results(data, f);
    return;
  } else if (code >= DOWNLOAD && code <= END_UPLOAD) {
    takeTransfer(p, code, kind === JOB);
  } else if (code === SERVICE && p.remaining >= 10) {
    takeService(p);
  } else if (code === STOP && p.remaining >= 6) {
    takeStop(p);
  }
  p.close(outer);
  if (!data.more) return;
  const inner = data.open(f.data, data.remaining);
  if (code >= DOWNLOAD && code <= END_UPLOAD && data.remaining >= 4) {
    data.take(f['data.length']);
    data.take(f['data.blockcontrol.unknown1'], 2);
  }
  data.takeRest(f['resp.data']);
  data.close(inner);
}

function values(p: Cursor, f: Fields, items: number): void {
  const outer = p.open(f.data, p.remaining);
  value(p, f, items);
  p.close(outer);
}

function value(p: Cursor, f: Fields, items: number): void {
  for (let i = 1; i <= items && p.remaining >= 4; i++) {
    const inner = p.open(f['data.item']), code = p.take(f['data.returncode']);
    p.labelNode(p.tree.current, `Item [${i}]: (${RETURNS[code] ?? 'Unknown'})`);
    const type = p.take(f['data.transportsize']), length = p.u16();
    // Bits, bytes, words and integers are counted in bits; octets and floats in bytes.
    const size = type >= 3 && type <= 5 ? Math.ceil(length / 8) : length;
    p.takeAs(f['data.length'], size, 2);
    if (size > 0) p.take(f['resp.data'], Math.min(size, p.remaining));
    if (size % 2 === 1 && i < items && p.more) p.take(f['data.fillbyte']);
    p.close(inner);
  }
}

function results(p: Cursor, f: Fields): void {
  const outer = p.open(f.data, p.remaining);
  for (let i = 1; p.more; i++) {
    const inner = p.open(f['data.item']), code = p.take(f['data.returncode']);
    p.labelNode(p.tree.current, `Item [${i}]: (${RETURNS[code] ?? 'Unknown'})`);
    p.close(inner);
  }
  p.close(outer);
}

function userdata(p: Cursor, data: Cursor, f: Fields): void {
  const outer = p.open(f.param, p.remaining), node = p.tree.current;
  p.take(f['param.userdata.head']);
  p.take(f['param.userdata.length']);
  const method = p.take(f['param.userdata.reqres1']);
  const type = p.show(f['param.userdata.type']), group = p.take(f['param.userdata.funcgroup']), sub = p.take(f['param.userdata.subfunc']);
  const subname = SUBFUNCTIONS[group]?.[sub];
  if (subname !== undefined) p.label(`Subfunction: ${subname} (${sub})`);
  const push = method === RESPONSE ? '-Res' : '-Req', kind = (USER_TYPES[type] ?? 'Unknown') + (PUSHES.has(type) ? push : '');
  const names = [kind, GROUPS[group] ?? 'Unknown', ...(subname === undefined ? [] : [subname])];
  p.labelNode(node, `Parameter: (${names[0]}) ->(${names[1]})${subname === undefined ? '' : ` ->(${subname})`}`);
  p.addInfo(` Function:[${names[0]}] -> [${names.slice(1).join('] -> [')}]`);
  const sequence = p.take(f['param.userdata.seq_num']);
  let error = 0;
  if (method === RESPONSE && p.remaining >= 4) {
    p.take(f['param.userdata.dataunitref']);
    p.take(f['param.userdata.lastdataunit']);
    error = p.take(f['param.errcod']);
    if (group === CYCLIC && sub !== UNSUBSCRIBE) p.addInfo(` JobID=${sequence}`);
  }
  p.close(outer);
  if (data.remaining >= 4) userValues(data, f, group, sub, RESPONSE_TYPES.has(type));
  if (error !== 0) p.addInfo(` -> Errorcode:[${four(error)}]`);
}

function userValues(p: Cursor, f: Fields, group: number, sub: number, isResponse: boolean): void {
  const inner = p.open(f.data, p.remaining);
  p.take(f['data.returncode']);
  p.take(f['data.transportsize']);
  const part = p.within(Math.min(p.take(f['data.length']), p.remaining));
  if (part.more) {
    if (group === CPU && sub === READ_LIST && part.remaining >= 4) takeList(part, isResponse);
    else if (group === CPU && sub === SUBSCRIBE && !isResponse) takeSubscription(part);
    else if (group === CPU && sub === DIAGNOSTIC && part.remaining >= ENTRY) takeEntry(part, true);
    else if (group === BLOCKS) takeBlocks(part, f['data.item'], sub, isResponse);
    else if (group === CLOCK) takeClock(part);
    else if (group === CYCLIC && !isResponse) takeCyclicRequest(part, sub, f['userdata.itemcount']);
    else if (group === CYCLIC && part.remaining >= 2) value(part, f, part.take(f['userdata.itemcount']));
    part.takeRest(f['resp.data']);
  }
  p.close(inner);
}
