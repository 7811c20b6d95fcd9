/** What end devices and networks ask of each other, LoRaWAN 1.0.3 §5. */
import { type Cursor, type Field, bits, flag, octets, u16, u24, u8 } from '../../../dissect/index.ts';
import { takeNamedBits } from '../../bit-names.ts';

const TRUTH = ['True', 'False'] as const;
const id = (name: string) => ({ id: `lorawan.${name}` });
const mark = (title: string, mask: number, name: string) => flag(title, mask, { ...id(name), as: TRUTH });
const HUNDRED_HERTZ = { little: true, text: (value: number) => `${value * 100}Hz` } as const;

const UPLINK: Readonly<Record<number, string>> = {
  2: 'Network validation request', 3: 'Data rate adjustment response', 4: 'Duty-cycle rate set response', 5: 'Reception slots set response',
  6: 'Status response', 7: 'Channel creation/modification response', 8: 'Reception slots timing set response',
};
const DOWNLINK: Readonly<Record<number, string>> = {
  2: 'Network validation response', 3: 'Data rate adjustment request', 4: 'Duty-cycle rate set request', 5: 'Reception slots set request',
  6: 'Status request', 7: 'Channel creation/modification request', 8: 'Reception slots timing set request',
};
const CHANNELS = Array.from({ length: 16 }, (_, i) =>
  flag(`Channel ${i + 1}`, 1 << i, { ...id(`link_adr_request.channel.${i + 1}`), as: TRUTH, size: 2, little: true }));

const F = {
  up: u8('Uplink Command', { ...id('mac_command_uplink'), values: UPLINK }),
  down: u8('Downlink Command', { ...id('mac_command_downlink'), values: DOWNLINK }),
  answer: u8('Link Check Answer', { ...id('link_check_answer'), hex: true }),
  margin: u8('Demodulation Margin', { ...id('link_check_answer.margin'), text: value => `${value} dB` }),
  gateways: u8('Gateway Count', id('link_check_answer.gwcnt')),
  rate: bits('Data Rate', 0xf0, id('link_adr_request.datarate')),
  power: bits('Transmit Power', 0x0f, id('link_adr_request.txpower')),
  channels: u16('Channel 1', { ...id('link_adr_request.channel'), hex: true, little: true }),
  maskControl: bits('Channel Mask Control', 0x70, id('link_adr_request.chmaskctl')),
  repetitions: bits('Number Of Repetitions', 0x0f, id('link_adr_request.nbrep')),
  powerTaken: mark('Transmit Power Ack', 0x04, 'link_adr_response.txpower'),
  rateTaken: mark('Data Rate Ack', 0x02, 'link_adr_response.datarate'),
  maskTaken: mark('Channel Mask Ack', 0x01, 'link_adr_response.channelmask'),
  duty: u8('Duty Cycle', id('dutycycle_request.dutycycle')),
  firstOffset: bits('RX1 Datarate Offset', 0x70, id('rx_setup_request.rx1droffset')),
  secondRate: bits('RX2 Datarate', 0x0f, id('rx_setup_request.rx2datarate')),
  secondFrequency: u24('Frequency', { ...id('rx_setup_request.frequency'), ...HUNDRED_HERTZ }),
  setUp: u8('RX Setup Response', { ...id('rx_setup_response'), hex: true }),
  offsetTaken: mark('RX1 Datarate Offset Ack', 0x04, 'rx_setup_response.rx1droffset'),
  secondTaken: mark('RX2 Datarate Ack', 0x02, 'rx_setup_response.rx2datarate'),
  frequencyTaken: mark('Frequency Ack', 0x01, 'rx_setup_response.frequency'),
  battery: u8('Battery Level', id('device_status_response.battery')),
  statusMargin: bits('Margin', 0x3f, { ...id('device_status_response.margin'), text: value => String((value << 26) >> 26) }),
  index: u8('Index', id('new_channel_request.index')),
  frequency: u24('Frequency', { ...id('new_channel_request.frequency'), ...HUNDRED_HERTZ }),
  highest: bits('Maximum Data Rate', 0xf0, id('new_channel_request.drrange_max')),
  lowest: bits('Minimum Data Rate', 0x0f, id('new_channel_request.drrange_min')),
  created: u8('New Channel Response', { ...id('new_channel_response'), hex: true }),
  newRateTaken: mark('Datarate Ack', 0x02, 'new_channel_response.datarate'),
  newFrequencyTaken: mark('Frequency Ack', 0x01, 'new_channel_response.frequency'),
  delay: bits('Delay', 0x0f, { ...id('rx_timing_request.delay'), text: value => `${Math.max(1, value)}s` }),
  unknown: octets('Rest of the Commands', { ...id('mac_commands.rest'), own: true }),
};
export const COMMAND_FIELDS: readonly Field[] = [...Object.values<Field>(F), ...CHANNELS];

type Body = (p: Cursor) => void;
const nothing: Body = () => undefined;
const answer = (parent: Field<number>, marks: readonly Field[]): Body => p => void takeNamedBits(p, parent, marks);

/** From a device. */
const SENT: readonly (Body | undefined)[] = [
  undefined, undefined, nothing, answer(F.answer, [F.powerTaken, F.rateTaken, F.maskTaken]), nothing,
  answer(F.setUp, [F.offsetTaken, F.secondTaken, F.frequencyTaken]),
  p => {
    p.take(F.battery);
    p.take(F.statusMargin);
  },
  answer(F.created, [F.newRateTaken, F.newFrequencyTaken]), nothing,
];

/** From the network. */
const RECEIVED: readonly (Body | undefined)[] = [
  undefined, undefined,
  p => {
    p.take(F.margin);
    p.take(F.gateways);
  },
  p => {
    p.show(F.rate);
    p.take(F.power);
    takeNamedBits(p, F.channels, CHANNELS);
    p.show(F.maskControl);
    p.take(F.repetitions);
  },
  p => void p.take(F.duty),
  p => {
    p.show(F.firstOffset);
    p.take(F.secondRate);
    p.take(F.secondFrequency);
  },
  nothing,
  p => {
    p.take(F.index);
    p.take(F.frequency);
    p.show(F.highest);
    p.take(F.lowest);
  },
  p => void p.take(F.delay),
];

/** All that `p` has. What follows a command that is not known can't be told. */
export function takeCommands(p: Cursor, fromDevice: boolean): void {
  while (p.more) {
    const command = p.take(fromDevice ? F.up : F.down), body = (fromDevice ? SENT : RECEIVED)[command];
    p.addLabel(` (${(fromDevice ? UPLINK : DOWNLINK)[command] ?? 'RFU'})`);
    if (body === undefined) {
      p.takeRest(F.unknown);
      return;
    }
    const outer = p.under();
    body(p);
    p.close(outer);
  }
}
