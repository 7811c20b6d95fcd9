/** Controls one behind the other in the HT control of 802.11ax and 802.11be, IEEE 802.11-2024 §9.2.4.7. */
import { hex } from '../../../bytes/hexadecimal.ts';
import { type Cursor, type Field, below, bits, flag } from '../../../dissect/index.ts';
import { showBits } from './parts.ts';

const NAMES: Readonly<Record<number, string>> = {
  0: 'Triggered response scheduling', 1: 'Operating mode', 2: 'HE link adaptation', 3: 'Buffer status report', 4: 'UL power headroom',
  5: 'Bandwidth query report', 6: 'Command Control Indication', 7: 'EHT operating mode', 8: 'Single response scheduling', 9: 'AP assistance request',
  15: '15: Reserved',
};
const RESERVED = 15;
/** Bits of all controls, and of an identifier. */
const ALL = 30, IDENTIFIER = 4;

const id = below('wlan.htc.he.a_control');
/** A number among the bits of a control; the last argument is how Wireshark writes it. */
const number = (title: string, mask: number, name: string, options = {}) => bits(title, mask, id(name, { size: 4, ...options }));
const hexed = { hex: true } as const;
const yes = (title: string, mask: number, name: string, as: readonly [string, string] = ['True', 'False']) =>
  flag(title, mask, id(name, { size: 4, as }));

interface Control {
  readonly heading: string;
  /** Bits. */
  readonly width: number;
  readonly parts: readonly Field[];
}

const targetText = (value: number): string => (value === 31 ? 'Max transmit power' : `${2 * value - 90}dBm`);

const CONTROLS: Readonly<Record<number, Control>> = {
  0: { heading: 'UMRS Control', width: 26, parts: [
    number('HE TB PPDU Length', 0x1f, 'umrs.he_tb_ppdu_len'), number('RU Allocation', 0x1fe0, 'umrs.ru_allocation'),
    number('DL Tx Power', 0x3e000, 'umrs.dl_tx_power', hexed),
    number('UL Target RSSI', 0x7c0000, 'umrs.ul_target_rssi', { text: targetText }),
    number('UL MCS', 0x1800000, 'umrs.ul_mcs', hexed), number('reserved', 0x2000000, 'umrs.reserved', hexed),
  ] },
  1: { heading: 'OM Control', width: 12, parts: [
    number('Rx NSS', 0x7, 'om.rx_nss', { size: 2 }), number('Channel Width', 0x18, 'om.channel_width', { size: 2 }),
    flag('UL MU Disable', 0x20, id('om.ul_mu_disable', { size: 2, as: ['True', 'False'] })), number('Tx NSTS', 0x1c0, 'om.tx_nsts', { size: 2 }),
    number('Reserved', 0xe00, 'om.reserved', { size: 2, hex: true }),
  ] },
  2: { heading: 'HLA Control', width: 26, parts: [
    yes('Unsolicited MFB', 0x1, 'hla.unsolicited_mfb'), yes('MRQ', 0x2, 'hla.mrq'), number('NSS', 0x1c, 'hla.NSS'),
    number('HE-MCS', 0x1e0, 'hla.he_mcs'), yes('DCM', 0x200, 'hla.dcm'), number('RU', 0x3fc00, 'hla.ru'), number('BW', 0xc0000, 'hla.bw'),
    number('MSI/PPDU Type', 0x700000, 'hla.msi_ppdu_type'), yes('Tx BF', 0x800000, 'hla.tx_bf', ['beamformed PPDU', 'non-beamformed PPDU']),
    number('Reserved', 0x3000000, 'hla.reserved', hexed),
  ] },
  3: { heading: 'Buffer Status Report', width: 26, parts: [
    number('ACI Bitmap', 0xf, 'bsr.aci_bitmap', hexed), number('Delta TID', 0x30, 'bsr.delta_tid', hexed),
    number('ACI High', 0xc0, 'bsr.aci_high', hexed), number('Scaling Factor', 0x300, 'bsr.scaling_factor', hexed),
    number('Queue Size High', 0x3fc00, 'bsr.queue_size_high', hexed), number('Queue Size All', 0x3fc0000, 'bsr.queue_size_all', hexed),
  ] },
  4: { heading: 'UPH Control', width: 8, parts: [
    number('UL Power Headroom', 0x1f, 'uph.ul_power_headroom', { size: 1 }),
    flag('Minimum Transmit Power Flag', 0x20, id('uph.min_transmit_power_flag', { as: ['True', 'False'] })),
    number('Reserved', 0xc0, 'uph.reserved', { size: 1, hex: true }),
  ] },
  5: { heading: 'BQR Control', width: 10, parts: [
    number('Available Channel Bitmap', 0xff, 'bqr.avail_chan_bitmap', { size: 2, hex: true }),
    number('Reserved', 0x300, 'bqr.reserved', { size: 2, hex: true }),
  ] },
  6: { heading: 'Command and status', width: 8, parts: [
    yes('AC Constraint', 0x1, 'cci.ac_constraint'), yes('RDG/More PPDU', 0x2, 'cci.rdg_more_ppdu'), yes('PSRT PPDU', 0x4, 'cci.sr_ppdu_indic'),
    number('Reserved', 0xf8, 'cci.reserved', hexed),
  ] },
  7: { heading: 'EHT OM Control', width: 6, parts: [
    yes('Rx NSS Extension', 0x1, 'eht_om.rx_nss_ext'), yes('Channel Width Extension', 0x2, 'eht_om.chan_w_ext'),
    yes('Tx NSTS Extension', 0x4, 'eht_om.tx_nsts_ext'), number('Reserved', 0x38, 'eht_om.reserved', hexed),
  ] },
  8: { heading: 'SRS Control', width: 10, parts: [
    number('PPDU Response Duration', 0xff, 'srs.ppdu_resp_dur'), number('Reserved', 0x300, 'srs.reserved', hexed),
  ] },
  9: { heading: 'AAR Control', width: 20, parts: [
    number('Assisted AP Link ID Bitmap', 0xffff, 'aar.assisted_ap_link_id_bitmap', hexed), number('Reserved', 0xf0000, 'aar.reserved', hexed),
  ] },
};
const identifier = bits('Control ID', 0x0000000f, id('ctrl_id', { size: 4, values: NAMES }));
const padding = number('Padding', 0xffffff, 'padding', hexed);
export const AGGREGATE_FIELDS: readonly Field[] = [identifier, padding, ...Object.values(CONTROLS).flatMap(({ parts }) => parts)];

/** What the upper 30 bits of the word say. The cursor is at the word; nothing is read. `bad` remarks on controls that there are not. */
export function takeAggregate(p: Cursor, word: number, bad: Field<void>): void {
  const controls = word >>> 2, outer = p.open(`Aggregate Control: 0x${controls.toString(16)}`);
  for (let at = 0; at + IDENTIFIER < ALL; ) {
    const kind = controls >>> at & 15, control = CONTROLS[kind];
    // Zeros to the end are no control: that of schedules is as long as the word, and first.
    if (at > 0 && kind === 0) {
      showAt(p, controls >>> at, [padding]);
      break;
    }
    showAt(p, kind, [identifier]);
    if (control === undefined) {
      if (kind === RESERVED) p.expert(bad);
      break;
    }
    at += IDENTIFIER;
    const value = controls >>> at & (2 ** control.width - 1), digits = control.width > 16 ? 8 : control.width > 8 ? 4 : 2;
    const inner = p.open(`${control.heading}: ${hex(value, digits)}`);
    showAt(p, value, control.parts);
    p.close(inner);
    at += control.width;
  }
  p.close(outer);
}

const showAt = (p: Cursor, value: number, parts: readonly Field[]): void => showBits(p, BigInt(value), 4, parts);
