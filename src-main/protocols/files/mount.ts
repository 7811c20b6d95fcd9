/** The mount service of NFS, RFC 1813 appendix I: which handle a path has. */
import { octets, protocol, text, u32 } from '../../dissect/index.ts';
import { HANDLE_FIELDS, takeHandleValue } from './nfs/handle.ts';
import { calledHere } from './rpc/calls.ts';
import { FLAVORS, procedureName } from './rpc/programs.ts';
import { takeText } from './rpc/xdr.ts';

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
        p.addInfo(` ${takeText(p, f.path)}`);
      } else if (!isCall && procedure === MNT && p.take(f.status) === 0 && version === VERSION_3) {
        takeHandleValue(p);
        const flavors = p.take(f.flavors);
        const outer = p.under();
        for (let i = 0; i < flavors; i++) p.take(f.flavor);
        p.close(outer);
      }
    }
    p.takeCaptured(f.body);
  },
});
