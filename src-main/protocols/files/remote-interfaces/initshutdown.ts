/** Shutting a computer down from afar, MS-RSP. */
import { remoteInterface } from '../ndr/remote-interface.ts';
import { LSA_STRINGS } from './lsarpc-structures.ts';

const CALLS = `${LSA_STRINGS}
Init(in u16* hostname, in StringLarge* message, in u32 timeout, in u8 force_apps, in u8 do_reboot) werror
Abort(in u16* server) werror
InitEx(in u16* hostname, in StringLarge* message, in u32 timeout, in u8 force_apps, in u8 do_reboot, in u32 reason) werror
`;

export const initshutdown = remoteInterface({
  name: 'initshutdown', title: 'Init shutdown service', uuid: '894de0c0-0d55-11d3-a322-00c04fa321a1', types: 'initshutdown_', calls: CALLS,
});
