/** RFCOMM of Bluetooth (RFCOMM 1.2; ETSI TS 07.10): serial lines over one channel, by the frames of GSM's multiplexer. */
import { hex } from '../../../bytes/hexadecimal.ts';
import { type Cursor, type Field, bits, expert, none, protocol, u16, u8 } from '../../../dissect/index.ts';
import { CHANNELS } from './l2cap/channels.ts';
import { serviceKey } from './sdp/learned.ts';
import { uuidName } from './uuid.ts';
import { LINK_HANDLE, SENT, wayOf, wayText } from './ways.ts';

const EXTENSIONS = { 1: 'Last field octet', 0: 'More field octets following' };
const WAYS = { 1: 'Command', 0: 'Response' };
const COMMANDS = {
  4: 'Non Supported Command Response (NSC)', 8: 'Test Command (Test)', 20: 'Remote Line Status Command (RLS)',
  24: 'Flow Control Off Command (FCoff)', 32: 'DLC Parameter Negotiation (PN)', 36: 'Remote Port Negotiation Command (RPN)',
  40: 'Flow Control On Command (FCon)', 56: 'Modem Status Command (MSC)',
};
const FRAMES = {
  47: 'Set Asynchronous Balanced Mode (SABM)', 99: 'Unnumbered Acknowledgement (UA)', 15: 'Disconnected Mode (DM)', 67: 'Disconnect (DISC)',
  239: 'Unnumbered Information with Header check (UIH)',
};
const BRIEFLY: Readonly<Record<number, string>> = { 47: 'SABM', 99: 'UA', 15: 'DM', 67: 'DISC', 239: 'UIH' };
const CONVERGENCES = {
  0: 'no credit based flow control scheme', 14: 'support of credit based flow control scheme (resp)',
  15: 'support of credit based flow control scheme (req)',
};
const SABM = 0x2f, UIH = 0xef;
const NEGOTIATION = 32, PORT = 36, STATUS = 56;
const nameIn = (table: Readonly<Record<number, string>>, number: number): string => table[number] ?? 'Unknown';
/** What the Info column has for commands that are about no channel. */
const NO_CHANNEL = 255;

export const btrfcomm = protocol({
  name: 'btrfcomm',
  title: 'Bluetooth RFCOMM Protocol',
  short: 'RFCOMM',
  on: { 'btl2cap.psm': [3] },
  fields: {
    address: none('Address'),
    dlci: bits('DLCI', 0xfc, { hex: true }),
    channel: bits('Channel', 0xf8),
    direction: bits('Direction', 0x04, { hex: true }),
    cr: bits('C/R Flag', 0x02, { hex: true, values: WAYS }),
    ea: bits('EA Flag', 0x01, { hex: true, values: EXTENSIONS }),
    control: none('Control'),
    pf: bits('P/F flag', 0x10, { hex: true }),
    frame_type: bits('Frame type', 0xef, { hex: true, values: FRAMES }),
    len: u16('Payload length'),
    credits: u8('Credits'),
    fcs: u8('Frame Check Sequence', { hex: true }),
    mcc: none('Multiplexer Control Command'),
    'mcc.types': none('Types'),
    'mcc.cmd': bits('MCC Command Type', 0xfc, { hex: true, values: COMMANDS }),
    'mcc.cr': bits('C/R Flag', 0x02, { hex: true, values: WAYS }),
    'mcc.ea': bits('EA Flag', 0x01, { hex: true, values: EXTENSIONS }),
    'mcc.len': u16('MCC Length'),
    'mcc.dlci': bits('MCC DLCI', 0xfc, { hex: true }),
    'mcc.channel': bits('MCC Channel', 0xf8),
    'mcc.direction': bits('MCC Direction', 0x04, { hex: true }),
    'mcc.padding': bits('Ones padding', 0x02, { hex: true }),
    // The same of a negotiation, whose numbers begin two bits further down.
    pnPadding: bits('Zeros padding', 0xc0, { id: 'btrfcomm.mcc.padding', hex: true }),
    pnDlci: bits('MCC DLCI', 0x3f, { id: 'btrfcomm.mcc.dlci', hex: true }),
    pnChannel: bits('MCC Channel', 0x3e, { id: 'btrfcomm.mcc.channel' }),
    pnDirection: bits('MCC Direction', 0x01, { id: 'btrfcomm.mcc.direction', hex: true }),
    'mcc.pn_parameters': none('Parameters'),
    'pn.cl': bits('Convergence layer', 0xf0, { hex: true, values: CONVERGENCES }),
    'pn.i': bits('Type of frame', 0x0f, { hex: true, values: { 0: 'use UIH Frames' } }),
    priority: bits('Priority', 0x3f),
    acknowledgement_timer_t1: u8('Acknowledgement Timer T1'),
    max_frame_size: u16('Max Frame Size', { little: true }),
    max_retrans: u8('Maximum number of retransmissions'),
    error_recovery_mode: bits('Error Recovery Mode', 0x07),
    'mcc.msc_parameters': none('Parameters'),
    'msc.fc': bits('Flow Control (FC)', 0x02, { hex: true }),
    'msc.rtc': bits('Ready To Communicate (RTC)', 0x04, { hex: true }),
    'msc.rtr': bits('Ready To Receive (RTR)', 0x08, { hex: true }),
    'msc.ic': bits('Incoming Call Indicator (IC)', 0x40, { hex: true }),
    'msc.dv': bits('Data Valid (DV)', 0x80, { hex: true }),
    'msc.break_bits': bits('Break Bits', 0xe0),
    'msc.bl': bits('Length of break in units of 200ms', 0xf0),
    mcc_length_bad: expert('Huge MCC length', 'warning', 'Protocol'),
  },
  dissect(p, f) {
    const { channel, direction, isCommand } = takeAddress(p), { type, final } = takeControl(p);
    p.info(() => `${wayText(wayOf(p))} ${BRIEFLY[type] ?? 'Unknown'} Channel=${channel} `);
    const length = takeLength(p, f.len);
    const service = channel === 0 ? undefined : serviceOf(p, channel, direction, isCommand);
    if (type === SABM && service !== undefined) p.addInfo(() => `(${uuidName(service)}) `);
    if (type === UIH && final) {
      p.addInfo('UID ');
      p.take(f.credits);
    }
    if (channel === 0 && length > 0) takeMultiplexer(p.within(length));
    const data = channel === 0 ? 0 : length, at = p.at;
    if (data > 0) {
      // The check stands behind what it frames, which is the next layer's.
      p.need(data);
      if (p.available > data) p.set(f.fcs, p.u8(data), p.offset + data, 1);
      p.limit(at - p.begin + data);
      p.headerEnd = at;
      if (service === undefined || !p.next('bluetooth.uuid', service, data)) p.data(data);
      return;
    }
    p.take(f.fcs);
  },
});
const f = btrfcomm.fields;

const bit = (value: number, mask: number): number => ((value & mask) === 0 ? 0 : 1);

/** TS 07.10 §5.2.1.2. */
function takeAddress(p: Cursor): { readonly channel: number; readonly direction: number; readonly isCommand: boolean } {
  const value = p.u8(), channel = value >> 3, direction = bit(value, 4);
  const outer = p.open(f.address, 1);
  p.label(() => `Address: E/A flag: ${value & 1}, C/R flag: ${bit(value, 2)}, Direction: ${direction}, Channel: ${channel}`);
  p.show(f.dlci);
  p.addLabel(() => ` (Direction: ${direction}, Channel: ${channel})`);
  const inner = p.under();
  p.show(f.channel);
  p.show(f.direction);
  p.close(inner);
  p.show(f.cr);
  p.take(f.ea);
  p.close(outer);
  return { channel, direction, isCommand: (value & 2) !== 0 };
}

function takeControl(p: Cursor): { readonly type: number; readonly final: boolean } {
  const value = p.u8(), type = value & 0xef, final = (value & 0x10) !== 0;
  const outer = p.open(f.control, 1);
  p.label(() => `Control: Frame type: ${nameIn(FRAMES, type)} (${hex(type)}), P/F flag: ${final ? 1 : 0}`);
  p.show(f.pf);
  p.take(f.frame_type);
  p.close(outer);
  return { type, final };
}

/** §5.2.1.5: seven bits, or fifteen. */
function takeLength(p: Cursor, field: Field<number>): number {
  const first = p.u8(), bytes = (first & 1) === 1 ? 1 : 2;
  const length = bytes === 1 ? first >> 1 : (first >> 1) | (p.u8(1) << 7);
  p.set(field, length, p.offset, bytes);
  p.skip(bytes);
  return length;
}

/**
 * The UUID of the service that a server's channel is for, as its answers to questions told. The direction bit is that of the end which began the
 * session, whose commands say so (RFCOMM 1.2 §5.4).
 */
function serviceOf(p: Cursor, channel: number, direction: number, isCommand: boolean): number | undefined {
  const state = p.packet.around?.conversation(CHANNELS), handle = p.packet.notes.get(LINK_HANDLE) as number | undefined;
  if (state === undefined || handle === undefined) return undefined;
  // Who began the session sends commands with the bit set and gets them without (TS 07.10 §5.2.1.2): the server is the other, unless the bit says so.
  const byStarter = isCommand === (wayOf(p) === SENT), hostServes = byStarter ? direction === 1 : direction === 0;
  return state.services.get(serviceKey(handle * 2 + (hostServes ? 1 : 0), 'rfcomm', channel))
    ?? state.services.get(serviceKey(handle * 2 + (hostServes ? 0 : 1), 'rfcomm', channel));
}

/** Commands about the channels (§5.4.6). */
function takeMultiplexer(p: Cursor): void {
  const outer = p.open(f.mcc, p.remaining);
  const value = p.u8(), command = value >> 2;
  const types = p.open(f['mcc.types'], 1);
  p.label(() => `Type: ${nameIn(COMMANDS, command)} (${hex(command)}), C/R flag = ${bit(value, 2)}, E/A flag = ${value & 1}`);
  p.show(f['mcc.cmd']);
  p.show(f['mcc.cr']);
  p.take(f['mcc.ea']);
  p.close(types);
  const length = takeLength(p, f['mcc.len']);
  if (length > p.remaining) p.expert(f.mcc_length_bad);
  const part = p.within(Math.min(length, p.remaining));
  const about = command === NEGOTIATION ? takeNegotiation(part) : command === STATUS || command === PORT ? takeAbout(part) : undefined;
  if (command === STATUS) takeStatus(part);
  p.addInfo(() => `-> ${about ?? NO_CHANNEL} MPX_CTRL ${nameIn(COMMANDS, command)} `);
  p.close(outer);
}

/** The channel that a command is about. */
function takeAbout(p: Cursor): number {
  const value = p.u8(), channel = value >> 3;
  p.show(f['mcc.dlci']);
  p.addLabel(() => ` (Direction: ${bit(value, 4)}, Channel: ${channel})`);
  const outer = p.under();
  p.show(f['mcc.channel']);
  p.show(f['mcc.direction']);
  p.close(outer);
  p.show(f['mcc.padding']);
  p.take(f['mcc.ea']);
  return channel;
}

/** §5.4.6.3.1, with the credits of RFCOMM 1.2 §5.5.3. */
function takeNegotiation(p: Cursor): number {
  const value = p.u8(), channel = (value & 0x3f) >> 1;
  p.show(f.pnPadding);
  p.show(f.pnDlci);
  p.addLabel(() => ` (Direction: ${value & 1}, Channel: ${channel})`);
  const outer = p.under();
  p.show(f.pnChannel);
  p.take(f.pnDirection);
  p.close(outer);
  const parameters = p.u8(), inner = p.open(f['mcc.pn_parameters'], 1);
  p.label(() => `I1-I4: ${hex(parameters & 15)}, C1-C4: ${hex(parameters >> 4)}`);
  p.show(f['pn.cl']);
  p.take(f['pn.i']);
  p.close(inner);
  p.take(f.priority);
  const timer = p.take(f.acknowledgement_timer_t1);
  p.addLabel(() => `(${timer * 100} ms)`);
  p.take(f.max_frame_size);
  p.take(f.max_retrans);
  p.take(f.error_recovery_mode);
  return channel;
}

/** §5.4.6.3.7. */
function takeStatus(p: Cursor): void {
  const value = p.u8(), outer = p.open(f['mcc.msc_parameters'], 1);
  p.label(() => {
    const [fc, rtc, rtr, ic, dv] = [2, 4, 8, 64, 128].map(mask => bit(value, mask));
    return `V.24 Signals: FC = ${fc}, RTC = ${rtc}, RTR = ${rtr}, IC = ${ic}, DV = ${dv}`;
  });
  for (const field of [f['msc.fc'], f['msc.rtc'], f['msc.rtr'], f['msc.ic']]) p.show(field);
  p.take(f['msc.dv']);
  p.close(outer);
  if (!p.more) return;
  p.show(f['msc.break_bits']);
  p.take(f['msc.bl']);
}
