/** PPP Bandwidth Allocation Protocol, RFC 2125 §4 to §6: links that are added to a bundle and dropped from it. */
import { type Cursor, octets, protocol, text, u16, u8 } from '../../../dissect/index.ts';

const HEADER = 4;
const OPTION_HEADER = 2;

const MESSAGES: Readonly<Record<number, string>> = {
  1: 'Call Request', 2: 'Call Response', 3: 'Callback Request', 4: 'Callback Response', 5: 'Link Drop Query Request',
  6: 'Link Drop Query Response', 7: 'Call Status Indication', 8: 'Call Status Response',
};
/** Those that carry a response code before their options (RFC 2125 §5). */
const RESPONSES = [2, 4, 6, 8];
const RESPONSE_CODES = { 0: 'Request Ack', 1: 'Request Nak', 2: 'Request Rej', 3: 'Request Full Nak' };

const UNIQUE_DIGIT = 1;
const SUBSCRIBER_NUMBER = 2;
const PHONE_NUMBER_SUB_ADDRESS = 3;
const SUB_OPTIONS = { 1: 'Unique Digit', 2: 'Subscriber Number', 3: 'Phone Number Sub Address' };
/** Q.850's cause: 255 where the call failed for a reason that it has no number for, 0 where it did not (RFC 2125 §6.6). */
const STATUS = (status: number): string => (status === 0 ? 'Successful' : status === 255 ? 'Non-specific failure' : 'Q.931 code');
const ACTIONS = { 0: 'No retry', 1: 'Retry' };

const fields = {
  type: u8('Type', { hex: true, values: MESSAGES }),
  identifier: u8('Identifier', { hex: true }),
  length: u16('Length'),
  response_code: u8('Response Code', { hex: true, values: RESPONSE_CODES }),
  'opt.type': u8('Type'),
  'opt.length': u8('Length'),
  'opt.link_type': octets('Link Type'),
  'opt.phone_delta': octets('Phone Delta'),
  'opt.no_phone_number_needed': octets('No Phone Number Needed'),
  'opt.reason': octets('Reason'),
  'opt.link_disc': octets('Link Discriminator'),
  'opt.call_status': octets('Call Status'),
  link_speed: u16('Link Speed', { id: 'bacp.link_speed', unit: 'Kbps' }),
  link_type: u8('Link Type', { id: 'bacp.link_type' }),
  sub_option_type: u8('Sub-Option Type', { values: SUB_OPTIONS }),
  sub_option_length: u8('Sub-Option Length'),
  unique_digit: u8('Unique Digit'),
  subscriber_number: text('Subscriber Number', { encoding: 'ascii' }),
  phone_number_sub_address: text('Phone Number Sub Address', { encoding: 'ascii' }),
  unknown_option_data: octets('Unknown'),
  reason: text('Reason', { encoding: 'ascii' }),
  link_discriminator: u16('Link Discriminator', { hex: true }),
  call_status: u8('Status', { hex: true, values: STATUS }),
  call_action: u8('Action', { hex: true, values: ACTIONS }),
};

const OPTIONS: Readonly<Record<number, { readonly heading: (typeof fields)['opt.reason']; readonly read?: (o: Cursor) => void }>> = {
  1: { heading: fields['opt.link_type'], read: takeLinkType },
  2: { heading: fields['opt.phone_delta'], read: takePhoneDelta },
  3: { heading: fields['opt.no_phone_number_needed'] },
  4: { heading: fields['opt.reason'], read: o => void o.take(fields.reason, o.remaining) },
  5: { heading: fields['opt.link_disc'], read: o => void o.take(fields.link_discriminator) },
  6: { heading: fields['opt.call_status'], read: takeCallStatus },
};

export const bap = protocol({
  name: 'bap',
  title: 'PPP Bandwidth Allocation Protocol',
  short: 'PPP BAP',
  on: { 'ppp.protocol': [0xc02d] },
  fields,
  dissect(p, f) {
    const type = p.take(f.type);
    p.info(MESSAGES[type] ?? 'Unknown');
    p.take(f.identifier);
    const length = p.take(f.length);
    if (length < HEADER) p.malformed(`a length of ${length} bytes is less than the header`);
    p.limit(length);
    if (RESPONSES.includes(type)) p.take(f.response_code);
    if (!p.more) return;
    const heading = `Data (${p.remaining} byte${p.remaining === 1 ? '' : 's'})`;
    const outer = p.open(heading, p.remaining);
    const list = p.lastNode;
    for (let names = heading; p.more;) {
      names += `, ${takeOption(p)}`;
      p.labelNode(list, names);
    }
    p.close(outer);
  },
});

/** One option, whose length counts its type and itself (RFC 2125 §6). Gives its name. */
function takeOption(p: Cursor): string {
  const option = OPTIONS[p.u8()];
  const length = p.u8(1);
  if (length < OPTION_HEADER) p.malformed(`an option of ${length} bytes is less than its header`);
  const name = option?.heading.title ?? 'Unknown';
  const outer = option === undefined ? p.open(name, length) : p.open(option.heading, length);
  p.labelNode(p.lastNode, name);
  const part = p.within(length);
  const type = part.take(fields['opt.type']);
  part.label(`Type: ${name} (${type})`);
  part.take(fields['opt.length']);
  option?.read?.(part);
  part.takeRest(fields.unknown_option_data);
  p.close(outer);
  return name;
}

/** RFC 2125 §6.1: kilobits a second, and the kinds of links as bits. */
function takeLinkType(o: Cursor): void {
  o.take(fields.link_speed);
  o.take(fields.link_type);
}

/** RFC 2125 §6.2: what distinguishes the number to call from the one that was called first. */
function takePhoneDelta(o: Cursor): void {
  while (o.more) {
    const length = o.u8(1);
    if (length < OPTION_HEADER) o.malformed(`a sub-option of ${length} bytes is less than its header`);
    const outer = o.open(`Sub-Option (${length} byte${length === 1 ? '' : 's'})`, length);
    const part = o.within(length);
    const type = part.take(fields.sub_option_type);
    part.take(fields.sub_option_length);
    if (type === UNIQUE_DIGIT) part.take(fields.unique_digit);
    else if (type === SUBSCRIBER_NUMBER) part.take(fields.subscriber_number, part.remaining);
    else if (type === PHONE_NUMBER_SUB_ADDRESS) part.take(fields.phone_number_sub_address, part.remaining);
    part.takeRest(fields.unknown_option_data);
    o.close(outer);
  }
}

function takeCallStatus(o: Cursor): void {
  o.take(fields.call_status);
  o.take(fields.call_action);
}
