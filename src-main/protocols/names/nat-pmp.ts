/** NAT Port Mapping Protocol, RFC 6886: what Port Control Protocol came from, on its ports. */
import { expert, ipv4, octets, protocol, u16, u32, u8 } from '../../dissect/index.ts';

const ADDRESS = 0, ADDRESS_RESPONSE = 128;
const OPCODES: Readonly<Record<number, string>> = {
  0: 'External Address Request', 1: 'Map UDP Request', 2: 'Map TCP Request', 128: 'External Address Response', 129: 'Map UDP Response',
  130: 'Map TCP Response',
};
/** §3.5 */
const RESULTS: Readonly<Record<number, string>> = {
  0: 'Success', 1: 'Unsupported Version', 2: 'Not Authorized/Refused', 3: 'Network Failure', 4: 'Out of resources', 5: 'Unsupported opcode',
};

export const natPmp = protocol({
  name: 'nat-pmp',
  title: 'NAT Port Mapping Protocol',
  fields: {
    version: u8('Version'),
    opcode: u8('Opcode', { values: OPCODES }),
    result_code: u16('Result Code', { values: RESULTS }),
    sssoe: u32('Seconds Since Start of Epoch'),
    external_ip: ipv4('External IP Address'),
    reserved: u16('Reserved'),
    internal_port: u16('Internal Port'),
    external_port: u16('Requested External Port'),
    mapped_port: u16('Mapped External Port', { id: 'nat-pmp.external_port' }),
    pml: u32('Requested Port Mapping Lifetime'),
    mapped_pml: u32('Port Mapping Lifetime', { id: 'nat-pmp.pml' }),
    rest: octets('Data', { own: true }),
    'opcode.unknown': expert('Unknown opcode', 'warning', 'Response'),
  },
  dissect(p, f) {
    p.take(f.version);
    const opcode = p.take(f.opcode), name = OPCODES[opcode] ?? `Unknown opcode: ${opcode}`;
    if (OPCODES[opcode] === undefined) p.expertUnder(f['opcode.unknown'], name);
    p.title(`, ${name}`);
    p.info(name);
    if (OPCODES[opcode] === undefined) {
      p.takeRest(f.rest);
      return;
    }
    if (opcode === ADDRESS) return;
    const response = opcode >= ADDRESS_RESPONSE;
    if (response) {
      p.take(f.result_code);
      p.take(f.sssoe);
    } else {
      p.take(f.reserved);
    }
    if (opcode === ADDRESS_RESPONSE) {
      p.take(f.external_ip);
      return;
    }
    p.take(f.internal_port);
    p.take(response ? f.mapped_port : f.external_port);
    p.take(response ? f.mapped_pml : f.pml);
  },
});
