/** What gPTP puts behind messages of PTP: IEEE 802.1AS-2020 §11.4.4.3 (Follow_Up information) and §10.6.4 (signalling). */
import { type Cursor, flag, i32, i8, octets, u16, u24, u8 } from '../../../dissect/index.ts';
import { TLV_TYPES } from './names.ts';
import { ORGANIZATION } from './tlvs.ts';

const INTERVALS = 2, CAPABLE = 4, CAPABLE_INTERVAL = 5;
const plain = { as: ['True', 'False'] } as const;

export const GPTP_FIELDS = {
  'as.fu.tlvType': u16('tlvType', { values: TLV_TYPES }),
  'as.fu.lengthField': u16('lengthField'),
  'as.fu.organizationId': u24('organizationId'),
  'as.fu.organizationSubType': u24('OrganizationSubType'),
  'as.fu.cumulativeScaledRateOffset': i32('cumulativeScaledRateOffset'),
  'as.fu.gmTimeBaseIndicator': u16('gmTimeBaseIndicator'),
  'as.fu.lastGmPhaseChange': octets('lastGMPhaseChange'),
  'as.fu.scaledLastGmFreqChange': i32('scaledLastGmFreqChange'),
  'as.sig.tlvType': u16('tlvType', { values: TLV_TYPES }),
  'as.sig.lengthField': u16('lengthField'),
  'as.sig.tlv.organizationId': u24('organizationId', { hex: true, values: { 0x0080c2: 'IEEE 802' } }),
  'as.sig.tlv.organizationSubType': u24('OrganizationSubType'),
  'as.sig.tlv.linkdelayinterval': i8('linkDelayInterval'),
  'as.sig.tlv.timesyncinterval': i8('timeSyncInterval'),
  'as.sig.tlv.announceinterval': i8('announceInterval'),
  'as.sig.tlv.gptpcapablemessageinterval': i8('gptpCapableMessageInterval'),
  'as.sig.tlv.flags': u8('flags', { hex: true }),
  'as.sig.tlv.flags.rateratio': flag('computeNeighborRateRatio', 0x02, plain),
  'as.sig.tlv.flags.meanlinkdelay': flag('computeMeanLinkDelay', 0x04, plain),
  'as.sig.tlv.flags.stepreceivecapable': flag('oneStepReceiveCapable', 0x08, plain),
  'as.sig.tlv.data': octets('data', { own: true }),
  'v2.sync.reserved': octets('reserved'),
} as const;

const f = GPTP_FIELDS;
const HEADINGS: Readonly<Record<number, string>> = {
  [INTERVALS]: 'Message Interval Request TLV', [CAPABLE]: 'gPTP Capable TLV', [CAPABLE_INTERVAL]: 'gPTP Capable Message Interval Request TLV',
};

/** §11.4.4.3: how the grandmaster's clock runs, and when it last changed. */
export function takeFollowUpInformation(p: Cursor): void {
  if (p.remaining < 4) return;
  const outer = p.open('Follow Up information TLV');
  p.take(f['as.fu.tlvType']);
  const part = p.within(p.take(f['as.fu.lengthField']));
  part.take(f['as.fu.organizationId']);
  part.take(f['as.fu.organizationSubType']);
  part.take(f['as.fu.cumulativeScaledRateOffset']);
  part.take(f['as.fu.gmTimeBaseIndicator']);
  part.take(f['as.fu.lastGmPhaseChange'], 12);
  part.take(f['as.fu.scaledLastGmFreqChange']);
  p.close(outer);
}

/** §10.6.4.3 to §10.6.4.5: how often a neighbour wants messages, and that it can gPTP. */
export function takeGptpSignals(p: Cursor): void {
  while (p.remaining >= 4) {
    // Type and length, the organization, then the subtype.
    const subtype = p.available >= 10 && p.u16() === ORGANIZATION ? p.u24(7) : 0;
    const outer = p.open(HEADINGS[subtype] ?? 'TLV');
    p.take(f['as.sig.tlvType']);
    const part = p.within(p.take(f['as.sig.lengthField']));
    if (subtype !== 0) p.contain(() => signal(part));
    part.takeRest(f['as.sig.tlv.data']);
    p.close(outer);
  }
}

function signal(p: Cursor): void {
  p.take(f['as.sig.tlv.organizationId']);
  const subtype = p.take(f['as.sig.tlv.organizationSubType']);
  if (subtype === INTERVALS) {
    p.take(f['as.sig.tlv.linkdelayinterval']);
    p.take(f['as.sig.tlv.timesyncinterval']);
    p.take(f['as.sig.tlv.announceinterval']);
    p.bits(f['as.sig.tlv.flags'], [f['as.sig.tlv.flags.rateratio'], f['as.sig.tlv.flags.meanlinkdelay'], f['as.sig.tlv.flags.stepreceivecapable']]);
  } else if (subtype === CAPABLE) {
    p.take(f['as.sig.tlv.gptpcapablemessageinterval']);
    p.take(f['as.sig.tlv.flags']);
  } else if (subtype === CAPABLE_INTERVAL) {
    p.take(f['as.sig.tlv.gptpcapablemessageinterval']);
  }
}
