/** Parameter sets of H.264: ITU-T H.264 §7.3.2.1.1, §7.3.2.2 and annex E. */
import { type RawBytes, runsOf } from '../raw-bytes.ts';
import { syntax } from './fields.ts';

/** Profiles that say how colours are kept (H.264 §7.3.2.1.1). */
const WITH_COLOURS: ReadonlySet<number> = new Set([100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135]);
const SEPARATE_COLOURS = 3;
/** H.264 §7.4.2.1.1, §7.4.2.2 and annex E: the most there may be. */
const MOST_REFERENCES = 255, MOST_GROUPS = 7, MOST_BUFFERS = 31;
const OTHER_ASPECT = 255;

type Name = keyof ReturnType<typeof syntax>;

const { flags, codes } = runsOf(syntax);

function most(raw: RawBytes, count: number, limit: number): number {
  if (count > limit) raw.p.malformed(`${count} where at most ${limit} are allowed`);
  return count;
}

export function takeSequence(raw: RawBytes): void {
  const f = syntax(), profile = raw.take(f.profile_idc, 8);
  flags(raw, 'constraint_set0_flag', 'constraint_set1_flag', 'constraint_set2_flag', 'constraint_set3_flag', 'constraint_set4_flag',
    'constraint_set5_flag');
  raw.take(f.reserved_zero_2bits, 2);
  raw.take(f.level_id, 8);
  raw.unsigned(f.seq_parameter_set_id);
  if (WITH_COLOURS.has(profile)) takeColours(raw);
  raw.unsigned(f.log2_max_frame_num_minus4);
  takeOrder(raw);
  raw.unsigned(f.num_ref_frames);
  raw.take(f.gaps_in_frame_num_value_allowed_flag);
  codes(raw, 'pic_width_in_mbs_minus1', 'pic_height_in_map_units_minus1');
  if (!raw.flag(f.frame_mbs_only_flag)) raw.take(f.mb_adaptive_frame_field_flag);
  raw.take(f.direct_8x8_inference_flag);
  if (raw.flag(f.frame_cropping_flag)) {
    codes(raw, 'frame_crop_left_offset', 'frame_crop_right_offset', 'frame_crop_top_offset', 'frame_crop_bottom_offset');
  }
  if (raw.flag(f.vui_parameters_present_flag)) takeUsability(raw);
}

function takeColours(raw: RawBytes): void {
  const f = syntax(), format = raw.unsigned(f.chroma_format_id);
  if (format === SEPARATE_COLOURS) raw.take(f.residual_colour_transform_flag);
  codes(raw, 'bit_depth_luma_minus8', 'bit_depth_chroma_minus8');
  raw.take(f.qpprime_y_zero_transform_bypass_flag);
  if (raw.flag(f.seq_scaling_matrix_present_flag)) takeLists(raw, 'seq_scaling_list_present_flag', format === SEPARATE_COLOURS ? 12 : 8);
}

/** The first six lists are of 16 numbers, the others of 64. */
function takeLists(raw: RawBytes, present: Name, count: number): void {
  for (let list = 0; list < count; list++) if (raw.flag(syntax()[present])) takeList(raw, list < 6 ? 16 : 64);
}

/** H.264 §7.3.2.1.1.1. */
function takeList(raw: RawBytes, size: number): void {
  let last = 8, next = 8;
  for (let i = 0; i < size && next !== 0; i++) {
    next = (last + raw.signed(syntax().delta_scale) + 256) & 0xff;
    if (next !== 0) last = next;
  }
}

function takeOrder(raw: RawBytes): void {
  const f = syntax(), type = raw.unsigned(f.pic_order_cnt_type);
  if (type === 0) raw.unsigned(f.log2_max_pic_order_cnt_lsb_minus4);
  if (type !== 1) return;
  raw.take(f.delta_pic_order_always_zero_flag);
  raw.signed(f.offset_for_non_ref_pic);
  raw.signed(f.offset_for_top_to_bottom_field);
  const count = most(raw, raw.unsigned(f.num_ref_frames_in_pic_order_cnt_cycle), MOST_REFERENCES);
  for (let i = 0; i < count; i++) raw.signed(f.offset_for_ref_frame);
}

/** H.264 §E.1.1. */
function takeUsability(raw: RawBytes): void {
  const f = syntax();
  if (raw.flag(f.aspect_ratio_info_present_flag) && raw.take(f.aspect_ratio_idc, 8) === OTHER_ASPECT) {
    raw.take(f.sar_width, 16);
    raw.take(f.sar_height, 16);
  }
  if (raw.flag(f.overscan_info_present_flag)) raw.take(f.overscan_appropriate_flag);
  if (raw.flag(f.video_signal_type_present_flag)) takeSignal(raw);
  if (raw.flag(f.chroma_loc_info_present_flag)) codes(raw, 'chroma_sample_loc_type_top_field', 'chroma_sample_loc_type_bottom_field');
  if (raw.flag(f.timing_info_present_flag)) {
    raw.take(f.num_units_in_tick, 32);
    raw.take(f.time_scale, 32);
    raw.take(f.fixed_frame_rate_flag);
  }
  const nal = raw.flag(f.nal_hrd_parameters_present_flag);
  if (nal) takeDecoder(raw);
  const vcl = raw.flag(f.vcl_hrd_parameters_present_flag);
  if (vcl) takeDecoder(raw);
  if (nal || vcl) raw.take(f.low_delay_hrd_flag);
  raw.take(f.pic_struct_present_flag);
  if (!raw.flag(f.bitstream_restriction_flag)) return;
  raw.take(f.motion_vectors_over_pic_boundaries_flag);
  codes(raw, 'max_bytes_per_pic_denom', 'max_bits_per_mb_denom', 'max_mv_length_horizontal', 'log2_max_mv_length_vertical', 'num_reorder_frames',
    'max_dec_frame_buffering');
}

function takeSignal(raw: RawBytes): void {
  const f = syntax();
  raw.take(f.video_format, 3);
  raw.take(f.video_full_range_flag);
  if (!raw.flag(f.colour_description_present_flag)) return;
  for (const name of ['colour_primaries', 'transfer_characteristics', 'matrix_coefficients'] as const) raw.take(f[name], 8);
}

/** H.264 §E.1.2: the hypothetical reference decoder. */
function takeDecoder(raw: RawBytes): void {
  const f = syntax(), count = most(raw, raw.unsigned(f.cpb_cnt_minus1), MOST_BUFFERS) + 1;
  raw.take(f.bit_rate_scale, 4);
  raw.take(f.cpb_size_scale, 4);
  for (let i = 0; i < count; i++) {
    codes(raw, 'bit_rate_value_minus1', 'cpb_size_value_minus1');
    raw.take(f.cbr_flag);
  }
  for (const name of ['initial_cpb_removal_delay_length_minus1', 'cpb_removal_delay_length_minus1', 'dpb_output_delay_length_minus11',
    'time_offset_length'] as const) {
    raw.take(f[name], 5);
  }
}

export function takePicture(raw: RawBytes): void {
  const f = syntax();
  codes(raw, 'pic_parameter_set_id', 'seq_parameter_set_id');
  flags(raw, 'entropy_coding_mode_flag', 'pic_order_present_flag');
  const groups = most(raw, raw.unsigned(f.num_slice_groups_minus1), MOST_GROUPS);
  if (groups > 0) takeGroups(raw, groups);
  codes(raw, 'num_ref_idx_l0_active_minus1', 'num_ref_idx_l1_active_minus1');
  raw.take(f.weighted_pred_flag);
  raw.take(f.weighted_bipred_idc, 2);
  for (const name of ['pic_init_qp_minus26', 'pic_init_qs_minus26', 'chroma_qp_index_offset'] as const) raw.signed(f[name]);
  flags(raw, 'deblocking_filter_control_present_flag', 'constrained_intra_pred_flag', 'redundant_pic_cnt_present_flag');
  if (!raw.more()) return;
  const large = raw.take(f.transform_8x8_mode_flag);
  // How many lists there are for blocks of 8 by 8 samples says the sequence; all but 4:4:4 have two.
  if (raw.flag(f.pic_scaling_matrix_present_flag)) takeLists(raw, 'pic_scaling_list_present_flag', 6 + 2 * large);
  raw.signed(f.second_chroma_qp_index_offset);
}

/** H.264 §7.4.2.2: how macroblocks belong to slice groups, `last` and those before it. */
function takeGroups(raw: RawBytes, last: number): void {
  const f = syntax(), type = raw.unsigned(f.slice_group_map_type);
  if (type === 0) for (let group = 0; group <= last; group++) raw.unsigned(f.run_length_minus1);
  else if (type === 2) for (let group = 0; group < last; group++) codes(raw, 'top_left', 'bottom_right');
  else if (type >= 3 && type <= 5) {
    raw.take(f.slice_group_change_direction_flag);
    raw.unsigned(f.slice_group_change_rate_minus1);
  } else if (type === 6) {
    const units = raw.unsigned(f.pic_size_in_map_units_minus1) + 1, width = Math.ceil(Math.log2(last + 1));
    if (units * width > 8 * raw.p.remaining) raw.p.malformed(`${units} slice groups in ${raw.p.remaining} bytes`);
    for (let i = 0; i < units; i++) raw.take(f.slice_group_id, width);
  }
}
