/** Names of values in SMPP's optional parameters, 5.0 §4.8.4. */

type Names = Readonly<Record<number, string>>;

export const SUBUNITS: Names = { 0: 'Unknown -default-', 1: 'MS Display', 2: 'Mobile equipment', 3: 'Smart card 1', 4: 'External unit 1' };
export const NETWORKS: Names = {
  0: 'Unknown', 1: 'GSM', 2: 'ANSI-136/TDMA', 3: 'IS-95/CDMA', 4: 'PDC', 5: 'PHS', 6: 'iDEN', 7: 'AMPS', 8: 'Paging network',
};
export const BEARERS: Names = {
  0: 'Unknown', 1: 'SMS', 2: 'Circuit Switched Data (CSD)', 3: 'Packet data', 4: 'USSD', 5: 'CDPD', 6: 'DataTAC', 7: 'FLEX/ReFLEX',
  8: 'Cell Broadcast',
};
export const PAYLOADS: Names = { 0: 'Default', 1: 'WCMP message' };
export const PRIVACIES: Names = { 0: 'Not restricted -default-', 1: 'Restricted', 2: 'Confidential', 3: 'Secret' };
export const LANGUAGES: Names = { 0: 'Unspecified -default-', 1: 'english', 2: 'french', 3: 'spanish', 4: 'german', 5: 'portuguese' };
export const DISPLAY_TIMES: Names = { 0: 'Temporary', 1: 'Default -default-', 2: 'Invoke' };
export const VALIDITIES: Names = { 0: 'Store indefinitely -default-', 1: 'Power down', 2: 'SID based registration area', 3: 'Display only' };
export const PENDING: Names = { 0: 'DPF not set', 1: 'DPF set' };
export const PENDING_WISHES: Names = { 0: 'Not requested (Set DPF for delivery failure)', 1: 'Requested (Set DPF for delivery failure)' };
export const AVAILABILITIES: Names = { 0: 'Available -default-', 1: 'Denied', 2: 'Unavailable' };
export const FAILURES: Names = {
  0: 'Destination unavailable', 1: 'Destination address invalid', 2: 'Permanent network error', 3: 'Temporary network error',
};
export const MORE_MESSAGES: Names = { 0: 'No more messages', 1: 'More messages -default-' };
export const REPLIES: Names = {
  0: 'Digit', 1: 'Number', 2: 'Telephone no.', 3: 'Password', 4: 'Character line', 5: 'Menu', 6: 'Date', 7: 'Time', 8: 'Continue',
};
export const USSD_OPERATIONS: Names = {
  0: 'PSSD indication', 1: 'PSSR indication', 2: 'USSR request', 3: 'USSN request', 16: 'PSSD response', 17: 'PSSR response',
  18: 'USSR confirm', 19: 'USSN confirm',
};
export const PRESENTATIONS: Names = {
  0: 'Presentation allowed', 1: 'Presentation restricted', 2: 'Number not available', 3: '[Reserved]',
};
export const SCREENINGS: Names = {
  0: 'User provided, not screened', 1: 'User provided, verified and passed', 2: 'User provided, verified and failed', 3: 'Network provided',
};
export const ERROR_NETWORKS: Names = {
  1: 'ANSI-136 (Access Denied Reason)', 2: 'IS-95 (Access Denied Reason)', 3: 'GSM',
  4: '[Reserved] in <= 3.4; ANSI 136 Cause Code in 5.0', 5: '[Reserved] in <= 3.4; IS 95 Cause Code in 5.0',
  6: '[Reserved] in <= 3.4; ANSI-41 Error in 5.0', 7: '[Reserved] in <= 3.4; SMPP Error in 5.0',
  8: '[Reserved] in <= 3.4; Message Center Specific in 5.0',
};
export const ALERTS: Names = {
  0: 'Use mobile default alert (Default)', 1: 'Use low-priority alert', 2: 'Use medium-priority alert', 3: 'Use high-priority alert',
};
export const SESSION_ENDS: Names = { 0: 'End of session indicator inactive', 1: 'End of session indicator active' };

/** §4.8.4.18: of a hundred, which is full. */
export function congestionName(percent: number): string | undefined {
  if (percent === 0) return 'Idle';
  if (percent > 100) return undefined;
  if (percent === 100) return 'Congested / Maximum Load';
  return percent < 30 ? 'Low Load' : percent < 50 ? 'Medium Load' : percent < 80 ? 'High Load' : percent < 90 ? 'Optimum Load' : 'Nearing Congestion';
}

export const PORTABILITY: Names = {
  0: 'query has not been performed (default)', 1: 'query has been performed, number not ported', 2: 'query has been performed, number ported',
};
export const channelName = (channel: number): string =>
  (channel === 0 ? 'Basic Broadcast Channel (Default)' : channel === 1 ? 'Extended Broadcast Channel' : '[Reserved]');
export const CONTENT_NETWORKS: Names = { 0: 'Generic', 1: 'GSM [23041]', 2: 'TDMA [IS824][ANSI-41]', 3: 'CDMA [IS824][IS637]' };

const listed = (first: number, service: string, names: readonly string[]): Names =>
  Object.fromEntries(names.map((name, i) => [first + i, `[${service}] ${name}`]));
const REACHES = ['Local', 'Regional', 'National', 'International'].map(reach => `(${reach})`);
const subscriberInformation = 'Subscriber Information Services';

/** §4.8.4.5 */
export const CONTENTS: Names = {
  ...listed(0, 'System Service', ['Index', 'Emergency Broadcasts', 'IRDB Download']),
  ...listed(0x10, 'News Service', [
    'News Flashes', ...['General', 'Business/Financial', 'Sports', 'Entertainment'].flatMap(news => REACHES.map(reach => `${news} News ${reach}`)),
  ]),
  ...listed(0x21, subscriberInformation, ['Medical/Health/Hospitals', 'Doctors', 'Pharmacy']),
  ...listed(0x30, subscriberInformation, [
    'Local Traffic/Road Reports', 'Long Distance Traffic/Road Reports', 'Taxis', 'Weather', 'Local Airport Flight Schedules', 'Restaurants',
    'Lodgings', 'Retail Directory', 'Advertisements', 'Stock Quotes',
  ]),
  ...listed(0x40, subscriberInformation, ['Employment Opportunities', 'Technology News']),
  ...listed(0x70, 'Carrier Information Services', ['District (Base Station Info)', 'Network Information']),
  ...listed(0x80, 'Subscriber Care Services', [
    'Operator Services', 'Directory Enquiries (National)', 'Directory Enquiries (International)', 'Customer Care (National)',
    'Customer Care (International)', 'Local Date/Time/Time Zone',
  ]),
  ...listed(0x100, 'Multi Category Services', ['Multi Category Services']),
};
export const BROADCAST_CLASSES: Names = {
  0: 'No Class Specified (default)', 1: 'Class 1 (User Defined)', 2: 'Class 2 (User Defined)', 3: 'Class 3 (Terminal Equipment)',
};
export const INTERVALS: Names = {
  0: 'As frequently as possible', 8: 'seconds', 9: 'minutes', 10: 'hours', 11: 'days', 12: 'weeks', 13: 'months', 14: 'years',
};
export const areaFormat = (format: number): string => ['Alias / Name', 'Ellipsoid Arc', 'Polygon'][format] ?? '[Reserved]';
export const successName = (percent: number): string => (percent <= 100 ? '%' : percent === 255 ? 'Information not available' : '[Reserved]');
