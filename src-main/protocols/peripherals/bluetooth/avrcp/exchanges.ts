/** Which response answers which command of AVRCP, by AVCTP's transaction label (AVCTP 1.4 §6.1), and what was sent in parts (AVRCP 1.6 §6.3.1). */
import { joined } from '../../../../bytes/joined.ts';
import type { Tracker } from '../../../../dissect/index.ts';
import { hciBytes } from '../h4-bytes.ts';
import { exchangeTracker } from '../../../exchanges.ts';

/** AVCTP's header of a whole message, AV/C's, and the Bluetooth SIG's. */
const AVCTP = 3, AVC = 3, VENDOR = 7;
const VENDOR_DEPENDENT = 0, FIRST_RESPONSE = 8;
/** Second bytes of the profile's numbers: target, controller, both. */
const PROFILES = [0x0c, 0x0e, 0x0f];
const SINGLE = 0, START = 1, END = 3;
/** More than a player says of itself in parts. */
const MOST = 1 << 16;

/** Type, handle and length of HCI, length and channel of L2CAP. */
const ACL = 2, CONTINUES = 1, HEADERS = 9, FIRST_DYNAMIC = 0x40;

export interface Asked {
  /** The command's kind. */
  readonly kind: number;
}

/**
 * What a packet of data has above L2CAP, where that is a whole message of the profile's control channel; undefined for others. Browsing has
 * messages of other kinds, which begin with a command's number that there is not among AV/C's.
 */
function controlMessage(packet: Uint8Array): { readonly link: number; readonly bytes: Uint8Array } | undefined {
  const hci = hciBytes(packet);
  if (hci[0] !== ACL || hci.length < HEADERS + AVCTP + AVC || ((hci[2] >> 4) & 3) === CONTINUES) return undefined;
  if ((hci[7] | (hci[8] << 8)) < FIRST_DYNAMIC) return undefined;
  const bytes = hci.subarray(HEADERS);
  if ((bytes[0] & 0x0c) !== 0 || bytes[1] !== 0x11 || !PROFILES.includes(bytes[2]) || bytes[AVCTP] >= 16) return undefined;
  return { link: (hci[1] | (hci[2] << 8)) & 0xfff, bytes };
}

export const EXCHANGES = exchangeTracker<Asked>({
  key: 'btavrcp',
  layer: 'bluetooth',
  roleOf({ bytes: packet }) {
    const message = controlMessage(packet);
    if (message === undefined) return undefined;
    const { link, bytes } = message, kind = bytes[AVCTP], code = bytes[AVCTP + 2], pass = code === 0x7c ? bytes[AVCTP + 3] & 0x7f : 0;
    return { key: `${link} ${bytes[0] >> 4} ${code} ${pass}`, answers: kind >= FIRST_RESPONSE, about: { kind } };
  },
});

/** What a player has said so far of one message. */
interface Unfinished {
  readonly pdu: number;
  readonly parts: Uint8Array[];
  size: number;
}

interface Parts {
  /** By the link: several devices may be connected at a time. */
  readonly unfinished: Map<number, Unfinished>;
  /** Parameters of messages that were sent in parts, by the frame of the last one. */
  readonly whole: Map<number, Uint8Array>;
}
/** More than a controller has at a time: what is unfinished is given up then. */
const MOST_LINKS = 64;

export const PARTS: Tracker<Parts> = {
  key: 'btavrcp parts',
  layer: 'bluetooth',
  make: () => ({ unfinished: new Map(), whole: new Map() }),
  forget: ({ whole }) => whole.clear(),
  observe({ unfinished, whole }, { frame, bytes: packet }) {
    const at = AVCTP + AVC, message = controlMessage(packet);
    if (message === undefined || message.bytes.length < at + VENDOR || message.bytes[AVCTP + 2] !== VENDOR_DEPENDENT) return;
    const { link, bytes } = message, pdu = bytes[at + 3], part = bytes[at + 4] & 3;
    if (part === SINGLE) return;
    if (part === START) {
      if (unfinished.size >= MOST_LINKS) unfinished.clear();
      unfinished.set(link, { pdu, parts: [], size: 0 });
    }
    const begun = unfinished.get(link);
    if (begun === undefined || begun.pdu !== pdu) return;
    const content = bytes.slice(at + VENDOR);
    begun.size += content.length;
    if (begun.size <= MOST) begun.parts.push(content);
    if (part !== END) return;
    if (begun.size <= MOST) whole.set(frame, joined(begun.parts));
    unfinished.delete(link);
  },
};
