import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './h265.examples.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'h265' });
const numbers = (name: keyof typeof examples, ...fields: readonly string[]) => fields.map(field => read(name).value(`h265.${field}`));

describe('h265', () => {
  it('reads video and sequence parameter sets, H.265 §7.3.2', () => {
    expect(numbers('video', 'vps_max_layers_minus1', 'general_profile_idc', 'general_level_idc', 'vps_max_num_reorder_pics'))
      .toEqual(['0', '1', '120', '2']);
    expect(numbers('sequence', 'general_profile_idc', 'general_level_idc', 'chroma_format_idc', 'pic_width_in_luma_samples',
      'pic_height_in_luma_samples',
      'conf_win_bottom_offset', 'bit_depth_luma_minus8')).toEqual(['1', '93', '1', '1280', '720', undefined, '0']);
  });

  it('reads the constraints of the profiles that have them, H.265 §7.3.3', () => {
    expect(numbers('rangeExtensions', 'general_profile_idc', 'general_max_12bit_constraint_flag', 'general_max_420chroma_constraint_flag',
      'general_lower_bit_rate_constraint_flag', 'pic_width_in_luma_samples')).toEqual(['4', '1', '0', '1', '1280']);
    expect(read('sequence').has('h265.general_max_12bit_constraint_flag')).toBe(false);
  });

  it('reads picture parameter sets', () => {
    expect(numbers('picture', 'pps_pic_parameter_set_id', 'sign_data_hiding_enabled_flag', 'init_qp_minus26', 'entropy_coding_sync_enabled_flag'))
      .toEqual(['0', '1', '0', '1']);
  });

  it('reads several units in one packet and parts of units, RFC 7798 §4.4', () => {
    expect(read('aggregate').values('h265.nal_unit_type')).toEqual(['48', '34', '35']);
    expect(read('aggregateOfBroken').values('h265.nal_unit_type')).toEqual(['48', '34', '35']);
    expect([read('fragment').info, read('fragment').value('h265.slice_pic_parameter_set_id')])
      .toEqual([expect.stringContaining('FU Start:IDR_W_RADL'), '0']);
    expect([read('firstInformation').value('h265.payloadsize'), read('firstInformation').trouble]).toEqual(['271', 'none']);
    expect([read('lastFragment').info, read('lastFragment').value('h265.nal_unit_data')]).toEqual([expect.stringContaining('FU End'), 'aabbcc']);
    expect(numbers('information', 'payloadtype', 'sei.data')).toEqual(['129', '01020304']);
  });
});
