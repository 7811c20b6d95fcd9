/** Fields of H.265's parameter sets and slices: the syntax elements of ITU-T H.265 §7.3, by their names. */
import { late } from '../../late.ts';
import { lateTable, syntaxFields } from '../raw-bytes.ts';

const NAMES = [
  'vps_video_parameter_set_id', 'vps_base_layer_internal_flag', 'vps_base_layer_available_flag', 'vps_max_layers_minus1', 'vps_max_sub_layers_minus1',
  'vps_temporal_id_nesting_flag', 'vps_reserved_0xffff_16bits', 'general_profile_space', 'general_tier_flag', 'general_profile_idc',
  'general_profile_compatibility_flags', 'general_progressive_source_flag', 'general_interlaced_source_flag', 'general_non_packed_constraint_flag',
  'general_frame_only_constraint_flag', 'general_max_12bit_constraint_flag', 'general_max_10bit_constraint_flag',
  'general_max_8bit_constraint_flag', 'general_max_422chroma_constraint_flag', 'general_max_420chroma_constraint_flag',
  'general_max_monochrome_constraint_flag', 'general_intra_constraint_flag', 'general_one_picture_only_constraint_flag',
  'general_lower_bit_rate_constraint_flag', 'general_max_14bit_constraint_flag', 'general_inbld_flag', 'general_reserved_zero_bit',
  'general_level_idc',
  'sub_layer_profile_present_flag', 'sub_layer_level_present_flag', 'reserved_zero_2bits', 'sub_layer_profile_space', 'sub_layer_tier_flag',
  'sub_layer_profile_idc', 'sub_layer_profile_compatibility_flag', 'sub_layer_level_idc',
  'vps_sub_layer_ordering_info_present_flag', 'vps_max_dec_pic_buffering_minus1', 'vps_max_num_reorder_pics', 'vps_max_latency_increase_plus1',
  'sps_video_parameter_set_id', 'sps_max_sub_layers_minus1', 'sps_temporal_id_nesting_flag', 'sps_seq_parameter_set_id', 'chroma_format_idc',
  'separate_colour_plane_flag', 'pic_width_in_luma_samples', 'pic_height_in_luma_samples', 'conformance_window_flag', 'conf_win_left_offset',
  'conf_win_right_offset', 'conf_win_top_offset', 'conf_win_bottom_offset', 'bit_depth_luma_minus8', 'bit_depth_chroma_minus8',
  'log2_max_pic_order_cnt_lsb_minus4', 'sps_sub_layer_ordering_info_present_flag', 'sps_max_dec_pic_buffering_minus1', 'sps_max_num_reorder_pics',
  'sps_max_latency_increase_plus1', 'log2_min_luma_coding_block_size_minus3', 'log2_diff_max_min_luma_coding_block_size',
  'log2_min_luma_transform_block_size_minus2', 'log2_diff_max_min_luma_transform_block_size', 'max_transform_hierarchy_depth_inter',
  'max_transform_hierarchy_depth_intra', 'scaling_list_enabled_flag', 'sps_scaling_list_data_present_flag', 'amp_enabled_flag',
  'sample_adaptive_offset_enabled_flag', 'pcm_enabled_flag', 'pcm_sample_bit_depth_luma_minus1', 'pcm_sample_bit_depth_chroma_minus1',
  'log2_min_pcm_luma_coding_block_size_minus3', 'log2_diff_max_min_pcm_luma_coding_block_size', 'pcm_loop_filter_disabled_flag',
  'num_short_term_ref_pic_sets', 'scaling_list_pred_mode_flag', 'scaling_list_pred_matrix_id_delta', 'scaling_list_dc_coef_minus8',
  'scaling_list_delta_coef',
  'pps_pic_parameter_set_id', 'pps_seq_parameter_set_id', 'dependent_slice_segments_enabled_flag', 'output_flag_present_flag',
  'num_extra_slice_header_bits', 'sign_data_hiding_enabled_flag', 'cabac_init_present_flag', 'num_ref_idx_l0_default_active_minus1',
  'num_ref_idx_l1_default_active_minus1', 'init_qp_minus26', 'constrained_intra_pred_flag', 'transform_skip_enabled_flag',
  'cu_qp_delta_enabled_flag', 'diff_cu_qp_delta_depth', 'pps_cb_qp_offset', 'pps_cr_qp_offset', 'pps_slice_chroma_qp_offsets_present_flag',
  'weighted_pred_flag', 'weighted_bipred_flag', 'transquant_bypass_enabled_flag', 'tiles_enabled_flag', 'entropy_coding_sync_enabled_flag',
  'num_tile_columns_minus1', 'num_tile_rows_minus1', 'uniform_spacing_flag', 'column_width_minus1', 'row_height_minus1',
  'loop_filter_across_tiles_enabled_flag', 'pps_loop_filter_across_slices_enabled_flag', 'deblocking_filter_control_present_flag',
  'deblocking_filter_override_enabled_flag', 'pps_deblocking_filter_disabled_flag', 'pps_beta_offset_div2', 'pps_tc_offset_div2',
  'pps_scaling_list_data_present_flag', 'lists_modification_present_flag', 'log2_parallel_merge_level_minus2',
  'slice_segment_header_extension_present_flag', 'pps_extension_present_flag',
  'first_slice_segment_in_pic_flag', 'no_output_of_prior_pics_flag', 'slice_pic_parameter_set_id', 'payloadtype', 'payloadsize',
] as const;

const SIGNED: ReadonlySet<string> = new Set([
  'scaling_list_dc_coef_minus8', 'scaling_list_delta_coef', 'init_qp_minus26', 'pps_cb_qp_offset', 'pps_cr_qp_offset', 'pps_beta_offset_div2',
  'pps_tc_offset_div2',
]);
const OWN: ReadonlySet<string> = new Set(['first_slice_segment_in_pic_flag', 'no_output_of_prior_pics_flag']);

export const syntax = late(() => syntaxFields('h265', NAMES, SIGNED, {
  general_profile_compatibility_flags: { hex: true }, vps_reserved_0xffff_16bits: { text: bits => `0x${bits.toString(16).padStart(4, '0')}` },
}, OWN));
export const lateSyntax = late(() => lateTable(syntax()));
