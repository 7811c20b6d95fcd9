/** Commands that a Bluetooth host gives its controller (Bluetooth Core 5.2, volume 4, part E, §5.4.1). */
import { bits, expert, f64, frameNumber, protocol, u16 } from '../../../../dissect/index.ts';
import { wayOf, wayText } from '../ways.ts';
import { GROUPS, OPCODE, VENDOR_GROUP, commandName } from './codes.ts';
import { COMMAND_PARAMETERS } from './command-fields.ts';
import { COMMANDS } from './command-layouts.ts';
import { showCommandExchange } from './exchanges.ts';
import { layoutsOf, takeParameters } from './parameters.ts';

const NUMBER = { size: 2, hex: true, little: true } as const;

export const bthciCommand = protocol({
  name: 'bthci_cmd',
  title: 'Bluetooth HCI Command',
  short: 'HCI_CMD',
  on: { 'hci_h4.type': [1] },
  fields: {
    opcode: u16('Command Opcode', { hex: true, little: true, values: OPCODE }),
    'opcode.ogf': bits('Opcode Group Field', 0xfc00, { ...NUMBER, values: GROUPS }),
    'opcode.ocf': bits('Opcode Command Field', 0x3ff, NUMBER),
    response_in_frame: frameNumber('Response in frame', { source: 'conversation' }),
    pending_in_frame: frameNumber('Pending in frame', { source: 'conversation' }),
    command_response_delta: f64('Command-Response Delta', { source: 'conversation' }),
    command_pending_delta: f64('Command-Pending Delta', { source: 'conversation' }),
    'expert.command.unknown_command': expert('Unknown command', 'warning', 'Protocol'),
    ...COMMAND_PARAMETERS,
  },
  dissect(p, f) {
    const opcode = p.bits(f.opcode, [f['opcode.ogf'], f['opcode.ocf']]);
    const name = commandName(opcode);
    p.title(() => ` - ${name.replace(/ \(.*/, '')}`);
    p.info(() => `${wayText(wayOf(p))} ${name}`);
    const length = p.take(f.param_length);
    const part = p.within(length);
    const { registry } = p.dissector;
    const layout = registry.shared('bthci_cmd.layouts', () => layoutsOf(COMMANDS, COMMAND_PARAMETERS)).get(opcode);
    if (layout !== undefined) takeParameters(part, layout);
    else if (OPCODE(opcode) === undefined && opcode >>> 10 !== VENDOR_GROUP) p.expert(f['expert.command.unknown_command']);
    part.takeRest(f.parameter);
    showCommandExchange(p, f);
  },
});
