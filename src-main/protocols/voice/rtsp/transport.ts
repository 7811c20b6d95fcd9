/** What RTSP's SETUP agrees upon: where media go, on ports of their own or between RTSP's messages (RFC 2326 §12.39, RFC 7826 §18.54). */
import type { Announcement, Ends, Tracker } from '../../../dissect/index.ts';
import type { MessageCarrier } from '../../carried-messages.ts';
import type { Session } from '../rtp/setup.ts';
import { addressOf } from '../../../bytes/address-bytes.ts';

export const INTERLEAVED = 0x24, MEDIA_HEADER = 4;
const LONGEST_HEAD = 0x4000;
const ABOUT: Session = { method: 'RTSP', formats: new Map(), callId: '' };
const latin1 = new TextDecoder('latin1');

export type MediaProtocol = 'rtp' | 'rtcp';

/** The specifications of each Transport header of the message `bytes[at…end)`. */
function transportsOf(bytes: Uint8Array, at: number, end: number): string[] {
  const head = latin1.decode(bytes.subarray(at, Math.min(end, at + LONGEST_HEAD))).split('\r\n\r\n', 1)[0];
  return [...head.matchAll(/\r\ntransport[ \t]*:([^\r\n]*)/gi)].flatMap(([, value]) => value.split(','))
    .filter(specification => /^[ \t]*RTP\//i.test(specification));
}

/** Numbers of a parameter, the second the next one where it is not said: `client_port=5000-5001`. */
function pair(specification: string, parameter: string): readonly [number, number] | undefined {
  const found = new RegExp(`;[ \\t]*${parameter}[ \\t]*=[ \\t]*"?(\\d{1,5})(?:-(\\d{1,5}))?`, 'i').exec(specification);
  return found === null ? undefined : [Number(found[1]), Number(found[2] ?? Number(found[1]) + 1)];
}

function addressIn(specification: string, parameter: string): Uint8Array | undefined {
  const found = new RegExp(`;[ \\t]*${parameter}[ \\t]*=[ \\t]*"?([0-9a-fA-F.:]+)`, 'i').exec(specification);
  return found === null ? undefined : addressOf(found[1]);
}

/** Where datagrams of RTP and RTCP are to be expected: as a server confirms it. */
export function announcedPorts(bytes: Uint8Array, at: number, end: number, ends: Ends | undefined): Announcement[] {
  if (ends === undefined || latin1.decode(bytes.subarray(at, at + 5)) !== 'RTSP/') return [];
  const announcements: Announcement[] = [];
  const announce = (ports: readonly [number, number] | undefined, address: Uint8Array): void => {
    const protocols: readonly MediaProtocol[] = ['rtp', 'rtcp'];
    for (const [i, protocol] of protocols.entries()) {
      const port = ports?.[i] ?? 0;
      if (port > 0 && port < 0x10000) announcements.push({ protocol, address, port, about: ABOUT });
    }
  };
  for (const specification of transportsOf(bytes, at, end)) {
    const destination = addressIn(specification, 'destination') ?? ends.destination;
    announce(pair(specification, 'client_port') ?? pair(specification, 'port'), destination);
    announce(pair(specification, 'server_port'), addressIn(specification, 'source') ?? ends.source);
  }
  return announcements;
}

/** What each channel between RTSP's messages carries. */
export const CHANNELS: Tracker<Map<number, MediaProtocol>> = {
  key: 'rtsp channels',
  skims: head => head[0] === INTERLEAVED,
  make: () => new Map(),
  observe(channels, { bytes }) {
    if (bytes[0] === INTERLEAVED) return;
    for (const specification of transportsOf(bytes, 0, bytes.length)) {
      const numbers = pair(specification, 'interleaved');
      if (numbers === undefined || Math.max(...numbers) > 255) continue;
      channels.set(numbers[0], 'rtp');
      if (numbers[1] !== numbers[0]) channels.set(numbers[1], 'rtcp');
    }
  },
};

interface Channel {
  latest: readonly Uint8Array[];
}

/** The packets of one channel, as the protocol that it carries is to see them. */
export function channelCarrier(number: number): MessageCarrier<Channel> {
  return {
    key: `rtsp channel ${number}`,
    tracker: {
      key: `rtsp channel ${number}`,
      make: () => ({ latest: [] }),
      observe(channel, { bytes }) {
        const isOwn = bytes[0] === INTERLEAVED && bytes[1] === number && bytes.length > MEDIA_HEADER;
        channel.latest = isOwn ? [bytes.subarray(MEDIA_HEADER)] : [];
      },
    },
    messages: () => [],
    latest: ({ latest }) => latest,
    kept: () => 0,
  };
}
