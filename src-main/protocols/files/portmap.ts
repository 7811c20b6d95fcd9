/** The portmapper and its successor, RPCBIND: at which address a program answers, RFC 1833. */
import { type Cursor, type Field, bool, none, octets, protocol, text, u32 } from '../../dissect/index.ts';
import { CALLED, type Called, calledHere } from './rpc/calls.ts';
import { PROGRAMS, procedureName, programName } from './rpc/programs.ts';
import { VALUE_FOLLOWS, takeList } from './rpc/remote-program.ts';
import { XDR_FIELDS, takeWholeData, takeWholeText } from './rpc/xdr.ts';

const PORTMAP = 100000, PORTMAPPER = 2;
const NAMES = PROGRAMS.get(PORTMAP)!.procedures;
const SET = 1, UNSET = 2, GETPORT = 3, GETADDR = 3, DUMP = 4, CALLIT = 5, GETVERSADDR = 9, INDIRECT = 10, GETADDRLIST = 11;
const PROTOCOLS: Readonly<Record<number, string>> = { 6: 'TCP', 17: 'UDP' };

export const portmap = protocol({
  name: 'portmap',
  title: 'Portmap',
  short: 'Portmap',
  on: { 'rpc.program': [PORTMAP] },
  fields: {
    programversion: u32('Program Version', { id: 'rpc.programversion' }),
    procedure_v2: u32('V2 Procedure', { values: procedure => NAMES[2][procedure] }),
    procedure_v3: u32('V3 Procedure', { values: procedure => NAMES[3][procedure] }),
    procedure_v4: u32('V4 Procedure', { values: procedure => NAMES[4][procedure] }),
    prog: u32('Program', { values: programName }),
    version: u32('Version'),
    proto: u32('Proto', { values: PROTOCOLS }),
    port: u32('Port'),
    answer: bool('Answer', { as: ['True', 'False'] }),
    value_follows: VALUE_FOLLOWS,
    rpcb: none('RPCB'),
    'rpcb.prog': u32('Program', { values: programName }),
    'rpcb.version': u32('Version'),
    'rpcb.netid': text('Network Id'),
    'rpcb.addr': text('Universal Address'),
    'rpcb.owner': text('Owner of this Service'),
    uaddr: text('Universal Address'),
    proc: u32('Procedure'),
    argumentLength: u32('Argument length', { id: 'rpc.argument_length' }),
    args: octets('Arguments'),
    result: octets('Result'),
    ...XDR_FIELDS,
  },
  dissect(p, f) {
    const procedures: Readonly<Record<number, Field<number>>> = { 2: f.procedure_v2, 3: f.procedure_v3, 4: f.procedure_v4 };
    const called = calledHere(p), field = called === undefined ? undefined : procedures[called.version];
    if (called !== undefined && field !== undefined) {
      const { version, procedure, isCall } = called;
      p.generate(f.programversion, version);
      p.generate(field, procedure);
      p.title(` ${procedureName(PORTMAP, version, procedure)} ${isCall ? 'Call' : 'Reply'}`);
      if (p.more) (version === PORTMAPPER ? takePort : takeAddress)(p, f, procedure, isCall);
    }
    if (p.more) p.data();
  },
});

type Fields = (typeof portmap)['fields'];

/** §3.1 */
function takePort(p: Cursor, f: Fields, procedure: number, isCall: boolean): void {
  if (procedure === CALLIT) {
    if (isCall) takeForwarded(p, f);
    else takeAnswered(p, f, () => p.take(f.port));
  } else if (isCall && (procedure === GETPORT || procedure === SET || procedure === UNSET)) {
    const { program, version, proto } = takeMapping(p, f), carrier = PROTOCOLS[proto] ?? `Unknown (${proto})`;
    const whom = `${programName(program)}(${program})`;
    p.addInfo(` ${whom} V:${version} ${carrier}`);
    p.title(` ${whom} Version:${version} ${carrier}`);
  } else if (!isCall && procedure === GETPORT && p.remaining >= 4) {
    const port = p.take(f.port), words = port === 0 ? ' PROGRAM_NOT_AVAILABLE' : ` Port:${port}`;
    p.addInfo(words);
    p.title(words);
  } else if (!isCall && (procedure === SET || procedure === UNSET)) {
    p.take(f.answer);
  } else if (!isCall && procedure === DUMP) {
    takeList(p, () => {
      const outer = p.open('Map Entry'), node = p.tree.current, { program, version } = takeMapping(p, f);
      p.labelNode(node, `Map Entry: ${programName(program)} (${program}) V${version}`);
      p.close(outer);
    });
  }
}

function takeMapping(p: Cursor, f: Fields): { program: number; version: number; proto: number } {
  const mapping = { program: p.take(f.prog), version: p.take(f.version), proto: p.take(f.proto) };
  p.take(f.port);
  return mapping;
}

/** §2.1 */
function takeAddress(p: Cursor, f: Fields, procedure: number, isCall: boolean): void {
  if (isCall && (procedure === SET || procedure === UNSET || procedure === GETADDR || procedure === GETVERSADDR || procedure === GETADDRLIST)) {
    takeBinding(p, f);
  } else if (!isCall && (procedure === GETADDR || procedure === GETVERSADDR)) {
    takeWholeText(p, f.uaddr);
  } else if (!isCall && (procedure === SET || procedure === UNSET)) {
    p.take(f.answer);
  } else if (!isCall && procedure === DUMP) {
    takeList(p, () => takeBinding(p, f));
  } else if (procedure === CALLIT || procedure === INDIRECT) {
    if (isCall) takeForwarded(p, f);
    else takeAnswered(p, f, () => takeWholeText(p, f['rpcb.addr']));
  }
}

/** §2.2.1, §3.2: a call that the portmapper is to make here, with its parameters behind their length. */
function takeForwarded(p: Cursor, f: Fields): void {
  const program = p.take(f.prog), version = p.take(f.version), procedure = p.take(f.proc);
  p.label(`Procedure: ${procedureName(program, version, procedure)} (${procedure})`);
  const length = p.take(f.argumentLength);
  if (length === 0) return;
  // A portmapper is not asked to call itself.
  if (program !== PORTMAP) {
    p.packet.notes.set(CALLED, { version, procedure, isCall: true } satisfies Called);
    if (p.next('rpc.program', program)) return;
  }
  p.take(f.args, Math.min(length, p.remaining));
}

/** Where the program listens, and what it answered. */
function takeAnswered(p: Cursor, f: Fields, takePlace: () => unknown): void {
  takePlace();
  takeWholeData(p, f.result);
}

/** struct rpcb */
function takeBinding(p: Cursor, f: Fields): void {
  const outer = p.open(f.rpcb);
  p.take(f['rpcb.prog']);
  p.take(f['rpcb.version']);
  for (const field of [f['rpcb.netid'], f['rpcb.addr'], f['rpcb.owner']]) takeWholeText(p, field);
  p.close(outer);
}
