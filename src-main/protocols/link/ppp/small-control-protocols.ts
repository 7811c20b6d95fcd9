/** Control protocols of PPP with few options or none: MPLS (RFC 3032 §4), CDP (RFC 1661's form), OSI (RFC 1377), bandwidth allocation (RFC 2125). */
import { octets, protocol, u32, u8 } from '../../../dissect/index.ts';
import { type Options, optionFields, takeControl } from './control.ts';

const mplsFields = { ...optionFields() };

export const mplscp = protocol({
  name: 'mplscp',
  title: 'PPP MPLS Control Protocol',
  short: 'PPP MPLSCP',
  on: { 'ppp.protocol': [0x8281] },
  fields: mplsFields,
  dissect(p, f) {
    takeControl(p, f, {});
  },
});

export const cdpcp = protocol({
  name: 'cdpcp',
  title: 'PPP CDP Control Protocol',
  short: 'PPP CDPCP',
  on: { 'ppp.protocol': [0x8207] },
  fields: { ...optionFields() },
  dissect(p, f) {
    takeControl(p, f, {});
  },
});

const osiFields = { ...optionFields(), 'opt.def_pid': octets('Align-NPDU'), 'opt.alignment': u8('Alignment') };
const OSI_OPTIONS: Options = {
  1: { heading: osiFields['opt.def_pid'], exactly: 1, read: o => `Align-NPDU: ${o.take(osiFields['opt.alignment'])}` },
};

export const osinlcp = protocol({
  name: 'osinlcp',
  title: 'PPP OSI Network Layer Control Protocol',
  short: 'PPP OSINLCP',
  on: { 'ppp.protocol': [0x8023] },
  fields: osiFields,
  dissect(p, f) {
    takeControl(p, f, OSI_OPTIONS);
  },
});

const bandwidthFields = { ...optionFields(), 'opt.favored_peer': octets('Favored-Peer'), magic_number: u32('Magic number', { hex: true }) };
const BANDWIDTH_OPTIONS: Options = {
  1: {
    heading: bandwidthFields['opt.favored_peer'], exactly: 4,
    read: o => `Favored-Peer: Magic number: 0x${o.take(bandwidthFields.magic_number).toString(16).padStart(8, '0')}`,
  },
};

export const bacp = protocol({
  name: 'bacp',
  title: 'PPP Bandwidth Allocation Control Protocol',
  short: 'PPP BACP',
  on: { 'ppp.protocol': [0xc02b] },
  fields: bandwidthFields,
  dissect(p, f) {
    takeControl(p, f, BANDWIDTH_OPTIONS);
  },
});
