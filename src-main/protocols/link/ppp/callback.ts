/** Callback Control Protocol of PPP (MS-CBCP §2.2): the called side hangs up and calls back, as Windows' servers do. */
import { byteIndex } from '../../../bytes/byte-search.ts';
import { type Cursor, expert, octets, protocol, text, u8 } from '../../../dissect/index.ts';
import { takeZeroEnded } from '../../zero-ended.ts';
import { CONTROL_FIELDS, type Options, optionFields, takeOptions, takePacketHeader } from './control.ts';

const CODES: Readonly<Record<number, string>> = { 1: 'Callback Request', 2: 'Callback Response', 3: 'Callback Ack' };

const fields = {
  ...optionFields(),
  'opt.no_callback': octets('No callback'),
  'opt.callback_user': octets('Callback to a user-specified number'),
  'opt.callback_admin': octets('Callback to a pre-specified or admin-specified number'),
  'opt.callback_list': octets('Callback to any of a list of numbers'),
  no_callback: octets('No callback'),
  callback_delay: u8('Callback delay', { unit: 'seconds' }),
  address_type: u8('Address Type', { values: { 0: 'Other', 1: 'PSTN/ISDN' } }),
  address: text('Address', { encoding: 'ascii' }),
  'address.malformed': expert('Address runs past end of option', 'error', 'Malformed'),
};

const OPTIONS: Options = {
  1: { heading: fields['opt.no_callback'], read: o => o.takeRest(fields.no_callback) },
  2: { heading: fields['opt.callback_user'], least: 2, read: readCallback },
  3: { heading: fields['opt.callback_admin'], least: 1, read: readCallback },
  4: { heading: fields['opt.callback_list'], least: 2, read: readCallback },
};

/** How long the caller is to wait, then numbers that it may be called at. */
function readCallback(p: Cursor): void {
  p.take(fields.callback_delay);
  while (p.more) {
    const outer = p.open('Callback Address');
    p.take(fields.address_type);
    const end = byteIndex(p.bytes, 0, p.at, p.end);
    if (end < 0) {
      p.expert(fields['address.malformed']);
      p.takeRest(fields.address);
    } else {
      takeZeroEnded(p, fields.address);
    }
    p.close(outer);
  }
}

export const cbcp = protocol({
  name: 'cbcp',
  title: 'PPP Callback Control Protocol',
  short: 'PPP CBCP',
  on: { 'ppp.protocol': [0xc029] },
  fields,
  dissect(p, f) {
    const code = takePacketHeader(p, CODES);
    if (code >= 1 && code <= 3) takeOptions(p, f, OPTIONS);
    p.takeRest(CONTROL_FIELDS.data);
  },
});
