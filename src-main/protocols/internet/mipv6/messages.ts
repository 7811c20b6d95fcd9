/**
 * Mobility messages beside those of RFC 6275 §6.1: fast handovers (RFC 5568 §6.2.2, RFC 5949 §6.1), home agents that send their nodes elsewhere
 * (RFC 5142 §3), heartbeats (RFC 5847 §3), revoked bindings (RFC 5846 §5), and proxies that route locally (RFC 6705 §10).
 */
import { type Cursor, below, bits, byName, flag, ipv6, u16, u32, u8 } from '../../../dissect/index.ts';
import { takeEach } from '../../take-each.ts';
import { inSeconds } from './lifetimes.ts';

const id = below('mip6');
const FAST_STATUSES = {
  0: 'Fast Binding Update accepted', 1: 'Accepted but use supplied NCoA', 128: 'Reason unspecified', 129: 'Administratively prohibited',
  130: 'Insufficient resources', 131: 'Incorrect interface identifier length',
};
const TRIGGERS = {
  0: 'Unspecified', 1: 'Administrative Reason', 2: 'Inter-MAG Handover - same Access Type', 3: 'Inter-MAG Handover - different Access Type',
  4: 'Inter-MAG Handover - Unknown', 5: 'User Initiated Session(s) Termination', 6: 'Access Network Session(s) Termination',
  7: 'Possible Out-of Sync BCE State', 128: 'Per-Peer Policy', 129: 'Revoking Mobility Node Local Policy',
};
/** RFC 5846 §5.2, but for 2 to 6, which are what its drafts had in use. */
const REVOKED = {
  0: 'Success', 1: 'Partial Success', 2: 'Binding Does NOT Exist', 3: 'IPv4 HoA Binding Does NOT Exist', 4: 'Global Revocation NOT Authorized',
  5: 'CAN NOT Identify Binding', 6: 'Revocation Failed, MN is Attached', 128: 'Binding Does NOT Exist', 129: 'IPv4 Home Address Option Required',
  130: 'Global Revocation NOT Authorized', 131: 'Revoked Mobile Nodes Identity Required', 132: 'Revocation Failed - MN is Attached',
  133: 'Revocation Trigger NOT Supported', 134: 'Revocation Function NOT Supported', 135: 'Proxy Binding Revocation NOT Supported',
};
const ROUTED = { 0: 'Success', 128: 'Localized Routing Not Allowed', 129: 'MN Not Attached' };
const KEYS = { as: ['Key Management Mobility Compatibility', 'No Key Management Mobility Compatibility'] } as const;
const truth = { as: ['True', 'False'] } as const;
/** A revocation is of all bindings of a proxy (P), of IPv4 home addresses alone (V), of all that share something (G). */
const revocation = (who: 'i' | 'a') => [
  flag('Proxy Binding (P) Flag', 0x8000, id(`bri_${who}p`)), flag('IPv4 HoA Binding Only (V) Flag', 0x4000, id(`bri_${who}v`, { size: 2 })),
  flag('Global (G) Flag', 0x2000, id(`bri_${who}g`, { size: 2 })),
];

const f = {
  updateSequence: u16('Sequence number', id('fbu.seqnr')),
  updateFlags: [
    flag('Acknowledge (A) flag', 0x80, id('fbu.a_flag', {
      as: ['Fast Binding Acknowledgement requested', 'Fast Binding Acknowledgement not requested'],
    })),
    flag('Home Registration (H) flag', 0x40, id('fbu.h_flag', { as: ['Home Registration', 'No Home Registration'] })),
    flag('Link-Local Compatibility (L) flag', 0x20, id('fbu.l_flag', {
      as: ['Link-Local Address Compatibility', 'No Link-Local Address Compatibility'],
    })),
    flag('Key Management Compatibility (K) flag', 0x10, id('fbu.k_flag', KEYS)),
  ],
  updateLifetime: u16('Lifetime', id('fbu.lifetime', inSeconds)),
  status: u8('Status', id('fback.status', { values: FAST_STATUSES })),
  keys: flag('Key Management Compatibility (K) flag', 0x80, id('fback.k_flag', KEYS)),
  sequence: u16('Sequence number', id('fback.seqnr')),
  lifetime: u16('Lifetime', id('fback.lifetime', inSeconds)),
  agents: u8('Number of Addresses', id('has.num_addrs')),
  agentsReserved: u8('Reserved', id('has.reserved', { hex: true })),
  agent: ipv6('Address', id('has.address')),
  unasked: flag('Unsolicited (U) flag', 0x02, id('hb.u_flag', { as: ['Unsolicited Heartbeat Response', 'Otherwise'] })),
  response: flag('Response (R) flag', 0x01, id('hb.r_flag', { as: ['Heartbeat Response', 'Heartbeat Request'] })),
  beat: u32('Sequence number', id('hb.seqnr')),
  handover: u16('Sequence number', id('hi.seqnr')),
  assigned: flag('Assigned address configuration flag (S) flag', 0x80, id('hi.s_flag', truth)),
  buffer: flag('Buffer flag (U) flag', 0x40, id('hi.u_flag', truth)),
  handoverCode: u8('Code', id('hi.code')),
  answered: u16('Sequence number', id('hack.seqnr')),
  answer: u8('Code', id('hack.code')),
  kind: u8('B.R. Type', id('bri_br.type')),
  trigger: u8('R. Trigger', id('bri_r.trigger', { values: TRIGGERS })),
  revoked: u8('Status', id('bri_status', { values: REVOKED })),
  revocation: u16('Sequence Number', id('bri_seqnr')),
  indication: revocation('i'),
  acknowledgement: revocation('a'),
  revocationReserved: bits('Reserved', 0x1fff, id('bri_res', { hex: true, size: 2 })),
  localSequence: u16('Sequence', id('lri.sequence')),
  localReserved: u16('Reserved', id('lri.reserved', { hex: true })),
  localLifetime: u16('Lifetime', id('lri.lifetime', { hex: true })),
  locallySequence: u16('Sequence', id('lra.sequence')),
  unsolicited: flag('unsolicited', 0x80, id('lri.unsolicited', { as: ['Yes', 'No'] })),
  locallyReserved: bits('Reserved', 0x7f, id('lra.reserved', { hex: true })),
  locally: u8('Status', id('lra.status', { values: ROUTED })),
  locallyLifetime: u16('Lifetime', id('lra.lifetime', { hex: true })),
};
export const MESSAGE_FIELDS = byName(Object.values(f).flat());

/** Types of revocations; others are reserved. */
const INDICATION = 1, ANSWER = 2;
const MESSAGES: Readonly<Record<number, { readonly name: string; readonly take: (p: Cursor) => void }>> = {
  8: {
    name: 'Fast Binding Update',
    take: p => {
      p.take(f.updateSequence);
      for (const field of f.updateFlags) p.show(field);
      p.skip(2);
      p.take(f.updateLifetime);
    },
  },
  9: { name: 'Fast Binding Acknowledgement', take: takeEach(f.status, f.keys, f.sequence, f.lifetime) },
  12: {
    name: 'Home Agent Switch',
    take: p => {
      const count = p.take(f.agents);
      p.take(f.agentsReserved);
      for (let i = 0; i < count; i++) p.take(f.agent);
    },
  },
  13: {
    name: 'Heartbeat',
    take: p => {
      p.skip(1);
      p.show(f.unasked);
      p.take(f.response);
      p.take(f.beat);
    },
  },
  14: {
    name: 'Handover Initiate',
    take: p => {
      p.take(f.handover);
      p.show(f.assigned);
      p.take(f.buffer);
      p.take(f.handoverCode);
    },
  },
  15: {
    name: 'Handover Acknowledge',
    take: p => {
      p.take(f.answered);
      p.skip(1);
      p.take(f.answer);
    },
  },
  16: { name: 'Binding Revocation', take: takeRevocation },
  17: { name: 'Localized Routing Initiation', take: takeEach(f.localSequence, f.localReserved, f.localLifetime) },
  18: {
    name: 'Localized Routing Acknowledgment',
    take: p => {
      p.take(f.locallySequence);
      p.show(f.unsolicited);
      p.take(f.locallyReserved);
      p.take(f.locally);
      p.take(f.locallyLifetime);
    },
  },
};

/** What stands before the options of a message of `type`; false for messages that are not among these. */
export function takeOtherMessage(p: Cursor, type: number): boolean {
  const message = MESSAGES[type];
  if (message === undefined) return false;
  const outer = p.open(message.name);
  message.take(p);
  p.close(outer);
  return true;
}

/** RFC 5846 §5.1, §5.2: the first byte says whether it asks or answers. */
function takeRevocation(p: Cursor): void {
  const kind = p.u8(), isIndication = kind === INDICATION;
  const name = `Binding Revocation${isIndication ? ' Indication' : kind === ANSWER ? ' Acknowledge' : ''}`;
  p.label(name);
  p.info(name);
  p.take(f.kind);
  p.take(isIndication ? f.trigger : f.revoked);
  p.take(f.revocation);
  for (const field of isIndication ? f.indication : f.acknowledgement) p.show(field);
  p.take(f.revocationReserved);
}
