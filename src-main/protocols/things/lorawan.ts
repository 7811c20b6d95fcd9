/** LoRaWAN 1.0.3 §4: frames of sensors and meters that speak over kilometres with little power. */
import { type Cursor, bits, byName, eui64, expert, flag, none, octets, protocol, u16, u32, u8 } from '../../dissect/index.ts';
import { takeNamedBits } from '../bit-names.ts';
import { COMMAND_FIELDS, takeCommands } from './lorawan/mac-commands.ts';

const SYNC_WORD = 0x34;
const JOIN_REQUEST = 0, JOIN_ACCEPT = 1;
const TYPES: Readonly<Record<number, string>> = {
  [JOIN_REQUEST]: 'Join Request', [JOIN_ACCEPT]: 'Join Accept', 2: 'Unconfirmed Data Up', 3: 'Unconfirmed Data Down', 4: 'Confirmed Data Up',
  5: 'Confirmed Data Down', 7: 'Proprietary',
};
/** §4.2.1.2: those that carry data, of which devices send the even ones. */
const DATA = [2, 3, 4, 5];
const CODE = 4;
const UNVERIFIED = 2;
const STATUSES = { 0: 'Bad', 1: 'Good', [UNVERIFIED]: 'Unverified', 3: 'Not present', 4: 'Illegal' };
const TRUTH = ['True', 'False'] as const;
const LITTLE_HEX = { hex: true, little: true } as const;
const mark = (title: string, mask: number) => flag(title, mask, { as: TRUTH });

const CONTROL = {
  'fhdr.fctrl.adr': mark('Adaptive Data Rate', 0x80),
  'fhdr.fctrl.adrackreq': mark('ADR Acknowledgement Request', 0x40),
  'fhdr.fctrl.ack': mark('ACK', 0x20),
  'fhdr.fctrl.fpending': mark('Frame Pending', 0x10),
  'fhdr.fctrl.foptslen': bits('Frame Options Length', 0x0f),
};

export const lorawan = protocol({
  name: 'lorawan',
  title: 'LoRaWAN Protocol',
  short: 'LoRaWAN',
  on: { 'loratap.syncword': [SYNC_WORD] },
  fields: {
    mhdr: none('MAC Header'),
    'mhdr.mtype': bits('Message Type', 0xe0, { values: TYPES }),
    'mhdr.rfu': bits('RFU', 0x1c),
    'mhdr.major': bits('Major Version', 0x03, { values: { 0: 'LoRaWAN R1' } }),
    mac_commands: none('MAC Commands'),
    join_request: none('Join Request'),
    'join_request.appeui': eui64('AppEUI'),
    'join_request.deveui': eui64('DevEUI'),
    'join_request.devnonce': octets('Device Nonce'),
    join_accept: none('Join Accept'),
    'join_accept.encrypted': octets('Encrypted', { own: true }),
    fhdr: none('Frame Header'),
    'fhdr.devaddr': u32('Device Address', LITTLE_HEX),
    'fhdr.fctrl': u8('Frame Control', { hex: true }),
    'fhdr.fcnt': u16('Frame Counter', { little: true }),
    fport: u8('FPort', { hex: true }),
    frmpayload: octets('Frame Payload'),
    mic: u32('Message Integrity Code', LITTLE_HEX),
    'mic.status': u8('Message Integrity Code Status', { base: 'name', values: STATUSES }),
    mic_unverified: expert('MIC could not be verified because of missing encryption keys', 'note', 'Protocol'),
    ...CONTROL,
    ...byName(COMMAND_FIELDS),
  },
  dissect(p, f) {
    const header = p.open(f.mhdr, 1), node = p.lastNode;
    const type = p.show(f['mhdr.mtype']);
    p.show(f['mhdr.rfu']);
    const major = p.take(f['mhdr.major']);
    p.close(header);
    p.labelNode(node, `MAC Header (Message Type: ${TYPES[type] ?? 'RFU'}, Major Version: ${major === 0 ? 'LoRaWAN R1' : 'RFU'})`);
    if (type === JOIN_ACCEPT) {
      // §6.2.5: it is encrypted as a whole, its integrity code with it.
      const outer = p.open(f.join_accept, p.remaining);
      p.takeRest(f['join_accept.encrypted']);
      p.close(outer);
      return;
    }
    const length = p.remaining - CODE;
    if (length < 0) p.malformed('no place for the integrity code');
    const body = p.within(length);
    if (type === JOIN_REQUEST) joinRequest(body);
    else if (DATA.includes(type)) dataFrame(body, type % 2 === 0);
    body.takeRest(f.frmpayload);
    p.take(f.mic);
    p.addLabel(' [unverified]');
    p.expertUnder(f.mic_unverified);
    p.generate(f['mic.status'], UNVERIFIED);
  },
});

/** §6.2.4. */
function joinRequest(p: Cursor): void {
  const f = lorawan.fields, outer = p.open(f.join_request, p.remaining);
  for (const field of [f['join_request.appeui'], f['join_request.deveui']]) p.takeAs(field, p.peekBytes(8).toReversed(), 8);
  p.take(f['join_request.devnonce'], 2);
  p.close(outer);
}

/** §4.3: the header with its options; a port and what is sent to it, where there is anything. */
function dataFrame(p: Cursor, fromDevice: boolean): void {
  const f = lorawan.fields, outer = p.open(f.fhdr, 7);
  p.take(f['fhdr.devaddr']);
  const options = takeNamedBits(p, f['fhdr.fctrl'], Object.values(CONTROL)) & 0x0f;
  p.take(f['fhdr.fcnt']);
  p.close(outer);
  if (options > 0) {
    const commands = p.within(options);
    p.beside(() => {
      const heading = commands.open(f.mac_commands, options);
      takeCommands(commands, fromDevice);
      commands.close(heading);
    });
  }
  if (p.more) p.take(f.fport);
}
