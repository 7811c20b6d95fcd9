/** Endpoint mapper: at which ports and pipes a computer's interfaces are to be found, C706 appendix O. */
import { remoteInterface } from '../ndr/remote-interface.ts';
import { TOWER_FIELDS, takeAnnotation, takeTower } from './towers.ts';

const CALLS = `
enum u32 InquiryType { rpc_c_ep_all_elts 0, rpc_c_ep_match_by_if 1, rpc_c_ep_match_by_obj 2, rpc_c_ep_match_by_both 3 }
struct Interface { guid id = epm.if_id "Interface", u16 major = epm.ver_maj "Version Major", u16 minor = epm.ver_min "Version Minor" }
struct Entry { guid object = epm.object "Object", tower^ tower ?, annotation annotation ? }

Insert(in u32 count = epm.num_ents "Num entries", in Entry[] entries ?, in u8 replace = epm.replace "Replace") h32 rc = epm.rc "Return code"
Delete(in u32 count = epm.num_ents "Num entries", in Entry[] entries ?) h32 rc = epm.rc "Return code"
Lookup(in InquiryType type = epm.inq_type "Inquiry type", in guid^ object = epm.object "Object", in Interface^ interface ?,
  in u32 option = epm.ver_opt "Version Option", io handle hnd = epm.hnd "Handle", in u32 max = epm.max_ents "Max entries",
  out u32 count = epm.num_ents "Num entries", out Entry[~] entries ?) h32 rc = epm.rc "Return code"
Map(in guid^ object = epm.uuid "UUID", in tower^ tower ?, io handle hnd = epm.hnd "Handle", in u32 max = epm.max_towers "Max Towers",
  out u32 count = epm.num_towers "Num Towers", out tower^[~] towers ?) h32 rc = epm.rc "Return code"
LookupHandleFree(io handle hnd = epm.hnd "Handle") h32 rc = epm.rc "Return code"
`;

export const epm = remoteInterface({
  name: 'epm', title: 'DCE/RPC Endpoint Mapper', uuid: 'e1af8308-5d1f-11c9-91a4-08002b14a0fa', calls: CALLS, more: TOWER_FIELDS,
  shapes: [{ is: 'custom', name: 'tower', read: takeTower }, { is: 'custom', name: 'annotation', read: takeAnnotation }],
});
