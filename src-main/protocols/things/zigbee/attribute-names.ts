/** Names of attributes in the Zigbee Cluster Library R8, by the chapters of the clusters. */
type Names = Readonly<Record<number, string>>;

export const BASIC: Names = {
  0x0: 'ZCL Version', 0x1: 'Application Version', 0x2: 'Stack Version', 0x3: 'HW Version', 0x4: 'Manufacturer Name', 0x5: 'Model Identifier',
  0x6: 'Date Code', 0x7: 'Power Source', 0x10: 'Location Description', 0x11: 'Physical Environment', 0x12: 'Device Enabled', 0x13: 'Alarm Mask',
  0x14: 'Disable Local Config', 0x4000: 'Software Build Id',
};
export const POWER: Names = {
  0x0: 'Mains Voltage', 0x1: 'Mains Frequency', 0x10: 'Mains Alarm Mask', 0x11: 'Mains Voltage Min Threshold', 0x12: 'Mains Voltage Max Threshold',
  0x13: 'Mains Voltage Dwell Trip Point', 0x20: 'Battery Voltage', 0x21: 'Battery Percentage Remaining', 0x30: 'Battery Manufacturer',
  0x31: 'Battery Size', 0x32: 'Battery AHr Rating', 0x33: 'Battery Quantity', 0x34: 'Battery Rated Voltage', 0x35: 'Battery Alarm Mask',
  0x36: 'Battery Voltage Minimum Threshold',
};
export const LEVEL: Names = {
  0x0: 'Current Level', 0x1: 'Remaining Time', 0x10: 'OnOff Transition Time', 0x11: 'On Level', 0x4000: 'Startup Level',
};
export const COLOR: Names = {
  0x0: 'Current Hue', 0x1: 'Current Saturation', 0x2: 'Remaining Time', 0x3: 'Current X', 0x4: 'Current Y', 0x5: 'Drift Compensation',
  0x6: 'Compensation Text', 0x7: 'Color Temperature', 0x8: 'Color Mode', 0x10: 'Number of Primaries', 0x11: 'Primary 1 X', 0x12: 'Primary 1 Y',
  0x13: 'Primary 1 Intensity', 0x15: 'Primary 2 X', 0x16: 'Primary 2 Y', 0x17: 'Primary 2 Intensity', 0x19: 'Primary 3 X', 0x1a: 'Primary 3 Y',
  0x1b: 'Primary 3 Intensity', 0x20: 'Primary 4 X', 0x21: 'Primary 4 Y', 0x22: 'Primary 4 Intensity', 0x24: 'Primary 5 X', 0x25: 'Primary 5 Y',
  0x26: 'Primary 5 Intensity', 0x28: 'Primary 6 X', 0x29: 'Primary 6 Y', 0x2a: 'Primary 6 Intensity', 0x30: 'White Point X', 0x31: 'White Point Y',
  0x32: 'Color Point Red X', 0x33: 'Color Point Red Y', 0x34: 'Color Point Red Intensity', 0x36: 'Color Point Green X',
  0x37: 'Color Point Green Y', 0x38: 'Color Point Green Intensity', 0x3a: 'Color Point Blue X', 0x3b: 'Color Point Blue Y',
  0x3c: 'Color Point Blue Intensity', 0x4000: 'Enhanced Current Hue', 0x4001: 'Enhanced Color Mode', 0x4002: 'Color Loop Active',
  0x4003: 'Color Loop Direction', 0x4004: 'Color Loop Time', 0x4005: 'Color Loop Start Enhanced Hue', 0x4006: 'Color Loop Stored Enhanced Hue',
  0x400a: 'Color Capabilities', 0x400b: 'Color Temperature Physical Min', 0x400c: 'Color Temperature Physical Max',
  0x4010: 'Startup Color Temperature',
};
export const TIME: Names = {
  0x0: 'Time', 0x1: 'Time Status', 0x2: 'Time Zone', 0x3: 'Daylight Saving Time Start', 0x4: 'Daylight Saving Time End',
  0x5: 'Daylight Saving Time Shift', 0x6: 'Standard Time', 0x7: 'Local Time', 0x8: 'Last Set Time', 0x9: 'Valid Until Time',
};
export const THERMOSTAT: Names = {
  0x0: 'LocalTemperature', 0x1: 'OutdoorTemperature', 0x2: 'Occupancy', 0x3: 'AbsMinHeatSetpointLimit', 0x4: 'AbsMaxHeatSetpointLimit',
  0x5: 'AbsMinCoolSetpointLimit', 0x6: 'AbsMaxCoolSetpointLimit', 0x7: 'PICoolingDemand', 0x8: 'PIHeatingDemand',
  0x9: 'HVACSystemTypeConfiguration', 0x10: 'LocalTemperatureCalibration', 0x11: 'OccupiedCoolingSetpoint', 0x12: 'OccupiedHeatingSetpoint',
  0x13: 'UnoccupiedCoolingSetpoint', 0x14: 'UnoccupiedHeatingSetpoint', 0x15: 'MinHeatSetpointLimit', 0x16: 'MaxHeatSetpointLimit',
  0x17: 'MinCoolSetpointLimit', 0x18: 'MaxCoolSetpointLimit', 0x19: 'MinSetpointDeadBand', 0x1a: 'RemoteSensing',
  0x1b: 'ControlSequenceOfOperation', 0x1c: 'SystemMode', 0x1d: 'AlarmMask', 0x1e: 'ThermostatRunningMode', 0x20: 'StartOfWeek',
  0x21: 'NumberOfWeeklyTransitions', 0x22: 'NumberOfDailyTransitions', 0x23: 'TemperatureSetpointHold', 0x24: 'TemperatureSetpointHoldDuration',
  0x25: 'ThermostatProgrammingOperationMode', 0x29: 'ThermostatRunningState',
};
export const ELECTRICITY: Names = {
  0: 'Measurement Type', 256: 'DC Voltage', 257: 'DC Voltage Min', 258: 'DC Voltage Max', 259: 'DC Current',
  260: 'DC Current Min', 261: 'DC Current Max', 262: 'DC Power', 263: 'DC Power Min', 264: 'DC Power Max', 512: 'DC Voltage Multiplier',
  513: 'DC Voltage Divisor', 514: 'DC Current Multiplier', 515: 'DC Current Divisor', 516: 'DC Power Multiplier', 517: 'DC Power Divisor',
  768: 'AC Frequency', 769: 'AC Frequency Min', 770: 'AC Frequency Max', 771: 'Neutral Current', 772: 'Total Active Power',
  773: 'Total Reactive Power', 774: 'Total Apparent Power', 775: 'Measured 1st Harmonic Current', 776: 'Measured 3rd Harmonic Current',
  777: 'Measured 5th Harmonic Current', 778: 'Measured 7th Harmonic Current', 779: 'Measured 9th Harmonic Current',
  780: 'Measured 11th Harmonic Current', 781: 'Measured Phase 1st Harmonic Current', 782: 'Measured Phase 3rd Harmonic Current',
  783: 'Measured Phase 5th Harmonic Current', 784: 'Measured Phase 7th Harmonic Current', 785: 'Measured Phase 9th Harmonic Current',
  786: 'Measured Phase 11th Harmonic Current', 1024: 'AC Frequency Multiplier', 1025: 'AC Frequency Divisor', 1026: 'Power Multiplier',
  1027: 'Power Divisor', 1028: 'Harmonic Current Multiplier', 1029: 'Phase Harmonic Current Multiplier', 1281: 'Line Current',
  1282: 'Active Current', 1283: 'Reactive Current', 1285: 'RMS Voltage', 1286: 'RMS Voltage Min', 1287: 'RMS Voltage Max', 1288: 'RMS Current',
  1289: 'RMS Current Min', 1290: 'RMS Current Max', 1291: 'Active Power', 1292: 'Active Power Min', 1293: 'Active Power Max',
  1294: 'Reactive Power', 1295: 'Apparent Power', 1296: 'Power Factor', 1297: 'Average RMS Voltage Measurement Period',
  1298: 'Average RMS Over Voltage Counter', 1299: 'Average RMS Under Voltage Counter', 1300: 'RMS Extreme Over Voltage Period',
  1301: 'RMS Extreme Under Voltage Period', 1302: 'RMS Voltage Sag Period', 1303: 'RMS Voltage Swell Period', 1536: 'AC Voltage Multiplier',
  1537: 'AC Voltage Divisor', 1538: 'AC Current Multiplier', 1539: 'AC Current Divisor', 1540: 'AC Power Multiplier', 1541: 'AC Power Divisor',
  1792: 'DC Overload Alarms Mask', 1793: 'DC Voltage Overload', 1794: 'DC Current Overload', 2048: 'AC Alarms Mask', 2049: 'AC Voltage Overload',
  2050: 'AC Current Overload', 2051: 'AC Active Power Overload', 2052: 'AC Reactive Power Overload', 2053: 'Average RMS Over Voltage',
  2054: 'Average RMS Under Voltage', 2055: 'RMS Extreme Over Voltage', 2056: 'RMS Extreme Under Voltage', 2057: 'RMS Voltage Sag',
  2058: 'RMS Voltage Swell', 2305: 'Line Current Ph B', 2306: 'Active Current Ph B', 2307: 'Reactive Current Ph B', 2309: 'RMS Voltage Ph B',
  2310: 'RMS Voltage Min Ph B', 2311: 'RMS Voltage Max Ph B', 2312: 'RMS Current Ph B', 2313: 'RMS Current Min Ph B', 2314: 'RMS Current Max Ph B',
  2315: 'Active Power Ph B', 2316: 'Active Power Min Ph B', 2317: 'Active Power Max Ph B', 2318: 'Reactive Power Ph B',
  2319: 'Apparent Power Ph B', 2320: 'Power Factor Ph B', 2321: 'Average RMS Voltage Measurement Period Ph B',
  2322: 'Average RMS Over Voltage Counter Ph B', 2323: 'Average RMS Under Voltage Counter Ph B', 2324: 'RMS Extreme Over Voltage Period Ph B',
  2325: 'RMS Extreme Under Voltage Period Ph B', 2326: 'RMS Voltage Sag Period Ph B', 2327: 'RMS Voltage Swell Period Ph B',
  2561: 'Line Current Ph C', 2563: 'Reactive Current Ph C', 2565: 'RMS Voltage Ph C', 2566: 'RMS Voltage Min Ph C', 2567: 'RMS Voltage Max Ph C',
  2568: 'RMS Current Ph C', 2569: 'RMS Current Min Ph C', 2570: 'RMS Current Max Ph C', 2571: 'Active Power Ph C', 2572: 'Active Power Min Ph C',
  2573: 'Active Power Max Ph C', 2574: 'Reactive Power Ph C', 2575: 'Apparent Power Ph C', 2576: 'Power Factor Ph C',
  2577: 'Average RMS Voltage Measurement Period Ph C', 2578: 'Average RMS Over Voltage Counter Ph C',
  2579: 'Average RMS Under Voltage Counter Ph C', 2580: 'RMS Extreme Over Voltage Period Ph C', 2581: 'RMS Extreme Under Voltage Period Ph C',
  2582: 'RMS Voltage Sag Period Ph C', 2583: 'RMS Voltage Swell Period Ph C',
};
export const ZONE: Names = {
  0x0: 'ZoneState', 0x1: 'ZoneType', 0x2: 'ZoneStatus', 0x10: 'IAS_CIE_Address',
};
export const PRESSURE: Names = {
  0x0: 'Measured Value', 0x1: 'Min Measured Value', 0x2: 'Max Measured Value', 0x3: 'Tolerance', 0x10: 'Scaled Value', 0x11: 'Min Scaled Value',
  0x12: 'Max Scaled Value', 0x13: 'Scaled Tolerance', 0x14: 'Scale',
};
export const DOOR_LOCK: Names = {
  0x0: 'Lock State', 0x1: 'Lock Type', 0x2: 'Actuator Enabled', 0x3: 'Door State', 0x4: 'Door Open Events', 0x5: 'Door Closed Events',
  0x6: 'Open Period',
};
export const ZONE_TYPES: Names = {
  0x0: 'Standard CIE', 0xd: 'Motion sensor', 0x15: 'Contact switch', 0x28: 'Fire sensor', 0x2a: 'Water sensor', 0x2b: 'Gas sensor',
  0x2c: 'Personal emergency device', 0x2d: 'Vibration/movement sensor', 0x10f: 'Remote control', 0x115: 'Key fob', 0x21d: 'Keypad',
  0x225: 'Standard warning device', 0xffff: 'Invalid zone type',
};
