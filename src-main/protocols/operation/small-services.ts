/**
 * Services that hosts had to try each other with: Echo (RFC 862), Character Generator (RFC 864), Daytime (RFC 867), and Time (RFC 868), which
 * is no trial.
 */
import { type Cursor, absoluteText, bool, octets, protocol, text, u32 } from '../../dissect/index.ts';
import { NTP_EPOCH } from '../moments.ts';

const ECHO = 7, DAYTIME = 13, CHARGEN = 19, TIME = 37;
const on = (port: number) => ({ 'udp.port': [port], 'tcp.port': [port] });
/** They know no messages: each segment is shown for itself. */
const frame = (_: Uint8Array, at: number, end: number): number => end - at;
const isResponse = (p: Cursor, port: number): boolean => p.packet.sourcePort === port;
const KIND = ['Response', 'Request'] as const;

export const echo = protocol({
  name: 'echo',
  title: 'Echo',
  on: on(ECHO),
  frame,
  fields: {
    data: octets('Echo data'),
    request: bool('Echo request', { hidden: true }),
    response: bool('Echo response', { hidden: true }),
  },
  dissect(p, f) {
    const response = isResponse(p, ECHO);
    p.info(response ? 'Response' : 'Request');
    p.hide(response ? f.response : f.request, true);
    p.takeRest(f.data);
  },
});

export const chargen = protocol({
  name: 'chargen',
  title: 'Character Generator Protocol',
  short: 'Chargen',
  on: on(CHARGEN),
  frame,
  fields: { data: text('Data', { encoding: 'ascii' }) },
  dissect(p, f) {
    p.info('Chargen');
    p.takeRest(f.data);
  },
});

export const daytime = protocol({
  name: 'daytime',
  title: 'Daytime Protocol',
  on: on(DAYTIME),
  frame,
  fields: {
    string: text('Daytime', { encoding: 'ascii' }),
    response_request: bool('Type', { as: KIND }),
    data: octets('Data', { own: true }),
  },
  dissect(p, f) {
    const response = isResponse(p, DAYTIME);
    p.info(`DAYTIME ${response ? 'Response' : 'Request'}`);
    p.set(f.response_request, response);
    // What a datagram asks with does not matter (RFC 867, UDP Based Daytime Service).
    p.takeRest(response ? f.string : f.data);
  },
});

export const time = protocol({
  name: 'time',
  title: 'Time Protocol',
  on: on(TIME),
  frame,
  fields: {
    time: u32('Time'),
    response: bool('Type', { as: KIND }),
    data: octets('Data', { own: true }),
  },
  dissect(p, f) {
    const response = isResponse(p, TIME);
    p.info(`TIME ${response ? 'Response' : 'Request'}`);
    p.set(f.response, response);
    if (response) {
      // RFC 868 counts from where NTP does.
      const seconds = p.take(f.time);
      p.label(() => absoluteText({ seconds: seconds - NTP_EPOCH, nanoseconds: 0 }).replace(/\.\d+/, ''));
    }
    p.takeRest(f.data);
  },
});
