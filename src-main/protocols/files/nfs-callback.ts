/** Calls of an NFS server to its clients, who told it the program's number: RFC 7530 §17, RFC 8881 §20, RFC 7862 §16. */
import { octets, protocol, u32 } from '../../dissect/index.ts';
import { NFS_FIELDS } from './nfs/fields.ts';
import { HANDLE_FIELDS } from './nfs/handle.ts';
import { CALLBACK_FIELDS, takeCallbacks } from './nfs/version4/callbacks.ts';
import { version4 } from './nfs/version4/fields.ts';
import { calledHere } from './rpc/calls.ts';
import { NFS_CALLBACK } from './rpc/programs.ts';
import { XDR_FIELDS } from './rpc/xdr.ts';

const COMPOUND = 1;
const PROGRAM_VERSION = u32('Program Version', { id: 'rpc.programversion' });

/** What the operations of both have; the fields of version 4 come late. */
const { status, specdata1, specdata2 } = NFS_FIELDS;

export const nfsCallback = protocol({
  name: 'nfs.cb',
  title: 'Network File System CB',
  short: 'NFS CB',
  on: { 'rpc.program': [NFS_CALLBACK] },
  fields: {
    ...CALLBACK_FIELDS, ...XDR_FIELDS, ...HANDLE_FIELDS, status, specdata1, specdata2,
    programversion: PROGRAM_VERSION, body: octets('Body', { own: true }),
  },
  lateFields: () => version4().all,
  lateName: ['nfs', 'nfs.cb'],
  dissect(p, f) {
    const called = calledHere(p);
    if (called !== undefined) {
      p.generate(f.programversion, called.version);
      p.generate(f.procedure, called.procedure);
      if (called.procedure === COMPOUND) takeCallbacks(p, called.isCall);
    }
    if (p.more) p.takeCaptured(f.body);
  },
});
