/** RADIUS attributes by number, IANA's "RADIUS Attribute Types", and those of vendors. */
import type { Field } from '../../../dissect/index.ts';
import { STANDARD } from './standard.ts';
import { type Attributes, attributesOf } from './vendor-table.ts';
import { AGGREGATION } from './vendors/aggregation.ts';
import { DIAL_UP } from './vendors/dial-up.ts';
import { HUAWEI } from './vendors/huawei.ts';
import { LUCENT } from './vendors/lucent.ts';
import { MOBILE } from './vendors/mobile.ts';
import { OPERATORS } from './vendors/operators.ts';
import { REMOTE_ACCESS } from './vendors/remote-access.ts';
import { ROUTERS } from './vendors/routers.ts';
import { SECURITY } from './vendors/security.ts';
import { SERVICES } from './vendors/services.ts';
import { STARENT } from './vendors/starent.ts';
import { SWITCHES } from './vendors/switches.ts';
import { TERMINAL_SERVERS } from './vendors/terminal-servers.ts';
import { US_ROBOTICS } from './vendors/us-robotics.ts';
import { VOICE } from './vendors/voice.ts';
import { WIMAX } from './vendors/wimax.ts';
import { WIRELESS } from './vendors/wireless.ts';

const VENDOR_TABLES = [
  AGGREGATION, DIAL_UP, HUAWEI, LUCENT, MOBILE, OPERATORS, REMOTE_ACCESS, ROUTERS, SECURITY, SERVICES, STARENT, SWITCHES, TERMINAL_SERVERS,
  US_ROBOTICS, VOICE, WIMAX, WIRELESS,
];

/** All attributes, and a field for each. */
export interface Dictionary {
  readonly attributes: Attributes;
  /** Attributes inside Vendor-Specific ones, by the vendor's number. */
  readonly vendors: ReadonlyMap<number, Attributes>;
  /** Named after the attributes, with underscores. */
  readonly fields: Readonly<Record<string, Field>>;
}

let made: Dictionary | undefined;

/** Six thousand attributes: they are made where the first packet is met, not at every start. */
export function dictionary(): Dictionary {
  return (made ??= makeDictionary());
}

function makeDictionary(): Dictionary {
  const fields: Record<string, Field> = {}, attributes = attributesOf(STANDARD(), fields), vendors = new Map<number, Attributes>();
  for (const table of VENDOR_TABLES) {
    for (const [vendor, ofVendor] of Object.entries(table())) vendors.set(Number(vendor), attributesOf(ofVendor, fields));
  }
  return { attributes, vendors, fields };
}
