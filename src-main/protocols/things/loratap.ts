/** LoRaTap: how a LoRa receiver heard a packet, of the format's own description (`loratap.h`), link type 270. */
import { none, octets, protocol, u16, u32, u8 } from '../../dissect/index.ts';

const LINK_TYPE = 270;
/** The header of version 0; later ones are longer. */
const HEADER = 15;
/** The weakest signal, in dBm; of packets below the noise it counts in quarters. */
const FLOOR = -139;
const QUARTER = 4;

const power = (value: number): string => `${FLOOR + value} dBm`;

export const loratap = protocol({
  name: 'loratap',
  title: 'LoRaTap header',
  short: 'LoRaTap',
  on: { wtap_encap: [LINK_TYPE] },
  fields: {
    version: u8('Header Version'),
    padding: octets('Padding'),
    header_length: u16('Header Length'),
    channel: none('Channel'),
    'channel.frequency': u32('Frequency', { text: value => `${value}Hz` }),
    'channel.bandwidth': u8('Bandwidth', { values: { 1: '125 KHz', 2: '250 KHz', 4: '500 KHz' } }),
    'channel.sf': u8('Spreading Factor'),
    rssi: none('RSSI'),
    'rssi.packet': u8('Packet'),
    'rssi.max': u8('Max', { text: power }),
    'rssi.current': u8('Current', { text: power }),
    'rssi.snr': u8('SNR'),
    syncword: u8('Sync Word', { hex: true, values: { 0x34: 'LoRaWAN' } }),
    rest: octets('Rest of the Header', { own: true }),
  },
  dissect(p, f) {
    p.info('');
    p.take(f.version);
    p.take(f.padding, 1);
    const length = p.take(f.header_length);
    const channel = p.open(f.channel, 6);
    p.take(f['channel.frequency']);
    p.take(f['channel.bandwidth']);
    p.take(f['channel.sf']);
    p.close(channel);
    const strength = p.open(f.rssi, 4), noise = (p.u8(3) << 24) >> 24;
    const packet = p.take(f['rssi.packet']);
    p.label(`Packet: ${noise < 0 ? FLOOR + packet / QUARTER : FLOOR + packet} dBm`);
    p.take(f['rssi.max']);
    p.take(f['rssi.current']);
    p.take(f['rssi.snr']);
    p.label(`SNR: ${noise / QUARTER} dB`);
    p.close(strength);
    const word = p.take(f.syncword);
    if (length > HEADER) p.take(f.rest, length - HEADER);
    if (!p.next('loratap.syncword', word)) p.data();
  },
});
