/** What is remembered of L2CAP's channels over the whole capture: what each was made for, and by which packets (Core 5.2, volume 3, part A, §4). */
import { firstFrom } from '../../../../bytes/ascending.ts';
import type { Cursor, Tracker } from '../../../../dissect/index.ts';
import { hciBytes, isSent } from '../h4-bytes.ts';
import { type Learned, forgetAnswers, forgetParts, learned, observeAnswer } from '../sdp/learned.ts';
import { LINK_HANDLE, SENT, wayOf } from '../ways.ts';

const ACL = 2, EVENT = 4, SIGNALING = 1;
/** The event that says that a link is no more: its code, its status and its handle (volume 4, part E, §7.7.5). */
const LINK_DISCONNECTED = 5, EVENT_LENGTH = 6;
const CONTINUES = 1;
/** Type, handle and length of HCI, length and channel of L2CAP. */
const HEADERS = 9;
const COMMAND_HEADER = 4;
const FIRST_DYNAMIC = 0x40, DISCOVERY = 1, STREAMS = 25;
/** An answer that accepts, in one packet; the signal. */
const DISCOVERED = 2, DISCOVER = 1;
const CONNECT = 2, CONNECTED = 3, DISCONNECT = 6, DISCONNECTED = 7, CREATE = 12, CREATED = 13;
const SUCCESS = 0, PENDING = 1;
/** Channels that are kept: a capture that opens more than these has them by mistake. */
const MOST = 65_536;

export interface Channel {
  readonly psm: number;
  /** The frame that asked for it. */
  readonly connect: number;
  /** The frame that asked to end it, 0 where it goes on. */
  disconnect: number;
  /** The frame that ended it. */
  closed: number;
  /** Channels for the same that the link had already. */
  readonly before: number;
  /** Whether the host asked for it. */
  readonly asked: boolean;
}

interface Request {
  readonly channel: Channel;
  readonly scid: number;
}

export interface Channels extends Learned {
  /** By what `keyOf` gives, in order of their beginnings. */
  readonly channels: Map<number, Channel[]>;
  /** By link, way and identifier: requests that await an answer. */
  readonly requests: Map<number, Request>;
  /** How many channels a link has that are not closed, by handle and multiplexer. */
  readonly open: Map<number, Map<number, number>>;
  /** Frames that ended links, and all channels with them, by handle and ascending. */
  readonly ends: Map<number, number[]>;
  /** What streams' ends are, as AVDTP's answers to Discover say: the second byte of each, by link and number. */
  readonly endPoints: Map<number, number>;
  count: number;
}

/** A channel is known by its number at the end that its data goes to. */
const keyOf = (handle: number, sent: boolean, cid: number): number => (handle * 2 + (sent ? 1 : 0)) * 0x10000 + cid;

export const CHANNELS: Tracker<Channels> = {
  key: 'bluetooth channels',
  layer: 'bluetooth',
  make: () => ({ channels: new Map(), requests: new Map(), open: new Map(), ends: new Map(), endPoints: new Map(), count: 0, ...learned() }),
  forget: forgetAnswers,
  holds: state => state.held,
  observe(state, { frame, bytes: packet }) {
    const bytes = hciBytes(packet);
    if (bytes[0] === EVENT && bytes[1] === LINK_DISCONNECTED && bytes[3] === SUCCESS && bytes.length >= EVENT_LENGTH) {
      endLink(state, little(bytes, 4) & 0xfff, frame);
    }
    if (bytes[0] !== ACL || bytes.length <= HEADERS || ((bytes[2] >> 4) & 3) === CONTINUES) return;
    const handle = little(bytes, 1) & 0xfff, sent = isSent(packet) ?? true, end = Math.min(bytes.length, HEADERS + little(bytes, 5));
    const cid = little(bytes, 7);
    if (cid !== SIGNALING) {
      const channel = cid < FIRST_DYNAMIC ? undefined : channelAt(state, handle, sent, cid, frame);
      if (channel?.psm === STREAMS && channel.before === 0) observeEndPoints(state, bytes.subarray(HEADERS, end), handle);
      if (channel?.psm === DISCOVERY) observeAnswer(state, bytes.subarray(HEADERS, end), frame, handle * 2 + (sent ? 1 : 0));
      return;
    }
    for (let at = HEADERS; at + COMMAND_HEADER <= end; at += COMMAND_HEADER + little(bytes, at + 2)) {
      observeCommand(state, bytes.subarray(at, end), frame, handle, sent);
    }
  },
};

const little = (bytes: Uint8Array, at: number): number => bytes[at] | (bytes[at + 1] << 8);

/** A link that is lost takes its channels along, and nobody says so of each. */
function endLink(state: Channels, handle: number, frame: number): void {
  if (!state.open.delete(handle)) return;
  const ends = state.ends.get(handle);
  if (ends === undefined) state.ends.set(handle, [frame]);
  else ends.push(frame);
  for (const end of [handle * 2, handle * 2 + 1]) forgetParts(state, end);
}

function observeCommand(state: Channels, bytes: Uint8Array, frame: number, handle: number, sent: boolean): void {
  const code = bytes[0], identifier = bytes[1], at = COMMAND_HEADER;
  if ((code === CONNECT || code === CREATE) && bytes.length >= at + 4) {
    const psm = little(bytes, at), channel = { psm, connect: frame, disconnect: 0, closed: 0, before: openChannels(state, handle, psm), asked: sent };
    const scid = little(bytes, at + 2);
    state.requests.set(keyOf(handle, sent, identifier), { channel, scid });
    // What goes to the end that asked has its number already.
    addChannel(state, keyOf(handle, !sent, scid), channel);
  } else if ((code === CONNECTED || code === CREATED) && bytes.length >= at + 6) {
    const request = state.requests.get(keyOf(handle, !sent, identifier)), result = little(bytes, at + 4);
    if (request === undefined || (result !== SUCCESS && result !== PENDING)) return;
    if (result === SUCCESS) count(state, handle, request.channel.psm, 1);
    addChannel(state, keyOf(handle, !sent, little(bytes, at)), request.channel);
    if (result === SUCCESS) state.requests.delete(keyOf(handle, !sent, identifier));
  } else if ((code === DISCONNECT || code === DISCONNECTED) && bytes.length >= at + 4) {
    const channel = endedChannel(state, handle, sent === (code === DISCONNECT), little(bytes, at), little(bytes, at + 2), frame);
    if (channel === undefined) return;
    if (code === DISCONNECTED && channel.closed === 0) {
      channel.closed = frame;
      count(state, handle, channel.psm, -1);
    }
    if (code === DISCONNECT) channel.disconnect ||= frame;
  }
}

/** The channel that a request to end one, or its answer, is about: the destination is the end that is asked, in both. */
function endedChannel(state: Channels, handle: number, askedByHost: boolean, dcid: number, scid: number, frame: number): Channel | undefined {
  return channelAt(state, handle, askedByHost, dcid, frame) ?? channelAt(state, handle, !askedByHost, scid, frame);
}

const openChannels = (state: Channels, handle: number, psm: number): number => state.open.get(handle)?.get(psm) ?? 0;

function count(state: Channels, handle: number, psm: number, change: number): void {
  let open = state.open.get(handle);
  if (open === undefined) state.open.set(handle, open = new Map<number, number>());
  open.set(psm, Math.max(0, openChannels(state, handle, psm) + change));
}

/** AVDTP 1.3 §8.6.2. */
function observeEndPoints(state: Channels, bytes: Uint8Array, handle: number): void {
  if ((bytes[0] & 0x0f) !== DISCOVERED || (bytes[1] & 0x3f) !== DISCOVER) return;
  for (let at = 2; at + 2 <= bytes.length; at += 2) state.endPoints.set(handle * 64 + (bytes[at] >> 2), bytes[at + 1]);
}

function addChannel(state: Channels, key: number, channel: Channel): void {
  const known = state.channels.get(key);
  if (known?.at(-1) === channel || ++state.count > MOST) return;
  if (known === undefined) state.channels.set(key, [channel]);
  else known.push(channel);
}

/** The channel that data goes over in a frame. */
export function channelAt(state: Channels, handle: number, sent: boolean, cid: number, frame: number): Channel | undefined {
  const channel = state.channels.get(keyOf(handle, sent, cid))?.findLast(({ connect }) => connect <= frame);
  if (channel === undefined || (channel.closed > 0 && channel.closed < frame)) return undefined;
  const ends = state.ends.get(handle) ?? [], ended = ends[firstFrom(ends, frame) - 1] ?? 0;
  return channel.connect > ended ? channel : undefined;
}

/** The channel that the packet in hand goes over. */
export function channelOf(p: Cursor, cid: number): Channel | undefined {
  const state = p.packet.around?.conversation(CHANNELS), handle = p.packet.notes.get(LINK_HANDLE);
  if (state === undefined || handle === undefined) return undefined;
  return channelAt(state, handle as number, wayOf(p) === SENT, cid, p.packet.record.number);
}

/** The same of a channel that a command is about: the end at which its number stands is the one that data to it goes to. */
export function commandedChannel(p: Cursor, toSender: boolean, cid: number): Channel | undefined {
  const state = p.packet.around?.conversation(CHANNELS), handle = p.packet.notes.get(LINK_HANDLE);
  if (state === undefined || handle === undefined) return undefined;
  return channelAt(state, handle as number, (wayOf(p) === SENT) !== toSender, cid, p.packet.record.number);
}

/** Name of the note that holds the channel that a packet of data goes over. */
export const CHANNEL = 'bluetooth.channel';
