import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './wps.examples.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { linkType: 1, ...examples[name] });
const lines = (name: keyof typeof examples): readonly string[] => read(name).lines().map(line => line.trim());

describe('wi-fi protected setup', () => {
  it('tells in beacons whether a device may be set up, and how', () => {
    const beacon = read('beacon');
    expect([
      beacon.value('wps.wifi_protected_setup_state'), beacon.value('wps.device_password_id'),
      beacon.value('wps.selected_registrar_config_methods.virt_display'),
    ])
      .toEqual(['0x02', '0x0004', '0x0001']);
    expect(lines('beacon'))
      .toEqual(
        expect.arrayContaining([
          'Wifi Protected Setup State: Configured (0x02)', 'Device Password ID: PushButton (0x0004)', 'Selected Registrar: 0x01',
        ]),
      );
  });

  it('reads what version 2.0 added', () => {
    expect(lines('beacon')).toEqual(expect.arrayContaining([
      'Version2: 2.0', 'AuthorizedMACs: 020000000009', 'Network Key Shareable: TRUE', 'Request to Enroll: FALSE',
      'Settings Delay Time: 30 second(s)', 'Unknown (7)',
      'Multi-AP Flags: 0xf5, Backhaul STA, Backhaul BSS, Fronthaul BSS, Teardown',
    ]));
  });

  it('tells in probe responses what a device is', () => {
    const response = read('probeResponse');
    expect([
      response.value('wps.manufacturer'), response.value('wps.device_name'),
      response.value('wps.primary_device_type.subcategory_network_infrastructure'),
    ])
      .toEqual(['Maker', 'Wireless Router', '0x0001']);
    expect(lines('probeResponse'))
      .toEqual(
        expect.arrayContaining([
          'Category: Network Infrastructure (0x0006)', 'Subcategory: AP (0x0001)', 'Config Methods: 0x0086', 'RF Bands: Unknown: 5 (0x05)',
        ]),
      );
  });

  it('keeps elements and categories that it does not know', () => {
    expect(lines('probeRequest'))
      .toEqual(
        expect.arrayContaining([
          'Unknown Type (0x1999)', 'AP Channel: 0x0006', 'AP Channel: 6', 'Authenticator: 0102030405060708 (1st 64 bits of HMAC)',
        ]),
      );
    expect([read('probeRequest').value('wps.primary_device_type'), read('probeRequest').has('wps.primary_device_type.category')])
      .toEqual(['00630050f2040001', false]);
  });

  it('is an EAP method, too', () => {
    expect([read('start').info, read('m1').info, read('m1').value('wps.enrollee_nonce')])
      .toEqual(['Request, Expanded Type, WPS', 'Response, Expanded Type, WPS, M1', '11'.repeat(16)]);
    expect(lines('otherVendor')).toEqual(expect.arrayContaining(['EAP-EXT Vendor Id: Unknown (0x0009)', 'Data (2 bytes)']));
  });

  it('leaves an element that goes on in another packet', () => {
    const fragment = read('fragment');
    expect([fragment.value('eap.wps.msglen'), fragment.value('eap.data'), fragment.trouble]).toEqual(['256', '103200c03333', 'none']);
  });
});
