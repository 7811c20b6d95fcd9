/** The access network that a mobile node is attached to, RFC 6757 §3.1: its name, where it is, and who runs it. */
import { type Cursor, type Field, below, expert, flag, i24, nameOf, none, octets, text, u8 } from '../../../dissect/index.ts';

const id = below('mip6.acc_net_id');
const NAME = 1, PLACE = 2, OPERATOR = 3;
const KINDS = { 0: 'Reserved', [NAME]: 'Network-Identifier', [PLACE]: 'Geo-Location', [OPERATOR]: 'Operator-Identifier' };
/** §3.1.2: fixed point, fifteen bits of 24 behind it. */
const degrees = { text: (value: number): string => (value / 0x8000).toFixed(6) };

const f = {
  network: none('ANI', { id: 'mip6.acc_net_id' }),
  kind: u8('ANI Type', id('ani', { values: KINDS })),
  length: u8('Length', id('sub_opt_len')),
  encoding: flag('E(Encoding)', 0x80, id('e_bit', { as: ['UTF-8', 'Encoding is undefined'] })),
  nameLength: u8('Net-Name Length', id('net_name_len')),
  name: text('Network Name', id('net_name', { encoding: 'utf8' })),
  nameBytes: octets('Network Name', id('net_name_data')),
  pointLength: u8('AP-Name Length', id('ap_name_len')),
  point: text('Access-Point Name', id('ap_name', { encoding: 'utf8' })),
  latitude: i24('Latitude Degrees', id('geo.latitude_degrees', degrees)),
  longitude: i24('Longitude Degrees', id('geo.longitude_degrees', degrees)),
  operatorKind: u8('Op-ID Type', id('op_id.type', { values: { 0: 'Reserved', 1: 'Private Enterprise Number (PEN)', 2: 'Realm of the operator' } })),
  operator: octets('Op-ID', id('op_id')),
  unknown: expert('ANI Type not dissect yet', 'note', 'Undecoded', id('ani.unknown')),
  data: octets('Data', id('data', { own: true })),
};
export const ACCESS_FIELDS = Object.values<Field>(f);

export function takeAccessNetworks(p: Cursor): void {
  while (p.more) {
    const outer = p.open(f.network, 2 + p.u8(1)), kind = p.take(f.kind), length = p.take(f.length), part = p.within(length);
    const said = takeNetwork(part, kind), name = nameOf(KINDS, kind) ?? `Unknown ANI Type (${String(kind).padStart(2, '0')})`;
    p.close(outer);
    p.label(`ANI: ${name} (t=${kind},l=${length})${said}`);
  }
}

/** Reads what there is of `kind`; gives its names, each with what it is before it. */
function takeNetwork(p: Cursor, kind: number): string {
  let said = '';
  if (kind === NAME) {
    const isText = p.take(f.encoding), length = p.take(f.nameLength);
    if (isText) said = ` Network Name: ${p.take(f.name, length)}`;
    else p.take(f.nameBytes, length);
    said += ` AP Name: ${p.take(f.point, p.take(f.pointLength))}`;
  } else if (kind === PLACE) {
    p.take(f.latitude);
    p.take(f.longitude);
  } else if (kind === OPERATOR) {
    p.take(f.operatorKind);
    p.takeRest(f.operator);
  } else {
    p.takeRest(f.data);
    p.expert(f.unknown);
  }
  return said;
}
