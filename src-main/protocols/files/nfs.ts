/** Network File System: version 3, RFC 1813; of the others the procedure is told. With the mount service of its appendix I. */
import { crc32 } from '../../bytes/crc32.ts';
import { octets, protocol, text, u32 } from '../../dissect/index.ts';
import { NFS_FIELDS, NFS_PARTS } from './nfs/fields.ts';
import { CALLS, takeReply } from './nfs/version3.ts';
import { procedureName } from './rpc/programs.ts';

const f3 = NFS_FIELDS;
const NFS = 100003, MOUNT = 100005;
const VERSION_3 = 3;

/** What the message below says of the call that this is of. */
interface Called {
  readonly version: number;
  readonly procedure: number;
  readonly isCall: boolean;
}

export const nfs = protocol({
  name: 'nfs',
  title: 'Network File System',
  on: { 'rpc.program': [NFS] },
  fields: { ...NFS_FIELDS, ...NFS_PARTS },
  dissect(p) {
    const called = p.packet.notes.get('rpc.call') as Called | undefined;
    if (called !== undefined) {
      const { version, procedure, isCall } = called, name = procedureName(NFS, version, procedure);
      p.generate(f3.programversion, version);
      p.generate(version === VERSION_3 ? f3.procedure_v3 : f3.procedure, procedure);
      p.label(`[V${version} Procedure: ${name} (${procedure})]`);
      if (version === VERSION_3) {
        const words = isCall ? (CALLS[procedure]?.(p, 0) ?? '') : takeReply(p, procedure);
        p.addInfo(words);
        p.title(`, ${name} ${isCall ? 'Call' : 'Reply'}${words.replace(/^, FH/, ' FH')}`);
      }
    }
    p.takeCaptured(f3.body);
  },
});

const MOUNT_STATUSES: Readonly<Record<number, string>> = {
  0: 'OK', 1: 'ERR_PERM', 2: 'ERR_NOENT', 5: 'ERR_IO', 13: 'ERR_ACCESS', 20: 'ERR_NOTDIR', 22: 'ERR_INVAL', 63: 'ERR_NAMETOOLONG', 10004: 'ERR_NOTSUPP', 10006: 'ERR_SERVERFAULT',
};
const FLAVORS: Readonly<Record<number, string>> = { 0: 'AUTH_NULL', 1: 'AUTH_UNIX', 6: 'RPCSEC_GSS', 390003: 'RPCSEC_GSS_KRB5', 390004: 'RPCSEC_GSS_KRB5I', 390005: 'RPCSEC_GSS_KRB5P' };
const MNT = 1, UMNT = 3;
const LONGEST_HANDLE = 64;

export const mount = protocol({
  name: 'mount',
  title: 'Mount Service',
  on: { 'rpc.program': [MOUNT] },
  fields: {
    programversion: u32('Program Version', { id: 'rpc.programversion' }),
    procedure_v3: u32('V3 Procedure'),
    procedure: u32('Procedure', { own: true }),
    path: text('Path'),
    status: u32('Status', { values: MOUNT_STATUSES }),
    handleLength: u32('length', { id: 'nfs.fh.length' }),
    hash: u32('hash (CRC-32)', { hex: true, id: 'nfs.fh.hash' }),
    handle: octets('FileHandle', { id: 'nfs.fhandle' }),
    flavors: u32('Flavors'),
    flavor: u32('Flavor', { values: FLAVORS }),
    body: octets('Body', { own: true }),
  },
  dissect(p, f) {
    const called = p.packet.notes.get('rpc.call') as Called | undefined;
    if (called !== undefined) {
      const { version, procedure, isCall } = called;
      p.generate(f.programversion, version);
      p.generate(version === VERSION_3 ? f.procedure_v3 : f.procedure, procedure);
      p.label(() => `[V${version} Procedure: ${procedureName(MOUNT, version, procedure)} (${procedure})]`);
      if (isCall && (procedure === MNT || procedure === UMNT) && p.more) {
        const length = p.u32();
        p.skip(4);
        p.addInfo(` ${p.take(f.path, length)}`);
        if (length % 4 !== 0) p.skip(Math.min(4 - (length % 4), p.available));
      } else if (!isCall && procedure === MNT && p.take(f.status) === 0 && version === VERSION_3) {
        const length = p.take(f.handleLength);
        if (length > LONGEST_HANDLE) p.malformed(`a file handle of ${length} bytes`);
        p.need(length);
        p.generate(f.hash, crc32(p.bytes, p.at, p.at + length), p.at, length);
        p.take(f.handle, length);
        if (length % 4 !== 0) p.skip(4 - (length % 4));
        const flavors = p.take(f.flavors);
        const outer = p.under();
        for (let i = 0; i < flavors; i++) p.take(f.flavor);
        p.close(outer);
      }
    }
    p.takeCaptured(f.body);
  },
});
