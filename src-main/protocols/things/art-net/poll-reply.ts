/** ArtPollReply: what a node is, and what its four ports do. */
import type { Cursor, Field } from '../../../dissect/index.ts';
import { takeNamedBits } from '../../bit-names.ts';
import { FIELDS as f } from './fields.ts';

const PORTS = [1, 2, 3, 4] as const;
const SHORT_NAME = 18, LONG_NAME = 64, REPORT = 64, SPARE = 3;
const STATUS = [
  f['poll_reply.ubea_present'], f['poll_reply.rdm_supported'], f['poll_reply.rom_booted'], f['poll_reply.port_prog'], f['poll_reply.indicator'],
];
const STATUS2 = [f['poll_reply.websupport'], f['poll_reply.dhcpused'], f['poll_reply.dhcpsupport'], f['poll_reply.addrsupport']];
const INPUT = [
  f['poll_reply.good_input_recv_error'], f['poll_reply.good_input_disabled'], f['poll_reply.good_input_dmx_text'],
  f['poll_reply.good_input_dmx_sip'], f['poll_reply.good_output_dmx_test'], f['poll_reply.good_input_data'],
];
const OUTPUT = [
  f['poll_reply.good_output_merge_ltp'], f['poll_reply.good_output_short'], f['poll_reply.good_output_merge_artnet'],
  f['poll_reply.good_output_dmx_text'], f['poll_reply.good_output_dmx_sip'], f['poll_reply.good_output_dmx_test'], f['poll_reply.good_output_data'],
];

/** Reads all that is there of the answer, to its end. */
export function takePollReply(p: Cursor): void {
  p.take(f['poll_reply.ip_address']);
  p.take(f['poll_reply.port_nr']);
  p.take(f['poll_reply.versinfo']);
  const net = p.take(f['poll_reply.netswitch']), subnet = p.take(f['poll_reply.subswitch']);
  p.take(f['poll_reply.oem']);
  p.take(f['poll_reply.ubea_version']);
  takeNamedBits(p, f['poll_reply.status'], STATUS, STATUS);
  p.take(f['poll_reply.esta_man']);
  p.take(f['poll_reply.short_name'], SHORT_NAME);
  p.take(f['poll_reply.long_name'], LONG_NAME);
  p.take(f['poll_reply.node_report'], REPORT);
  takePorts(p, ((net & 0x7f) << 8) | ((subnet & 0x0f) << 4));
  for (const field of [f['poll_reply.swvideo'], f['poll_reply.swmacro'], f['poll_reply.swremote']]) p.take(field);
  p.take(f.spare, SPARE);
  p.take(f['poll_reply.style']);
  p.take(f['poll_reply.mac']);
  // Nodes of Art-Net 1 and 2 end here.
  if (p.remaining >= 4) p.take(f['poll_reply.bind_ip_address']);
  if (p.more) p.take(f['poll_reply.bind_index']);
  if (p.more) takeNamedBits(p, f['poll_reply.status2'], STATUS2, STATUS2);
  if (p.more) p.takeRest(f.filler);
}

/** What the ports are, how they are, and which universes they have: the node's net and subnet, and four bits of each port's own. */
function takePorts(p: Cursor, base: number): void {
  const outer = p.open(f['poll_reply.port_info'], PORT_INFO);
  p.take(f['poll_reply.num_ports']);
  four(p, f['poll_reply.port_types'], port => p.take(f[`poll_reply.port_types_${port}`]));
  four(p, f['poll_reply.good_input'], port => p.bits(f[`poll_reply.good_input_${port}`], INPUT));
  four(p, f['poll_reply.good_output'], port => p.bits(f[`poll_reply.good_output_${port}`], OUTPUT));
  four(p, f['poll_reply.swin'], (port) => {
    const own = p.take(f[`poll_reply.swin_${port}`]);
    p.generate(f[`poll_reply.swin_${port}_universe`], base | (own & 15));
  });
  four(p, f['poll_reply.swout'], (port) => {
    const own = p.take(f[`poll_reply.swout_${port}`]);
    p.generate(f[`poll_reply.swout_${port}_universe`], base | (own & 15));
  });
  p.close(outer);
}
/** Two bytes of how many there are, and five rows of four. */
const PORT_INFO = 2 + 5 * PORTS.length;

function four(p: Cursor, heading: Field<void>, take: (port: 1 | 2 | 3 | 4) => void): void {
  const outer = p.open(heading, PORTS.length);
  for (const port of PORTS) take(port);
  p.close(outer);
}
