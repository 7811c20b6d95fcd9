/** Attributes of 3GPP (vendor 10415) whose values have parts: 3GPP TS 29.061 §16.4.7.2. */
import { hexText } from '../../../bytes/address-text.ts';
import { type Cursor, type Field, bits, octets, printable, u16, u8 } from '../../../dissect/index.ts';
import { ELEMENT_FIELDS, networkDigits, operator } from '../../tunnels/gtp/elements.ts';
import { PLACE_FIELDS } from '../../tunnels/gtpv2/places.ts';

const PLACES: Readonly<Record<number, string>> = {
  0: 'CGI', 1: 'SAI', 2: 'RAI', 128: 'TAI', 129: 'ECGI', 130: 'TAI and ECGI', 131: 'eNodeB ID', 132: 'TAI and eNodeB ID', 133: 'extended eNodeB ID',
  134: 'TAI and extended eNodeB ID', 135: 'NCGI', 136: '5GS TAI', 137: '5GS TAI and NCGI', 138: 'NG-RAN Node ID', 139: '5GS TAI and NG-RAN Node ID',
};
const SELECTIONS: Readonly<Record<number, string>> = {
  0: 'MS or network provided APN, subscribed verified', 1: 'MS provided APN, subscription not verified',
  2: 'Network provided APN, subscription not verified', 3: 'For future use. Shall not be sent. If received, shall be interpreted as the value 2',
};
const SUMMERS: Readonly<Record<number, string>> = {
  0: 'No adjustment', 1: '+1 hour adjustment for Daylight Saving Time', 2: '+2 hours adjustment for Daylight Saving Time', 3: 'Reserved',
};

export const MOBILE_FIELDS = {
  '3gpp_ms_tmime_zone': octets('Timezone'),
  selection: bits('Selection mode', 0x03, { id: 'gtp.sel_mode', values: SELECTIONS }),
  place: u8('Geographic Location Type', { id: 'gtpv2.glt', values: PLACES }),
  cell_area: u16('Location Area Code', { id: 'gtpv2.uli_cgi_lac', base: 'hexDec' }),
  cell: u16('Cell Identity', { id: 'gtpv2.uli_cgi_ci' }),
  service_area: u16('Location Area Code', { id: 'gtpv2.sai_lac', base: 'hexDec' }),
  service: u16('Service Area Code', { id: 'gtpv2.sai_sac', base: 'hexDec' }),
  routing_area: u16('Location Area Code', { id: 'gtpv2.rai_lac', base: 'hexDec' }),
  routing: u16('Routing Area Code', { id: 'gtpv2.rai_rac', base: 'hexDec' }),
  tracking: u16('Tracking Area Code', { id: 'gtpv2.tai_tac', base: 'hexDec' }),
  spare: bits('Spare', 0xf0, { id: 'gtpv2.uli_ecgi_eci_spare' }),
  evolved_cell: bits('ECI (E-UTRAN Cell Identifier)', 0x0fffffff, { size: 4, id: 'gtpv2.ecgi_eci' }),
  station: bits('eNodeB Id', 0x0fffff00, { size: 4, id: 'gtpv2.enodebid' }),
  station_cell: bits('CellId', 0x000000ff, { size: 4, id: 'gtpv2.cellid' }),
  imsi: ELEMENT_FIELDS.imsi, association: ELEMENT_FIELDS.association, country: ELEMENT_FIELDS.country, network: ELEMENT_FIELDS.network,
  cgi_country: PLACE_FIELDS.cgi_country, cgi_network: PLACE_FIELDS.cgi_network, sai_country: PLACE_FIELDS.sai_country,
  sai_network: PLACE_FIELDS.sai_network, routing_country: PLACE_FIELDS.routing_country, routing_network: PLACE_FIELDS.routing_network,
  tai_country: PLACE_FIELDS.tai_country, tai_network: PLACE_FIELDS.tai_network, ecgi_country: PLACE_FIELDS.ecgi_country,
  ecgi_network: PLACE_FIELDS.ecgi_network,
} as const;
const f = MOBILE_FIELDS;

/** By type: what reads a value of a length that it may have, and gives its text. */
const READERS: Readonly<Record<number, { readonly least: number; readonly most: number; readonly read: (p: Cursor) => string }>> = {
  1: { least: 5, most: 15, read: readSubscriber },
  12: { least: 1, most: 1, read: p => SELECTIONS[p.take(f.selection)] },
  22: { least: 8, most: 253, read: readPlace },
  23: { least: 2, most: 2, read: readZone },
};

/** Reads the value of an attribute of 3GPP, and gives what its line says; undefined, and nothing read, where the value has no parts. */
export function readMobile(p: Cursor, type: number): string | undefined {
  const reader = READERS[type];
  if (reader === undefined || p.remaining < reader.least || p.remaining > reader.most) return undefined;
  return ` val=${reader.read(p)}`;
}

/** The digits as text. */
function readSubscriber(p: Cursor): string {
  const { at, remaining } = p, digits = new TextDecoder().decode(p.peekBytes(remaining));
  p.take(f.imsi, remaining);
  const outer = p.under();
  p.generate(f.association, digits, at, remaining);
  const inner = p.under();
  if (/^\d{5}/.test(digits)) {
    p.set(f.country, Number(digits.slice(0, 3)), at, 3);
    const size = networkDigits(digits);
    p.set(f.network, Number(digits.slice(3, 3 + size)), at + 3, size);
  }
  p.close(inner);
  p.close(outer);
  return printable(digits);
}

function readPlace(p: Cursor): string {
  const shown = hexText(p.peekBytes(p.remaining)), kind = p.take(f.place);
  if (kind === 0) area(p, 'Cell Global Identity (CGI)', f.cgi_country, f.cgi_network, [f.cell_area, f.cell]);
  else if (kind === 1) area(p, 'Service Area Identity (SAI)', f.sai_country, f.sai_network, [f.service_area, f.service]);
  else if (kind === 2) area(p, 'Routeing Area Identity (RAI)', f.routing_country, f.routing_network, [f.routing_area, f.routing]);
  if (kind === 128 || kind === 130) area(p, 'Tracking Area Identity (TAI)', f.tai_country, f.tai_network, [f.tracking]);
  if ((kind === 129 || kind === 130) && p.remaining >= 7) readEvolvedCell(p);
  p.skip(p.remaining);
  return shown;
}

function area(p: Cursor, title: string, country: Field<number>, network: Field<number>, parts: readonly Field<number>[]): void {
  const outer = p.open(title);
  operator(p, country, network);
  for (const part of parts) p.take(part);
  p.close(outer);
}

/** 28 bits, of which the last eight tell the cell of an eNodeB. */
function readEvolvedCell(p: Cursor): void {
  const outer = p.open('E-UTRAN Cell Global Identifier (ECGI)');
  operator(p, f.ecgi_country, f.ecgi_network);
  p.show(f.spare);
  p.show(f.evolved_cell);
  const inner = p.under();
  p.show(f.station);
  p.take(f.station_cell);
  p.close(inner);
  p.close(outer);
}

/** 3GPP TS 24.008 §10.5.3.8 and §10.5.3.12: quarters of an hour in two digits, the lower half first, with the sign in its highest bit. */
function readZone(p: Cursor): string {
  const zone = p.u8(), quarters = 10 * (zone & 0x07) + (zone >> 4), sign = (zone & 0x08) === 0 ? '+' : '-';
  const shown = `Timezone: GMT ${sign}${Math.floor(quarters / 4)} hours ${15 * (quarters % 4)} minutes ${SUMMERS[p.u8(1) & 3]}`;
  p.take(f['3gpp_ms_tmime_zone'], 2);
  p.label(shown);
  return `${shown} `;
}
