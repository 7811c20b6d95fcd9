/** Where a subscriber is: networks, areas and cells of GTPv2's elements, 3GPP TS 29.274 §8.18, §8.21 and §8.51. */
import { type Cursor, type Field, bits, flag, u16, u8 } from '../../../dissect/index.ts';
import { ELEMENT_FIELDS, operator } from '../gtp/elements.ts';
import { MOBILE_COUNTRIES } from '../../telephony/countries.ts';

const yes = { as: ['True', 'False'] } as const;
const network = (area: string) => ({
  country: u16('Mobile Country Code (MCC)', { id: `e212.${area}.mcc`, values: MOBILE_COUNTRIES }),
  network: u16('Mobile Network Code (MNC)', { id: `e212.${area}.mnc` }),
});
const CELL = network('cgi'), SERVICE = network('sai'), ROUTING = network('rai'), TRACKING = network('tai');
const EVOLVED = network('ecgi'), LOCATION = network('lai');

export const PLACE_FIELDS = {
  uli_flags: u8('ULI Flags', { hex: true }),
  uli_ext_macro_enb_id_flg: flag('Extended Macro eNodeB ID Present', 0x80, yes),
  uli_macro_enb_id_flg: flag('Macro eNodeB ID Present', 0x40, yes),
  uli_lai_flg: flag('LAI Present', 0x20, yes),
  uli_ecgi_flg: flag('ECGI Present', 0x10, yes),
  uli_tai_flg: flag('TAI Present', 0x08, yes),
  uli_rai_flg: flag('RAI Present', 0x04, yes),
  uli_sai_flg: flag('SAI Present', 0x02, yes),
  uli_cgi_flg: flag('CGI Present', 0x01, yes),
  uli_cgi_lac: u16('Location Area Code', { base: 'hexDec' }),
  uli_cgi_ci: u16('Cell Identity'),
  sai_lac: u16('Location Area Code', { base: 'hexDec' }),
  sai_sac: u16('Service Area Code', { base: 'hexDec' }),
  rai_lac: u16('Location Area Code', { base: 'hexDec' }),
  rai_rac: u16('Routing Area Code', { base: 'hexDec' }),
  tai_tac: u16('Tracking Area Code', { base: 'hexDec' }),
  uli_ecgi_eci_spare: bits('Spare', 0xf0),
  ecgi_eci: bits('ECI (E-UTRAN Cell Identifier)', 0x0fffffff, { size: 4 }),
  enodebid: bits('eNodeB Id', 0x0fffff00, { size: 4 }),
  cellid: bits('CellId', 0x000000ff, { size: 4 }),
  uli_lai_lac: u16('Location Area Code (LAC)', { base: 'hexDec' }),
  macro_enodeb_id: bits('Macro eNodeB ID', 0x0fffff, { size: 3, hex: true }),
  ext_macro_enodeb_id: bits('Extended Macro eNodeB ID', 0x1fffff, { size: 3, hex: true }),
  home_enodeb_id: bits('Home eNodeB ID', 0x0fffffff, { size: 4, hex: true }),
  tac: u16('Tracking Area Code (TAC)'),
  lac: u16('Location Area Code (LAC)', { base: 'hexDec' }),
  rac: u8('Routing Area Code (RAC)'),
  rnc_id: u16('RNC ID'),
  ext_rnc_id: u16('Extended RNC-ID'),
  target_type: u8('Target Type', {
    values: {
      0: 'RNC ID', 1: 'Macro eNodeB ID', 2: 'Cell Identifier', 3: 'Home eNodeB ID', 4: 'Extended Macro eNodeB ID', 5: 'gNodeB ID',
      6: 'Macro ng-eNodeB ID', 7: 'Extended ng-eNodeB ID', 8: 'en-gNB ID',
    },
  }),
  target_lac: u16('Location Area Code (LAC)', { id: 'gsm_a.lac', base: 'hexDec' }),
  target_rac: u8('Routing Area Code (RAC)', { id: 'gsm_a.gm.gmm.rac', base: 'hexDec' }),
  target_ci: u16('CI', { id: 'bssgp.ci', hex: true }),
  cgi_country: CELL.country, cgi_network: CELL.network, sai_country: SERVICE.country, sai_network: SERVICE.network,
  routing_country: ROUTING.country, routing_network: ROUTING.network, tai_country: TRACKING.country,
  tai_network: TRACKING.network, ecgi_country: EVOLVED.country, ecgi_network: EVOLVED.network, lai_country: LOCATION.country,
  lai_network: LOCATION.network,
} as const;

const f = PLACE_FIELDS;
const FLAGS = [
  f.uli_ext_macro_enb_id_flg, f.uli_macro_enb_id_flg, f.uli_lai_flg, f.uli_ecgi_flg, f.uli_tai_flg, f.uli_rai_flg, f.uli_sai_flg, f.uli_cgi_flg,
];

interface Area {
  readonly flag: number;
  readonly short: string;
  readonly title: string;
  readonly of: ReturnType<typeof network>;
  readonly fields: readonly Field<number>[];
}

/** In the order in which they follow the flags. */
const AREAS: readonly Area[] = [
  { flag: 0x01, short: 'CGI', title: 'Cell Global Identity (CGI)', of: CELL, fields: [f.uli_cgi_lac, f.uli_cgi_ci] },
  { flag: 0x02, short: 'SAI', title: 'Service Area Identity (SAI)', of: SERVICE, fields: [f.sai_lac, f.sai_sac] },
  { flag: 0x04, short: 'RAI', title: 'Routeing Area Identity (RAI)', of: ROUTING, fields: [f.rai_lac, f.rai_rac] },
  { flag: 0x08, short: 'TAI', title: 'Tracking Area Identity (TAI)', of: TRACKING, fields: [f.tai_tac] },
  { flag: 0x10, short: 'ECGI', title: 'E-UTRAN Cell Global Identifier (ECGI)', of: EVOLVED, fields: [] },
  { flag: 0x20, short: 'LAI', title: 'LAI (Location Area Identifier)', of: LOCATION, fields: [f.uli_lai_lac] },
];

/** §8.21. Gives what the element's line says. */
export function readLocation(p: Cursor): string {
  const flags = p.bits(f.uli_flags, FLAGS);
  p.addLabel(() => FLAGS.filter(field => (flags & field.mask) !== 0).map(field => `, ${field.title}`).join(''));
  let shown = '';
  for (const { flag: mask, short, title, of, fields } of AREAS) {
    if ((flags & mask) === 0) continue;
    const outer = p.open(title);
    operator(p, of.country, of.network);
    for (const field of fields) p.take(field);
    if (short === 'ECGI') readCell(p);
    p.close(outer);
    shown += `${short} `;
  }
  return shown;
}

/** §8.21.5: 28 bits, of which the last eight tell the cell of an eNodeB. */
function readCell(p: Cursor): void {
  p.show(f.uli_ecgi_eci_spare);
  p.show(f.ecgi_eci);
  const outer = p.under();
  p.show(f.enodebid);
  p.take(f.cellid);
  p.close(outer);
}

/** §8.51: where a handover goes. */
export function readTarget(p: Cursor): void {
  const type = p.take(f.target_type);
  if (type === 2) {
    operator(p, ROUTING.country, ROUTING.network);
    p.take(f.target_lac);
    p.take(f.target_rac);
    p.take(f.target_ci);
    return;
  }
  if (type > 4) return;
  operator(p, ELEMENT_FIELDS.country, ELEMENT_FIELDS.network);
  if (type === 0) {
    p.take(f.lac);
    p.take(f.rac);
    p.take(f.rnc_id);
    if (p.remaining >= 2) p.take(f.ext_rnc_id);
  } else if (type === 3) {
    p.take(f.home_enodeb_id);
    p.take(f.tac);
  } else {
    p.take(type === 1 ? f.macro_enodeb_id : f.ext_macro_enodeb_id);
    p.take(f.tai_tac);
  }
}
