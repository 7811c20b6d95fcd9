/** The generic advertisement service, IEEE 802.11-2020 §9.6.7.12 to §9.6.7.15: queries and answers of stations that are not associated. */
import { type Cursor, type Field, bits, octets, u16 } from '../../../../dissect/index.ts';
import { TAG_LENGTH, TAG_NUMBER } from '../elements.ts';
import { QUERY_PROTOCOL, takeAdvertisementProtocols } from '../elements/advertisement-protocol.ts';
import { STATUS, takeToken } from '../fixed-fields.ts';
import { QUERY_FIELDS, takeQuery } from './access-network-query.ts';

const f = {
  delay: u16('GAS Comeback Delay', { little: true, id: 'wlan.fixed.gas_comeback_delay' }),
  fragment: bits('GAS Query Response Fragment ID', 0x7f, { id: 'wlan.fixed.gas_fragment_id' }),
  more: bits('More GAS Fragments', 0x80, { id: 'wlan.fixed.more_gas_fragments' }),
  requestLength: u16('Query Request Length', { little: true, id: 'wlan.fixed.query_request_length' }),
  request: octets('Query Request', { id: 'wlan.fixed.query_request' }),
  responseLength: u16('Query Response Length', { little: true, id: 'wlan.fixed.query_response_length' }),
  response: octets('Query Response', { id: 'wlan.fixed.query_response' }),
};
export const ADVERTISEMENT_FIELDS: readonly Field[] = [...Object.values(f), ...QUERY_FIELDS];

const ELEMENT = 108;

/** The element that says what is asked in; gives the protocol's number, -1 for another element. */
function takeProtocol(p: Cursor): number {
  const number = p.take(TAG_NUMBER);
  const part = p.within(p.take(TAG_LENGTH, 1));
  return number === ELEMENT ? takeAdvertisementProtocols(part) : -1;
}

export function takeInitialRequest(p: Cursor): void {
  takeToken(p);
  takeBody(p, takeProtocol(p), true, false);
}

export function takeInitialResponse(p: Cursor): void {
  takeToken(p);
  p.take(STATUS);
  p.take(f.delay);
  takeBody(p, takeProtocol(p), false, false);
}

/** Fragments are shown as the bytes they are. */
export function takeComebackResponse(p: Cursor): void {
  takeToken(p);
  p.take(STATUS);
  const fragment = p.u8();
  p.show(f.fragment);
  p.show(f.more);
  p.skip(1);
  p.take(f.delay);
  takeBody(p, takeProtocol(p), false, fragment !== 0);
}

function takeBody(p: Cursor, protocol: number, isRequest: boolean, isFragment: boolean): void {
  const name = isRequest ? 'Query Request' : 'Query Response';
  const outer = p.open(name);
  const heading = p.lastNode;
  const part = p.within(p.take(isRequest ? f.requestLength : f.responseLength));
  if (part.more && protocol === QUERY_PROTOCOL && !isFragment) takeQuery(part, isRequest, text => p.labelNode(heading, `${name}: ANQP ${text}`));
  part.takeRest(isRequest ? f.request : f.response);
  p.close(outer);
}
