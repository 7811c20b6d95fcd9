import { describe, expect, it } from 'vitest';
import { udpFrame } from '../../tooling/frames.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { scanned } from '../../tooling/scanned.ts';
import { examples as magic } from '../operation/wol.examples.ts';
import { examples } from './gtpv2.examples.ts';
import { examples as pptp } from './pptp.examples.ts';

describe('GTPv2', () => {
  it('reads who wants which network', () => {
    const create = dissect(examples.create.hex, { as: 'gtpv2' });
    expect(create.info).toBe('Create Session Request');
    expect(create.value('e212.imsi')).toBe('001010000000012');
    expect(create.value('gtpv2.apn')).toBe('internet');
    expect(create.value('gtpv2.f_teid_ipv4')).toBe('10.0.0.1');
  });

  it('reads where a subscriber is, by the areas that the flags name', () => {
    const places = dissect(examples.places.hex, { as: 'gtpv2' });
    expect(['gtpv2.tai_tac', 'gtpv2.ecgi_eci', 'gtpv2.enodebid', 'gtpv2.cellid', 'e212.tai.mcc', 'e212.mnc'].map(places.value))
      .toEqual(['0x2e18', '30303777', '118374', '33', '262', '2']);
    expect(places.lines()).toContain('    User Location Info (ULI) : TAI ECGI ');
    expect(places.values('gtpv2.mp')).toEqual(['1', '0x09']);
  });

  it('reads causes with the element that was wrong, indications, addresses, filters of bearers and time zones', () => {
    const places = dissect(examples.places.hex, { as: 'gtpv2' });
    expect(['gtpv2.cause', 'gtpv2.cs', 'gtpv2.cause_off_ie_t', 'gtpv2.daf', 'gtpv2.hi', 'gtpv2.ps'].map(places.value))
      .toEqual(['68', '1', '71', '1', '1', '1']);
    expect(places.lines()).toContain('    PDN Address Allocation (PAA) : IPv6 2001:db8::1, IPv4 192.0.2.2');
    expect(
      [
        'gsm_a.gm.sm.tft.pkt_flt_dir', 'gsm_a.gm.sm.ip4_address', 'gsm_a.gm.sm.tft.protocol_header', 'e164.country_code',
        'gtpv2.fq_csid_id',
      ].map(places.value),
    ).toEqual(['3', '10.0.0.1', '0x11', '49', '5']);
    expect(places.lines()).toContain('        Timezone: GMT - 6 hours 0 minutes');
    expect(places.remarks).toEqual(['IE data not dissected yet']);
  });

  it('pairs what is asked with its answer by the sequence number', () => {
    const packets = [
      udpFrame({ from: '10.0.0.1', to: '10.0.0.2', ports: [2123, 2123], payload: fromHex(examples.places.hex) }),
      udpFrame({ from: '10.0.0.2', to: '10.0.0.1', ports: [2123, 2123], payload: fromHex(examples.accepted.hex) }),
    ];
    const { around } = scanned(packets);
    const told = packets.map((bytes, row) => dissect(bytes, { around: around.at(row), record: { number: row + 1 } }));
    expect([told[0].value('gtpv2.response_in'), told[1].value('gtpv2.response_to')]).toEqual(['2', '1']);
  });

  it('reads elements within elements', () => {
    expect(dissect(examples.create.hex, { as: 'gtpv2' }).value('gtpv2.ebi')).toBe('5');
  });

  it('reads the message that rides on another (TS 29.274 §5.5.1)', () => {
    expect(dissect(examples.both.hex, { as: 'gtpv2' }).info).toBe('Echo Request / Echo Request');
  });
});

describe('PPTP', () => {
  it('begins with names', () => {
    const start = dissect(pptp.start.hex, { as: 'pptp' });
    expect([start.info, start.value('pptp.host_name'), start.value('pptp.vendor_name')])
      .toEqual(['Start-Control-Connection-Request', 'client', 'netloupe']);
    expect(start.lines()).toContain('    Protocol version: 1.0');
  });

  it('calls', () => {
    expect(dissect(pptp.call.hex, { as: 'pptp' }).value('pptp.maximum_bps')).toBe('100000000');
    expect(dissect(pptp.called.hex, { as: 'pptp' }).value('pptp.peer_call_id')).toBe('1');
    expect(dissect(pptp.link.hex, { as: 'pptp' }).value('pptp.send_accm')).toBe('0xffffffff');
  });
});

describe('Wake on LAN', () => {
  it('says whom to wake, and with which password', () => {
    expect(dissect(magic.plain.hex).info).toBe('MagicPacket for 02:00:00:00:00:09');
    expect(dissect(magic.secret.hex).info).toBe('MagicPacket for 02:00:00:00:00:09, password 192.168.1.1');
    expect(dissect(magic.longSecret.hex).info).toContain('password 01:02:03:04:05:06');
  });
});
