/** Access control lists of NFS version 4: who may do what, RFC 7530 §6.2.1, RFC 8881 §6.4. */
import { hex } from '../../../../bytes/hexadecimal.ts';
import type { Cursor } from '../../../../dissect/index.ts';
import { takeNamedBits } from '../../../bit-names.ts';
import { version4 } from './fields.ts';
import { takeEach, takeName } from './values.ts';

/** By bit; the short word is what stands behind the mask. */
const PERMISSIONS: Readonly<Record<number, readonly [string, string]>> = {
  0: ['Read_Data / List_Dir', 'RdData/LstDir'], 1: ['Write_Data / Add_File', 'WrData/AddFile'], 2: ['Append_Data / Add_SubDir', 'AppData/AddSubD'],
  3: ['Read_Named_Attrs', 'RdNamAt'], 4: ['Write_Named_Attrs', 'WrNamAt'], 5: ['Execute', 'Exec'], 6: ['Delete_Child', 'DelChld'],
  7: ['Read_Attributes', 'RdAttrs'], 8: ['Write_Attributes', 'WrAttrs'], 9: ['Write_Retention', 'WrRet'], 10: ['Write_Retention_Hold', 'WrRetHld'],
  16: ['Delete', 'Del'], 17: ['Read_ACL', 'RdACL'], 18: ['Write_ACL', 'WrACL'], 19: ['Write_Owner', 'WrOwn'], 20: ['Synchronize', 'Sync'],
};
const TYPES = ['Access_Allowed', 'Access_Denied', 'System_Audit', 'System_Alarm'];

function takeEntry(p: Cursor, number: number): void {
  const { f, flags } = version4(), type = p.take(f.acetype4), said = TYPES[type] ?? `Unknown (${type})`;
  p.label(`${number}. ACE Type: ${said} (${type})`);
  const outer = p.under();
  takeNamedBits(p, f.aceflags4, flags.aceFlags);
  const at = p.at, mask = p.take(f.acemask4);
  const set = Object.entries(PERMISSIONS).filter(([bit]) => ((mask >>> Number(bit)) & 1) === 1);
  p.label(`ACE mask: ${hex(mask, 8)}  (${set.map(([, [, short]]) => short).join(', ')})`);
  const masked = p.under();
  for (const [bit, [name]] of set) {
    p.set(f.ace_perm4, 2 ** Number(bit), at, 4);
    p.label(`${said}: ${name} (${hex(2 ** Number(bit), 8)})`);
  }
  p.close(masked);
  takeName(p, 'Who', 'who');
  p.close(outer);
}

/** `nfsace4<>` */
export const takeAccessList = (p: Cursor): void => void takeEach(p, i => takeEntry(p, i + 1), version4().f.num_aces);

/** nfsacl41: the same behind flags. */
export function takeFlaggedAccessList(p: Cursor): void {
  takeNamedBits(p, version4().f['acl.flags'], version4().flags.aclFlags);
  takeAccessList(p);
}

/** nfsace4 alone, as it is told with a delegation. */
export const takeOneEntry = (p: Cursor): void => takeEntry(p, 1);
