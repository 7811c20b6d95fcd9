import { describe, expect, it } from 'vitest';
import { type Dissected, dissect } from '../../tooling/packets.ts';
import { examples } from './pppoe.examples.ts';

const read = (name: keyof typeof examples): Dissected => {
  const example: { readonly hex: string; readonly linkType?: number } = examples[name];
  return dissect(example.hex, example);
};

describe('pppoed', () => {
  it('reads header and tags of discovery', () => {
    const packet = read('initiation');
    expect(['pppoe.version', 'pppoe.type', 'pppoe.code', 'pppoe.session_id', 'pppoe.payload_length', 'pppoed.tags.host_uniq'].map(packet.value))
      .toEqual(['1', '1', '0x09', '0x0000', '16', 'deadbeef']);
    expect(packet.has('pppoed.tags.service_name')).toBe(false);
    expect([packet.protocol, packet.info]).toEqual(['PPPoED', 'Active Discovery Initiation (PADI)']);
  });

  it('names the access concentrator', () => {
    const packet = read('offer');
    expect([packet.value('pppoed.tags.service_name'), packet.value('pppoed.tags.ac_cookie')]).toEqual(['isp', '0102030405']);
    expect(packet.info).toBe('Active Discovery Offer (PADO) AC-Name=\'BRAS\'');
  });

  it('reads the DSL Forum\'s tags, and says when one has the wrong length', () => {
    const packet = read('line');
    expect([
      'pppoed.tags.vendor_id', 'pppoed.tags.circuit_id', 'pppoed.tags.act_data_rate_up', 'pppoed.tags.access_loop_encap.data_link',
    ].map(packet.value))
      .toEqual(['3561', 'eth 01', '1000', '0x01']);
    expect(packet.values('pppoed.tags.vendorspecific.tag')).toEqual(['0x82', '0x77']);
    expect(packet.remarks).toEqual(['Wrong length: 2 (expected 4)', 'Malformed Packet (Exception occurred)']);
    expect(read('otherVendor').value('pppoed.tags.vendor_unspecified')).toBe('616263');
  });

  it('reads credits and metrics, RFC 5578', () => {
    const packet = read('credits');
    expect(
      [
        'pppoed.tags.credits.fcn', 'pppoed.tags.credits.bcn', 'pppoed.tags.metrics.mdr_units', 'pppoed.tags.metrics.cdr_units',
        'pppoed.tags.metrics.rlq', 'pppoed.tags.metrics.max_drate', 'pppoed.tags.seq_num',
      ].map(packet.value),
    ).toEqual(['5', '6', '0x0001', '0x0001', '100', '200', '0x0007']);
    expect(packet.remarks).toEqual(['Wrong length: 0 (expected 2)']);
    // 0x000a: both rates in megabits per second.
    expect(packet.lines().map(line => line.trim())).toEqual(expect.arrayContaining(['Curr. datarate: 100 mbps', 'Max. datarate: 200 mbps']));
  });

  it('ends at the end of the list, shows unknown tags, and stops at a tag that goes past the end', () => {
    expect([read('endOfList').has('pppoed.tags.ac_name'), read('endOfList').trouble]).toEqual([false, 'none']);
    expect([read('unknownTag').value('pppoed.tag'), read('unknownTag').value('pppoed.tag.unknown_data')]).toEqual(['0x7777', '0102']);
    expect([read('error').value('pppoed.tags.service_name_error'), read('lyingTag').trouble]).toEqual(['no!', 'malformed']);
  });
});

describe('pppoes', () => {
  it('hands the session\'s payload to PPP, whose address and control are left out', () => {
    const packet = read('session');
    expect([packet.value('pppoe.session_id'), packet.value('ppp.protocol'), packet.value('lcp.magic_number')])
      .toEqual(['0x0011', '0xc021', '0x0badcafe']);
    expect(packet.protocols).toBe('eth:ethertype:pppoes:ppp:lcp');
    expect(read('alone').protocols).toBe('pppoes:ppp:lcp');
  });

  it('reads credits ahead of the payload', () => {
    const packet = read('sessionCredits');
    expect([packet.value('pppoes.tags.credits.fcn'), packet.value('pppoes.tags.credits.bcn'), packet.value('lcp.magic_number'), packet.trouble])
      .toEqual(['5', '7', '0x0badcafe', 'none']);
  });

  it('remarks on a length that cannot be', () => {
    expect(read('lyingSession').remarks).toEqual(['Possible bad payload length 64 != 12']);
    expect(read('lyingSession').value('lcp.data')).toBe('0102');
  });

  it('leaves nothing to the frame', () => {
    const packet = dissect(`${examples.initiation.hex} ${'00'.repeat(24)}`);
    expect([packet.has('eth.padding'), packet.has('eth.trailer'), packet.trouble]).toEqual([false, false, 'none']);
  });
});
