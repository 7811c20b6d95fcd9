/** Network File System: version 3, RFC 1813; of the others the procedure is told. */
import { protocol } from '../../dissect/index.ts';
import { NFS_FIELDS, NFS_PARTS } from './nfs/fields.ts';
import { CALLS, takeReply } from './nfs/version3.ts';
import { calledHere } from './rpc/calls.ts';
import { procedureName } from './rpc/programs.ts';

const f = NFS_FIELDS;
const NFS = 100003, VERSION_3 = 3;

export const nfs = protocol({
  name: 'nfs',
  title: 'Network File System',
  on: { 'rpc.program': [NFS] },
  fields: { ...NFS_FIELDS, ...NFS_PARTS },
  dissect(p) {
    const called = calledHere(p);
    if (called !== undefined) {
      const { version, procedure, isCall } = called, name = procedureName(NFS, version, procedure);
      p.generate(f.programversion, version);
      p.generate(version === VERSION_3 ? f.procedure_v3 : f.procedure, procedure);
      p.label(`[V${version} Procedure: ${name} (${procedure})]`);
      if (version === VERSION_3) {
        const words = isCall ? (CALLS[procedure]?.(p, 0) ?? '') : takeReply(p, procedure);
        p.addInfo(words);
        p.title(`, ${name} ${isCall ? 'Call' : 'Reply'}${words.replace(/^, FH/, ' FH')}`);
      }
    }
    p.takeCaptured(f.body);
  },
});
