/** Messages of VNC's clients and servers, RFC 6143 §7.5 and §7.6, and those that the community's RFB protocol added. */
import type { Cursor, Field } from '../../../dissect/index.ts';
import { takeNamedBits } from '../../bit-names.ts';
import { MESSAGE_FIELDS as f } from './fields.ts';
import type { Pixel } from './lengths.ts';
import { padding, readScreens, takeAll } from './parts.ts';
import { readUpdate } from './rectangles.ts';

const FORMAT = {
  client: [
    f.client_bits_per_pixel, f.client_depth, f.client_big_endian_flag, f.client_true_color_flag, f.client_red_max, f.client_green_max,
    f.client_blue_max, f.client_red_shift, f.client_green_shift, f.client_blue_shift,
  ],
  server: [
    f.server_bits_per_pixel, f.server_depth, f.server_big_endian_flag, f.server_true_color_flag, f.server_red_max, f.server_green_max,
    f.server_blue_max, f.server_red_shift, f.server_green_shift, f.server_blue_shift,
  ],
} as const;

/** §7.4 */
export function takeFormat(p: Cursor, side: keyof typeof FORMAT): void {
  takeAll(p, FORMAT[side]);
  padding(p, 3);
}

/** Behind its type. */
export function readClientMessage(p: Cursor, type: number): void {
  switch (type) {
    case 0:
      padding(p, 3);
      takeFormat(p, 'client');
      break;
    case 2:
      padding(p, 1);
      for (let count = p.take(f.client_set_encodings_num); count > 0; count--) p.take(f.client_set_encodings_encoding_type);
      break;
    case 3:
      takeAll(p, [f.update_req_incremental, f.update_req_x_pos, f.update_req_y_pos, f.update_req_width, f.update_req_height]);
      break;
    case 4:
      p.take(f.key_down);
      padding(p, 2);
      p.take(f.key);
      break;
    case 5:
      for (const button of BUTTONS) p.show(button);
      p.skip(1);
      takeAll(p, [f.pointer_x_pos, f.pointer_y_pos]);
      break;
    case 6: readText(p, f.client_cut_text_len, f.client_cut_text); break;
    case 150:
      takeAll(p, [f.continuous_enable, f.continuous_x, f.continuous_y, f.continuous_width, f.continuous_height]);
      break;
    case 248: readFence(p); break;
    case 250: readXvp(p); break;
    case 251:
      padding(p, 1);
      takeAll(p, [f.desktop_size_width, f.desktop_size_height]);
      readScreens(p, 1);
      break;
    case 255: readQemu(p); break;
  }
}

const BUTTONS = [
  f.button_1_pos, f.button_2_pos, f.button_3_pos, f.button_4_pos, f.button_5_pos, f.button_6_pos, f.button_7_pos, f.button_8_pos,
];

/** The same; pixels of an update are as `pixel` says. */
export function readServerMessage(p: Cursor, type: number, pixel: Pixel): void {
  switch (type) {
    case 0: readUpdate(p, pixel); break;
    case 1: readColormap(p); break;
    case 3: readText(p, f.server_cut_text_len, f.server_cut_text); break;
    case 248: readFence(p); break;
    case 250: readXvp(p); break;
    case 255: p.take(f.qemu_submessage); p.take(f.qemu_operation); break;
  }
}

/** §7.6.2 */
function readColormap(p: Cursor): void {
  padding(p, 1);
  p.take(f.colormap_first_color);
  const count = p.take(f.colormap_groups), outer = p.open(f.color_groups, 6 * count);
  for (let i = 0; i < count; i++) takeAll(p, [f.colormap_red, f.colormap_green, f.colormap_blue]);
  p.close(outer);
}

/** §7.5.6 and §7.6.4; a negative length says that an extended clipboard follows. */
function readText(p: Cursor, lengthField: Field<number>, textField: Field<string>): void {
  padding(p, 3);
  const length = p.take(lengthField);
  if ((length | 0) < 0) p.takeRest(f.clipboard);
  else if (length > 0) p.take(textField, length);
}

function readFence(p: Cursor): void {
  padding(p, 3);
  takeNamedBits(p, f.fence_flags, [f.fence_request, f.fence_sync_next, f.fence_block_after, f.fence_block_before]);
  const length = p.take(f.fence_payload_length);
  if (length > 0) p.take(f.fence_payload, length);
}

function readXvp(p: Cursor): void {
  padding(p, 1);
  takeAll(p, [f.xvp_version, f.xvp_code]);
}

/** QEMU's extended key events, and its sound. */
function readQemu(p: Cursor): void {
  const isKey = p.take(f.qemu_submessage) === 0;
  if (isKey) takeAll(p, [f.qemu_down, f.key, f.qemu_keycode]);
  else p.take(f.qemu_operation);
}
