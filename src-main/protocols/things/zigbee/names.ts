/** What Zigbee calls its clusters (Zigbee Cluster Library R8, by chapter) and profiles (Zigbee Specification R22 §2.3.2). */
type Names = Readonly<Record<number, string>>;

const CLUSTERS: Names = {
  0x0: 'Basic', 0x1: 'Power Configuration', 0x2: 'Device Temperature Configuration', 0x3: 'Identify', 0x4: 'Groups', 0x5: 'Scenes', 0x6: 'On/Off',
  0x7: 'On/Off Switch Configuration', 0x8: 'Level Control', 0x9: 'Alarms', 0xa: 'Time', 0xb: 'RSSI Location', 0xc: 'Analog Input (Basic)',
  0xd: 'Analog Output (Basic)', 0xe: 'Analog Value (Basic)', 0xf: 'Binary Input (Basic)', 0x10: 'Binary Output (Basic)',
  0x11: 'Binary Value (Basic)', 0x12: 'Multistate Input (Basic)', 0x13: 'Multistate Output (Basic)', 0x14: 'Multistate Value (Basic)',
  0x15: 'Commissioning', 0x16: 'Partition', 0x19: 'OTA Upgrade', 0x20: 'Poll Control', 0x21: 'Green Power', 0x1a: 'Power Profile',
  0x1b: 'Appliance Control', 0x100: 'Shade Configuration', 0x101: 'Door Lock', 0x200: 'Pump Configuration Control', 0x201: 'Thermostat',
  0x202: 'Fan Control', 0x203: 'Dehumidification Control', 0x204: 'Thermostat User Interface Configuration', 0x300: 'Color Control',
  0x301: 'Ballast Configuration', 0x400: 'Illuminance Measurement', 0x401: 'Illuminance Level Sensing', 0x402: 'Temperature Measurement',
  0x403: 'Pressure Measurement', 0x404: 'Flow Measurement', 0x405: 'Relative Humidity Measurement', 0x406: 'Occupancy Sensing',
  0xb04: 'Electrical Measurement', 0x500: 'Intruder Alarm System Zone', 0x501: 'Intruder Alarm System ACE', 0x502: 'Intruder Alarm System WD',
  0x600: 'BACnet Generic Tunnel', 0x601: 'BACnet Protocol Tunnel', 0x602: 'BACnet Analog Input (Regular)', 0x603: 'BACnet Analog Input (Extended)',
  0x604: 'BACnet Analog Output (Regular)', 0x605: 'BACnet Analog Output (Extended)', 0x606: 'BACnet Analog Value (Regular)',
  0x607: 'BACnet Analog Value (Extended)', 0x608: 'BACnet Binary Input (Regular)', 0x609: 'BACnet Binary Input (Extended)',
  0x60a: 'BACnet Binary Output (Regular)', 0x60b: 'BACnet Binary Output (Extended)', 0x60c: 'BACnet Binary Value (Regular)',
  0x60d: 'BACnet Binary Value (Extended)', 0x60e: 'BACnet Multistage Input (Regular)', 0x60f: 'BACnet Multistage Input (Extended)',
  0x610: 'BACnet Multistage Output (Regular)', 0x611: 'BACnet Multistage Output (Extended)', 0x612: 'BACnet Multistage Value (Regular)',
  0x613: 'BACnet Multistage Value (Extended)', 0x25: 'Keep-Alive', 0x700: 'Price', 0x701: 'Demand Response and Load Control',
  0x702: 'Simple Metering', 0x703: 'Message', 0x704: 'Tunneling', 0x705: 'Pre-Payment', 0x706: 'Energy Management', 0x707: 'Calendar',
  0x708: 'Device Management', 0x709: 'Events', 0x70a: 'MDU Pairing', 0x70b: 'Sub-Ghz', 0x70d: 'Daily Schedule', 0x800: 'Key Establishment',
  0xb00: 'Appliance Identification', 0xb01: 'Meter Identification', 0xb02: 'Appliance Events And Alerts', 0xb03: 'Appliance Statistics',
  0x1000: 'ZLL Commissioning',
};
/** Numbers from here on are the manufacturers'. */
const FIRST_OF_MANUFACTURERS = 0xfc00;
export const clusterName = (cluster: number): string | undefined =>
  CLUSTERS[cluster] ?? (cluster >= FIRST_OF_MANUFACTURERS ? 'Manufacturer Specific' : undefined);

const PROFILES: Names = {
  0x0000: 'ZigBee Device Profile', 0x0101: 'Industrial Plant Monitoring', 0x0103: 'Test Profile #1', 0x0104: 'Home Automation',
  0x0105: 'Commercial Building Automation', 0x0106: 'Wireless Sensor Network', 0x0107: 'Telecom Automation', 0x0108: 'Health Care',
  0x0109: 'Smart Energy', 0x010a: 'Retail Services', 0x7f01: 'Test Profile #2', 0xa1e0: 'Green Power', 0xc05e: 'ZLL',
};
export const profileName = (profile: number): string | undefined =>
  PROFILES[profile] ?? (profile < 0x7f00 ? 'Unknown ZigBee Standard' : profile < 0xbf00 ? 'Unknown ZigBee Reserved' : undefined);

export const DEVICE_PROFILE = 0;
/** Those whose messages are of the cluster library. */
export const LIBRARY_PROFILES = [0x0101, 0x0103, 0x0104, 0x0105, 0x0106, 0x0107, 0x0108, 0x0109, 0x010a, 0xa1e0, 0xc05e];
/** What the list calls a packet by its profile. */
export const PROFILE_COLUMNS: Names = {
  0x0101: 'ZigBee IPM', 0x0104: 'ZigBee HA', 0x0105: 'ZigBee CBA', 0x0106: 'ZigBee WSN', 0x0107: 'ZigBee TA', 0x0108: 'ZigBee HC',
  0x0109: 'ZigBee SE', 0x010a: 'ZigBee RS',
};
