/** Parameter sets of H.265: ITU-T H.265 §7.3.2.1 to §7.3.2.3 and §7.3.3, up to where they describe references or extensions. */
import { type RawBytes, runsOf } from '../raw-bytes.ts';
import { syntax } from './fields.ts';

type Name = keyof ReturnType<typeof syntax>;
/** H.265 annex A: tiles of a picture at the highest level. */
const MOST_TILES = 40;
const SEPARATE_COLOURS = 3;

const { flags, codes } = runsOf(syntax);

/** H.265 §7.3.2.1. */
export function takeVideo(raw: RawBytes): void {
  const f = syntax();
  raw.take(f.vps_video_parameter_set_id, 4);
  flags(raw, 'vps_base_layer_internal_flag', 'vps_base_layer_available_flag');
  raw.take(f.vps_max_layers_minus1, 6);
  const layers = raw.take(f.vps_max_sub_layers_minus1, 3);
  raw.take(f.vps_temporal_id_nesting_flag);
  raw.take(f.vps_reserved_0xffff_16bits, 16);
  takeProfile(raw, layers);
  const all = raw.flag(f.vps_sub_layer_ordering_info_present_flag);
  takeOrdering(raw, all ? layers + 1 : 1, 'vps_max_dec_pic_buffering_minus1', 'vps_max_num_reorder_pics', 'vps_max_latency_increase_plus1');
}

function takeOrdering(raw: RawBytes, count: number, ...names: readonly Name[]): void {
  for (let layer = 0; layer < count; layer++) codes(raw, ...names);
}

/** H.265 §7.3.3. */
function takeProfile(raw: RawBytes, layers: number): void {
  const f = syntax();
  raw.take(f.general_profile_space, 2);
  raw.take(f.general_tier_flag);
  const profile = raw.take(f.general_profile_idc, 5), compatible = raw.take(f.general_profile_compatibility_flags, 32);
  flags(raw, 'general_progressive_source_flag', 'general_interlaced_source_flag', 'general_non_packed_constraint_flag',
    'general_frame_only_constraint_flag');
  takeConstraints(raw, number => profile === number || ((compatible >>> (31 - number)) & 1) === 1);
  raw.take(f.general_level_idc, 8);
  const present: (readonly [profile: boolean, level: boolean])[] = [];
  for (let layer = 0; layer < layers; layer++) {
    present.push([raw.flag(f.sub_layer_profile_present_flag), raw.flag(f.sub_layer_level_present_flag)]);
  }
  for (let layer = layers; layers > 0 && layer < 8; layer++) raw.take(f.reserved_zero_2bits, 2);
  for (const [profile, level] of present) takeSubLayer(raw, profile, level);
}

const RANGE_EXTENSIONS = [4, 5, 6, 7, 8, 9, 10, 11] as const, HIGH_THROUGHPUT = [5, 9, 10, 11] as const, INDEPENDENT = [1, 2, 3, 4, 5, 9,
  11] as const;

/** The 44 bits whose meaning depends on the profiles that the stream keeps to; reserved ones are not shown. */
function takeConstraints(raw: RawBytes, keeps: (profile: number) => boolean): void {
  const f = syntax();
  if (RANGE_EXTENSIONS.some(keeps)) {
    flags(raw, 'general_max_12bit_constraint_flag', 'general_max_10bit_constraint_flag', 'general_max_8bit_constraint_flag',
      'general_max_422chroma_constraint_flag', 'general_max_420chroma_constraint_flag', 'general_max_monochrome_constraint_flag',
      'general_intra_constraint_flag', 'general_one_picture_only_constraint_flag', 'general_lower_bit_rate_constraint_flag');
    if (HIGH_THROUGHPUT.some(keeps)) raw.take(f.general_max_14bit_constraint_flag);
    else raw.bits(1);
    raw.bits(33);
  } else if (keeps(2)) {
    raw.bits(7);
    raw.take(f.general_one_picture_only_constraint_flag);
    raw.bits(35);
  } else raw.bits(43);
  raw.take(INDEPENDENT.some(keeps) ? f.general_inbld_flag : f.general_reserved_zero_bit);
}

function takeSubLayer(raw: RawBytes, profile: boolean, level: boolean): void {
  const f = syntax();
  if (profile) {
    raw.take(f.sub_layer_profile_space, 2);
    raw.take(f.sub_layer_tier_flag);
    raw.take(f.sub_layer_profile_idc, 5);
    raw.take(f.sub_layer_profile_compatibility_flag, 32);
    raw.bits(48);
  }
  if (level) raw.take(f.sub_layer_level_idc, 8);
}

/** H.265 §7.3.2.2.1, up to the sets of reference pictures. */
export function takeSequence(raw: RawBytes): void {
  const f = syntax();
  raw.take(f.sps_video_parameter_set_id, 4);
  const layers = raw.take(f.sps_max_sub_layers_minus1, 3);
  raw.take(f.sps_temporal_id_nesting_flag);
  takeProfile(raw, layers);
  raw.unsigned(f.sps_seq_parameter_set_id);
  if (raw.unsigned(f.chroma_format_idc) === SEPARATE_COLOURS) raw.take(f.separate_colour_plane_flag);
  codes(raw, 'pic_width_in_luma_samples', 'pic_height_in_luma_samples');
  if (raw.flag(f.conformance_window_flag)) codes(raw, 'conf_win_left_offset', 'conf_win_right_offset', 'conf_win_top_offset',
    'conf_win_bottom_offset');
  codes(raw, 'bit_depth_luma_minus8', 'bit_depth_chroma_minus8', 'log2_max_pic_order_cnt_lsb_minus4');
  const all = raw.flag(f.sps_sub_layer_ordering_info_present_flag);
  takeOrdering(raw, all ? layers + 1 : 1, 'sps_max_dec_pic_buffering_minus1', 'sps_max_num_reorder_pics', 'sps_max_latency_increase_plus1');
  codes(raw, 'log2_min_luma_coding_block_size_minus3', 'log2_diff_max_min_luma_coding_block_size', 'log2_min_luma_transform_block_size_minus2',
    'log2_diff_max_min_luma_transform_block_size', 'max_transform_hierarchy_depth_inter', 'max_transform_hierarchy_depth_intra');
  if (raw.flag(f.scaling_list_enabled_flag) && raw.flag(f.sps_scaling_list_data_present_flag)) takeScaling(raw);
  flags(raw, 'amp_enabled_flag', 'sample_adaptive_offset_enabled_flag');
  if (raw.flag(f.pcm_enabled_flag)) takePlain(raw);
  raw.unsigned(f.num_short_term_ref_pic_sets);
}

function takePlain(raw: RawBytes): void {
  const f = syntax();
  raw.take(f.pcm_sample_bit_depth_luma_minus1, 4);
  raw.take(f.pcm_sample_bit_depth_chroma_minus1, 4);
  codes(raw, 'log2_min_pcm_luma_coding_block_size_minus3', 'log2_diff_max_min_pcm_luma_coding_block_size');
  raw.take(f.pcm_loop_filter_disabled_flag);
}

/** H.265 §7.3.4. */
function takeScaling(raw: RawBytes): void {
  const f = syntax();
  for (let size = 0; size < 4; size++) {
    for (let matrix = 0; matrix < 6; matrix += size === 3 ? 3 : 1) {
      if (!raw.flag(f.scaling_list_pred_mode_flag)) {
        raw.unsigned(f.scaling_list_pred_matrix_id_delta);
        continue;
      }
      if (size > 1) raw.signed(f.scaling_list_dc_coef_minus8);
      for (let i = 0; i < Math.min(64, 16 << (2 * size)); i++) raw.signed(f.scaling_list_delta_coef);
    }
  }
}

/** H.265 §7.3.2.3.1, up to its extensions. */
export function takePicture(raw: RawBytes): void {
  const f = syntax();
  codes(raw, 'pps_pic_parameter_set_id', 'pps_seq_parameter_set_id');
  flags(raw, 'dependent_slice_segments_enabled_flag', 'output_flag_present_flag');
  raw.take(f.num_extra_slice_header_bits, 3);
  flags(raw, 'sign_data_hiding_enabled_flag', 'cabac_init_present_flag');
  codes(raw, 'num_ref_idx_l0_default_active_minus1', 'num_ref_idx_l1_default_active_minus1');
  raw.signed(f.init_qp_minus26);
  flags(raw, 'constrained_intra_pred_flag', 'transform_skip_enabled_flag');
  if (raw.flag(f.cu_qp_delta_enabled_flag)) raw.unsigned(f.diff_cu_qp_delta_depth);
  raw.signed(f.pps_cb_qp_offset);
  raw.signed(f.pps_cr_qp_offset);
  flags(raw, 'pps_slice_chroma_qp_offsets_present_flag', 'weighted_pred_flag', 'weighted_bipred_flag', 'transquant_bypass_enabled_flag');
  const tiles = raw.flag(f.tiles_enabled_flag);
  raw.take(f.entropy_coding_sync_enabled_flag);
  if (tiles) takeTiles(raw);
  raw.take(f.pps_loop_filter_across_slices_enabled_flag);
  if (raw.flag(f.deblocking_filter_control_present_flag)) takeDeblocking(raw);
  if (raw.flag(f.pps_scaling_list_data_present_flag)) takeScaling(raw);
  raw.take(f.lists_modification_present_flag);
  raw.unsigned(f.log2_parallel_merge_level_minus2);
  flags(raw, 'slice_segment_header_extension_present_flag', 'pps_extension_present_flag');
}

function takeTiles(raw: RawBytes): void {
  const f = syntax(), columns = raw.unsigned(f.num_tile_columns_minus1), rows = raw.unsigned(f.num_tile_rows_minus1);
  if (columns > MOST_TILES || rows > MOST_TILES) raw.p.malformed(`${columns + 1} times ${rows + 1} tiles`);
  if (!raw.flag(f.uniform_spacing_flag)) {
    for (let column = 0; column < columns; column++) raw.unsigned(f.column_width_minus1);
    for (let row = 0; row < rows; row++) raw.unsigned(f.row_height_minus1);
  }
  raw.take(f.loop_filter_across_tiles_enabled_flag);
}

function takeDeblocking(raw: RawBytes): void {
  const f = syntax();
  raw.take(f.deblocking_filter_override_enabled_flag);
  if (raw.flag(f.pps_deblocking_filter_disabled_flag)) return;
  raw.signed(f.pps_beta_offset_div2);
  raw.signed(f.pps_tc_offset_div2);
}
