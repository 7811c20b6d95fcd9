/** Wireless networks, IEEE 802.11-2020 §9: the header of all frames, and the way to what they carry. */
import { type Cursor, byName, protocol } from '../../dissect/index.ts';
import { CONTROL_FIELDS, controlFrameName, takeControlFrame } from './wlan/control-frames.ts';
import { ELEMENT_FIELDS } from './wlan/elements.ts';
import { CONTROL, DATA, KIND, MANAGEMENT, NO_DATA, QUALITY } from './wlan/frame-kinds.ts';
import { HEADER_FIELDS } from './wlan/header-fields.ts';
import {
  FROM_DISTRIBUTION, type FrameControl, MORE_FRAGMENTS, ORDER, PROTECTED, TO_DISTRIBUTION, countAddress, flagsText, kindName, lookAtControl,
  showAddress, showCheck,
  takeControl, takeSequence,
} from './wlan/header.ts';
import { MANAGEMENT_FIELDS, takeManagement } from './wlan/management.ts';
import { takeProtection } from './wlan/protection.ts';
import { takeQuality } from './wlan/quality.ts';
import { radioOf } from './wlan/radio.ts';
import { THROUGHPUT_CONTROL_FIELDS, takeThroughputControl } from './wlan/throughput-control.ts';

/** What Aruba's access points put behind GRE. */
const ARUBA = [
  0x8200, 0x8210, 0x8220, 0x8230, 0x8240, 0x8250, 0x8260, 0x8270, 0x8280, 0x8290, 0x82a0, 0x82b0, 0x82c0, 0x82d0, 0x82e0, 0x82f0, 0x8300,
  0x8310, 0x8320, 0x8330, 0x8340, 0x8350, 0x8360, 0x8370, 0x9000,
];
const CHECK = 4;
/** Frame control, duration and three addresses with a sequence number behind. */
const HEADER = 24;
/** Bits of a data frame's subtype that are not of the kind of data. */
const POLL = 0x02;

export const wlan = protocol({
  name: 'wlan',
  title: 'IEEE 802.11',
  short: '802.11',
  on: { wtap_encap: [105], 'gre.proto': ARUBA },
  // Of a thousand fields, spread ones take 3 µs each at every start, assigned ones a tenth of that.
  fields: Object.assign({ ...HEADER_FIELDS }, byName(
    [CONTROL_FIELDS, MANAGEMENT_FIELDS, ELEMENT_FIELDS, THROUGHPUT_CONTROL_FIELDS].flatMap(group => Object.values(group)),
  )),
  dissect(p) {
    const radio = p.depth <= 3 ? radioOf(p) : undefined;
    const control = lookAtControl(p);
    if (control.version !== 0) {
      p.labelNode(p.node, `IEEE 802.11 Unknown Protocol Version:${control.version}`);
      p.info(`Unknown protocol version: ${control.version}`);
      p.data();
      return;
    }
    const hasCheck = radio?.checkLength === CHECK && p.remaining >= CHECK;
    const flags = flagsText(control.flags, hasCheck);
    p.labelNode(p.node, () => `IEEE 802.11 ${kindName(control.kind)}, Flags: ${flags}`);
    takeControl(p, control);
    const checkAt = hasCheck ? p.reported - CHECK : -1;
    switch (control.type) {
      case CONTROL: {
        const { bytes, begin, end } = p;
        p.info(() => `${controlFrameName(bytes, begin, end, control.kind)}, Flags=${flags}`);
        if (hasCheck) showCheck(p, checkAt, p.end);
        endBefore(p, checkAt);
        takeControlFrame(p, control.kind);
        return;
      }
      case MANAGEMENT:
      case DATA:
        takeFrame(p, control, flags, checkAt, radio?.padded === true);
        return;
      default:
        p.info(() => `${kindName(control.kind)}, Flags=${flags}`);
        p.data();
    }
  },
});

/** The layer goes on to the frame check sequence, which is shown with the header. */
function endBefore(p: Cursor, checkAt: number): void {
  if (checkAt >= 0) p.limit(checkAt - p.begin);
}

function takeFrame(p: Cursor, control: FrameControl, flags: string, checkAt: number, padded: boolean): void {
  const { kind, type, subtype } = control;
  const isQuality = type === DATA && (subtype & QUALITY) !== 0;
  const toDistribution = (control.flags & TO_DISTRIBUTION) !== 0;
  const fromDistribution = (control.flags & FROM_DISTRIBUTION) !== 0;
  const hasFour = type === DATA && toDistribution && fromDistribution;
  const qualityAt = hasFour ? HEADER + 6 : HEADER;
  // Without the byte that tells, no more is shown than of an aggregate.
  const isAggregate = isQuality && (p.begin + qualityAt >= p.end || (p.bytes[p.begin + qualityAt] & 0x80) !== 0);
  p.take(HEADER_FIELDS.duration);
  p.need(20);
  if (type === MANAGEMENT) managementAddresses(p);
  else dataAddresses(p, toDistribution, fromDistribution, isAggregate);
  p.skip(18);
  const { fragment, sequence } = takeSequence(p);
  p.info(() => `${kindName(kind)}, SN=${sequence}, FN=${fragment}, Flags=${flags}`);
  if (hasFour) p.skip(6);
  if (checkAt >= 0) showCheck(p, checkAt, p.end);
  endBefore(p, checkAt);
  if (isQuality) takeQuality(p, fromDistribution, (subtype & POLL) !== 0);
  if ((isQuality || type === MANAGEMENT) && (control.flags & ORDER) !== 0) takeThroughputControl(p);
  if (padded) p.skip(p.fillOf(p.offset));
  p.headerEnd = p.at;
  const isProtected = (control.flags & PROTECTED) !== 0;
  if (type === MANAGEMENT) {
    if (isProtected && kind !== KIND.authentication) p.data(takeProtection(p, p.remaining, undefined));
    else takeManagement(p, kind);
    return;
  }
  if ((subtype & NO_DATA) !== 0 || !p.more) return;
  const isFragment = fragment > 0 || (control.flags & MORE_FRAGMENTS) !== 0;
  const opened = isProtected && !p.packet.quoted ? p.packet.around?.opened?.(p.begin) : undefined;
  if (isProtected) {
    const length = takeProtection(p, p.remaining, opened);
    if (opened === undefined) p.data(length);
    else p.callOn(isFragment ? 'data' : isAggregate ? 'wlan_aggregate' : 'llc', `Decrypted ${opened.cipher} data`, opened.bytes);
  } else if (isFragment) {
    p.info('Fragmented IEEE 802.11 frame');
    p.data();
  } else {
    p.call(isAggregate ? 'wlan_aggregate' : 'llc');
  }
}

/** §9.3.3.1. */
function managementAddresses(p: Cursor): void {
  p.columns.setAddresses('ether', p.bytes, p.begin + 10, p.begin + 4);
  showAddress(p, 'ra', 4);
  showAddress(p, 'da', 4);
  countAddress(p, 4);
  showAddress(p, 'ta', 10);
  showAddress(p, 'sa', 10);
  countAddress(p, 10);
  showAddress(p, 'bssid', 16);
  countAddress(p, 16);
}

/** §9.3.2.1, table 9-26: what the addresses mean depends on where the frame goes. Those within an aggregate are told there. */
function dataAddresses(p: Cursor, toDistribution: boolean, fromDistribution: boolean, isAggregate: boolean): void {
  const hasFour = toDistribution && fromDistribution;
  if (hasFour) p.need(26);
  const destination = toDistribution ? 16 : 4;
  const source = fromDistribution ? (toDistribution ? 24 : 16) : 10;
  p.columns.setAddresses('ether', p.bytes, p.begin + source, p.begin + destination);
  showAddress(p, 'ra', 4);
  countAddress(p, 4);
  showAddress(p, 'ta', 10);
  countAddress(p, 10);
  const thirdIsShown = !isAggregate || !(toDistribution || fromDistribution);
  if (thirdIsShown || destination !== 16) showAddress(p, 'da', destination);
  if (thirdIsShown || source < 16) showAddress(p, 'sa', source);
  if (!hasFour) showAddress(p, 'bssid', toDistribution ? 4 : fromDistribution ? 10 : 16);
  if (toDistribution !== fromDistribution) showAddress(p, 'staa', toDistribution ? 10 : 4);
  if (thirdIsShown) countAddress(p, 16);
  if (hasFour) countAddress(p, 24);
}
