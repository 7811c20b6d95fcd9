/** S7 communication of Siemens' controllers, over ISO transport; after what Snap7 and others found out, as there is no public specification. */
import { hex } from '../../bytes/hexadecimal.ts';
import { type Cursor, bits, none, octets, protocol, u16, u24, u8 } from '../../dissect/index.ts';

const KINDS: Readonly<Record<number, string>> = { 1: 'Job', 2: 'Ack', 3: 'Ack_Data', 7: 'Userdata' };
const FUNCTIONS: Readonly<Record<number, string>> = {
  0x00: 'CPU services', 0xf0: 'Setup communication', 0x04: 'Read Var', 0x05: 'Write Var', 0x1a: 'Request download', 0x1b: 'Download block',
  0x1c: 'Download ended', 0x1d: 'Start upload', 0x1e: 'Upload', 0x1f: 'End upload', 0x28: 'PI-Service', 0x29: 'PLC Stop',
};
const ERRORS: Readonly<Record<number, string>> = {
  0x00: 'No error', 0x81: 'Application relationship', 0x82: 'Object definition', 0x83: 'No resources available',
  0x84: 'Error on service processing', 0x85: 'Error on supplies', 0x87: 'Access error',
  0x110: 'Invalid block number', 0x111: 'Invalid request length', 0x112: 'Invalid parameter', 0x113: 'Invalid block type',
  0x114: 'Block not found', 0x115: 'Block already exists', 0x116: 'Block is write-protected',
  0x117: 'The block/operating system update is too large', 0x118: 'Invalid block number', 0x119: 'Incorrect password entered',
  0x11a: 'PG resource error', 0x11b: 'PLC resource error', 0x11c: 'Protocol error',
  0x11d: 'Too many blocks (module-related restriction)',
  0x11e: 'There is no longer a connection to the database, or S7DOS handle is invalid', 0x11f: 'Result buffer too small',
  0x120: 'End of block list', 0x140: 'Insufficient memory available',
  0x141: 'Job cannot be processed because of a lack of resources',
  0x8001: 'The requested service cannot be performed while the block is in the current status',
  0x8003: 'S7 protocol error: Error occurred while transferring the block',
  0x8100: 'Application, general error: Service unknown to remote module',
  0x8104: 'This service is not implemented on the module or a frame error was reported',
  0x8204: 'The type specification for the object is inconsistent', 0x8205: 'A copied block already exists and is not linked',
  0x8301: 'Insufficient memory space or work memory on the module, or specified storage medium not accessible',
  0x8302: 'Too few resources available or the processor resources are not available',
  0x8304: 'No further parallel upload possible. There is a resource bottleneck', 0x8305: 'Function not available',
  0x8306: 'Insufficient work memory (for copying, linking, loading AWP)',
  0x8307: 'Not enough retentive work memory (for copying, linking, loading AWP)',
  0x8401: 'S7 protocol error: Invalid service sequence (for example, loading or uploading a block)',
  0x8402: 'Service cannot execute owing to status of the addressed object',
  0x8404: 'S7 protocol: The function cannot be performed',
  0x8405: 'Remote block is in DISABLE state (CFB). The function cannot be performed', 0x8500: 'S7 protocol error: Wrong frames',
  0x8503: 'Alarm from the module: Service canceled prematurely',
  0x8701: 'Error addressing the object on the communications partner (for example, area length error)',
  0x8702: 'The requested service is not supported by the module', 0x8703: 'Access to object refused',
  0x8704: 'Access error: Object damaged', 0xd001: 'Protocol error: Illegal job number',
  0xd002: 'Parameter error: Illegal job variant', 0xd003: 'Parameter error: Debugging function not supported by module',
  0xd004: 'Parameter error: Illegal job status', 0xd005: 'Parameter error: Illegal job termination',
  0xd006: 'Parameter error: Illegal link disconnection ID', 0xd007: 'Parameter error: Illegal number of buffer elements',
  0xd008: 'Parameter error: Illegal scan rate', 0xd009: 'Parameter error: Illegal number of executions',
  0xd00a: 'Parameter error: Illegal trigger event', 0xd00b: 'Parameter error: Illegal trigger condition',
  0xd011: 'Parameter error in path of the call environment: Block does not exist',
  0xd012: 'Parameter error: Wrong address in block', 0xd014: 'Parameter error: Block being deleted/overwritten',
  0xd015: 'Parameter error: Illegal tag address',
  0xd016: 'Parameter error: Test jobs not possible, because of errors in user program',
  0xd017: 'Parameter error: Illegal trigger number', 0xd025: 'Parameter error: Invalid path',
  0xd026: 'Parameter error: Illegal access type', 0xd027: 'Parameter error: This number of data blocks is not permitted',
  0xd031: 'Internal protocol error', 0xd032: 'Parameter error: Wrong result buffer length',
  0xd033: 'Protocol error: Wrong job length',
  0xd03f: 'Coding error: Error in parameter section (for example, reserve bytes not equal to 0)',
  0xd041: 'Data error: Illegal status list ID', 0xd042: 'Data error: Illegal tag address',
  0xd043: 'Data error: Referenced job not found, check job data', 0xd044: 'Data error: Illegal tag value, check job data',
  0xd045: 'Data error: Exiting the ODIS control is not allowed in HOLD',
  0xd046: 'Data error: Illegal measuring stage during run-time measurement',
  0xd047: 'Data error: Illegal hierarchy in \'Read job list\'', 0xd048: 'Data error: Illegal deletion ID in \'Delete job\'',
  0xd049: 'Invalid substitute ID in \'Replace job\'', 0xd04a: 'Error executing \'program status\'',
  0xd05f: 'Coding error: Error in data section (for example, reserve bytes not equal to 0, ...)',
  0xd061: 'Resource error: No memory space for job', 0xd062: 'Resource error: Job list full',
  0xd063: 'Resource error: Trigger event occupied',
  0xd064: 'Resource error: Not enough memory space for one result buffer element',
  0xd065: 'Resource error: Not enough memory space for several  result buffer elements',
  0xd066: 'Resource error: The timer available for run-time measurement is occupied by another job',
  0xd067: 'Resource error: Too many \'modify tag\' jobs active (in particular multi-processor operation)',
  0xd081: 'Function not permitted in current mode', 0xd082: 'Mode error: Cannot exit HOLD mode',
  0xd0a1: 'Function not permitted in current protection level',
  0xd0a2: 'Function not possible at present, because a function is running that modifies memory',
  0xd0a3: 'Too many \'modify tag\' jobs active on the I/O (in particular multi-processor operation)',
  0xd0a4: '\'Forcing\' has already been established', 0xd0a5: 'Referenced job not found',
  0xd0a6: 'Job cannot be disabled/enabled', 0xd0a7: 'Job cannot be deleted, for example because it is currently being read',
  0xd0a8: 'Job cannot be replaced, for example because it is currently being read or deleted',
  0xd0a9: 'Job cannot be read, for example because it is currently being deleted',
  0xd0aa: 'Time limit exceeded in processing operation', 0xd0ab: 'Invalid job parameters in process operation',
  0xd0ac: 'Invalid job data in process operation', 0xd0ad: 'Operating mode already set',
  0xd0ae: 'The job was set up over a different connection and can only be handled over this connection',
  0xd0c1: 'At least one error has been detected while accessing the tag(s)', 0xd0c2: 'Change to STOP/HOLD mode',
  0xd0c3: 'At least one error was detected while accessing the tag(s). Mode change to STOP/HOLD',
  0xd0c4: 'Timeout during run-time measurement',
  0xd0c5: 'Display of block stack inconsistent, because blocks were deleted/reloaded',
  0xd0c6: 'Job was automatically deleted as the jobs it referenced have been deleted',
  0xd0c7: 'The job was automatically deleted because STOP mode was exited',
  0xd0c8: '\'Block status\' aborted because of inconsistencies between test job and running program',
  0xd0c9: 'Exit the status area by resetting OB90',
  0xd0ca: 'Exiting the status range by resetting OB90 and access error reading tags before exiting',
  0xd0cb: 'The output disable for the peripheral outputs has been activated again',
  0xd0cc: 'The amount of data for the debugging functions is restricted by the time limit', 0xd201: 'Syntax error in block name',
  0xd202: 'Syntax error in function parameters',
  0xd205: 'Linked block already exists in RAM: Conditional copying is not possible',
  0xd206: 'Linked block already exists in EPROM: Conditional copying is not possible',
  0xd208: 'Maximum number of copied (not linked) blocks on module exceeded',
  0xd209: '(At least) one of the given blocks not found on the module',
  0xd20a: 'The maximum number of blocks that can be linked with one job was exceeded',
  0xd20b: 'The maximum number of blocks that can be deleted with one job was exceeded',
  0xd20c: 'OB cannot be copied because the associated priority class does not exist',
  0xd20d: 'SDB cannot be interpreted (for example, unknown number)', 0xd20e: 'No (further) block available',
  0xd20f: 'Module-specific maximum block size exceeded', 0xd210: 'Invalid block number',
  0xd212: 'Incorrect header attribute (run-time relevant)',
  0xd213: 'Too many SDBs. Note the restrictions on the module being used', 0xd216: 'Invalid user program - reset module',
  0xd217: 'Protection level specified in module properties not permitted', 0xd218: 'Incorrect attribute (active/passive)',
  0xd219: 'Incorrect block lengths (for example, incorrect length of first section or of the whole block)',
  0xd21a: 'Incorrect local data length or write-protection code faulty',
  0xd21b: 'Module cannot compress or compression was interrupted early',
  0xd21d: 'The volume of dynamic project data transferred is illegal',
  0xd21e: 'Unable to assign parameters to a module (such as FM, CP). The system data could not be linked',
  0xd220: 'Invalid programming language. Note the restrictions on the module being used',
  0xd221: 'The system data for connections or routing are not valid',
  0xd222: 'The system data of the global data definition contain invalid parameters',
  0xd223: 'Error in instance data block for communication function block or maximum number of instance DBs exceeded',
  0xd224: 'The SCAN system data block contains invalid parameters',
  0xd225: 'The DP system data block contains invalid parameters', 0xd226: 'A structural error occurred in a block',
  0xd230: 'A structural error occurred in a block',
  0xd231: 'At least one loaded OB cannot be copied because the associated priority class does not exist',
  0xd232: 'At least one block number of a loaded block is illegal',
  0xd234: 'Block exists twice in the specified memory medium or in the job', 0xd235: 'The block contains an incorrect checksum',
  0xd236: 'The block does not contain a checksum',
  0xd237: 'You are about to load the block twice, i.e. a block with the same time stamp already exists on the CPU',
  0xd238: 'At least one of the blocks specified is not a DB',
  0xd239: 'At least one of the DBs specified is not available as a linked variant in the load memory',
  0xd23a: 'At least one of the specified DBs is considerably different from the copied and linked variant',
  0xd240: 'Coordination rules violated', 0xd241: 'The function is not permitted in the current protection level',
  0xd242: 'Protection violation while processing F blocks', 0xd250: 'Update and module ID or version do not match',
  0xd251: 'Incorrect sequence of operating system components', 0xd252: 'Checksum error',
  0xd253: 'No executable loader available; update only possible using a memory card',
  0xd254: 'Storage error in operating system', 0xd280: 'Error compiling block in S7-300 CPU',
  0xd2a1: 'Another block function or a trigger on a block is active',
  0xd2a2: 'A trigger is active on a block. Complete the debugging function first',
  0xd2a3: 'The block is not active (linked), the block is occupied or the block is currently marked for deletion',
  0xd2a4: 'The block is already being processed by another block function',
  0xd2a6: 'It is not possible to save and change the user program simultaneously',
  0xd2a7: 'The block has the attribute \'unlinked\' or is not processed',
  0xd2a8: 'An active debugging function is preventing parameters from being assigned to the CPU',
  0xd2a9: 'New parameters are being assigned to the CPU', 0xd2aa: 'New parameters are currently being assigned to the modules',
  0xd2ab: 'The dynamic configuration limits are currently being changed',
  0xd2ac: 'A running active or deactivate assignment (SFC 12) is temporarily preventing R-KiR process',
  0xd2b0: 'An error occurred while configuring in RUN (CiR)',
  0xd2c0: 'The maximum number of technological objects has been exceeded',
  0xd2c1: 'The same technology data block already exists on the module',
  0xd2c2: 'Downloading the user program or downloading the hardware configuration is not possible',
  0xd401: 'Information function unavailable', 0xd402: 'Information function unavailable',
  0xd403: 'Service has already been logged on/off (Diagnostics/PMC)',
  0xd404: 'Maximum number of nodes reached. No more logons possible for diagnostics/PMC',
  0xd405: 'Service not supported or syntax error in function parameters', 0xd406: 'Required information currently unavailable',
  0xd407: 'Diagnostics error occurred', 0xd408: 'Update aborted', 0xd409: 'Error on DP bus',
  0xd601: 'Syntax error in function parameter', 0xd602: 'Incorrect password entered',
  0xd603: 'The connection has already been legitimized', 0xd604: 'The connection has already been enabled',
  0xd605: 'Legitimization not possible because password does not exist', 0xd801: 'At least one tag address is invalid',
  0xd802: 'Specified job does not exist', 0xd803: 'Illegal job status',
  0xd804: 'Illegal cycle time (illegal time base or multiple)', 0xd805: 'No more cyclic read jobs can be set up',
  0xd806: 'The referenced job is in a state in which the requested function cannot be performed',
  0xd807: 'Function aborted due to overload, meaning executing the read cycle takes longer than the set scan cycle time',
  0xdc01: 'Date and/or time invalid', 0xe201: 'CPU is already the master',
  0xe202: 'Connect and update not possible due to different user program in flash module',
  0xe203: 'Connect and update not possible due to different firmware',
  0xe204: 'Connect and update not possible due to different memory configuration',
  0xe205: 'Connect/update aborted due to synchronization error', 0xe206: 'Connect/update denied due to coordination violation',
  0xef01: 'S7 protocol error: Error at ID2; only 00H permitted in job',
  0xef02: 'S7 protocol error: Error at ID2; set of resources does not exist',
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
  0x03: 'System info of 200 family', 0x05: 'System flags of 200 family', 0x06: 'Analog inputs of 200 family',
  0x07: 'Analog outputs of 200 family', 0x80: 'Direct peripheral access (P)', 0x81: 'Inputs (I)', 0x82: 'Outputs (Q)', 0x83: 'Flags (M)',
  0x84: 'Data blocks (DB)', 0x85: 'Instance data blocks (DI)', 0x86: 'Local data (L)', 0x1c: 'S7 counters (C)', 0x1d: 'S7 timers (T)',
};
const METHODS: Readonly<Record<number, string>> = { 0x11: 'Req', 0x12: 'Res' };
const USER_TYPES: Readonly<Record<number, string>> = { 0: 'Push', 4: 'Request', 8: 'Response', 3: 'NC Push', 7: 'NC Request', 11: 'NC Response' };
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
    'header.errcls': u8('Error class', { hex: true, values: ERRORS }),
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
    'param.item.syntaxid': u8('Syntax Id', { hex: true, values: { 0x10: 'S7ANY', 0x13: 'PBC-R_ID', 0x15: 'ALARM_LOCKFREE', 0x16: 'ALARM_IND', 0x19: 'ALARM_ACK', 0x1a: 'ALARM_QUERYREQ', 0x1c: 'NOTIFY_IND', 0x82: 'NCK', 0x83: 'NCK_M', 0x84: 'NCK_I', 0xa2: 'DRIVEESANY', 0xb0: 'DBREAD', 0xb2: '1200SYM' } }),
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
    'param.errcod': u16('Error code', { hex: true, values: { 0: 'No error' } }),
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
