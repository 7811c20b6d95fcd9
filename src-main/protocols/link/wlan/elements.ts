/** Elements of IEEE 802.11 management frames: a number, a length, and what `elements/` knows of them. IEEE 802.11-2020 §9.4.2. */
import { type Cursor, type Field, byName, expert, none, octets, u32, u8 } from '../../../dissect/index.ts';
import { ELEMENTS, EXTENSIONS } from './element-names.ts';
import { ADVERTISEMENT_PROTOCOL_FIELDS, takeAdvertisementProtocols } from './elements/advertisement-protocol.ts';
import * as basic from './elements/basic.ts';
import { DIRECTIONAL, DIRECTIONAL_FIELDS } from './elements/directional.ts';
import { EXTENDED_CAPABILITY_FIELDS, takeExtendedCapabilities } from './elements/extended-capabilities.ts';
import { FIXED, FIXED_FIELDS } from './elements/fixed.ts';
import { HE_FIELDS, takeHeCapabilities } from './elements/high-efficiency.ts';
import { type Layouts, takeGroups } from '../../field-groups.ts';
import {
  HE_OPERATION_FIELDS, takeBand6GHz, takeColorChange, takeHeOperation, takeMultiUserEdca, takeRandomAccess, takeSpatialReuse,
} from './elements/high-efficiency-operation.ts';
import { FAST_FIELDS, takeFastLink, takeFastTransition } from './elements/fast-transition.ts';
import { EXTENSIONS_EXTENDED, EXTENSIONS_FIELDS } from './elements/extensions.ts';
import { HT_FIELDS, takeHtCapabilities, takeHtOperation } from './elements/high-throughput.ts';
import { MEASUREMENT_FIELDS, takeMeasurementReport, takeMeasurementRequest } from './elements/measurement.ts';
import { MESH_FIELDS, takeMeshConfiguration, takeMeshId } from './elements/mesh.ts';
import { MESH_PATHS, MESH_PATHS_FIELDS } from './elements/mesh-paths.ts';
import { NEIGHBOR_FIELDS, takeNeighbor } from './elements/neighbor-report.ts';
import { NETWORK, NETWORK_FIELDS } from './elements/network.ts';
import * as nested from './elements/nested.ts';
import { REDUCED_NEIGHBOR_FIELDS, takeReducedNeighbors } from './elements/reduced-neighbor-report.ts';
import { SECURITY_FIELDS, takeRsn } from './elements/security.ts';
import { SUB_GIGAHERTZ, SUB_GIGAHERTZ_FIELDS } from './elements/sub-gigahertz.ts';
import { TIMING, TIMING_FIELDS } from './elements/timing.ts';
import { VENDOR_FIELDS, takeVendor } from './elements/vendor.ts';
import { VENUE_FIELDS } from './elements/venue.ts';
import { VHT_FIELDS, takeVhtCapabilities, takeVhtOperation } from './elements/very-high-throughput.ts';

interface Bounds {
  readonly least?: number;
  readonly most?: number;
}
interface Element {
  /** Shorter ones are shown as bytes. */
  readonly least: number;
  /** Longer ones are remarked on. */
  readonly most?: number;
  /** Takes the value; may give the heading behind `Tag: `. */
  readonly take: (p: Cursor, fromAccessPoint: boolean, element: (p: Cursor) => void, action: number) => string | void;
}

const KNOWN: Readonly<Record<number, Element>> = {
  0: { least: 0, most: 32, take: basic.takeSsid },
  1: { least: 1, take: basic.takeRates },
  2: { least: 5, take: basic.takeHopping },
  3: { least: 1, most: 1, take: basic.takeChannel },
  5: { least: 4, take: basic.takeTrafficMap },
  7: { least: 6, take: basic.takeCountry },
  11: { least: 5, take: basic.takeLoad },
  16: { least: 1, take: takeChallenge },
  32: { least: 1, most: 1, take: basic.takePowerConstraint },
  33: { least: 2, most: 2, take: basic.takePowerCapability },
  37: { least: 3, most: 3, take: basic.takeChannelSwitch },
  38: { least: 3, take: takeMeasurementRequest },
  39: { least: 3, take: takeMeasurementReport },
  40: { least: 6, most: 6, take: basic.takeQuiet },
  42: { least: 1, most: 1, take: basic.takeErp },
  45: { least: 26, most: 26, take: takeHtCapabilities },
  47: { least: 1, most: 1, take: basic.takeErp },
  48: { least: 2, take: takeRsn },
  50: { least: 1, take: basic.takeMoreRates },
  52: { least: 13, take: takeNeighbor },
  54: { least: 3, take: basic.takeMobilityDomain },
  55: { least: 82, take: takeFastTransition },
  61: { least: 22, take: takeHtOperation },
  66: { least: 1, take: nested.takePilot },
  67: { least: 2, take: nested.takeCapacities },
  71: { least: 1, take: nested.takeMultiple },
  84: { least: 0, take: nested.takeList },
  91: { least: 2, take: nested.takeFilters },
  92: { least: 0, take: nested.takeFilterAnswers },
  107: { least: 1, take: nested.takeInterworking },
  108: { least: 2, take: takeProtocols },
  110: { least: 0, take: nested.takeQualityMap },
  111: { least: 2, take: nested.takeConsortium },
  113: { least: 7, most: 7, take: takeMeshConfiguration },
  114: { least: 0, take: takeMeshId },
  117: { least: 4, take: nested.takePeering },
  127: { least: 1, take: takeExtendedCapabilities },
  150: { least: 3, take: takeVendor },
  185: { least: 2, take: nested.takeStream },
  191: { least: 12, most: 12, take: takeVhtCapabilities },
  192: { least: 5, most: 5, take: takeVhtOperation },
  196: { least: 0, take: nested.takeList },
  201: { least: 4, take: takeReducedNeighbors },
  221: { least: 0, take: takeVendor },
  225: { least: 7, take: nested.takeReachable },
  240: { least: 2, take: takeFastLink },
};
/** Of elements with a second number (255), counted from behind it. */
const EXTENDED: Readonly<Record<number, Element>> = {
  35: { least: 21, take: takeHeCapabilities },
  36: { least: 6, take: takeHeOperation },
  37: { least: 1, take: takeRandomAccess },
  38: { least: 13, take: takeMultiUserEdca },
  39: { least: 1, take: takeSpatialReuse },
  42: { least: 2, take: takeColorChange },
  59: { least: 2, take: takeBand6GHz },
};
const EXTENSION = 255;
/** Elements whose layout says all. */
const LAYOUTS: Layouts = { ...FIXED, ...DIRECTIONAL, ...SUB_GIGAHERTZ, ...MESH_PATHS, ...NETWORK, ...TIMING };
const EXTENDED_LAYOUTS: Layouts = EXTENSIONS_EXTENDED;

/** Of every element, also where one stands among fixed fields. */
export const TAG_NUMBER = u8('Tag Number', { values: ELEMENTS, id: 'wlan.tag.number' });
export const TAG_LENGTH = u32('Tag length', { id: 'wlan.tag.length' });
const f = {
  all: none('Tagged parameters', { id: 'wlan.tagged.all' }),
  tag: none('Tag', { id: 'wlan.tag' }),
  extended: none('Ext Tag', { id: 'wlan.ext_tag' }),
  extendedLength: u8('Ext Tag length', { id: 'wlan.ext_tag.length' }),
  extension: u8('Ext Tag Number', { values: EXTENSIONS, id: 'wlan.ext_tag.number' }),
  challenge: octets('Challenge Text', { id: 'wlan.tag.challenge_text' }),
  data: octets('Tag Data', { id: 'wlan.tag.data' }),
  extendedData: octets('Ext Tag Data', { id: 'wlan.ext_tag.data' }),
  wrongLength: expert('Tag Length wrong', 'error', 'Malformed', { id: 'wlan.tag.length.bad' }),
  tooLong: expert('Tag Length is longer than remaining payload', 'error', 'Malformed', { id: 'wlan.tag.length.bad' }),
};
export const ELEMENT_FIELDS: Readonly<Record<string, Field>> = byName([
  TAG_NUMBER, TAG_LENGTH, ...Object.values(f), ...basic.BASIC_FIELDS, ...HT_FIELDS, ...VHT_FIELDS, ...SECURITY_FIELDS, ...VENDOR_FIELDS,
  ...MESH_FIELDS, ...DIRECTIONAL_FIELDS, ...SUB_GIGAHERTZ_FIELDS, ...MESH_PATHS_FIELDS, ...NETWORK_FIELDS, ...nested.NESTED_FIELDS,
  ...MEASUREMENT_FIELDS, ...FAST_FIELDS, ...VENUE_FIELDS, ...TIMING_FIELDS, ...EXTENSIONS_FIELDS,
  ...EXTENDED_CAPABILITY_FIELDS,
  ...HE_FIELDS, ...HE_OPERATION_FIELDS, ...FIXED_FIELDS, ...NEIGHBOR_FIELDS, ...REDUCED_NEIGHBOR_FIELDS, ...ADVERTISEMENT_PROTOCOL_FIELDS,
]);

/** All elements up to the end of what the cursor has. `fromAccessPoint`: what the frame's kind says of its sender; `action`: of peerings. */
export function takeElements(p: Cursor, fromAccessPoint: boolean, action = 0): void {
  if (!p.more) return;
  const outer = p.open(f.all, p.remaining);
  p.label(`Tagged parameters (${p.remaining} bytes)`);
  while (p.remaining >= 2) takeElement(p, fromAccessPoint, action);
  p.takeRest(f.data);
  p.close(outer);
}

/** One of them. */
export function takeElement(p: Cursor, fromAccessPoint = false, action = 0): void {
  const number = p.u8();
  const length = p.u8(1);
  const isExtended = number === EXTENSION && length > 0;
  if (isExtended) p.need(3);
  const outer = p.open(isExtended ? f.extended : f.tag, 2 + length);
  const heading = p.lastNode;
  p.labelNode(heading, () => isExtended ? `Ext Tag: ${EXTENSIONS[p.u8(2)] ?? 'Unknown'}` : `Tag: ${ELEMENTS[number] ?? 'Unknown'}`);
  if (p.remaining < 2 + length) {
    takeTooLong(p);
    p.close(outer);
    return;
  }
  const part = p.within(2 + length);
  part.take(TAG_NUMBER);
  // The second number is not counted.
  if (isExtended) part.takeAs(f.extendedLength, length - 1, 1);
  else part.take(TAG_LENGTH, 1);
  const extension = isExtended ? part.take(f.extension) : undefined;
  const known = extension === undefined ? KNOWN[number] : EXTENDED[extension];
  const layout = extension === undefined ? LAYOUTS[number] : EXTENDED_LAYOUTS[extension];
  const bounds: Bounds | undefined = known ?? layout, least = bounds?.least ?? 0, most = bounds?.most ?? Infinity;
  if (part.remaining < least || part.remaining > most) {
    const wanted = least === most ? `= ${least}` : part.remaining < least ? `at least ${least}` : `at most ${most}`;
    part.expertUnder(f.wrongLength, `Tag Length ${part.remaining} wrong, must be ${wanted}`);
  }
  if (part.remaining < least) {
    // Shorter than its fixed part.
  } else if (known !== undefined) {
    const text = known.take(part, fromAccessPoint, inner => takeElement(inner, fromAccessPoint, action), action);
    if (typeof text === 'string') p.labelNode(heading, `Tag: ${text}`);
  } else if (layout !== undefined) {
    takeGroups(part, layout.groups);
  }
  part.takeRest(isExtended && known === undefined && layout === undefined ? f.extendedData : f.data);
  p.close(outer);
}

function takeChallenge(p: Cursor): void {
  p.takeRest(f.challenge);
}

/** One that is longer than the frame is the last. */
function takeTooLong(p: Cursor): void {
  p.take(TAG_NUMBER);
  p.take(TAG_LENGTH, 1);
  p.expertUnder(f.tooLong);
  p.skip(p.remaining);
}

function takeProtocols(p: Cursor): void {
  takeAdvertisementProtocols(p);
}
