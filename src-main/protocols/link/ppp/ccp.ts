/** PPP Compression Control Protocol, RFC 1962, with the options of RFC 1967 to RFC 1979, RFC 2118 and RFC 3078; and the datagrams it compresses. */
import { organizationText } from '../../../bytes/address-text.ts';
import { type Cursor, bits, flag, octets, protocol, u16, u24, u32, u8 } from '../../../dissect/index.ts';
import { takeNamedBits } from '../../bit-names.ts';
import { type Options, optionFields, takeControl } from './control.ts';

const CHECK_MODES = { 0: 'None', 1: 'LCB', 2: 'CRC', 3: 'Sequence Number', 4: 'Extended Mode' };
const LZS_CHECK_MODES = { 0: 'None', 1: 'LCB', 2: 'Sequence Number', 3: 'Sequence Number + LCB (default)' };
const PROCESS_MODES = { 0: 'None (default)', 1: 'Process-Uncompressed' };
const DCE_MODES = { 1: 'No Additional Negotiation', 2: 'Full PPP Negotiation and State Machine' };
const dictionaries = (count: number): string =>
  count === 0 ? 'Datagram Mode (one dictionary and no history)' : count === 1 ? 'Multi-Datagram Mode (one dictionary with history)'
    : 'Individual Link Mode';

const fields = {
  ...optionFields(),
  'opt.oui': u24('OUI', { text: organizationText }),
  'opt.subtype': u8('Subtype', { base: 'decHex' }),
  'opt.history_count': u16('History Count'),
  'opt.cm': u8('Check Mode Field'),
  'opt.cm.reserved': bits('Reserved', 0xf8),
  'opt.cm.check_mode': bits('Check Mode', 0x07, { values: CHECK_MODES }),
  'opt.supported_bits': u32('Supported Bits', { hex: true }),
  'opt.supported_bits.h': flag('H', 0x01000000, { as: ['Stateless mode ON', 'Stateless mode OFF'] }),
  'opt.supported_bits.m': flag('M', 0x80, { as: ['56-bit encryption ON', '56-bit encryption OFF'] }),
  'opt.supported_bits.s': flag('S', 0x40, { as: ['128-bit encryption ON', '128-bit encryption OFF'] }),
  'opt.supported_bits.l': flag('L', 0x20, { as: ['40-bit encryption ON', '40-bit encryption OFF'] }),
  'opt.supported_bits.d': flag('D', 0x10, { as: ['Obsolete (should NOT be 1)', 'Obsolete (should ALWAYS be 0)'] }),
  'opt.supported_bits.c': flag('C', 0x01, { as: ['Desire to negotiate MPPC', 'No desire to negotiate MPPC'] }),
  'opt.history': u8('History'),
  'opt.version': octets('Version'),
  'opt.vd': u8('Vers/Dict', { hex: true }),
  'opt.vd.vers': bits('Vers', 0xe0),
  'opt.vd.dict': bits('Dict', 0x1f),
  'opt.check_mode': u8('Check Mode', { values: LZS_CHECK_MODES }),
  'opt.process_mode': u8('Process Mode', { values: PROCESS_MODES }),
  'opt.fe': bits('Features', 0xc0),
  'opt.p': flag('Packet by Packet flag', 0x20, { as: ['Enabled', 'Disabled'] }),
  'opt.History': bits('History', 0x1f),
  'opt.contexts': u8('# Contexts'),
  'opt.mode': u8('Mode', { values: DCE_MODES }),
  'opt.window': bits('Window', 0xf0),
  'opt.method': bits('Method', 0x0f, { values: { 8: 'zlib compression' } }),
  'opt.mbz': bits('MBZ', 0xfc),
  'opt.chk': bits('Chk', 0x03, { values: { 0: 'sequence number check method' } }),
  'opt.mode_dictcount': u16('Mode/Dictionary Count', { values: dictionaries }),
  'opt.dict_size': u16('Dictionary Size'),
  'opt.history_length': u16('History Length'),
  'opt.data': octets('Data'),
  'opt.oui_bytes': octets('OUI', { id: 'ccp.opt_oui' }),
  'opt.predict1': octets('Predictor type 1'),
  'opt.predict2': octets('Predictor type 2'),
  'opt.puddle': octets('Puddle Jumper'),
  'opt.hpppc': octets('Hewlett-Packard PPC'),
  'opt.stac': octets('Stac Electronics LZS'),
  'opt.mppe': octets('Microsoft PPE/PPC'),
  'opt.gfza': octets('Gandalf FZA'),
  'opt.v42bis': octets('V.42bis compression'),
  'opt.bsdcomp': octets('BSD LZW Compress'),
  'opt.lzsdcp': octets('LZS-DCP'),
  'opt.mvrca': octets('MVRCA (Magnalink)'),
  'opt.dce': octets('PPP for Data Compression in Data Circuit-Terminating Equipment (DCE)'),
  'opt.deflate': octets('Deflate'),
  'opt.v44lzjh': octets('V.44/LZJH compression'),
};

const rest = (o: Cursor): void => {
  o.takeRest(fields['opt.data']);
};
const all = (...taken: ((o: Cursor) => unknown)[]) => (o: Cursor): void => {
  for (const take of taken) take(o);
  rest(o);
};

const OPTIONS: Options = {
  0: { heading: fields['opt.oui_bytes'], least: 4, read: all(o => o.take(fields['opt.oui']), o => o.take(fields['opt.subtype'])) },
  1: { heading: fields['opt.predict1'], exactly: 0 },
  2: { heading: fields['opt.predict2'], exactly: 0 },
  3: { heading: fields['opt.puddle'], read: rest },
  16: { heading: fields['opt.hpppc'], read: rest },
  17: {
    heading: fields['opt.stac'], least: 3,
    read: all(
      o => o.take(fields['opt.history_count']),
      o => takeNamedBits(o, fields['opt.cm'], [fields['opt.cm.reserved'], fields['opt.cm.check_mode']]),
    ),
  },
  18: {
    heading: fields['opt.mppe'], exactly: 4,
    read: all(o => takeNamedBits(
      o, fields['opt.supported_bits'], ['h', 'm', 's', 'l', 'd', 'c'].map(bit => fields[`opt.supported_bits.${bit as 'h'}`]),
    )),
  },
  19: {
    heading: fields['opt.gfza'], least: 1,
    read: all(o => o.take(fields['opt.history']), o => o.more && o.take(fields['opt.version'], o.remaining)),
  },
  20: { heading: fields['opt.v42bis'], read: rest },
  21: { heading: fields['opt.bsdcomp'], exactly: 1, read: all(o => o.bits(fields['opt.vd'], [fields['opt.vd.vers'], fields['opt.vd.dict']])) },
  23: {
    heading: fields['opt.lzsdcp'], exactly: 4,
    read: all(o => o.take(fields['opt.history_count']), o => o.take(fields['opt.check_mode']), o => o.take(fields['opt.process_mode'])),
  },
  24: {
    heading: fields['opt.mvrca'], exactly: 2,
    read: all(o => o.show(fields['opt.fe']), o => o.show(fields['opt.p']), o => o.take(fields['opt.History']), o => o.take(fields['opt.contexts'])),
  },
  25: { heading: fields['opt.dce'], exactly: 1, read: all(o => o.take(fields['opt.mode'])) },
  26: {
    heading: fields['opt.deflate'], exactly: 2,
    read: all(o => o.show(fields['opt.window']), o => o.take(fields['opt.method']), o => o.show(fields['opt.mbz']), o => o.take(fields['opt.chk'])),
  },
  27: {
    heading: fields['opt.v44lzjh'], least: 4,
    read: all(o => o.take(fields['opt.mode_dictcount']), o => o.take(fields['opt.dict_size']), o => o.more && o.take(fields['opt.history_length'])),
  },
};

export const ccp = protocol({
  name: 'ccp',
  title: 'PPP Compression Control Protocol',
  short: 'PPP CCP',
  on: { 'ppp.protocol': [0x80fd] },
  fields,
  dissect(p, f) {
    takeControl(p, f, OPTIONS);
  },
});

export const compressedDatagram = protocol({
  name: 'comp_data',
  title: 'PPP Compressed Datagram',
  short: 'PPP Comp',
  on: { 'ppp.protocol': [0x00fd] },
  fields: {},
  dissect(p) {
    p.info('Compressed data');
    p.skip(Math.min(p.remaining, p.available));
  },
});
