/**
 * PROFINET's Discovery and Basic Configuration Protocol (IEC 61158-6-10, coding of DCP-PDUs): who is there, and giving stations names and
 * addresses.
 */
import { hex } from '../../bytes/hexadecimal.ts';
import { type Cursor, type Field, ether, ipv4, none, octets, protocol, text, u16, u32, u8 } from '../../dissect/index.ts';

const OPTIONS: Readonly<Record<number, string>> = {
  0: 'Reserved', 1: 'IP', 2: 'Device properties', 3: 'DHCP', 4: 'Reserved', 5: 'Control', 6: 'Device Initiative', 7: 'TSN Domain',
  255: 'All Selector',
};
const optionName = (option: number): string => OPTIONS[option] ?? (option >= 0x80 ? 'Manufacturer specific' : 'Reserved');
const SERVICES: Readonly<Record<number, string>> = {
  0: 'reserved', 1: 'Manufacturer specific', 2: 'Manufacturer specific', 3: 'Get', 4: 'Set', 5: 'Identify', 6: 'Hello',
};
const SHORT_SERVICES: Readonly<Record<number, string>> = { 3: 'Get', 4: 'Set', 5: 'Ident', 6: 'Hello' };
const TYPES: Readonly<Record<number, string>> = { 0: 'Request', 1: 'Response Success', 5: 'Response - Request not supported' };
const SHORT_TYPES: Readonly<Record<number, string>> = { 0: 'Req', 1: 'Ok ', 5: 'unsupported' };
const ERRORS: Readonly<Record<number, string>> = {
  0: 'Ok', 1: 'Option unsupp.', 2: 'Suboption unsupp. or no DataSet avail.', 3: 'Suboption not set', 4: 'Resource Error',
  5: 'SET not possible by local reasons', 6: 'In operation, SET not possible',
};
const QUALIFIERS = { 0: 'Use the value temporary', 1: 'Save the value permanent' };
const RESETS = {
  0: 'Default', 2: 'Reset application data', 3: 'Reset application data', 4: 'Reset communication parameter', 5: 'Reset communication parameter',
  6: 'Reset engineering parameter', 7: 'Reset engineering parameter', 8: 'Resets all stored data', 9: 'Resets all stored data',
  10: 'Reset engineering parameter', 11: 'Reset engineering parameter', 16: 'Resets all stored data in the IOD or IOC to its factory values',
  17: 'Resets all stored data in the IOD or IOC to its factory values', 18: 'Reset and restore data', 19: 'Reset and restore data',
};
const IP_SUBOPTIONS = { 0: 'Reserved', 1: 'MAC address', 2: 'IP parameter', 3: 'Full IP suite' };
const IP_STATES = {
  0: 'IP not set', 1: 'IP set', 2: 'IP set by DHCP', 128: 'IP not set (address conflict detected)', 129: 'IP set (address conflict detected)',
  130: 'IP set by DHCP (address conflict detected)',
};
const DEVICE_SUBOPTIONS = {
  0: 'Reserved', 1: 'Manufacturer specific (Type of Station)', 2: 'Name of Station', 3: 'Device ID', 4: 'Device Role', 5: 'Device Options',
  6: 'Alias Name', 7: 'Device Instance', 8: 'OEM Device ID', 10: 'RSI Properties',
};
const DHCP_SUBOPTIONS = {
  12: 'Host name', 43: 'Vendor specific', 54: 'Server identifier', 55: 'Parameter request list', 60: 'Class identifier', 61: 'DHCP client identifier',
  81: 'FQDN, Fully Qualified Domain Name', 97: 'UUID/GUID-based Client', 255: 'Control DHCP for address resolution',
};
const CONTROL_SUBOPTIONS = {
  0: 'Reserved', 1: 'Start Transaction', 2: 'End Transaction', 3: 'Signal', 4: 'Response', 5: 'Reset Factory Settings', 6: 'Reset to Factory',
};
const INITIATIVE_SUBOPTIONS = { 0: 'Reserved', 1: 'Device Initiative' };
const INITIATIVES = { 0: 'Device does not issue a DCP-Hello-ReqPDU after power on', 1: 'Device does issue a DCP-Hello-ReqPDU after power on' };

const REQUEST = 0, GET = 3, SET = 4, IDENTIFY = 5;
const NAME = 2;
const RESET = 6, CONTROL_RESPONSE = 4;
const IP = 1, DEVICE = 2, DHCP = 3, CONTROL = 5, INITIATIVE = 6, ALL = 255;

export const pnDcp = protocol({
  name: 'pn_dcp',
  title: 'PROFINET DCP',
  short: 'PN-DCP',
  on: { 'pn_rt.frame_id': [0xfefc, 0xfefd, 0xfefe, 0xfeff] },
  fields: {
    service_id: u8('ServiceID', { values: SERVICES }),
    service_type: u8('ServiceType', { values: TYPES }),
    xid: u32('Xid', { hex: true }),
    reserved8: u8('Reserved'),
    reserved16: u16('Reserved'),
    response_delay: u16('ResponseDelay'),
    data_length: u16('DCPDataLength'),
    block: none('Block'),
    option: u8('Option', { values: optionName }),
    block_length: u16('DCPBlockLength'),
    block_error: u8('BlockError', { values: ERRORS }),
    block_info: u16('BlockInfo', { values: () => 'Reserved' }),
    block_qualifier: u16('BlockQualifier', { values: QUALIFIERS }),
    block_qualifier_reset: u16('BlockQualifier: ResettoFactory', { values: RESETS }),
    suboption_ip: u8('Suboption', { values: IP_SUBOPTIONS }),
    suboption_ip_block_info: u16('BlockInfo', { values: IP_STATES }),
    suboption_ip_mac_address: ether('MAC Address'),
    suboption_ip_ip: ipv4('IPaddress'),
    suboption_ip_subnetmask: ipv4('Subnetmask', { netmask: true }),
    suboption_ip_standard_gateway: ipv4('StandardGateway'),
    suboption_device: u8('Suboption', { values: DEVICE_SUBOPTIONS }),
    suboption_device_devicevendorvalue: text('DeviceVendorValue'),
    suboption_device_nameofstation: text('NameOfStation'),
    suboption_vendor_id: u16('VendorID', { hex: true }),
    suboption_device_id: u16('DeviceID', { hex: true }),
    suboption_device_role: u8('DeviceRoleDetails', { hex: true }),
    suboption_device_aliasname: text('AliasName'),
    suboption_device_instance: u8('DeviceInstanceHigh', { hex: true }),
    instance_low: u8('DeviceInstanceLow', { id: 'pn_dcp.suboption_device_instance', hex: true }),
    suboption_device_oem_ven_id: u16('OEMVendorID', { hex: true }),
    suboption_device_oem_dev_id: u16('OEMDeviceID', { hex: true }),
    suboption_dhcp: u8('Suboption', { values: DHCP_SUBOPTIONS }),
    suboption_control: u8('Suboption', { values: CONTROL_SUBOPTIONS }),
    suboption_control_option: u8('Option', { values: optionName }),
    suboption_control_signal_value: u16('SignalValue', { hex: true, values: { 256: 'Flash Once' } }),
    suboption_deviceinitiative: u8('Suboption', { values: INITIATIVE_SUBOPTIONS }),
    deviceinitiative_value: u16('DeviceInitiativeValue', { values: INITIATIVES }),
    suboption_all: u8('Suboption', { values: { 255: 'ALL Selector' } }),
    suboption_manuf: u8('Suboption'),
    /** What no table here knows. */
    value: octets('Value', { own: true }),
  },
  dissect(p, f) {
    const service = p.take(f.service_id), type = p.take(f.service_type), xid = p.take(f.xid);
    p.take(service === IDENTIFY && type === REQUEST ? f.response_delay : f.reserved16);
    const part = p.within(p.take(f.data_length));
    const heading = `${SHORT_SERVICES[service] ?? `Unknown service ${service}`} ${SHORT_TYPES[type] ?? `type ${type}`}, Xid:${hex(xid)}`;
    const told: string[] = [];
    p.info(() => heading + told.map(text => `, ${text}`).join(''));
    p.title(() => `, ${heading}`);
    while (part.more) {
      if (service === GET && type === REQUEST) told.push(takeSelector(part).name);
      else told.push(takeBlock(part, service, type));
    }
  },
});

const f = pnDcp.fields;

const SUBOPTIONS: Readonly<Record<number, Field<number>>> = {
  [IP]: f.suboption_ip, [DEVICE]: f.suboption_device, [DHCP]: f.suboption_dhcp, [CONTROL]: f.suboption_control,
  [INITIATIVE]: f.suboption_deviceinitiative, [ALL]: f.suboption_all,
};

interface Selector {
  readonly option: number;
  readonly suboption: number;
  readonly name: string;
}

/** An option and what of it is meant. */
function takeSelector(p: Cursor, field: Field<number> = f.option): Selector {
  const option = p.take(field), its = SUBOPTIONS[option] ?? f.suboption_manuf;
  const suboption = p.take(its), names = its.options.values as Readonly<Record<number, string>> | undefined;
  return { option, suboption, name: names?.[suboption] ?? `Suboption ${suboption}` };
}

/** A block fills up to an even number of bytes. Gives what the list of packets says of it. */
function takeBlock(p: Cursor, service: number, type: number): string {
  const outer = p.open(f.block), node = p.lastNode;
  const selector = takeSelector(p), length = p.take(f.block_length);
  const part = p.within(length);
  const asks = type === REQUEST;
  const isReset = selector.option === CONTROL && selector.suboption >= RESET - 1;
  // Requests to set say how long; what is told says how it came to be; filters and the controller's answers say neither.
  if (selector.option !== CONTROL || selector.suboption !== CONTROL_RESPONSE) {
    if (asks && service === SET && part.more) part.take(isReset ? f.block_qualifier_reset : f.block_qualifier);
    else if ((!asks || service > IDENTIFY) && part.more) {
      part.take(selector.option === IP && selector.suboption > 1 ? f.suboption_ip_block_info : f.block_info);
    }
  }
  const told = READERS[selector.option]?.(part, selector) ?? selector.name;
  part.takeRest(f.value);
  p.labelNode(node, () => `Block: ${optionName(selector.option)}/${selector.name}`);
  p.close(outer);
  if (length % 2 === 1 && p.more) p.skip(1);
  return told;
}

type Reader = (p: Cursor, selector: Selector) => string | undefined;

function takeAddress(p: Cursor): void {
  p.take(f.suboption_ip_ip);
  p.take(f.suboption_ip_subnetmask);
  p.take(f.suboption_ip_standard_gateway);
}

function takeDevice(p: Cursor, suboption: number): string | undefined {
  switch (suboption) {
    case 1: p.takeRest(f.suboption_device_devicevendorvalue); return 'DeviceVendorValue';
    case NAME: return `NameOfStation:"${p.take(f.suboption_device_nameofstation, p.remaining)}"`;
    case 3: p.take(f.suboption_vendor_id); p.take(f.suboption_device_id); return 'Dev-ID';
    case 4: p.take(f.suboption_device_role); if (p.more) p.take(f.reserved8); return 'Dev-Role';
    case 5: {
      let count = 0;
      for (; p.remaining >= 2; count++) takeSelector(p);
      return `Dev-Options(${count})`;
    }
    case 6: return `AliasName:"${p.take(f.suboption_device_aliasname, p.remaining)}"`;
    case 7: p.take(f.suboption_device_instance); p.take(f.instance_low); return 'Dev-Instance';
    case 8: p.take(f.suboption_device_oem_ven_id); p.take(f.suboption_device_oem_dev_id); return 'OEM-Dev-ID';
    default: return undefined;
  }
}

const CONTROLS: Readonly<Record<number, string>> = {
  1: 'Start-Trans', 2: 'End-Trans', 3: 'Signal', 5: 'Reset FactorySettings', 6: 'Reset to Factory',
};

const READERS: Readonly<Record<number, Reader>> = {
  [IP](p, { suboption }) {
    if (suboption === 1 && p.more) p.take(f.suboption_ip_mac_address);
    else if (suboption > 1 && p.more) takeAddress(p);
    return suboption === 1 ? 'MAC' : 'IP';
  },
  [DEVICE]: (p, { suboption }) => (p.more ? takeDevice(p, suboption) : undefined),
  [CONTROL](p, { suboption }) {
    if (suboption === CONTROL_RESPONSE) {
      takeSelector(p, f.suboption_control_option);
      const error = p.take(f.block_error);
      return `Response(${ERRORS[error] ?? 'Unknown'})`;
    }
    if (suboption === 3 && p.more) p.take(f.suboption_control_signal_value);
    return CONTROLS[suboption];
  },
  [INITIATIVE](p) {
    if (p.more) p.take(f.deviceinitiative_value);
    return 'DeviceInitiative';
  },
  [ALL]: () => 'All',
};
