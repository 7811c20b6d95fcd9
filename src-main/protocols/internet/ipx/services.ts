/** NetWare's Service Advertisement Protocol: which servers there are, and how far away; IPX Router Specification §4. */
import { bool, ether, none, protocol, text, u16, u32 } from '../../../dissect/index.ts';
import { SERVICE_TYPES } from './service-types.ts';
import { SAP, SOCKETS } from './sockets.ts';

const TYPES: Readonly<Record<number, string>> = { 1: 'General Query', 2: 'General Response', 3: 'Nearest Query', 4: 'Nearest Response' };
const GENERAL_RESPONSE = 2, NEAREST_RESPONSE = 4;
const NAME = 48;

export const ipxsap = protocol({
  name: 'ipxsap',
  title: 'Service Advertisement Protocol',
  short: 'IPX SAP',
  on: { 'ipx.socket': [SAP] },
  fields: {
    packet_type: u16('SAP packet type', { values: TYPES }),
    request: bool('Request', { hidden: true }),
    response: bool('Response', { hidden: true }),
    server: none('Server'),
    'server.type': u16('Server Type', { hex: true, values: SERVICE_TYPES }),
    'server.name': text('Server Name', { encoding: 'latin1' }),
    'server.network': u32('Network', { hex: true }),
    'server.node': ether('Node'),
    'server.socket': u16('Socket', { hex: true, values: SOCKETS }),
    'server.intermediate_networks': u16('Intermediate Networks'),
  },
  dissect(p, f) {
    p.unlisted();
    const type = p.take(f.packet_type), responds = type === GENERAL_RESPONSE || type === NEAREST_RESPONSE;
    p.info(TYPES[type] ?? 'Unknown Packet Type');
    if (!responds) {
      if (TYPES[type] !== undefined) p.hide(f.request, true, p.begin, 2);
      if (p.more) p.take(f['server.type']);
      return;
    }
    p.hide(f.response, true, p.begin, 2);
    while (p.more) {
      const outer = p.open(f.server);
      p.take(f['server.type']);
      const name = p.take(f['server.name'], NAME);
      p.take(f['server.network']);
      p.take(f['server.node']);
      p.take(f['server.socket']);
      p.take(f['server.intermediate_networks']);
      p.close(outer);
      p.label(() => `Server: ${name}`);
    }
  },
});
