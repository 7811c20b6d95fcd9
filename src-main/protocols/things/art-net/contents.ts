/** What each of Art-Net's packets has behind its header, as rows of fields with their lengths. */
import type { Cursor, Field } from '../../../dissect/index.ts';
import { bitNames, fieldsBelow } from '../../bit-names.ts';
import { takeEach } from '../../take-each.ts';
import { FIELDS as f } from './fields.ts';
import { takePollReply } from './poll-reply.ts';

/** Reads one value or several; what it gives is the length of what follows, where it is one. */
type Step = (p: Cursor) => number | undefined | void;

export interface Content {
  readonly heading: Field<void>;
  readonly steps: readonly Step[];
}

/** Reads a packet's fields below its heading. Gives the last length among them, of what follows; undefined where there is none. */
export function takeContent(p: Cursor, { heading, steps }: Content): number | undefined {
  const outer = p.open(heading);
  let length: number | undefined;
  for (const step of steps) length = step(p) ?? length;
  p.close(outer);
  return length;
}

const one = (field: Field<number>): Step => (p) => void p.take(field);
const bytes = (field: Field, length: number): Step => (p) => void p.take(field, length);
const rest = (field: Field): Step => (p) => {
  if (p.more) p.takeRest(field);
};
const filler = (length: number): Step => bytes(f.filler, length);
const spare = (length: number): Step => bytes(f.spare, length);
const nothing = (heading: Field<void>): Content => ({ heading, steps: [] });

/** A number with bit fields below it, and behind it the names of those that are set. */
const flags = (field: Field<number>, children: readonly Field[]): Step => (p) => {
  const value = p.bits(field, children);
  p.addLabel(() => bitNames(value, children));
};
const below = (prefix: string): Field[] => fieldsBelow(f, prefix);

/** As many bytes as the number before them says. */
const counted = (count: Field<number>, field: Field, unit = 1): Step => (p) => {
  const length = p.take(count) * unit;
  if (length > 0) p.take(field, length);
};

/** Universes have 15 bits: a net of seven and an address of eight (Art-Net 3 and later). */
const PORT_ADDRESS = 15;

/** The high byte of a port address stands far before the low one. */
const universe = (net: Field<number>, between: Step, address: Field<number>, field: Field<number>): Step => (p) => {
  const high = p.take(net);
  between(p);
  const low = p.take(address);
  p.generate(field, ((high << 8) | low) & ((1 << PORT_ADDRESS) - 1));
};

/** Switches that are set from afar: a number, or one of two words. */
const remoteSwitch = (special: Field<number>, children: readonly [Field<number>, Field<boolean>]): Step => (p) => {
  const value = p.u8();
  if (value === RESET || value === NO_CHANGE) {
    p.take(special);
    return;
  }
  const [number, write] = children, title = special === f['address.netswitch_special'] ? 'NetSwitch' : 'SubSwitch';
  const outer = p.open(title, 1);
  p.label(`${title}: ${number.title}: ${value & number.mask}${(value & write.mask) === 0 ? '' : `, ${write.title}`}`);
  p.show(number);
  p.take(write);
  p.close(outer);
};
const RESET = 0, NO_CHANGE = 0x7f;

const ports = (heading: Field<void>, prefix: string): Step => (p) => {
  const outer = p.open(heading, PORTS);
  for (const field of numbered(prefix)) p.take(field);
  p.close(outer);
};
const PORTS = 4;
const numbered = (prefix: string): Field<number>[] =>
  fieldsBelow(f, prefix).filter(({ name }) => /_[1-4]$/.test(name)) as Field<number>[];

const trigger: Step[] = [filler(2), takeEach(f['trigger.oemcode'], f['trigger.key'], f['trigger.subkey']), rest(f['trigger.data'])];
const TALK = [
  f['poll.talktome_reply_change'], f['poll.talktome_diag'], f['poll.talktome_diag_unicast'], f['poll.talktome_vlc'], f['poll.talktome_targeted'],
];

/** §"ArtPoll": who may answer is told where the packet is of the later kind. */
const poll: Step = (p) => {
  const value = p.bits(f['poll.talktome'], TALK);
  // That VLC is not to be sent is told by its bit, and not named.
  p.addLabel(() => bitNames(value, TALK.filter(field => field !== f['poll.talktome_vlc'])));
  p.take(f['poll.diag_priority']);
  if (p.remaining >= 4) {
    p.take(f['poll.target_port_top']);
    p.take(f['poll.target_port_bottom']);
  }
};

export const CONTENTS: Readonly<Record<number, Content>> = {
  0x2000: { heading: f.poll, steps: [poll] },
  0x2100: { heading: f.poll_reply, steps: [takePollReply] },
  0x2200: nothing(f.poll_fp_reply),
  0x2300: {
    heading: f.diag_data,
    steps: [filler(1), takeEach(f['diag_data.priority'], f['diag_data.index']), counted(f['diag_data.length'], f['diag_data.data'])],
  },
  0x2400: nothing(f.command),
  0x5000: { heading: f.output, steps: [takeEach(f['output.sequence'], f['output.physical'], f['output.universe']), p => p.take(f['output.length'])] },
  0x6000: {
    heading: f.address,
    steps: [
      remoteSwitch(f['address.netswitch_special'], [f['address.netswitch_net'], f['address.netswitch_write']]), filler(1),
      bytes(f['address.short_name'], 18), bytes(f['address.long_name'], 64), ports(f['address.swin'], 'address.swin_'),
      ports(f['address.swout'], 'address.swout_'),
      remoteSwitch(f['address.subswitch_special'], [f['address.subswitch_sub'], f['address.subswitch_write']]),
      takeEach(f['address.swvideo'], f['address.command']),
    ],
  },
  0x7000: { heading: f.input, steps: [filler(2), one(f['input.num_ports']), ports(f['input.input'], 'input.input_')] },
  0x8000: {
    heading: f.tod_request,
    steps: [
      filler(2),
      spare(7),
      takeEach(f['tod_request.net'], f['tod_request.command']),
      counted(f['tod_request.ad_count'], f['tod_request.address']),
    ],
  },
  0x8100: {
    heading: f.tod_data,
    steps: [
      filler(1), one(f['tod_data.port']), spare(7),
      universe(f['tod_data.net'], one(f['tod_data.command_response']), f['tod_data.address'], f['tod_control.universe']),
      takeEach(f['tod_data.uid_total'], f['tod_data.block_count']), counted(f['tod_data.uid_count'], f['tod_data.tod'], 6),
    ],
  },
  0x8200: {
    heading: f.tod_control,
    steps: [
      filler(2), spare(7),
      universe(f['tod_control.net'], one(f['tod_control.command']), f['tod_control.address'], f['tod_control.universe']),
    ],
  },
  0x8300: {
    heading: f.rdm,
    steps: [one(f['rdm.rdmver']), filler(1), spare(7), universe(f['rdm.net'], one(f['rdm.command']), f['rdm.address'], f['tod_control.universe'])],
  },
  0x8400: {
    heading: f.rdm_sub,
    steps: [
      one(f['rdm.rdmver']), filler(1), bytes(f['rdm_sub.uid'], 6), spare(1),
      takeEach(f['rdm_sub.command_class'], f['rdm_sub.param_id'], f['rdm_sub.sub_device'], f['rdm_sub.sub_count']), spare(4),
    ],
  },
  0x9000: nothing(f.media), 0x9100: nothing(f.media_patch), 0x9200: nothing(f.media_control), 0x9300: nothing(f.media_control_reply),
  0x9700: nothing(f.time_code), 0x9800: nothing(f.time_sync),
  0x9900: { heading: f.trigger, steps: trigger },
  0x9a00: { heading: f.directory, steps: [bytes(f['directory.filler'], 2), takeEach(f['directory.cmd'], f['directory.file'])] },
  0x9b00: {
    heading: f.directory_reply,
    steps: [
      bytes(f['directory_reply.filler'], 2), takeEach(f['directory_reply.flags'], f['directory_reply.file']), bytes(f['directory_reply.name'], 16),
      bytes(f['directory_reply.desc'], 64), p => void p.take(f['directory_reply.length']), bytes(f['directory_reply.data'], 64),
    ],
  },
  0xa010: {
    heading: f.input,
    steps: [filler(4), one(f['video_setup.control']), takeFonts],
  },
  0xa020: {
    heading: f.input,
    steps: [
      filler(2), bytes(f['video_palette.colour_red'], 17), bytes(f['video_palette.colour_green'], 17), bytes(f['video_palette.colour_blue'], 17),
    ],
  },
  0xa040: { heading: f.input, steps: [filler(2), takeEach(f['video_data.pos_x'], f['video_data.pos_y']), takeVideo] },
  0xf000: nothing(f.mac_master), 0xf100: nothing(f.mac_slave),
  0xf200: {
    heading: f.firmware_master,
    steps: [
      filler(2), takeEach(f['firmware_master.type'], f['firmware_master.block_id'], f['firmware_master.length']), spare(20),
      bytes(f['firmware_master.data'], 1024),
    ],
  },
  0xf300: { heading: f.firmware_reply, steps: [filler(2), one(f['firmware_reply.type']), spare(21)] },
  0xf400: {
    heading: f.file_tn_master,
    steps: [
      bytes(f['file_tn_master.filler'], 2), takeEach(f['file_tn_master.type'], f['file_tn_master.block_id'], f['file_tn_master.length']),
      bytes(f['file_tn_master.name'], 14), one(f['file_tn_master.checksum']), bytes(f['file_tn_master.spare'], 4),
      bytes(f['file_tn_master.data'], 512),
    ],
  },
  0xf500: nothing(f.file_fn_master), 0xf600: nothing(f.file_fn_reply),
  0xf800: {
    heading: f.ip_prog,
    steps: [
      filler(2), flags(f['ip_prog.command'], below('ip_prog.command_')), filler(1), takeEach(f['ip_prog.ip'], f['ip_prog.sm'], f['ip_prog.port']),
      spare(8),
    ],
  },
  0xf900: {
    heading: f.ip_prog_reply,
    steps: [
      filler(4), takeEach(f['ip_prog_reply.ip'], f['ip_prog_reply.sm'], f['ip_prog_reply.port']),
      flags(f['ip_prog_reply.status'], [f['ip_prog_reply.unused'], f['ip_prog_reply.status_dhcp_enable']]), spare(7),
    ],
  },
};

/** A character's bytes are as many as it is high. */
function takeFonts(p: Cursor): void {
  const height = p.take(f['video_setup.font_height']), first = p.take(f['video_setup.first_font']), last = p.take(f['video_setup.last_font']);
  p.take(f['video_setup.win_font_name'], 64);
  const size = height * Math.max(0, last - first);
  if (size > 0) p.take(f['video_setup.font_data'], size);
}

/** A character and its colours are two bytes. */
function takeVideo(p: Cursor): void {
  const width = p.take(f['video_data.len_x']), height = p.take(f['video_data.len_y']);
  if (width * height > 0) p.take(f['video_data.data'], 2 * width * height);
}
