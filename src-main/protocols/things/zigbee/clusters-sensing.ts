/** Clusters that measure and guard: Zigbee Cluster Library R8 chapter 4 and §8.2; of some only the names of attributes. */
import { type Field, below, flag, i16, u16, u8 } from '../../../dissect/index.ts';
import { takeNamedBits } from '../../bit-names.ts';
import { DOOR_LOCK, ELECTRICITY, PRESSURE, THERMOSTAT, TIME, ZONE, ZONE_TYPES } from './attribute-names.ts';
import { cluster } from './cluster.ts';

const MEASURED = { 0: 'Measured Value', 1: 'Min Measured Value', 2: 'Max Measured Value', 3: 'Tolerance' };

interface Measured {
  readonly id: string;
  readonly name: string;
  readonly number: typeof u16;
  readonly text: (value: number) => string;
  readonly attributes?: Readonly<Record<number, string>>;
  readonly attributeId?: string;
  readonly more?: Readonly<Record<number, Field<number>>>;
}

/** Smart Energy Standard 1.4 annex D.3.2: those that plugs and meters report. */
const METERING = {
  0x0000: 'Current Summation Delivered', 0x0001: 'Current Summation Received', 0x0200: 'Status', 0x0300: 'Unit of Measure',
  0x0301: 'Multiplier', 0x0302: 'Divisor', 0x0303: 'Summation Formatting', 0x0306: 'Metering Device Type', 0x0400: 'Instantaneous Demand',
};

/** What is measured, between what and what, and how exactly. */
function measurement({ id, name, number, text, attributes = MEASURED, attributeId, more = {} }: Measured) {
  const full = below(id), how = { little: true, text };
  const fields = [
    number('Measured Value', full('attr.value', how)), number('Min Measured Value', full('attr.value.min', how)),
    number('Max Measured Value', full('attr.value.max', how)), u16('Tolerance', full('attr.tolerance', how)),
  ];
  const values: Readonly<Record<number, Field<number>>> = { ...fields, ...more };
  return cluster({ id, name, attributes, attributeId, fields: Object.fromEntries(Object.entries(values)), values });
}

const hundredths = (unit: string) => (value: number): string => `${(value / 100).toFixed(2)} [${unit}]`;
const tenths = (unit: string) => (value: number): string => `${(value / 10).toFixed(1)} [${unit}]`;
/** §4.2.2.2.1.1: ten thousand times the decimal logarithm of the light, and one. */
const lux = (value: number): string => `${value} (=${(10 ** (value / 10000) - 1).toPrecision(6)} [lx])`;

const light = measurement({
  id: 'zbee_zcl_meas_sensing.illummeas', name: 'Illuminance Meas.', number: u16, text: lux, attributes: { ...MEASURED, 4: 'Light Sensor Type' },
  more: { 4: u8('Sensor Type', { id: 'zbee_zcl_meas_sensing.illummeas.attr.sensor_type', hex: true, values: { 0: 'Photodiode', 1: 'CMOS' } }) },
});
const temperature = measurement({
  id: 'zbee_zcl_meas_sensing.tempmeas', name: 'Temperature Meas.', number: i16, text: hundredths('°C'),
  attributeId: 'zbee_zcl_meas_sensing.tempmeas.attr_idd',
});
const pressureId = below('zbee_zcl_meas_sensing.pressmeas');
const pressure = measurement({
  id: 'zbee_zcl_meas_sensing.pressmeas', name: 'Pressure Meas.', number: i16, text: tenths('kPa'), attributes: PRESSURE,
  more: {
    0x10: i16('Scaled Value', pressureId('attr.scaled_value', { little: true })),
    0x11: i16('Min Scaled Value', pressureId('attr.scaled_value.min', { little: true })),
    0x12: i16('Max Scaled Value', pressureId('attr.scaled_value.max', { little: true })),
    0x13: u16('Scaled Tolerance', pressureId('attr.scaled_tolerance', { little: true })), 0x14: u8('Scale', pressureId('attr.scale')),
  },
});
const flow = measurement({ id: 'zbee_zcl_meas_sensing.flowmeas', name: 'Flow Meas.', number: u16, text: tenths('m3/h') });
const humidity = measurement({ id: 'zbee_zcl_meas_sensing.relhummeas', name: 'Relative Humidity Meas.', number: u16, text: hundredths('%') });

const occupancyId = below('zbee_zcl_meas_sensing.occsen');
const occupancyFields = {
  state: u8('Occupancy', occupancyId('attr.occupancy', { hex: true })),
  occupied: flag('Occupied', 0x01, occupancyId('attr.occupancy_occupied', { as: ['True', 'False'] })),
  sensor: u8('Occupancy Sensor Type', occupancyId('attr.occ_sensor_type', {
    hex: true, values: { 0: 'PIR', 1: 'Ultrasonic', 2: 'PIR and Ultrasonic' },
  })),
};
const occupancy = cluster({
  id: 'zbee_zcl_meas_sensing.occsen', name: 'Occupancy Sensing', attributes: { 0: 'Occupancy', 1: 'Occupancy Sensor Type' }, fields: occupancyFields,
  values: { 0: p => void takeNamedBits(p, occupancyFields.state, [occupancyFields.occupied]), 1: occupancyFields.sensor },
});

const zoneId = below('zbee_zcl_ias.zone');
const status = (title: string, mask: number, name: string, yes: string, no: string) =>
  flag(title, mask, zoneId(`status.${name}`, { size: 2, little: true, as: [yes, no] }));
const STATUS_BITS = [
  status('Alarm 1', 0x01, 'alarm_1', 'Opened or alarmed', 'Closed or not alarmed'),
  status('Alarm 2', 0x02, 'alarm_2', 'Opened or alarmed', 'Closed or not alarmed'),
  status('Tamper', 0x04, 'tamper', 'Tampered', 'Not tampered'), status('Battery', 0x08, 'battery', 'Low battery', 'Battery OK'),
  status('Supervision Reports', 0x10, 'supervision_reports', 'Reports', 'Does not report'),
  status('Restore Reports', 0x20, 'restore_reports', 'Reports restore', 'Does not report restore'),
  status('Trouble', 0x40, 'trouble', 'Trouble/Failure', 'OK'), status('AC (mains)', 0x80, 'ac_mains', 'AC/Mains fault', 'AC/Mains OK'),
];
const wide = { hex: true, little: true } as const;
const zoneFields = {
  code: u8('Enroll response code', zoneId('enroll_code', {
    hex: true, values: { 0: 'Success', 1: 'Not Supported', 2: 'No enroll permit', 3: 'Too many zones' },
  })),
  number: u8('Zone ID', zoneId('zone_id', { hex: true })),
  state: u16('ZoneState', zoneId('state', { ...wide, values: { 0: 'Not Enrolled', 1: 'Enrolled' } })),
  type: u16('ZoneType', zoneId('type', { ...wide, values: ZONE_TYPES })),
  maker: u16('ManufacturerCode', zoneId('manufacturer_code', wide)),
  status: u16('ZoneStatus', zoneId('status', wide)),
  delay: u16('Delay (in quarterseconds)', zoneId('delay', { little: true })),
  extended: u8('Extended Status', zoneId('ext_status', { hex: true })),
};
const z = zoneFields;
const zoneStatus = (p: Parameters<typeof takeNamedBits>[0]): void => void takeNamedBits(p, z.status, STATUS_BITS);
const zone = cluster({
  id: 'zbee_zcl_ias.zone', name: 'IAS Zone', attributes: ZONE, payload: false,
  fields: { ...zoneFields, ...Object.fromEntries(STATUS_BITS.map(field => [field.options.id!, field])) },
  // §8.2.2.2.1.1: the state is one byte.
  values: { 0: p => void p.take(z.state, 1), 1: z.type, 2: zoneStatus },
  toServer: { 0: ['Zone Enroll Response', z.code, z.number] },
  toClient: {
    0: ['Zone Status Change Notification', zoneStatus, z.extended, z.number, z.delay], 1: ['Zone Enroll Request', z.type, z.maker],
  },
});

const timeStatus = u8('Time Status', { id: 'zbee_zcl_general.time.attr.time_status', hex: true });

export const SENSING = {
  0x000a: cluster({ id: 'zbee_zcl_general.time', name: 'Time', attributes: TIME, fields: { timeStatus }, values: { 1: timeStatus } }),
  0x0101: cluster({ id: 'zbee_zcl_closures.door_lock', name: 'Door Lock', attributes: DOOR_LOCK }),
  0x0201: cluster({ id: 'zbee_zcl_hvac.thermostat', name: 'Thermostat', attributes: THERMOSTAT }),
  0x0400: light, 0x0402: temperature, 0x0403: pressure, 0x0404: flow, 0x0405: humidity, 0x0406: occupancy, 0x0500: zone,
  0x0702: cluster({ id: 'zbee_zcl_se.met', name: 'Metering', attributes: METERING }),
  0x0b04: cluster({ id: 'zbee_zcl_meas_sensing.elecmes', name: 'Electrical Measurement', attributes: ELECTRICITY }),
};
