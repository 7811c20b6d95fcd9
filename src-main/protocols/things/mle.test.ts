import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './mle.examples.ts';

const read = (name: keyof typeof examples): ReturnType<typeof dissect> => dissect(examples[name].hex, examples[name]);
const lines = (name: keyof typeof examples): string[] => read(name).lines().map(line => line.trim());

describe('mle', () => {
  it('names its commands', () => {
    expect((['advertisement', 'parentRequest', 'childResponse', 'discovery'] as const).map(name => [read(name).info, read(name).trouble]))
      .toEqual([['Advertisement', 'none'], ['Parent Request', 'none'], ['Child ID Response', 'none'], ['Discovery Response', 'none']]);
  });

  it('tells the leader, and the cost to each router that the mask has (§4.5.10)', () => {
    expect(lines('advertisement')).toEqual(expect.arrayContaining([
      'TLV (Source Address = 84:00)', 'Partition ID: 0x11223344', 'Routing Table Entry: 0x01 (0)', 'Routing Table Entry: 0xf3 (63)',
    ]));
    expect(read('advertisement').values('mle.tlv.route64.cost')).toEqual(['1', '3']);
  });

  it('tells what parents offer, and what children are', () => {
    expect(lines('parentRequest')).toEqual(expect.arrayContaining(['TLV (Mode = 0f)', 'TLV (Version = 3)']));
    expect([read('parentResponse').value('mle.tlv.conn.flags.pp'), read('parentResponse').value('mle.tlv.conn.sed_buf_size')]).toEqual(['-1',
      '1280']);
    expect([read('childRequest').value('mle.tlv.addr_reg_ipv6'), read('childRequest').value('mle.tlv.addr_reg_iid')])
      .toEqual(['2001:db8::1', '0001020304050607']);
  });

  it('carries network data, whose prefixes carry routers, and moments in parts of 32,768', () => {
    const response = read('childResponse');
    expect([response.value('thread_nwd.tlv.prefix'), response.value('thread_nwd.tlv.border_router.16'),
      response.value('thread_nwd.tlv.border_router.flag.s')])
      .toEqual(['fd00:1122:3344:5566::', '0x3010', '1']);
    expect([response.value('thread_meshcop.tlv.commissioner_sess_id'), response.value('thread_nwd.tlv.service.s_data')]).toEqual(['a0b0', 'aabb']);
    // 0x2469: 4660 of 32,768 parts, given by an authority.
    expect(response.value('mle.tlv.active_tstamp')).toBe('Sep 13, 2020 12:26:40.142211914 UTC');
  });

  it('carries parameters of a network to those who look for one (§8.10)', () => {
    const found = read('discovery');
    expect([found.value('thread_meshcop.tlv.net_name'), found.value('thread_meshcop.tlv.xpan_id'), found.value('thread_meshcop.tlv.sec_policy_rot'),
      found.value('thread_meshcop.tlv.chan_mask_mask')]).toEqual(['mesh', '0x1122334455667788', '672', '07fff800']);
  });

  it('tells how neighbors are heard, what will change, and what is not known', () => {
    expect(lines('quality')).toEqual(expect.arrayContaining([
      'TLV (Link Quality: 2 Neighbors)', 'TLV (Network Parameter = PAN ID)', 'Status: Error (1)', 'TLV (Unknown (99))',
    ]));
  });

  it('shows what is sent in secret as bytes, and parts of the wrong length with a remark', () => {
    expect([read('secured').remarks, read('secured').value('data.len'), read('secured').value('wpan.aux_sec.key_index')])
      .toEqual([["No encryption key set - can't decrypt"], '16', '0x01']);
    expect(read('wrong').remarks).toContain('TLV Length inconsistent');
    expect(read('wrong').trouble).toBe('malformed');
  });
});
