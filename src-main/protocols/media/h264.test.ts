import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './h264.examples.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'h264' });
const numbers = (name: keyof typeof examples, ...fields: readonly string[]) => fields.map(field => read(name).value(`h264.${field}`));

describe('h264', () => {
  it('reads sequence parameter sets, H.264 §7.3.2.1.1', () => {
    expect(numbers('sequence', 'profile_idc', 'level_id', 'pic_order_cnt_type', 'pic_width_in_mbs_minus1',
      'pic_height_in_map_units_minus1', 'frame_mbs_only_flag'))
      .toEqual(['66', '30', '2', '39', '29', '1']);
    expect(numbers('high', 'profile_idc', 'chroma_format_id', 'pic_width_in_mbs_minus1', 'pic_height_in_map_units_minus1',
      'frame_crop_bottom_offset'))
      .toEqual(['100', '1', '119', '67', '4']);
  });

  it('takes out the bytes that prevent start codes, H.264 §7.3.1', () => {
    expect(numbers('sequence', 'num_units_in_tick', 'time_scale', 'max_dec_frame_buffering')).toEqual(['1', '50', '3']);
    expect(read('sequence').trouble).toBe('none');
  });

  it('reads picture parameter sets, also what only the high profiles have', () => {
    expect(numbers('picture', 'entropy_coding_mode_flag', 'weighted_bipred_idc', 'pic_init_qp_minus26', 'transform_8x8_mode_flag',
      'second_chroma_qp_index_offset'))
      .toEqual(['1', '2', '-3', '1', '-2']);
  });

  it('reads several units in one packet, RFC 6184 §5.7', () => {
    expect(read('aggregate').values('h264.nal_unit_hdr')).toEqual(['24', '9', '8']);
    expect([read('aggregateB').value('h264.don'), read('aggregateB').value('h264.slice_type')]).toEqual(['5', '7']);
    expect([read('mtap').value('h264.don_delta'), read('mtap').value('h264.ts_offset16'), read('mtap').value('h264.slice_type')])
      .toEqual(['1', '9', '7']);
    expect(read('badSize').remarks[0]).toBe('[Bad NAL Unit Length] Size of 9, Remaining 2');
  });

  it('reads parts of units, RFC 6184 §5.8', () => {
    expect([read('fragment').info, read('fragment').value('h264.slice_type')]).toEqual([expect.stringContaining('FU-A Start:IDR-Slice'), '7']);
    expect([read('lastFragment').info, read('lastFragment').has('h264.slice_type')]).toEqual([expect.stringContaining('FU-A End'), false]);
    expect(read('fragmentB').value('h264.don')).toBe('5');
  });

  it('reads supplemental information', () => {
    expect([...numbers('firstInformation', 'payloadsize', 'sei.data'), read('firstInformation').trouble]).toEqual(['271', '7832', 'none']);
    expect(numbers('information', 'payloadtype', 'payloadsize', 'sei.uuid', 'sei.data'))
      .toEqual(['5', '18', 'dc45e9bd-e6d9-48b7-962c-d820d923eeef', '7832']);
  });
});
