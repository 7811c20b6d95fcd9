/** Network File System: versions 3 (RFC 1813) and 4 (RFC 7530, RFC 8881, RFC 7862); of version 2 the procedure is told. */
import { type Cursor, printable, protocol } from '../../dissect/index.ts';
import { NFS_FIELDS, NFS_PARTS } from './nfs/fields.ts';
import { CALLS, takeReply } from './nfs/version3.ts';
import { takeCompound } from './nfs/version4/compound.ts';
import { version4 } from './nfs/version4/fields.ts';
import { type Called, calledHere } from './rpc/calls.ts';
import { procedureName } from './rpc/programs.ts';
import { XDR_FIELDS } from './rpc/xdr.ts';

const f = NFS_FIELDS;
const NFS = 100003, VERSION_3 = 3, VERSION_4 = 4, COMPOUND = 1;

export const nfs = protocol({
  name: 'nfs',
  title: 'Network File System',
  on: { 'rpc.program': [NFS] },
  fields: { ...NFS_FIELDS, ...NFS_PARTS, ...XDR_FIELDS },
  lateFields: () => version4().all,
  dissect(p) {
    const called = calledHere(p);
    if (called !== undefined) takeProcedure(p, called);
    if (p.more) p.takeCaptured(f.body);
  },
});

function takeProcedure(p: Cursor, { version, procedure, isCall }: Called): void {
  const name = procedureName(NFS, version, procedure);
  p.generate(f.programversion, version);
  p.generate(version === VERSION_4 ? version4().f.procedure_v4 : version === VERSION_3 ? f.procedure_v3 : f.procedure, procedure);
  p.label(`[V${version} Procedure: ${name} (${procedure})]`);
  if (version === VERSION_3) {
    const words = isCall ? (CALLS[procedure]?.(p, 0) ?? '') : takeReply(p, procedure);
    p.addInfo(words);
    p.title(`, ${name} ${isCall ? 'Call' : 'Reply'}${printable(words).replace(/^, FH/, ' FH')}`);
  } else if (version === VERSION_4 && procedure === COMPOUND) {
    takeCompound(p, isCall);
  }
}
