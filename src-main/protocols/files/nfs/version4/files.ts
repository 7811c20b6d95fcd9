/** Operations on files and directories of NFS version 4, RFC 7530 §16. */
import { type Cursor, printable } from '../../../../dissect/index.ts';
import { NFS_FIELDS } from '../fields.ts';
import { LONGEST_HANDLE, takeHandle } from '../handle.ts';
import { RIGHTS_BEGIN, letters, rightsIn, takeCheck } from '../rights.ts';
import { takeAsked, takeAttributes } from './attributes.ts';
import { version4 } from './fields.ts';
import { OP } from './operations.ts';
import type { Current, Operations } from './reading.ts';
import { take, takeChange, takeData, takeEach, takeName, takeOpaque, takeState, under } from './values.ts';

const ofHandle = ({ handle }: Current): string => (handle === '' ? '' : ` FH: ${handle}`);
const inDirectory = ({ handle }: Current, name: string): string => (handle === '' ? ` ${name}` : ` DH: ${handle}/${name}`);
const component = (p: Cursor): string => takeName(p, 'Name', 'pathname.component');

/** A new current handle that the message does not tell. */
function moved(current: Current): void {
  current.handle = '';
}

const BLOCK = 3, CHARACTER = 4, LINK = 5;

/** createtype4 */
function takeKind(p: Cursor): void {
  const kind = take(p, 'nfs_ftype4');
  if (kind === LINK) takeName(p, 'Link Contents', 'symlink.linktext');
  if (kind !== BLOCK && kind !== CHARACTER) return;
  p.take(NFS_FIELDS.specdata1);
  p.take(NFS_FIELDS.specdata2);
}

function takeEntries(p: Cursor): void {
  take(p, 'verifier4');
  under(p, 'Directory Listing', () => {
    while (p.u32() === 1) {
      const outer = p.open('Entry'), entry = p.tree.current;
      take(p, 'value_follows');
      take(p, 'cookie4');
      const at = p.at, name = takeName(p, 'Name', 'entry_name');
      p.hide(NFS_FIELDS.name, name, at + 4, p.at - at - 4);
      p.labelNode(entry, `Entry: ${printable(name)}`);
      takeAttributes(p);
      p.close(outer);
    }
    take(p, 'value_follows');
    take(p, 'dirlist4.eof');
  });
}

const RPCSEC_GSS = 6;

/** secinfo4<> */
function takeFlavors(p: Cursor): void {
  const outer = p.open(version4().f['flavors.info']);
  takeEach(p, () => {
    if (take(p, 'secinfo.flavor') !== RPCSEC_GSS) return;
    takeOpaque(p, 'oid', 'secinfo.flavor_info.rpcsec_gss_info.oid');
    take(p, 'secinfo.flavor_info.rpcsec_gss_info.qop');
    take(p, 'secinfo.rpcsec_gss_info.service');
  }, version4().f['array.len']);
  p.close(outer);
}

const changed = (p: Cursor): void => takeChange(p, 'change_info');
const where = (p: Cursor): string => `StateID: ${takeState(p)} Offset: ${take(p, 'offset4')}`;

export const FILE_OPERATIONS: Operations = {
  [OP.ACCESS]: {
    ask: (p, current) => `${ofHandle(current)}${takeCheck(p)}`,
    give: p => {
      const { f, flags } = version4(), supported = p.u32();
      p.bits(f.access_supported, flags.supported.filter(right => (supported & right.mask) !== 0));
      return `${RIGHTS_BEGIN}Allowed: ${letters(p.bits(NFS_FIELDS.access_rights, rightsIn(supported)))}]`;
    },
  },
  [OP.COMMIT]: {
    ask: (p, current) => `${ofHandle(current)} Offset: ${take(p, 'offset4')} Len: ${take(p, 'count4')}`,
    give: p => void take(p, 'verifier4'),
  },
  [OP.CREATE]: {
    ask: (p, current) => {
      takeKind(p);
      component(p);
      takeAttributes(p);
      moved(current);
    },
    give: p => {
      changed(p);
      takeAsked(p);
    },
  },
  [OP.GETATTR]: {
    ask: (p, current) => {
      takeAsked(p);
      return ofHandle(current);
    },
    give: takeAttributes,
  },
  [OP.GETFH]: { give: p => void takeHandle(p, 'Filehandle', LONGEST_HANDLE) },
  [OP.LINK]: { ask: p => void component(p), give: changed },
  [OP.LOOKUP]: {
    ask: (p, current) => {
      const words = inDirectory(current, component(p));
      moved(current);
      return words;
    },
  },
  [OP.LOOKUPP]: { ask: (_, current) => moved(current) },
  [OP.NVERIFY]: {
    ask: (p, current) => {
      takeAttributes(p);
      return ofHandle(current);
    },
  },
  [OP.OPENATTR]: {
    ask: (p, current) => {
      take(p, 'openattr4.createdir');
      moved(current);
    },
  },
  [OP.PUTFH]: {
    ask: (p, current) => {
      current.handle = takeHandle(p, 'FileHandle', LONGEST_HANDLE);
    },
  },
  [OP.PUTPUBFH]: { ask: (_, current) => moved(current) },
  [OP.PUTROOTFH]: { ask: (_, current) => moved(current) },
  [OP.READ]: {
    ask: p => ` ${where(p)} Len: ${take(p, 'count4')}`,
    give: p => {
      take(p, 'eof');
      takeData(p, 'read.data_length', NFS_FIELDS.data);
    },
  },
  [OP.READDIR]: {
    ask: (p, current) => {
      take(p, 'cookie4');
      take(p, 'cookie_verf4');
      take(p, 'dircount');
      take(p, 'maxcount');
      takeAsked(p);
      return ofHandle(current);
    },
    give: takeEntries,
  },
  [OP.READLINK]: { ask: (_, current) => ofHandle(current), give: p => void takeName(p, 'Link Contents', 'symlink.linktext') },
  [OP.REMOVE]: { ask: (p, current) => inDirectory(current, component(p)), give: changed },
  [OP.RENAME]: {
    ask: p => ` From: ${component(p)} To: ${component(p)}`,
    give: p => {
      takeChange(p, 'source_cinfo');
      takeChange(p, 'target_cinfo');
    },
  },
  [OP.RESTOREFH]: { ask: (_, current) => moved(current) },
  [OP.SECINFO]: { ask: p => void component(p), give: takeFlavors },
  [OP.SECINFO_NO_NAME]: { ask: p => void take(p, 'secinfo.style'), give: takeFlavors },
  [OP.SETATTR]: {
    ask: (p, current) => {
      takeState(p);
      takeAttributes(p);
      return ofHandle(current);
    },
    give: takeAsked,
  },
  [OP.VERIFY]: {
    ask: (p, current) => {
      takeAttributes(p);
      return ofHandle(current);
    },
  },
  [OP.WRITE]: {
    ask: p => {
      const words = where(p);
      take(p, 'stable_how4');
      const length = p.u32();
      takeData(p, 'write.data_length', NFS_FIELDS.data);
      return ` ${words} Len: ${length}`;
    },
    give: p => {
      take(p, 'count4');
      take(p, 'stable_how4');
      take(p, 'verifier4');
    },
  },
};
