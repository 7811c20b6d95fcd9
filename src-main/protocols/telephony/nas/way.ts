/** Which way a message between a mobile station and its core network goes: told by what carries it. */

/** The packet's note that is true where a message goes to the network. */
export const UPLINK_NOTE = 'nas.uplink';
