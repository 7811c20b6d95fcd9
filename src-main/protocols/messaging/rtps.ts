/**
 * Real-Time Publish-Subscribe, the wire protocol of DDS and of ROS 2: OMG DDSI-RTPS 2.5 (formal/2022-04-01), and the parts of
 * DDS-Security 1.1 that are seen on the wire.
 */
import { hexText } from '../../bytes/address-text.ts';
import { type Cursor, protocol } from '../../dissect/index.ts';
import { decodeText } from '../../dissect/text.ts';
import { takeNamedBits } from '../bit-names.ts';
import { FIELDS } from './rtps/fields.ts';
import { NATURES, SUBMESSAGES } from './rtps/names.ts';
import { reachesToEnd, takePrefix, takeVendor, takeVersion } from './rtps/parts.ts';
import { type Receiver, flagsOf, readSubmessage } from './rtps/submessages.ts';

const f = FIELDS;
const R = 0x52, HEADER = 20, SUBMESSAGE_HEADER = 4, MOST_SUBMESSAGES = 4096;
const PAD = 0x01;
/** §9.6.1: ports of domain and participant; places among those of a domain. */
const FIRST_PORT = 7400, PORTS_OF_DOMAIN = 250, FIRST_UNICAST = 10;
const UNICAST_META = 0, MULTICAST_USER = 1, MULTICAST_META = 2, UNICAST_USER = 3;

export const rtps = protocol({
  name: 'rtps',
  title: 'Real-Time Publish-Subscribe Wire Protocol',
  over: ['udp'],
  fields: FIELDS,
  begins: 'R',
  recognise: (bytes, at, end) => end - at >= HEADER && bytes[at] === R && /^RTP[SX]\x02[\x00-\x09]/.test(decodeText(bytes, at, at + 6, 'latin1')),
  dissect(p) {
    p.take(f.magic, 4);
    takeVersion(p);
    takeVendor(p);
    const receiver: Receiver = { source: hexText(p.peekBytes(12)), destination: '' };
    takePrefix(p, f['guidPrefix.src']);
    p.hide(f.guidPrefix, p.bytes.subarray(p.at - 12, p.at), p.at - 12, 12);
    showPorts(p);
    const told: string[] = [];
    p.info(() => told.join(', '));
    for (let i = 0; i < MOST_SUBMESSAGES && p.more; i++) told.push(takeSubmessage(p, receiver));
  },
});

/** What the port says, where it is as the specification proposes. */
function showPorts(p: Cursor): void {
  const port = p.packet.destinationPort - FIRST_PORT, domain = Math.floor(port / PORTS_OF_DOMAIN), place = port % PORTS_OF_DOMAIN;
  const isMulticast = place < 2, participant = (place - FIRST_UNICAST) >> 1;
  if (port < 0 || (!isMulticast && place < FIRST_UNICAST)) return;
  const nature = isMulticast ? (place === 0 ? MULTICAST_META : MULTICAST_USER) : place % 2 === 0 ? UNICAST_META : UNICAST_USER;
  const name = NATURES[nature], numbers = `domainId=${domain}, participantIdx=${participant}, nature=${name}`;
  const outer = p.open(`Default port mapping: ${isMulticast ? `${name}, domainId=${domain}` : numbers}`);
  p.generate(f.domain_id, domain);
  if (!isMulticast) p.generate(f.participant_idx, participant);
  p.generate(f.traffic_nature, nature);
  p.close(outer);
}

/** Gives what the list says of it. */
function takeSubmessage(p: Cursor, receiver: Receiver): string {
  const { at } = p, id = p.u8(), flags = p.u8(1), little = (flags & 1) !== 0, said = little ? p.little16(2) : p.u16(2);
  const isLast = reachesToEnd(id, said), left = p.remaining - SUBMESSAGE_HEADER, length = isLast ? left : said;
  p.set(f['sm.id'], id, at, Math.min(SUBMESSAGE_HEADER + length, p.remaining));
  const outer = p.under();
  p.skip(1);
  takeNamedBits(p, f['sm.flags'], flagsOf(id));
  p.takeAs(f['sm.octetsToNextHeader'], said, 2);
  if (isLast) p.addLabel(' (0 is a special value, reaching to the end of the message)');
  if (id === PAD && said !== 0) p.expertUnder(f['sm.octetsToNextHeader.not_zero']);
  if (length > left) p.expertUnder(f['sm.octetsToNextHeader.error']);
  const content = p.within(Math.min(length, left)), more = p.contain(() => readSubmessage(content, id, flags, receiver)) ?? '';
  p.close(outer);
  return `${SUBMESSAGES[id] ?? `Unknown[${id.toString(16).padStart(2, '0')}]`}${more}`;
}
