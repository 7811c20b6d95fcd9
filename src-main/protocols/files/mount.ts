/** The mount service of NFS, RFC 1813 appendix I: which handle a path has. */
import { type Cursor, octets, protocol, text, u32 } from '../../dissect/index.ts';
import { HANDLE_FIELDS, takeHandleValue } from './nfs/handle.ts';
import { calledHere } from './rpc/calls.ts';
import { FLAVORS, procedureName } from './rpc/programs.ts';
import { XDR_FIELDS, takeWholeText } from './rpc/xdr.ts';

const STATUSES: Readonly<Record<number, string>> = {
  0: 'OK', 1: 'ERR_PERM', 2: 'ERR_NOENT', 5: 'ERR_IO', 13: 'ERR_ACCESS', 20: 'ERR_NOTDIR', 22: 'ERR_INVAL', 63: 'ERR_NAMETOOLONG',
  10004: 'ERR_NOTSUPP', 10006: 'ERR_SERVERFAULT',
};
const MOUNT = 100005, VERSION_3 = 3;
const MNT = 1, UMNT = 3;

export const mount = protocol({
  name: 'mount',
  title: 'Mount Service',
  on: { 'rpc.program': [MOUNT] },
  fields: {
    programversion: u32('Program Version', { id: 'rpc.programversion' }),
    procedure_v3: u32('V3 Procedure'),
    procedure: u32('Procedure', { own: true }),
    path: text('Path'),
    status: u32('Status', { values: STATUSES }),
    ...HANDLE_FIELDS,
    flavors: u32('Flavors'),
    flavor: u32('Flavor', { values: FLAVORS }),
    ...XDR_FIELDS,
    body: octets('Body', { own: true }),
  },
  dissect(p, f) {
    const called = calledHere(p);
    if (called !== undefined) {
      const { version, procedure, isCall } = called;
      p.generate(f.programversion, version);
      p.generate(version === VERSION_3 ? f.procedure_v3 : f.procedure, procedure);
      p.label(() => `[V${version} Procedure: ${procedureName(MOUNT, version, procedure)} (${procedure})]`);
      if (isCall && (procedure === MNT || procedure === UMNT) && p.more) {
        p.addInfo(` ${takeWholeText(p, f.path)}`);
      } else if (!isCall && procedure === MNT) {
        const status = p.take(f.status);
        if (status !== 0) p.addInfo(` Error:${STATUSES[status] ?? `Unknown (${status})`}`);
        else if (version === VERSION_3) takeMounted(p, f);
      }
    }
    p.takeCaptured(f.body);
  },
});

/** mountres3_ok */
function takeMounted(p: Cursor, f: (typeof mount)['fields']): void {
  takeHandleValue(p);
  const flavors = p.take(f.flavors), outer = p.under();
  for (let i = 0; i < flavors; i++) p.take(f.flavor);
  p.close(outer);
}
