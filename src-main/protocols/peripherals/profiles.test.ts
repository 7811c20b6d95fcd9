import { describe, expect, it } from 'vitest';
import { capture } from '../../tooling/bluetooth-capture.ts';
import { dissect } from '../../tooling/packets.ts';
import { examples as networks } from './bnep.examples.ts';
import { examples as devices } from './hid-bluetooth.examples.ts';
import { examples as lines } from './rfcomm.examples.ts';
import { examples as records } from './sdp.examples.ts';

const told = (example: { readonly as: string; readonly hex: string }): string => dissect(example.hex, example).info.replace('UnknownDirection ', '');

describe('btrfcomm', () => {
  it('says what a frame is, and which channel it is for', () => {
    expect([told(lines.open), told(lines.agreed2), told(lines.refused), told(lines.data)])
      .toEqual(['SABM Channel=0 ', 'UA Channel=3 ', 'DM Channel=4 ', 'UIH Channel=3 UID ']);
  });

  it('reads what channels agree upon', () => {
    const offer = dissect(lines.control2.hex, lines.control2);
    expect(offer.info).toBe('UnknownDirection UIH Channel=0 -> 3 MPX_CTRL DLC Parameter Negotiation (PN) ');
    // RFCOMM 1.2 §5.5.3: 0xf offers credits; the frame's size is little-endian.
    expect([offer.value('btrfcomm.pn.cl'), offer.value('btrfcomm.max_frame_size'), offer.value('btrfcomm.priority')]).toEqual(['0x0f', '666', '7']);
    const status = dissect(lines.control6.hex, lines.control6);
    expect(status.lines()).toContain('        V.24 Signals: FC = 0, RTC = 1, RTR = 1, IC = 0, DV = 1');
    expect(status.value('btrfcomm.msc.bl')).toBe('3');
  });

  it('has lengths of two bytes, and a check behind the payload', () => {
    const long = dissect(lines.data6.hex, lines.data6);
    expect([long.value('btrfcomm.len'), long.value('btrfcomm.fcs'), long.value('data.len')]).toEqual(['200', '0x40', '200']);
    const credits = dissect(lines.data3.hex, lines.data3);
    expect([credits.value('btrfcomm.credits'), credits.value('data.len')]).toEqual(['5', '14']);
  });

  it('knows which service a channel is for from what the service said of itself', () => {
    const packets = capture([
      [true, 1, '0201040001004000'], [false, 1, '030108004100400000000000'], [false, 0x40, records.hfag.hex],
      [true, 1, '0202040003004200'], [false, 1, '030208004300420000000000'], [true, 0x43, lines.open2.hex],
    ]);
    expect(packets[5].info).toBe('Sent SABM Channel=3 (Handsfree Audio Gateway) ');
  });
});

describe('btbnep', () => {
  it('says what is asked and answered', () => {
    expect([told(networks.control), told(networks.control3), told(networks.control8), told(networks.control7)]).toEqual([
      'Control - Setup Connection Request - dst: <NAP>, src: <PANU>',
      'Control - Setup Connection Response - Operation FAIL: Invalid Service UUID Size',
      // BNEP 1.0 §2.6.3.1.1: UUIDs have 2, 4 or 16 bytes.
      'Control - Setup Connection Request - dst: <NAP>, src: <PANU>',
      'Control - Filter Multi Addr Response - Operation FAIL: Invalid Multicast Address',
    ]);
    expect(dissect(networks.control4.hex, networks.control4).values('btbnep.network_type_end')).toEqual(['0x0800', '0x86dd']);
  });

  it('carries Ethernet with the addresses that a link does not tell', () => {
    const general = dissect(networks.ethernet.hex, networks.ethernet), compressed = dissect(networks.compressed.hex, networks.compressed);
    expect([general.value('btbnep.dst'), general.value('ip.dst'), general.protocol]).toEqual(['ff:ff:ff:ff:ff:ff', '10.0.0.2', 'ICMP']);
    expect([compressed.has('btbnep.dst'), compressed.value('ip.dst')]).toEqual([false, '10.0.0.2']);
    expect(dissect(networks.sourceOnly2.hex, networks.sourceOnly2).protocol).toBe('LLC');
  });

  it('has extensions before its payload, each with a length of a byte (§2.7)', () => {
    const extended = dissect(networks.compressed2.hex, networks.compressed2);
    expect([extended.value('btbnep.extension_length'), extended.value('btbnep.control_type'), extended.value('ip.dst')])
      .toEqual(['7', '0x03', '10.0.0.2']);
  });
});

describe('bthid', () => {
  it.each([
    ['handshake3', 'HANDSHAKE - Result Code: Error, Unsupported Request'], ['control2', 'HID_CONTROL - Control Operation: Virtual Cable Unplug'],
    ['getReport', 'GET_REPORT - Size: Buffer equal to report size, Report Type: Input'], ['setProtocol2', 'SET_PROTOCOL - Protocol: Report'],
    ['setIdle', 'SET_IDLE - Idle Rate: 0.020 ms'], ['data5', 'DATA - Input - Keyboard - LEFT SHIFT + a + b'],
    ['data6', 'DATA - Input - Mouse - Button LEFT'], ['data7', 'DATA - Output - Keyboard - LEDs: NumLock, CapsLock'],
  ] as const)('says what %s is', (name, info) => {
    expect(told(devices[name])).toBe(info);
  });

  it('reads reports of keyboards and mice', () => {
    const keys = dissect(devices.data5.hex, devices.data5), mouse = dissect(devices.data6.hex, devices.data6);
    expect([keys.value('usbhid.boot_report.keyboard.modifier.left_shift'), keys.value('usbhid.boot_report.keyboard.keycode_2')])
      .toEqual(['1', '0x05']);
    expect([mouse.value('usbhid.boot_report.mouse.y_displacement'), mouse.value('usbhid.boot_report.mouse.x_displacement')]).toEqual(['-5', '5']);
  });
});
