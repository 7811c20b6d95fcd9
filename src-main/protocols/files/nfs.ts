/** Network File System: versions 2 (RFC 1094), 3 (RFC 1813) and 4 (RFC 7530, RFC 8881, RFC 7862). */
import { type Cursor, type Field, printable, protocol } from '../../dissect/index.ts';
import { NFS_FIELDS, NFS_PARTS } from './nfs/fields.ts';
import { CALLS_2, takeReply2 } from './nfs/version2.ts';
import { NFS_2_FIELDS, NFS_2_PARTS } from './nfs/version2-fields.ts';
import { CALLS, takeReply } from './nfs/version3.ts';
import { takeCompound } from './nfs/version4/compound.ts';
import { version4 } from './nfs/version4/fields.ts';
import { type Called, calledHere } from './rpc/calls.ts';
import { procedureName } from './rpc/programs.ts';
import { XDR_FIELDS } from './rpc/xdr.ts';

const f = NFS_FIELDS;
const NFS = 100003, VERSION_2 = 2, VERSION_3 = 3, VERSION_4 = 4, COMPOUND = 1;

export const nfs = protocol({
  name: 'nfs',
  title: 'Network File System',
  on: { 'rpc.program': [NFS] },
  fields: { ...NFS_FIELDS, ...NFS_PARTS, ...NFS_2_FIELDS, ...NFS_2_PARTS, ...XDR_FIELDS },
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
  p.generate(procedureField(version), procedure);
  p.label(`[V${version} Procedure: ${name} (${procedure})]`);
  if (version === VERSION_4) {
    if (procedure === COMPOUND) takeCompound(p, isCall);
  } else if (version === VERSION_2 || version === VERSION_3) {
    const calls = version === VERSION_2 ? CALLS_2 : CALLS, results = version === VERSION_2 ? takeReply2 : takeReply;
    const words = isCall ? (calls[procedure]?.(p, 0) ?? '') : results(p, procedure);
    p.addInfo(words);
    p.title(`, ${name} ${isCall ? 'Call' : 'Reply'}${printable(words).replace(/^, (?=[FD]H|From)/, ' ')}`);
  }
}

function procedureField(version: number): Field<number> {
  switch (version) {
    case VERSION_2: return NFS_2_FIELDS.procedure_v2;
    case VERSION_3: return f.procedure_v3;
    case VERSION_4: return version4().f.procedure_v4;
    default: return f.procedure;
  }
}
