/** Who has elements of its own (IANA enterprise-numbers). */
import { ENTERPRISES } from '../../enterprises.ts';

const OWNERS: Readonly<Record<number, string>> = {
  9: 'ciscoSystems', 2636: 'Juniper Networks, Inc.', 3054: 'Ixia', 4413: 'Broadcom Limited', 5951: 'NetScaler, Inc.', 6876: 'VMware Inc.',
  10704: 'Barracuda Networks AG', 13745: 'Plixer International, Inc.', 14179: 'Airespace, Inc.', 25461: 'Palo Alto Networks',
  26866: 'Gigamon Systems LLC', 29305: 'IPFIX Reverse Information Element Private Enterprise', 35632: 'ntop', 43874: 'pmacct',
};

export const enterpriseName = (number: number): string => OWNERS[number] ?? ENTERPRISES[number] ?? '(Unknown)';
