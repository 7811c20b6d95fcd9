/** Names of H.264: NAL unit types, profiles, supplemental information (ITU-T H.264 tables 7-1 and 7-6, annexes A and D; RFC 6184 §5.2). */
export const UNIT_TYPES: Readonly<Record<number, string>> = {
  0: 'Unspecified', 1: 'Coded slice of a non-IDR picture', 2: 'Coded slice data partition A', 3: 'Coded slice data partition B',
  4: 'Coded slice data partition C', 5: 'Coded slice of an IDR picture', 6: 'Supplemental enhancement information (SEI)', 7: 'Sequence parameter set',
  8: 'Picture parameter set', 9: 'Access unit delimiter', 10: 'End of sequence', 11: 'End of stream', 12: 'Filler data',
  13: 'Sequence parameter set extension', 14: 'Prefix', 15: 'Subset sequence parameter set', 16: 'Reserved', 17: 'Reserved', 18: 'Reserved',
  19: 'Coded slice of an auxiliary coded picture without partitioning', 20: 'Coded slice extension',
  21: 'Coded slice extension for depth view components', 22: 'Reserved', 23: 'Reserved',
};
const PACKETS: Readonly<Record<number, string>> = {
  0: 'Undefined', 24: 'Single-time aggregation packet A (STAP-A)', 25: 'Single-time aggregation packet B (STAP-B)',
  26: 'Multi-time aggregation packet 16 (MTAP16)', 27: 'Multi-time aggregation packet 24 (MTAP24)', 28: 'Fragmentation unit A (FU-A)',
  29: 'Fragmentation unit B (FU-B)', 30: 'NAL unit - Payload Content Scalability Information (PACSI)', 31: 'NAL unit - Extended NAL Header',
};
/** What the first byte of a payload says. */
export const payloadName = (type: number): string => PACKETS[type] ?? `NAL unit - ${UNIT_TYPES[type]}`;
export const unitName = (type: number): string => UNIT_TYPES[type] ?? 'Unspecified';

/** What the Info column says of it. */
const SHORT: readonly string[] = [
  'Undefined', 'non-IDR-Slice', 'Slice-A', 'Slice-B', 'Slice-C', 'IDR-Slice', 'SEI', 'SPS', 'PPS', 'Access-Delimiter', 'End-of-Seq', 'End-of-Stream',
  'Filler', 'SPS-Ext', 'Prefix', 'Reserved', 'Reserved', 'Reserved', 'Reserved', 'Slice-Aux', 'Slice-Ext', 'Slice-Ext-Depth', 'Reserved', 'Reserved',
  'STAP-A', 'STAP-B', 'MTAP16', 'MTAP24', 'FU-A', 'FU-B', 'PACSI', 'EXT',
];
export const shortName = (type: number): string => SHORT[type];

const SLICES = ['P (P slice)', 'B (B slice)', 'I (I slice)', 'SP (SP slice)', 'SI (SI slice)'] as const;
export const sliceName = (type: number): string | undefined => (type < 10 ? SLICES[type % 5] : undefined);

export const PROFILES: Readonly<Record<number, string>> = {
  44: 'CAVLC 4:4:4 Intra profile', 66: 'Baseline profile', 77: 'Main profile', 83: 'Scalable Baseline', 86: 'Scalable High', 88: 'Extended profile',
  100: 'High profile', 110: 'High 10 profile', 118: 'Multi-view High', 122: 'High 4:2:2 profile', 128: 'Stereo High',
    244: 'High 4:4:4 Predictive profile',
};

export const VIDEO_FORMATS: Readonly<Record<number, string>> = {
  0: 'Component', 1: 'PAL', 2: 'NTSC', 3: 'SECAM', 4: 'MAC', 5: 'Unspecified video format', 6: 'Reserved', 7: 'Reserved',
};

const INFORMATION: readonly string[] = [
  'buffering_period', 'pic_timing', 'pan_scan_rect', 'filler_payload', 'user_data_registered_itu_t_t35', 'user_data_unregistered', 'recovery_point',
  'dec_ref_pic_marking_repetition', 'spare_pic', 'scene_info', 'sub_seq_info', 'sub_seq_layer_characteristics', 'sub_seq_characteristics',
  'full_frame_freeze', 'full_frame_freeze_release', 'full_frame_snapshot', 'progressive_refinement_segment_start',
  'progressive_refinement_segment_end', 'motion_constrained_slice_group_set', 'film_grain_characteristics', 'deblocking_filter_display_preference',
  'stereo_video_info', 'post_filter_hint', 'tone_mapping_info', 'scalability_info', 'sub_pic_scalable_layer', 'non_required_layer_rep',
  'priority_layer_info', 'layers_not_present', 'layer_dependency_change', 'scalable_nesting', 'base_layer_temporal_hrd',
  'quality_layer_integrity_check', 'redundant_pic_property', 'tl0_dep_rep_index', 'tl_switching_point',
];
export const informationName = (type: number): string | undefined => INFORMATION[type];
