/** The control field of HDLC's descendants (ISO/IEC 13239 §5.3): information, supervisory and unnumbered frames, modulo 128 as in LLC. */
import { capitalHex } from '../../bytes/hexadecimal.ts';
import { type Cursor, type Field, bits, flag, u16 } from '../../dissect/index.ts';

const SUPERVISORY: Readonly<Record<number, string>> = { 0: 'Receiver ready', 1: 'Receiver not ready', 2: 'Reject', 3: 'Selective reject' };
const SUPERVISORY_SHORT = ['RR', 'RNR', 'REJ', 'SREJ'] as const;
/** Most functions are the same in both directions; where a command means another thing in a response, that is told below. */
const COMMANDS: Readonly<Record<number, string>> = {
  0x00: 'Unnumbered Information', 0x01: 'Set Initialization Mode', 0x03: 'Set Asynchronous Response Mode', 0x07: 'Set Asynchronous Balanced Mode',
  0x08: 'Unnumbered Poll', 0x0b: 'Set Asynchronous Balanced Mode', 0x10: 'Disconnect', 0x13: 'Set Asynchronous Response Mode Extended',
  0x18: 'Unnumbered Acknowledge', 0x1b: 'Set Asynchronous Balanced Mode Extended', 0x20: 'Set Normal Response Mode', 0x21: 'Frame reject',
  0x23: 'Reset', 0x2b: 'Exchange identification', 0x31: 'Configure', 0x33: 'Set Normal Response Mode Extended', 0x38: 'Test', 0x3b: 'Beacon',
};
const RESPONSES: Readonly<Record<number, string>> = {
  ...COMMANDS, 0x01: 'Request Initialization Mode', 0x03: 'Disconnected mode', 0x10: 'Request Disconnect',
};
const COMMAND_SHORT: Readonly<Record<number, string>> = {
  0x00: 'UI', 0x01: 'SIM', 0x03: 'SARM', 0x07: 'SABM', 0x08: 'UP', 0x0b: 'SABM', 0x10: 'DISC', 0x13: 'SARME', 0x18: 'UA', 0x1b: 'SABME',
  0x20: 'SNRM', 0x21: 'FRMR', 0x23: 'RSET', 0x2b: 'XID', 0x31: 'CFGR', 0x33: 'SNRME', 0x38: 'TEST', 0x3b: 'BCN',
};
const RESPONSE_SHORT: Readonly<Record<number, string>> = { ...COMMAND_SHORT, 0x01: 'RIM', 0x03: 'DM', 0x10: 'RD' };
const FRAME_TYPES = { 0: 'Information frame', 1: 'Supervisory frame', 3: 'Unnumbered frame' };

export const UNNUMBERED_INFORMATION = 0x03;

/** Fields below `prefix`, for instance `llc.control`, to be spread into a protocol's. */
export function controlFields<P extends string>(prefix: P) {
  return {
    control: u16('Control field', { hex: true, id: prefix }),
    'control.n_r': bits('N(R)', 0xfe00, { size: 2, id: `${prefix}.n_r` }),
    'control.n_s': bits('N(S)', 0x00fe, { size: 2, id: `${prefix}.n_s` }),
    'control.p': flag('Poll', 0x0100, { size: 2, id: `${prefix}.p` }),
    'control.f': flag('Final', 0x0100, { size: 2, id: `${prefix}.f` }),
    'control.u_p': flag('Poll', 0x10, { id: `${prefix}.p` }),
    'control.u_f': flag('Final', 0x10, { id: `${prefix}.f` }),
    'control.s_ftype': bits('Supervisory frame type', 0x000c, { size: 2, hex: true, values: SUPERVISORY, id: `${prefix}.s_ftype` }),
    'control.u_modifier_cmd': bits('Command', 0xec, { hex: true, size: 1, values: COMMANDS, id: `${prefix}.u_modifier_cmd` }),
    'control.u_modifier_resp': bits('Response', 0xec, { hex: true, size: 1, values: RESPONSES, id: `${prefix}.u_modifier_resp` }),
    'control.i_type': bits('Frame type', 0x0001, { hex: true, size: 2, values: FRAME_TYPES, id: `${prefix}.ftype` }),
    'control.s_type': bits('Frame type', 0x0003, { hex: true, size: 2, values: FRAME_TYPES, id: `${prefix}.ftype` }),
    'control.u_type': bits('Frame type', 0x03, { hex: true, size: 1, values: FRAME_TYPES, id: `${prefix}.ftype` }),
  };
}

export interface ControlFields {
  readonly control: Field<number>;
  readonly 'control.n_r': Field<number>;
  readonly 'control.n_s': Field<number>;
  readonly 'control.p': Field<boolean>;
  readonly 'control.f': Field<boolean>;
  readonly 'control.s_ftype': Field<number>;
  readonly 'control.u_modifier_cmd': Field<number>;
  readonly 'control.u_modifier_resp': Field<number>;
  readonly 'control.u_p': Field<boolean>;
  readonly 'control.u_f': Field<boolean>;
  readonly 'control.i_type': Field<number>;
  readonly 'control.s_type': Field<number>;
  readonly 'control.u_type': Field<number>;
}

/** Reads the control field, one byte of unnumbered frames and two of others; gives its number and what Info says of it. */
export function takeControl(p: Cursor, f: ControlFields, response: boolean): { readonly control: number; readonly summary: string } {
  return (p.u8() & 3) === 3 ? takeUnnumbered(p, f, response) : takeNumbered(p, f, response);
}

function takeUnnumbered(p: Cursor, f: ControlFields, response: boolean): ReturnType<typeof takeControl> {
  const { at } = p, control = p.u8(), modifier = (control & 0xec) >>> 2, set = (control & 0x10) !== 0;
  const summary = `U${pollText(set, response)}, func=${(response ? RESPONSE_SHORT : COMMAND_SHORT)[modifier] ?? 'Unknown'}`;
  p.set(f.control, control, at, 1);
  p.label(() => controlText(summary, control, 2));
  const outer = p.under();
  p.set(response ? f['control.u_modifier_resp'] : f['control.u_modifier_cmd'], modifier, at, 1);
  if (set) p.set(response ? f['control.u_f'] : f['control.u_p'], true, at, 1);
  p.set(f['control.u_type'], 3, at, 1);
  p.close(outer);
  p.skip(1);
  return { control, summary };
}

function takeNumbered(p: Cursor, f: ControlFields, response: boolean): ReturnType<typeof takeControl> {
  const { at } = p, control = p.little16(), received = control >>> 9, supervisory = (control & 1) === 1, set = (control & 0x0100) !== 0;
  const summary = supervisory
    ? `S${pollText(set, response)}, func=${SUPERVISORY_SHORT[(control & 0x0c) >>> 2]}, N(R)=${received}`
    : `I${pollText(set, response)}, N(R)=${received}, N(S)=${(control & 0xfe) >>> 1}`;
  p.set(f.control, control, at, 2);
  p.label(() => controlText(summary, control, 4));
  const outer = p.under();
  p.set(f['control.n_r'], received, at, 2);
  if (set) p.set(response ? f['control.f'] : f['control.p'], true, at, 2);
  if (supervisory) p.set(f['control.s_ftype'], (control & 0x0c) >>> 2, at, 2);
  else p.set(f['control.n_s'], (control & 0xfe) >>> 1, at, 2);
  p.set(supervisory ? f['control.s_type'] : f['control.i_type'], supervisory ? 1 : 0, at, 2);
  p.close(outer);
  p.skip(2);
  return { control, summary };
}

/** The bit that asks for an answer at once, or marks that answer. */
function pollText(set: boolean, response: boolean): string {
  return !set ? '' : response ? ' F' : ' P';
}

function controlText(summary: string, control: number, digits: number): string {
  return `Control field: ${summary} (${capitalHex(control, digits)})`;
}
