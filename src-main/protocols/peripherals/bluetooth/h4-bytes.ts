/** HCI packets as trackers see them: all bytes of a packet of either link type. */

/** The capture's header is a direction, whose first three bytes are zero; no packet has this type. */
export function hciBytes(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0 ? bytes.subarray(4) : bytes;
}
/** Whether the host sent it; undefined where that is not said. */
export const isSent = (bytes: Uint8Array): boolean | undefined => (bytes[0] === 0 ? (bytes[3] & 1) === 0 : undefined);
