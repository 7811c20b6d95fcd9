/** Rlogin, RFC 1282: a terminal at another machine, without any encryption. */
import { protocol, text, u16, u8 } from '../../dissect/index.ts';

const CONTROLS: Readonly<Record<number, string>> = { 0x02: 'Clear buffer', 0x10: 'Raw mode', 0x20: 'Cooked mode', 0x80: 'Window size request' };
/** What the client sends whenever its window changes: two times 0xff, `ss`, and four numbers (RFC 1282 §"Window Size"). */
const MAGIC = 0xffff, WINDOW = 12;
const SERVER = 513;
/** Characters that a row has room for. */
const SHOWN = 128;

export const rlogin = protocol({
  name: 'rlogin',
  title: 'Rlogin Protocol',
  short: 'Rlogin',
  on: { 'tcp.port': [SERVER] },
  fields: {
    client_startup_flag: u8('Client startup flag', { hex: true }),
    startup_info_received_flag: u8('Startup info received flag', { hex: true }),
    client_user_name: text('Client-user-name'),
    server_user_name: text('Server-user-name'),
    terminal_type: text('Terminal-type'),
    control_message: u8('Control message', { hex: true, values: CONTROLS }),
    magic_cookie: u16('Magic Cookie', { hex: true }),
    'window_size.ss': text('Window size marker'),
    'window_size.rows': u16('Rows'),
    'window_size.cols': u16('Columns'),
    'window_size.x_pixels': u16('X Pixels'),
    'window_size.y_pixels': u16('Y Pixels'),
    data: text('Data', { encoding: 'ascii' }),
  },
  // There are no messages: each segment is shown for itself.
  frame: (_, at, end) => end - at,
  dissect(p, f) {
    const fromClient = p.packet.destinationPort === SERVER, first = p.u8();
    // Which of these it is only the whole message tells.
    if (fromClient && (first === 0 || first === 0xff)) p.need(p.remaining);
    if (fromClient && first === 0 && p.remaining > 1 && p.u8(p.available - 1) === 0 && strings(p.peekBytes(p.available)) === 3) {
      p.take(f.client_startup_flag);
      const client = p.take(f.client_user_name, length(p.peekBytes(p.available)));
      const server = p.take(f.server_user_name, length(p.peekBytes(p.available)));
      p.take(f.terminal_type, length(p.peekBytes(p.available)));
      p.info(`User name: ${client}, ${server}`);
      return;
    }
    if (fromClient && p.available >= WINDOW && p.u16() === MAGIC) {
      p.take(f.magic_cookie);
      p.take(f['window_size.ss'], 2);
      p.take(f['window_size.rows']);
      p.take(f['window_size.cols']);
      p.take(f['window_size.x_pixels']);
      p.take(f['window_size.y_pixels']);
      p.info('Terminal Info');
      return;
    }
    if (!fromClient && p.remaining === 1 && first === 0) {
      p.take(f.startup_info_received_flag);
      p.info('Startup info received');
      return;
    }
    if (!fromClient && p.remaining === 1 && CONTROLS[first] !== undefined) {
      p.take(f.control_message);
      p.info(`Control Message: ${CONTROLS[first]}`);
      return;
    }
    const data = p.take(f.data, p.available);
    p.info(() => `Data: ${data.slice(0, SHOWN)}`);
  },
});

/** Strings that end in a zero, behind the first byte. */
const strings = (bytes: Uint8Array): number => bytes.subarray(1).filter(byte => byte === 0).length;
const length = (bytes: Uint8Array): number => bytes.indexOf(0) + 1;
