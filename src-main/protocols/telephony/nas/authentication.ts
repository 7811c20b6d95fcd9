/** Challenges and answers of UMTS, LTE and 5G: 3GPP TS 24.008 §10.5.3.1, TS 33.102 §6.3. */
import { type Field, below, octets, u8 } from '../../../dissect/index.ts';
import { type Read, elementsOf } from './elements.ts';

const id = below('gsm_a.dtap');
export const AUTHENTICATION_FIELDS = {
  dtapId: u8('Element ID', id('elem_id', { hex: true })),
  rand: octets('RAND value', id('rand', { size: 16 })),
  autn: octets('AUTN value', id('autn')),
  sequence: octets('SQN xor AK', id('autn.sqn_xor_ak', { size: 6 })),
  management: octets('AMF', id('autn.amf', { size: 2 })),
  mac: octets('MAC', id('autn.mac', { size: 8 })),
  auts: octets('AUTS value', id('auts')),
  sequenceHere: octets('SQN_MS xor AK', id('auts.sqn_ms_xor_ak', { size: 6 })),
  macHere: octets('MAC-S', id('auts.mac_s', { size: 8 })),
} as const;
const f = AUTHENTICATION_FIELDS;
const element = elementsOf(f.dtapId);
const TOKEN = 16, FAILURE = 14;

/** A value of several parts, which are shown where it is as long as they are. */
const divided = (whole: Field<void>, length: number, ...parts: readonly Field<void>[]): Read => p => {
  p.show(whole, p.remaining);
  if (p.remaining !== length) p.skip(p.remaining);
  const outer = p.under();
  for (const field of parts) if (p.more) p.take(field);
  p.close(outer);
};

export const AUTHENTICATION = {
  challenge: element('Authentication Parameter RAND', f.rand),
  token: element('Authentication Parameter AUTN (UMTS and EPS authentication challenge)', divided(f.autn, TOKEN, f.sequence, f.management, f.mac)),
  failure: element('Authentication Failure Parameter (UMTS and EPS authentication challenge)', divided(f.auts, FAILURE, f.sequenceHere, f.macHere)),
} as const;
