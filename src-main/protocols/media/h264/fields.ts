/** Fields of H.264's parameter sets and slices: the syntax elements of ITU-T H.264 §7.3 and annex E, by their names. */
import { late } from '../../late.ts';
import { lateTable, syntaxFields } from '../raw-bytes.ts';
import { PROFILES, VIDEO_FORMATS, informationName, sliceName } from './names.ts';

const NAMES = [
  'profile_idc', 'constraint_set0_flag', 'constraint_set1_flag', 'constraint_set2_flag', 'constraint_set3_flag', 'constraint_set4_flag',
  'constraint_set5_flag', 'reserved_zero_2bits', 'level_id', 'seq_parameter_set_id', 'chroma_format_id', 'residual_colour_transform_flag',
  'bit_depth_luma_minus8', 'bit_depth_chroma_minus8', 'qpprime_y_zero_transform_bypass_flag', 'seq_scaling_matrix_present_flag',
  'seq_scaling_list_present_flag', 'delta_scale', 'log2_max_frame_num_minus4', 'pic_order_cnt_type', 'log2_max_pic_order_cnt_lsb_minus4',
  'delta_pic_order_always_zero_flag', 'offset_for_non_ref_pic', 'offset_for_top_to_bottom_field', 'num_ref_frames_in_pic_order_cnt_cycle',
  'offset_for_ref_frame', 'num_ref_frames', 'gaps_in_frame_num_value_allowed_flag', 'pic_width_in_mbs_minus1', 'pic_height_in_map_units_minus1',
  'frame_mbs_only_flag', 'mb_adaptive_frame_field_flag', 'direct_8x8_inference_flag', 'frame_cropping_flag', 'frame_crop_left_offset',
  'frame_crop_right_offset', 'frame_crop_top_offset', 'frame_crop_bottom_offset', 'vui_parameters_present_flag',
  'pic_parameter_set_id', 'entropy_coding_mode_flag', 'pic_order_present_flag', 'num_slice_groups_minus1', 'slice_group_map_type',
  'run_length_minus1', 'top_left', 'bottom_right', 'slice_group_change_direction_flag', 'slice_group_change_rate_minus1',
  'pic_size_in_map_units_minus1', 'slice_group_id', 'num_ref_idx_l0_active_minus1', 'num_ref_idx_l1_active_minus1', 'weighted_pred_flag',
  'weighted_bipred_idc', 'pic_init_qp_minus26', 'pic_init_qs_minus26', 'chroma_qp_index_offset', 'deblocking_filter_control_present_flag',
  'constrained_intra_pred_flag', 'redundant_pic_cnt_present_flag', 'transform_8x8_mode_flag', 'pic_scaling_matrix_present_flag',
  'pic_scaling_list_present_flag', 'second_chroma_qp_index_offset',
  'aspect_ratio_info_present_flag', 'aspect_ratio_idc', 'sar_width', 'sar_height', 'overscan_info_present_flag', 'overscan_appropriate_flag',
  'video_signal_type_present_flag', 'video_format', 'video_full_range_flag', 'colour_description_present_flag', 'colour_primaries',
  'transfer_characteristics', 'matrix_coefficients', 'chroma_loc_info_present_flag', 'chroma_sample_loc_type_top_field',
  'chroma_sample_loc_type_bottom_field', 'timing_info_present_flag', 'num_units_in_tick', 'time_scale', 'fixed_frame_rate_flag',
  'nal_hrd_parameters_present_flag', 'vcl_hrd_parameters_present_flag', 'low_delay_hrd_flag', 'pic_struct_present_flag',
  'bitstream_restriction_flag', 'motion_vectors_over_pic_boundaries_flag', 'max_bytes_per_pic_denom', 'max_bits_per_mb_denom',
  'max_mv_length_horizontal', 'log2_max_mv_length_vertical', 'num_reorder_frames', 'max_dec_frame_buffering',
  'cpb_cnt_minus1', 'bit_rate_scale', 'cpb_size_scale', 'bit_rate_value_minus1', 'cpb_size_value_minus1', 'cbr_flag',
  'initial_cpb_removal_delay_length_minus1', 'cpb_removal_delay_length_minus1', 'dpb_output_delay_length_minus11', 'time_offset_length',
  'first_mb_in_slice', 'slice_type', 'slice_id', 'primary_pic_type', 'payloadtype', 'payloadsize',
] as const;

const SIGNED: ReadonlySet<string> = new Set([
  'delta_scale', 'offset_for_non_ref_pic', 'offset_for_top_to_bottom_field', 'offset_for_ref_frame', 'pic_init_qp_minus26', 'pic_init_qs_minus26',
  'chroma_qp_index_offset', 'second_chroma_qp_index_offset',
]);
const OWN: ReadonlySet<string> = new Set([
  'run_length_minus1', 'top_left', 'bottom_right', 'slice_group_change_direction_flag', 'slice_group_change_rate_minus1',
  'pic_size_in_map_units_minus1', 'slice_group_id', 'pic_scaling_list_present_flag', 'primary_pic_type',
]);

/** Level 1b has a number of its own, 9, in the higher profiles (H.264 §A.3.2). */
const levelText = (level: number): string => `${level} [Level ${Math.floor(level / 10)}.${level % 10}]`;

export const syntax = late(() => syntaxFields('h264', NAMES, SIGNED, {
  profile_idc: { values: PROFILES }, level_id: { text: levelText }, slice_type: { values: sliceName }, video_format: { values: VIDEO_FORMATS },
  payloadtype: { values: informationName },
}, OWN));
export const lateSyntax = late(() => lateTable(syntax()));
