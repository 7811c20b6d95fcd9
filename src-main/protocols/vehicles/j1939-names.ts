/** What SAE J1939 calls addresses and parameter groups. */

/** Preferred addresses, and those that stand for no device: SAE J1939, table B2. */
const ADDRESSES: Readonly<Record<number, string>> = {
  0: 'Engine #1', 1: 'Engine #2', 2: 'Turbocharger', 3: 'Transmission #1', 4: 'Transmission #2', 5: 'Shift Console - Primary',
  6: 'Shift Console - Secondary', 7: 'Power TakeOff - (Main or Rear)', 8: 'Axle - Steering', 9: 'Axle - Drive #1', 10: 'Axle - Drive #2',
  11: 'Brakes - System Controller', 12: 'Brakes - Steer Axle', 13: 'Brakes - Drive axle #1', 14: 'Brakes - Drive Axle #2', 15: 'Retarder - Engine',
  16: 'Retarder - Driveline', 17: 'Cruise Control', 18: 'Fuel System', 19: 'Steering Controller', 20: 'Suspension - Steer Axle',
  21: 'Suspension - Drive Axle #1', 22: 'Suspension - Drive Axle #2', 23: 'Instrument Cluster #1', 24: 'Trip Recorder',
  25: 'Passenger-Operator Climate Control #1', 26: 'Alternator/Electrical Charging System', 27: 'Aerodynamic Control', 28: 'Vehicle Navigation',
  29: 'Vehicle Security', 30: 'Electrical System', 31: 'Starter System', 32: 'Tractor-Trailer Bridge #1', 33: 'Body Controller',
  34: 'Auxiliary Valve Control or Engine Air System Valve Control', 35: 'Hitch Control', 36: 'Power TakeOff (Front or Secondary)',
  37: 'Off Vehicle Gateway', 38: 'Virtual Terminal (in cab)', 39: 'Management Computer #1', 40: 'Cab Display #1',
  41: 'Retarder, Exhaust, Engine #1', 42: 'Headway Controller', 43: 'On-Board Diagnostic Unit', 44: 'Retarder, Exhaust, Engine #2',
  45: 'Endurance Braking System', 46: 'Hydraulic Pump Controller', 47: 'Suspension - System Controller #1', 48: 'Pneumatic - System Controller',
  49: 'Cab Controller - Primary', 50: 'Cab Controller - Secondary', 51: 'Tire Pressure Controller', 52: 'Ignition Control Module #1',
  53: 'Ignition Control Module #2', 54: 'Seat Control #1', 55: 'Lighting - Operator Controls', 56: 'Rear Axle Steering Controller #1',
  57: 'Water Pump Controller', 58: 'Passenger-Operator Climate Control #2', 59: 'Transmission Display - Primary',
  60: 'Transmission Display - Secondary', 61: 'Exhaust Emission Controller', 62: 'Vehicle Dynamic Stability Controller', 63: 'Oil Sensor',
  64: 'Suspension - System Controller #2', 65: 'Information System Controller #1', 66: 'Ramp Control', 67: 'Clutch/Converter Unit',
  68: 'Auxiliary Heater #1', 69: 'Auxiliary Heater #2', 70: 'Engine Valve Controller', 71: 'Chassis Controller #1', 72: 'Chassis Controller #2',
  73: 'Propulsion Battery Charger', 74: 'Communications Unit, Cellular', 75: 'Communications Unit, Satellite', 76: 'Communications Unit, Radio',
  77: 'Steering Column Unit', 78: 'Fan Drive Controller', 79: 'Seat Control #2', 80: 'Parking brake controller',
  81: 'Aftertreatment #1 system gas intake', 82: 'Aftertreatment #1 system gas outlet', 83: 'Safety Restraint System', 84: 'Cab Display #2',
  85: 'Diesel Particulate Filter Controller', 86: 'Aftertreatment #2 system gas intake', 87: 'Aftertreatment #2 system gas outlet',
  88: 'Safety Restraint System #2', 89: 'Atmospheric Sensor', 248: 'File Server / Printer', 249: 'Off Board Diagnostic-Service Tool #1',
  250: 'Off Board Diagnostic-Service Tool #2', 251: 'On-Board Data Logger', 252: 'Reserved for Experimental Use', 253: 'Reserved for OEM',
  254: 'Null Address', 255: 'GLOBAL',
};

/** Addresses behind the preferred ones are reserved, and from 128 on any device may claim them (SAE J1939-81). */
export const addressName = (address: number): string => ADDRESSES[address] ?? (address < 128 ? 'Reserved' : 'Arbitrary');

/** Parameter groups of SAE J1939-21, -71, -73 and -81 that are met most. */
const GROUPS: Readonly<Record<number, string>> = {
  0: 'Torque/Speed Control 1', 256: 'Transmission Control 1', 51456: 'Request 2', 51712: 'Transfer', 57088: 'Stop Start Broadcast (DM13)',
  57344: 'Cab Message 1', 59392: 'Acknowledgment', 59904: 'Request', 60160: 'Transport Protocol - Data Transfer',
  60416: 'Transport Protocol - Connection Management', 60928: 'Address Claimed', 61184: 'Proprietary A', 61440: 'Electronic Retarder Controller 1',
  61441: 'Electronic Brake Controller 1', 61442: 'Electronic Transmission Controller 1', 61443: 'Electronic Engine Controller 2',
  61444: 'Electronic Engine Controller 1', 61445: 'Electronic Transmission Controller 2', 65132: 'Tachograph', 65203: 'Fuel Consumption (Liquid)',
  65209: 'Trip Fuel Information (Liquid)', 65215: 'Wheel Speed Information', 65217: 'High Resolution Vehicle Distance',
  65226: 'Active Diagnostic Trouble Codes (DM1)', 65227: 'Previously Active Diagnostic Trouble Codes (DM2)',
  65228: 'Diagnostic Data Clear/Reset of Previously Active DTCs (DM3)', 65229: 'Freeze Frame Parameters (DM4)',
  65230: 'Diagnostic Readiness 1 (DM5)', 65231: 'Emission Related Pending DTCs (DM6)', 65235: 'Diagnostic Data Clear/Reset of Active DTCs (DM11)',
  65236: 'Emission Related Active DTCs (DM12)', 65240: 'Commanded Address', 65242: 'Software Identification',
  65247: 'Electronic Engine Controller 3', 65248: 'Vehicle Distance', 65251: 'Engine Configuration 1', 65253: 'Engine Hours, Revolutions',
  65254: 'Time/Date', 65255: 'Vehicle Hours', 65256: 'Vehicle Direction/Speed', 65257: 'Fuel Consumption (Liquid) 1',
  65259: 'Component Identification', 65260: 'Vehicle Identification', 65261: 'Cruise Control/Vehicle Speed Setup', 65262: 'Engine Temperature 1',
  65263: 'Engine Fluid Level/Pressure 1', 65264: 'Power Takeoff Information', 65265: 'Cruise Control/Vehicle Speed 1',
  65266: 'Fuel Economy (Liquid)', 65267: 'Vehicle Position', 65268: 'Tire Condition', 65269: 'Ambient Conditions',
  65270: 'Intake/Exhaust Conditions 1', 65271: 'Vehicle Electrical Power 1', 65272: 'Transmission Fluids 1', 65273: 'Axle Information',
  65274: 'Brakes', 65276: 'Dash Display', 65278: 'Auxiliary Water Pump Pressure', 65279: 'Water in Fuel Indicator',
};

const OWN_GROUPS = 0xff00, NO_GROUP = 0x10000;

/** SAE J1939-21 §5.1: manufacturers give the groups of the last page of 256 what meaning they like. */
export const groupName = (group: number): string | undefined =>
  GROUPS[group] ?? (group >= OWN_GROUPS && group < NO_GROUP ? 'Proprietary B' : undefined);
