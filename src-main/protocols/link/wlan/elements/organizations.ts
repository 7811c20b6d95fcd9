/** Names of the organizations whose elements networks send most, as IEEE's registry (MA-L) has them. */
import { organizationText } from '../../../../bytes/address-text.ts';

const ORGANIZATIONS: Readonly<Record<number, string>> = {
  0x000fac: 'Ieee 802.11', 0x0050f2: 'Microsoft Corp.', 0x506f9a: 'Wi-Fi Alliance', 0x004096: 'Cisco Systems, Inc',
    0x000b86: 'Hewlett Packard Enterprise',
  0x00037f: 'Atheros Communications, Inc.', 0x005043: 'Marvell Semiconductor, Inc.', 0x001392: 'Ruckus Wireless', 0x00904c: 'Epigram, Inc.',
  0x00a0f8: 'Zebra Technologies Inc', 0x5c5b35: 'Mist Systems, Inc.', 0x001977: 'Extreme Networks Headquarters', 0x00090f: 'Fortinet, Inc.',
  0x001018: 'Broadcom', 0x001958: 'Bluetooth SIG, Inc.', 0x0017f2: 'Apple, Inc.', 0x8cfdf0: 'Qualcomm Inc.', 0x00180a: 'Cisco Meraki',
  0x00156d: 'Ubiquiti Inc', 0x000ce7: 'MediaTek Inc.',
};

/** `00:0f:ac (Ieee 802.11)` */
export function ouiText(oui: number): string {
  const name = ORGANIZATIONS[oui];
  return `${organizationText(oui)}${name === undefined ? '' : ` (${name})`}`;
}
