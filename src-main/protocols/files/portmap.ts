/** The portmapper of RFC 1833 §3: at which port a program answers. */
import { type Cursor, protocol, u32 } from '../../dissect/index.ts';
import { calledHere } from './rpc/calls.ts';
import { PROGRAMS, programName } from './rpc/programs.ts';

const NAMES = PROGRAMS.get(100000)!.procedures[2];
const GETPORT = 3, SET = 1, UNSET = 2, KNOWN_VERSION = 2;
const PROTOCOLS: Readonly<Record<number, string>> = { 6: 'TCP', 17: 'UDP' };

export const portmap = protocol({
  name: 'portmap',
  title: 'Portmap',
  short: 'Portmap',
  on: { 'rpc.program': [100000] },
  fields: {
    procedure_v2: u32('V2 Procedure', { values: procedure => NAMES[procedure] }),
    prog: u32('Program', { values: programName }),
    version: u32('Version'),
    proto: u32('Proto', { values: PROTOCOLS }),
    port: u32('Port'),
  },
  dissect(p, f) {
    const called = calledHere(p);
    if (called === undefined || called.version !== KNOWN_VERSION) {
      p.data();
      return;
    }
    const { procedure, isCall } = called;
    p.generate(f.procedure_v2, procedure);
    p.title(` ${NAMES[procedure] ?? procedure} ${isCall ? 'Call' : 'Reply'}`);
    if (isCall && (procedure === GETPORT || procedure === SET || procedure === UNSET)) mapping(p, f);
    else if (procedure === GETPORT && p.remaining >= 4) {
      const port = p.take(f.port);
      p.addInfo(port === 0 ? ' PROGRAM_NOT_AVAILABLE' : ` Port:${port}`);
      p.title(port === 0 ? ' PROGRAM_NOT_AVAILABLE' : ` Port:${port}`);
    } else if (p.more) {
      p.data();
    }
  },
});

function mapping(p: Cursor, f: (typeof portmap)['fields']): void {
  const program = p.take(f.prog), version = p.take(f.version), transport = p.take(f.proto);
  p.take(f.port);
  const whom = `${programName(program)}(${program})`, carrier = PROTOCOLS[transport] ?? `Unknown (${transport})`;
  p.addInfo(` ${whom} V:${version} ${carrier}`);
  p.title(` ${whom} Version:${version} ${carrier}`);
}
