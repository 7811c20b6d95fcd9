/** Messages of up to 1785 bytes that control units send in parts: SAE J1939-21 §5.10. */
import { u32be } from '../../bytes/big-endian.ts';
import { EXTENDED, FRAME_HEADER, LONG_ID, frameData } from './can-id.ts';
import { transferTracker } from './transfers.ts';

/** A format below has a destination for its specific part, from it on a group extension. */
export const FIRST_BROADCAST = 240;
const EVERYBODY = 255;
/** The groups of transport, and what it says of a message as a whole (§5.10.3). */
export const DATA = 60160, CONNECTION = 60416;
export const ASKED = 16, CLEAR = 17, RECEIVED = 19, ANNOUNCED = 32, ABORTED = 255;

export const TRANSPORT_CONTROLS = {
  [ASKED]: 'Request to Send', [CLEAR]: 'Clear to Send', [RECEIVED]: 'End of Message Acknowledgment', [ANNOUNCED]: 'Broadcast Announce Message',
  [ABORTED]: 'Connection Abort',
};

/** Where a message comes from, where it goes, and its parameter group. */
export interface MessageEnds {
  readonly source: number;
  readonly destination: number;
  readonly group: number;
}

/** By an identifier, J1939-21 §5.2: formats below 240 have a destination where others have the rest of the group's number. */
export function partsOf(id: number): MessageEnds {
  const format = id >> 16 & 0xff, specific = id >> 8 & 0xff, high = id >> 8 & 0x3ff00;
  return format < FIRST_BROADCAST ? { source: id & 0xff, destination: specific, group: high } :
    { source: id & 0xff, destination: EVERYBODY, group: high | specific };
}

/** Whether the group is the transport's own, which carries none of itself. */
export const isTransfer = (group: number): boolean => group === DATA || group === CONNECTION;

export const TRANSFERS = transferTracker('j1939', (state, { frame, bytes }) => {
  if (bytes.length < FRAME_HEADER) return;
  const word = u32be(bytes, 0);
  if (word < EXTENDED) return;
  const { source, destination, group } = partsOf(word & LONG_ID), sender = `${source} ${destination}`, data = frameData(bytes);
  if (group === CONNECTION && data.length >= 8) {
    const length = data[1] | data[2] << 8;
    // A receiver that asks for parts again goes on with the same message; both sides may end it.
    if (data[0] === ASKED || data[0] === ANNOUNCED) {
      state.begin(sender, length, data[5] | data[6] << 8 | data[7] << 16);
    } else if (data[0] === ABORTED) {
      state.drop(sender);
      state.drop(`${destination} ${source}`);
    }
  } else if (group === DATA && data.length > 1 && data[0] > 0) {
    state.add(sender, data[0] - 1, frame, data.subarray(1));
  }
});
