/** Channels that are opened and closed while a session goes on, inside one of RDP's: MS-RDPEDYC §2.2. */
import { type Cursor, protocol } from '../../dissect/index.ts';
import { takeZeroEnded } from '../zero-ended.ts';
import { isFromClient } from './rdp/direction.ts';
import { type DynamicChannelFields, dynamicChannelFields } from './rdp/dynamic-channel-fields.ts';

const CREATE = 1, DATA_FIRST = 2, DATA = 3, CLOSE = 4, CAPABILITIES = 5, DATA_FIRST_COMPRESSED = 6, DATA_COMPRESSED = 7;
const SYNC_REQUEST = 8, SYNC_RESPONSE = 9;
const NAMES: Readonly<Record<number, string>> = {
  [CREATE]: 'CreateChannel', [DATA_FIRST]: 'Data first', [DATA]: 'Data', [CLOSE]: 'Close request', [CAPABILITIES]: 'Capabilities',
  [DATA_FIRST_COMPRESSED]: 'Data compressed first', [DATA_COMPRESSED]: 'Data compressed', [SYNC_REQUEST]: 'SoftSync Request',
  [SYNC_RESPONSE]: 'SoftSync Response',
};
/** Bytes of a number, by the two bits that tell. */
const SIZES = [1, 2, 4, 4] as const;
/** Of the version that brings priorities, and of what brings none. */
const PRIORITY_VERSION = 2, SHORTEST_CAPABILITIES = 4;

export const drdynvc = protocol({
  name: 'rdp_drdynvc',
  title: 'RDP Dynamic Channel Protocol',
  short: 'DRDYNVC',
  on: { 'rdp.channel': ['drdynvc'] },
  fields: {},
  lateFields: dynamicChannelFields,
  dissect(p) {
    const f = dynamicChannelFields(), head = p.u8(), command = head >> 4, length = p.remaining;
    const fromServer = !(isFromClient(p) ?? length === SHORTEST_CAPABILITIES);
    p.show(f.cbid);
    p.show(command === CREATE && fromServer ? f.pri : f.sp);
    p.take(f.cmd);
    const name = NAMES[command];
    p.info(name ?? 'Unknown');
    const identifier = SIZES[head & 0x03];
    switch (command) {
      case CAPABILITIES: capabilities(p, f, fromServer); break;
      case CREATE: create(p, f, identifier, fromServer); break;
      case DATA_FIRST:
      case DATA_FIRST_COMPRESSED:
        p.take(f.channelId, identifier);
        p.take(f.length, SIZES[(head >> 2) & 0x03]);
        break;
      case DATA:
      case DATA_COMPRESSED:
      case CLOSE:
        p.take(f.channelId, identifier);
        break;
      case SYNC_REQUEST: syncRequest(p, f); break;
      case SYNC_RESPONSE: syncResponse(p, f); break;
    }
    p.takeCaptured(f.data);
  },
});

/** MS-RDPEDYC §2.2.1 */
function capabilities(p: Cursor, f: DynamicChannelFields, fromServer: boolean): void {
  p.addInfo(fromServer ? ' request' : ' response');
  p.take(f.pad);
  if (p.take(f.version) < PRIORITY_VERSION || !fromServer) return;
  for (const field of [f.priorityCharge0, f.priorityCharge1, f.priorityCharge2, f.priorityCharge3]) p.take(field);
}

/** MS-RDPEDYC §2.2.2 */
function create(p: Cursor, f: DynamicChannelFields, identifier: number, fromServer: boolean): void {
  p.addInfo(fromServer ? ' Request' : ' Response');
  p.take(f.channelId, identifier);
  if (fromServer) takeZeroEnded(p, f.channelName);
  else p.take(f.status);
}

/** MS-RDPEDYC §2.2.5.1: which channels go on over which tunnel. */
function syncRequest(p: Cursor, f: DynamicChannelFields): void {
  p.take(f.pad);
  p.take(f.syncLength);
  p.take(f.syncFlags);
  for (let left = p.take(f.syncTunnels); left > 0 && p.more; left--) {
    p.take(f.tunnelType);
    for (let channels = p.take(f.tunnelChannels); channels > 0; channels--) p.take(f.tunnelChannel);
  }
}

function syncResponse(p: Cursor, f: DynamicChannelFields): void {
  p.take(f.pad);
  for (let left = p.take(f.answeredTunnels); left > 0; left--) p.take(f.answeredTunnel);
}
