/** Measurements of the radio that are asked for and reported, IEEE 802.11-2020 §9.4.2.20 and §9.4.2.21. */
import { type Cursor, type Field, below, bits, bool, ether, flag, octets, text, u16, u32, u64, u8 } from '../../../../dissect/index.ts';
import { type Group, fieldsOf, takeGroups } from '../../../field-groups.ts';
import { CHANNEL_REPORT } from './network.ts';

const id = below('wlan');
const YES = ['True', 'False'] as const;

const f = {
  token: u8('Measurement Token', id('measure.req.token', { hex: true })),
  requestMode: u8('Measurement Request Mode', id('measure.req.mode', { hex: true })),
  request: u8('Measurement Request Type', id('measure.req.reqtype', { hex: true, values: {
    0: 'Basic Request', 1: 'Clear Channel Assessment (CCA) Request', 2: 'Receive Power Indication (RPI) Histogram Request',
    3: 'Channel Load Request', 4: 'Noise Histogram Request', 5: 'Beacon Request', 6: 'Frame Request', 7: 'STA Statistics Request',
    8: 'Location Configuration Indication (LCI) Request', 9: 'Transmit Stream Measurement Request', 10: 'Measurement Pause Request' },
  })),
  report: u8('Measurement Report Type', id('measure.rep.reptype', { hex: true, values: {
    0: 'Basic Report', 1: 'Clear Channel Assessment (CCA) Report', 2: 'Receive Power Indication (RPI) Histogram Report',
    3: 'Channel Load Report', 4: 'Noise Histogram Report', 5: 'Beacon Report', 6: 'Frame Report', 7: 'STA Statistics Report',
    8: 'Location Configuration Information (LCI) Report', 9: 'Transmit Stream Measurement Report' },
  })),
  requestUnknown: octets('Unknown Data', id('measure.req.unknown')),
  reportUnknown: octets('Unknown Data', id('measure.rep.unknown')),
  part: u8('SubElement ID', id('measure.req.beacon.sub.id', { values: {
    0: 'SSID', 1: 'Beacon Reporting Information', 2: 'Reporting Detail', 10: 'Request', 11: 'Extended Request', 51: 'AP Channel Report',
    163: 'Wide Channel Bandwidth Switch', 164: 'Last Beacon Report Indication Request', 221: 'Vendor Specific',
  } })),
  reportedPart: u8('SubElement ID', id('measure.req.beacon.sub.id', { values: {
    1: 'Reported Frame Body', 2: 'Reported Frame Body Fragment ID', 163: 'Wide Bandwidth Channel Switch', 164: 'Last Beacon Report Indication',
    221: 'Vendor Specific',
  } })),
  frameBody: octets('Reported Frame Body', id('measure.rep.beacon.body', { own: true })),
  loadPart: u8('SubElement ID', id('measure.req.channel_load.sub.id', {
    values: { 1: 'Channel Load Reporting Information', 221: 'Vendor Specific' },
  })),
  noisePart: u8('SubElement ID', id('measure.req.noise_histogram.sub.id', {
    values: { 1: 'Noise Histogram Reporting Information', 221: 'Vendor Specific' },
  })),
  length: u8('Length', id('measure.req.sub.length')),
  name: text('SSID', id('measure.req.beacon.sub.ssid')),
  beaconUnknown: octets('Unknown Data', id('measure.req.beacon.unknown')),
  reportedUnknown: octets('Unknown Data', id('measure.rep.beacon.unknown')),
};
const REQUEST_MODE = [
  flag('Parallel', 0x01, id('measure.req.reqmode.parallel', { as: YES })),
  flag('Measurement Request Mode Field', 0x02, id('measure.req.reqmode.enable', { as: ['Enabled', 'Disabled'] })),
  flag('Measurement Reports', 0x04, id('measure.req.reqmode.request', { as: ['Accepted', 'Not Accepted'] })),
  flag('Autonomous Measurement Reports', 0x08, id('measure.req.reqmode.report', { as: ['Accepted', 'Not Accepted'] })),
  flag('Duration Mandatory', 0x10, id('measure.req.reqmode.duration_mandatory', { as: ['Accepted', 'Not Accepted'] })),
  bits('Reserved', 0xe0, id('measure.req.reqmode.reserved', { hex: true })),
];
const REPORT_MODE = [
  flag('Late', 0x01, id('measure.rep.repmode.late', { as: ['Yes', 'No'] })),
  flag('Incapable', 0x02, id('measure.rep.repmode.incapable', { as: ['Yes', 'No'] })),
  flag('Refused', 0x04, id('measure.rep.repmode.refused', { as: ['Yes', 'No'] })),
  bits('Reserved', 0xf8, id('measure.rep.repmode.reserved', { hex: true })),
];

const CHANNEL = u8('Measurement Channel Number', id('measure.req.channelnumber'));
const CLASS = u8('Operating Class', id('measure.req.operatingclass'));
const WHEN: readonly Group[] = [
  u16('Randomization Interval', id('measure.req.randint', { hex: true, little: true })),
  u16('Measurement Duration', id('measure.req.duration', { hex: true, little: true })),
];
/** Basic, and whether the channel is free or how strong signals are on it. */
const BASIC_REQUEST: readonly Group[] = [
  CHANNEL,
  u64('Measurement Start Time', id('measure.req.starttime', { hex: true, little: true })),
  u16('Measurement Duration', id('measure.req.duration', { hex: true, little: true })),
];
/** Bodies of requests by type, up to their subelements. */
const REQUESTS: Readonly<Record<number, readonly Group[]>> = {
  0: BASIC_REQUEST, 1: BASIC_REQUEST, 2: BASIC_REQUEST, 3: [CLASS, CHANNEL, ...WHEN], 4: [CLASS, CHANNEL, ...WHEN],
  5: [
    CLASS, CHANNEL, ...WHEN,
    u8('Measurement Mode', id('measure.req.measurementmode', { hex: true, values: { 0: 'Passive', 1: 'Active', 2: 'Beacon Table' } })),
    ether('BSSID', id('measure.req.bssid')),
  ],
  6: [
    CLASS, CHANNEL, ...WHEN,
    u8('Frame Request Type', id('measure.req.frame_request_type', { hex: true })),
    octets('MAC Address', id('measure.req.mac_address', { size: 6, colons: true })),
  ],
  7: [
    octets('Peer MAC Address', id('measure.req.peer_mac_address', { size: 6, colons: true })), ...WHEN,
    u8('Group ID', id('measure.req.groupid', { hex: true, values: {
      0: 'STA Counters from dot11CountersTable', 1: 'STA Counters from dot11MacStatistics group',
      2: 'QoS STA Counters for UP0 from dot11QosCountersTable', 3: 'QoS STA Counters for UP1 from dot11QosCountersTable',
      4: 'QoS STA Counters for UP2 from dot11QosCountersTable', 5: 'QoS STA Counters for UP3 from dot11QosCountersTable',
      6: 'QoS STA Counters for UP4 from dot11QosCountersTable', 7: 'QoS STA Counters for UP5 from dot11QosCountersTable',
      8: 'QoS STA Counters for UP6 from dot11QosCountersTable', 9: 'QoS STA Counters for UP7 from dot11QosCountersTable',
      10: 'BSS Average Access Delays', 11: 'STA Counters from dot11A-MSDU Group', 12: 'STA Counters from dot11A-MPDU Group',
      13: 'STA Counters from dot11 BAR, Channel Width, PSMP Group', 14: 'STA Counters from dot11Protection Group', 15: 'STBC Group' },
    })),
  ],
};

const REPORTED_CHANNEL = u8('Measurement Channel Number', id('measure.rep.channelnumber'));
const REPORTED_CLASS = u8('Operating Class', id('measure.rep.operatingclass'));
const MEASURED: readonly Group[] = [
  u64('Measurement Start Time', id('measure.rep.starttime', { hex: true, little: true })),
  u16('Measurement Duration', id('measure.rep.duration', { hex: true, little: true })),
];
const ANTENNA = u8('Antenna ID', id('measure.rep.antid', { hex: true }));
/** Bodies of reports by type, up to their subelements. */
const REPORTS: Readonly<Record<number, readonly Group[]>> = {
  0: [
    REPORTED_CHANNEL, ...MEASURED,
    { byte: [
      flag('BSS', 0x01, id('measure.rep.repmode.mapfield.bss', {
        as: [
          'At least one valid MPDU was received by another BSS or IBSS during the measurement period.',
          'No valid MPDUs were received from another BSS or IBSS during the measurement period.',
        ],
      })),
      flag('Orthogonal Frequency Division Multiplexing (OFDM) Preamble', 0x02, id('measure.rep.repmode.mapfield.ofdm_preamble', {
        as: ['Detected', 'Not Detected'],
      })),
      flag('Unidentified Signal', 0x04, id('measure.rep.repmode.mapfield.unidentsig', { as: ['Detected', 'Not Detected'] })),
      flag('Radar', 0x08, id('measure.rep.repmode.mapfield.radar', { as: ['Detected', 'Not Detected'] })),
      flag('Unmeasured', 0x10, id('measure.rep.repmode.mapfield.unmeasured', { as: YES })),
      bits('Reserved', 0xe0, id('measure.rep.repmode.mapfield.reserved', { hex: true })),
    ] },
  ],
  1: [REPORTED_CHANNEL, ...MEASURED, u8('CCA Busy Fraction', id('measure.rep.ccabusy', { hex: true }))],
  2: [
    REPORTED_CHANNEL, ...MEASURED,
    octets('Receive Power Indicator (RPI) Densities', id('measure.rep.rpi', { size: 8, own: true })),
  ],
  3: [REPORTED_CLASS, REPORTED_CHANNEL, ...MEASURED, u8('Channel Load', id('measure.rep.chanload', { hex: true }))],
  4: [
    REPORTED_CLASS, REPORTED_CHANNEL, ...MEASURED, ANTENNA, u8('ANPI', id('measure.rep.anpi', { hex: true })),
    ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(n =>
      u8(`Idle Power Indicator (IPI) Density ${n}`, id(`measure.rep.ipi_density${n}`, { hex: true }))),
  ],
  5: [
    REPORTED_CLASS, REPORTED_CHANNEL, ...MEASURED,
    { whole: u8('Reported Frame Information', id('measure.rep.frameinfo', { hex: true })), parts: [
      bits('Condensed PHY', 0x7f, id('measure.rep.frameinfo.phytype', { hex: true })),
      flag('Reported Frame Type', 0x80, id('measure.rep.frameinfo.frametype', { as: ['Measurement Pilot Frame', 'Beacon/Probe Response Frame'] })),
    ] },
    u8('Received Channel Power Indicator (RCPI)', id('measure.rep.rcpi')),
    u8('Received Signal to Noise Indicator (RSNI)', id('measure.rep.rsni')),
    ether('BSSID Being Reported', id('measure.rep.bssid')),
    ANTENNA,
    u32('Parent Timing Synchronization Function (TSF)', id('measure.rep.parenttsf', { hex: true, little: true })),
  ],
  6: [REPORTED_CLASS, REPORTED_CHANNEL, ...MEASURED],
};

/** Subelements of a request for beacons, and of a report about one. */
const CONDITIONS: readonly Group[] = [
  u8('Reporting Condition', id('measure.req.beacon.sub.bri.repcond', { hex: true, values: {
    0: 'Report to be issued after each measurement.', 1: 'The measured RCPI level is greater than an absolute threshold.',
    2: 'The measured RCPI level is less than an absolute threshold.', 3: 'The measured RSNI level is greater than an absolute threshold.',
    4: 'The measured RSNI level is less than an absolute threshold.',
    5: 'The measured RCPI level is greater than a threshold defined by an offset from the serving AP\'s reference RCPI.',
    6: 'The measured RCPI level is less than a threshold defined by an offset from the serving AP\'s reference RCPI.',
    7: 'The measured RSNI level is greater than a threshold defined by an offset from the serving AP\'s reference RSNI.',
    8: 'The measured RSNI level is less than a threshold defined by an offset from the serving AP\'s reference RSNI.',
    9: 'The measured RCPI level is in a range bound by the serving AP\'s reference RCPI and an offset from the serving AP\'s reference RCPI.',
    10: 'The measured RSNI level is in a range bound by the serving AP\'s reference RSNI and an offset from the serving AP\'s reference RSNI.',
    254: 'Report not required to be issued' },
  })),
  u8('Threshold/Offset', id('measure.req.beacon.sub.bri.threshold_offset', { hex: true })),
];
const DETAIL: readonly Group[] = [
  u8('Reporting Detail', id('measure.req.beacon.sub.bri.reporting_detail', { hex: true, values: {
    0: 'No fixed length fields or elements',
    1: 'All fixed length fields and any requested elements in the Request information element if present',
    2: 'All fixed length fields and elements (default, used when Reporting Detail subelement is not included in Beacon Request' },
  })),
];
const FRAGMENT: readonly Group[] = [
  { whole: u16('Fragment ID', id('measure.rep.beacon.frag_id', { hex: true, little: true })), parts: [
    bits('Beacon Report ID', 0xff, id('measure.rep.beacon.frag_id.report_id', { hex: true, size: 2, little: true })),
    bits('Fragment ID Number', 0x7f00, id('measure.rep.beacon.frag_id.number', { hex: true, little: true })),
    bits('More Frame Body Fragments', 0x8000, id('measure.rep.beacon.frag_id.more', { hex: true, little: true })),
  ] },
];
const LAST_WANTED: readonly Group[] = [bool('Request Indication', id('measure.req.beacon.sub.last_report_ind_req', { as: ['Yes', 'No'] }))];
const LAST: readonly Group[] = [bool('Last Report', id('measure.req.beacon.sub.last_report', { as: ['Yes', 'No'] }))];
const LOAD: readonly Group[] = [
  u8('Reporting Condition', id('measure.req.channel_load.sub.repcond', { hex: true, values: {
    0: 'Report to be issued after each measurement (default, used when Channel Load Reporting '
      + 'Information subelement is not included in Channel Load Request).',
    1: 'Report to be issued when measured Channel Load is equal to or greater than the reference value.',
    2: 'Report to be issued when measured Channel Load is equal to or less than the reference value.' },
  })),
  u8('Reference Value', id('measure.req.channel_load.sub.ref', { hex: true })),
];
const NOISE: readonly Group[] = [
  u8('Reporting Condition', id('measure.reqnoise_histogram.sub.repcond', { hex: true, values: {
    0: 'Report to be issued after each measurement (default, used when Noise Histogram Reporting '
      + 'Information subelement is not included in Noise Histogram Request).',
    1: 'Noise Histogram Report to be issued when measured ANPI is equal to or greater than the reference value.',
    2: 'Noise Histogram Report to be issued when measured ANPI is equal to or less than the reference value.' },
  })),
  u8('ANPI Reference Value', id('measure.req.noise_histogram.sub.anpiref', { hex: true })),
];

interface Parts {
  readonly number: Field<number>;
  /** Of those it does not know. */
  readonly unknown: Field<void>;
  readonly layouts: Readonly<Record<number, readonly Group[]>>;
}
const BEACON_PARTS: Parts = {
  number: f.part, unknown: f.beaconUnknown, layouts: { 0: [f.name], 1: CONDITIONS, 2: DETAIL, 51: CHANNEL_REPORT, 164: LAST_WANTED },
};
const REPORTED_PARTS: Parts = {
  number: f.reportedPart, unknown: f.reportedUnknown, layouts: { 1: [f.frameBody], 2: FRAGMENT, 164: LAST },
};
const REQUESTED_PARTS: Readonly<Record<number, Parts>> = {
  3: { number: f.loadPart, unknown: f.beaconUnknown, layouts: { 1: LOAD } },
  4: { number: f.noisePart, unknown: f.beaconUnknown, layouts: { 1: NOISE } },
  5: BEACON_PARTS,
};
const BEACON = 5;

export const MEASUREMENT_FIELDS: readonly Field[] = [
  ...Object.values(f), ...REQUEST_MODE, ...REPORT_MODE,
  ...new Set(fieldsOf([...Object.values(REQUESTS), ...Object.values(REPORTS), CONDITIONS, DETAIL, FRAGMENT, LAST_WANTED, LAST, LOAD, NOISE])),
];

/** What is to be measured: a body by type, and subelements. */
export function takeMeasurementRequest(p: Cursor): void {
  p.take(f.token);
  p.bits(f.requestMode, REQUEST_MODE);
  const type = p.take(f.request);
  const outer = p.under();
  takeBody(p, REQUESTS[type], REQUESTED_PARTS[type], f.requestUnknown);
  p.close(outer);
}

/** What was measured: a body by type, and subelements about a beacon. */
export function takeMeasurementReport(p: Cursor): void {
  p.take(f.token);
  p.bits(f.requestMode, REPORT_MODE);
  const type = p.take(f.report);
  const outer = p.under();
  // One that says that nothing was measured has no body.
  if (p.more) takeBody(p, REPORTS[type], type === BEACON ? REPORTED_PARTS : undefined, f.reportUnknown);
  p.close(outer);
}

function takeBody(p: Cursor, groups: readonly Group[] | undefined, parts: Parts | undefined, unknown: Field<void>): void {
  takeGroups(p, groups ?? []);
  if (parts !== undefined) while (p.remaining >= 2) takePart(p, parts);
  p.takeRest(unknown);
}

function takePart(p: Cursor, { number, unknown, layouts }: Parts): void {
  const layout = layouts[p.take(number)];
  const outer = p.under();
  const part = p.within(p.take(f.length));
  if (layout !== undefined) takeGroups(part, layout);
  part.takeRest(unknown);
  p.close(outer);
}
