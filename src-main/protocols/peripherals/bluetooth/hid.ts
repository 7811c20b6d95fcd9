/** Human interface devices over Bluetooth (Human Interface Device Profile 1.1.1, §3): transactions, and reports of keyboards and mice. */
import { type Cursor, bits, expert, nameOf, none, protocol, u16, u8 } from '../../../dissect/index.ts';
import { byName } from '../../../dissect/protocol.ts';
import { takeKeyboard, takeLights, takeMouse, BOOT_FIELDS } from '../usb/boot-reports.ts';
import { wayOf, wayText } from './ways.ts';

const TRANSACTIONS: Readonly<Record<number, string>> = {
  0: 'HANDSHAKE', 1: 'HID_CONTROL', 2: 'reserved', 3: 'reserved', 4: 'GET_REPORT', 5: 'SET_REPORT', 6: 'GET_PROTOCOL', 7: 'SET_PROTOCOL',
  8: 'GET_IDLE', 9: 'SET_IDLE', 10: 'DATA', 11: 'DATC', 12: 'reserved', 13: 'reserved', 14: 'reserved', 15: 'reserved',
};
const REPORTS = { 0: 'Other', 1: 'Input', 2: 'Output', 3: 'Feature' };
const SIZES = { 0: 'Buffer equal to report size', 1: 'BufferSize field follows the Report ID' };
const RESULTS = {
  0: 'Successful', 1: 'Not Ready', 2: 'Error, Invalid Report ID', 3: 'Error, Unsupported Request', 4: 'Error, Invalid Parameters',
  14: 'Error, Unknown ', 15: 'Error, Fatal ',
};
const OPERATIONS = { 0: 'NOP', 1: 'Hard Reset', 2: 'Soft Reset', 3: 'Suspend', 4: 'Exit Suspend', 5: 'Virtual Cable Unplug' };
const PROTOCOLS = { 0: 'Report', 1: 'Boot' };
const DEVICES = { 0: 'None', 1: 'Keyboard', 2: 'Mouse' };
const INPUT = 1, OUTPUT = 2, KEYBOARD = 1, MOUSE = 2;
/** Operations that version 1.1 has no more. */
const LAST_DEPRECATED = 2;

export const bthid = protocol({
  name: 'bthid',
  title: 'Bluetooth HID Profile',
  short: 'HID',
  on: { 'btl2cap.psm': [17, 19], 'bluetooth.uuid': [0x1124] },
  fields: {
    transaction_type: bits('Transaction Type', 0xf0, { hex: true, values: TRANSACTIONS }),
    'parameter.reserved': bits('Parameter reserved', 0x0f, { hex: true }),
    'parameter.reserved_32': bits('Parameter reserved', 0x0c, { hex: true }),
    'parameter.reserved_31': bits('Parameter reserved', 0x0e, { hex: true }),
    'parameter.reserved_2': bits('Parameter reserved', 0x04, { hex: true }),
    'parameter.report_type': bits('Report Type', 0x03, { hex: true, values: REPORTS }),
    'parameter.size': bits('Size', 0x08, { hex: true, values: SIZES }),
    result_code: bits('Result Code', 0x0f, { hex: true, values: RESULTS }),
    control_operation: bits('Control Operation', 0x0f, { hex: true, values: OPERATIONS }),
    protocol: bits('Protocol', 0x01, { hex: true, values: PROTOCOLS }),
    idle_rate: u8('Idle Rate'),
    report_id: u8('Report Id', { hex: true, values: DEVICES }),
    buffer_size: u16('Buffer Size', { hex: true, little: true }),
    'data.protocol_code': u8('Protocol Code', { hex: true, values: DEVICES }),
    data: none('Data'),
    'control_operation.deprecated': expert('This value of Control Operation is deprecated by HID 1.1', 'warning', 'Protocol'),
    'transaction_type.deprecated': expert('This Transaction Type is deprecated by HID 1.1', 'warning', 'Protocol'),
    ...byName(BOOT_FIELDS),
  },
  dissect(p, f) {
    const type = p.show(f.transaction_type);
    p.info(() => `${wayText(wayOf(p))} ${TRANSACTIONS[type]}`);
    const read = READERS[type];
    if (read === undefined) p.skip(1);
    else read(p);
    if (!p.more) return;
    p.close(p.open(f.data, p.remaining));
    p.skip(p.remaining);
  },
});
const f = bthid.fields;

const reportName = (type: number): string => nameOf(REPORTS, type) ?? 'reserved';
/** Rates count four milliseconds (HID 1.11 §7.2.4); what is written are seconds, with Wireshark's word for them. */
const seconds = (rate: number): string => (rate * 4 / 1000).toFixed(3);

function takeIdleRate(p: Cursor): void {
  const rate = p.take(f.idle_rate);
  p.addLabel(` (${seconds(rate)} ms)`);
  p.addInfo(` - Idle Rate: ${seconds(rate)} ms`);
}

/** §3.1.2.9: what a report is of stands in its first byte, as a boot report has it. */
function takeData(p: Cursor): void {
  p.show(f['parameter.reserved_32']);
  const report = p.take(f['parameter.report_type']);
  const code = p.take(f['data.protocol_code']);
  p.addInfo(` - ${reportName(report)} - ${nameOf(DEVICES, code) ?? 'unknown type'}`);
  const isBoot = (report === INPUT && (code === KEYBOARD || code === MOUSE)) || (report === OUTPUT && code === KEYBOARD);
  if (isBoot) p.passing('usbhid');
  if (report === INPUT && code === KEYBOARD) takeKeyboard(p);
  else if (report === INPUT && code === MOUSE) takeMouse(p);
  else if (report === OUTPUT && code === KEYBOARD) takeLights(p);
}

const READERS: Readonly<Record<number, (p: Cursor) => void>> = {
  0(p) {
    const result = p.take(f.result_code);
    p.addInfo(` - Result Code: ${nameOf(RESULTS, result) ?? 'reserved'}`);
  },
  1(p) {
    const operation = p.take(f.control_operation);
    p.addInfo(` - Control Operation: ${nameOf(OPERATIONS, operation) ?? 'reserved'}`);
    if (operation <= LAST_DEPRECATED) p.expertUnder(f['control_operation.deprecated']);
  },
  4(p) {
    const size = p.show(f['parameter.size']);
    p.show(f['parameter.reserved_2']);
    const report = p.take(f['parameter.report_type']);
    p.addInfo(` - Size: ${nameOf(SIZES, size)}, Report Type: ${reportName(report)}`);
    // A device that numbers its reports says so in its descriptor, which is not here: the bytes tell.
    if (p.remaining === 1 || p.remaining === 3) p.take(f.report_id);
    if (size === 1) p.take(f.buffer_size);
  },
  5(p) {
    p.show(f['parameter.reserved_32']);
    const report = p.take(f['parameter.report_type']);
    p.addInfo(` - Report Type: ${reportName(report)}`);
  },
  6(p) {
    p.take(f['parameter.reserved']);
    if (!p.more) return;
    p.show(f['parameter.reserved_31']);
    p.addInfo(` - Protocol: ${nameOf(PROTOCOLS, p.take(f.protocol))}`);
  },
  7(p) {
    p.show(f['parameter.reserved_31']);
    p.addInfo(` - Protocol: ${nameOf(PROTOCOLS, p.take(f.protocol))}`);
  },
  8(p) {
    p.take(f['parameter.reserved']);
    if (p.more) takeIdleRate(p);
  },
  9(p) {
    p.take(f['parameter.reserved']);
    takeIdleRate(p);
  },
  10: takeData, 11: takeData,
};
