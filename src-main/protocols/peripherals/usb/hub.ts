/** Requests to hubs and what they answer: USB 2.0 §11.24. */
import { type Cursor, type Field, type FieldOptions, below, flag, u16, u8 } from '../../../dissect/index.ts';
import { takeNamedBits } from '../../bit-names.ts';
import { type Setup } from './devices.ts';

const id = (name: string): FieldOptions => below('usbhub')(name, { little: true });
const REQUESTS: Readonly<Record<number, string>> = {
  0: 'GET_STATUS', 1: 'CLEAR_FEATURE', 3: 'SET_FEATURE', 6: 'GET_DESCRIPTOR', 7: 'SET_DESCRIPTOR', 8: 'CLEAR_TT_BUFFER', 9: 'RESET_TT',
  10: 'GET_TT_STATE',
  11: 'STOP_TT',
};
const HUB_FEATURES: Readonly<Record<number, string>> = { 0: 'C_HUB_LOCAL_POWER', 1: 'C_HUB_OVER_CURRENT' };
const PORT_FEATURES: Readonly<Record<number, string>> = {
  0: 'PORT_CONNECTION', 1: 'PORT_ENABLE', 2: 'PORT_SUSPEND', 3: 'PORT_OVER_CURRENT', 4: 'PORT_RESET', 5: 'PORT_LINK_STATE', 8: 'PORT_POWER',
  9: 'PORT_LOW_SPEED', 16: 'C_PORT_CONNECTION', 17: 'C_PORT_ENABLE', 18: 'C_PORT_SUSPEND', 19: 'C_PORT_OVER_CURRENT', 20: 'C_PORT_RESET',
  21: 'PORT_TEST', 22: 'PORT_INDICATOR', 23: 'PORT_U1_TIMEOUT', 24: 'PORT_U2_TIMEOUT', 25: 'C_PORT_LINK_STATE', 26: 'C_PORT_CONFIG_ERROR',
  27: 'PORT_REMOTE_WAKE_MASK', 28: 'BH_PORT_RESET', 29: 'C_BH_PORT_RESET', 30: 'FORCE_LINKPM_ACCEPT',
};

const f = {
  request: u8('bRequest', { hex: true, values: REQUESTS, ...id('setup.bRequest') }),
  value: u16('wValue', { hex: true, ...id('setup.wValue') }),
  index: u16('wIndex', id('setup.wIndex')),
  length: u16('wLength', id('setup.wLength')),
  hubFeature: u16('HubFeatureSelector', { values: HUB_FEATURES, ...id('setup.HubFeatureSelector') }),
  portFeature: u16('PortFeatureSelector', { values: PORT_FEATURES, ...id('setup.PortFeatureSelector') }),
  descriptorType: u8('DescriptorType', id('setup.DescriptorType')),
  descriptorIndex: u8('DescriptorIndex', id('setup.DescriptorIndex')),
  descriptorLength: u16('DescriptorLength', id('setup.DescriptorLength')),
  zero: u16('(zero)', id('setup.zero')),
  selector: u8('PortSelector', id('setup.PortSelector')),
  port: u8('Port', id('setup.Port')),
  widePort: u16('Port', id('setup.Port')),
  portStatus: u16('Port Status', { hex: true, ...id('status.port') }),
  portChange: u16('Port Change', { hex: true, ...id('change.port') }),
};
const bit = (title: string, mask: number, name: string): Field<boolean> => flag(title, mask, { size: 2, as: ['True', 'False'], ...id(name) });
const STATUS_BITS = [
  bit('PORT_CONNECTION', 0x0001, 'status.port.connection'), bit('PORT_ENABLE', 0x0002, 'status.port.enable'),
  bit('PORT_SUSPEND', 0x0004, 'status.port.suspend'),
  bit('PORT_OVER_CURRENT', 0x0008, 'status.port.overcurrent'), bit('PORT_RESET', 0x0010, 'status.port.reset'),
  bit('PORT_POWER', 0x0100, 'status.port.power'),
  bit('PORT_LOW_SPEED', 0x0200, 'status.port.low_speed'), bit('PORT_HIGH_SPEED', 0x0400, 'status.port.high_speed'),
  bit('PORT_TEST', 0x0800, 'status.port.test'),
  flag('PORT_INDICATOR', 0x1000, { as: ['Software-controlled color', 'Default colors'], ...id('status.port.indicator') }),
];
const CHANGE_BITS = [
  bit('C_PORT_CONNECTION', 0x0001, 'change.port.connection'), bit('C_PORT_ENABLE', 0x0002, 'change.port.enable'),
  bit('C_PORT_SUSPEND', 0x0004, 'status.port.suspend'),
  bit('C_PORT_OVER_CURRENT', 0x0008, 'status.port.overcurrent'), bit('C_PORT_RESET', 0x0010, 'status.port.reset'),
];
export const HUB_FIELDS: readonly Field[] = [...Object.values(f), ...STATUS_BITS, ...CHANGE_BITS];

const GET_STATUS = 0, CLEAR_FEATURE = 1, SET_FEATURE = 3, GET_DESCRIPTOR = 6, SET_DESCRIPTOR = 7;
const TO_PORT = 3;

export const isHubRequest = (setup: Setup): boolean => REQUESTS[setup.request] !== undefined;

/** What the row says of a request and of what answers it. */
function wording(setup: Setup, kind: string): string {
  const name = `${REQUESTS[setup.request]} ${kind.padEnd(8)}`;
  const isPort = (setup.type & 0x1f) === TO_PORT;
  const feature = (isPort ? PORT_FEATURES : HUB_FEATURES)[setup.value] ?? 'Unknown';
  if (setup.request === GET_STATUS) return isPort ? `${name}    [Port ${setup.index}]` : `${name}    [Hub]`;
  if (setup.request === CLEAR_FEATURE || setup.request === SET_FEATURE) {
    return isPort ? `${name}   [Port ${setup.index & 0xff}: ${feature}]` : `${name}   [Hub: ${feature}]`;
  }
  return name;
}

export function takeHubSetup(p: Cursor, setup: Setup): void {
  p.column('USBHUB');
  p.passing('usbhub');
  p.info(() => wording(setup, 'Request'));
  const isPort = (setup.type & 0x1f) === TO_PORT;
  p.take(f.request);
  const part = (field: Field<number>, take: () => void): void => {
    p.show(field);
    const outer = p.under();
    take();
    p.close(outer);
  };
  switch (setup.request) {
    case GET_STATUS:
      part(f.value, () => p.take(f.zero));
      part(f.index, () => p.take(isPort ? f.widePort : f.zero));
      p.take(f.length);
      break;
    case CLEAR_FEATURE:
    case SET_FEATURE:
      part(f.value, () => p.take(isPort ? f.portFeature : f.hubFeature));
      part(f.index, () => {
        if (isPort) {
          p.take(f.port);
          p.take(f.selector);
        } else {
          p.take(f.zero);
        }
      });
      part(f.length, () => p.take(f.zero));
      break;
    case GET_DESCRIPTOR:
    case SET_DESCRIPTOR:
      part(f.value, () => {
        p.take(f.descriptorIndex);
        p.take(f.descriptorType);
      });
      part(f.index, () => p.take(f.zero));
      part(f.length, () => p.take(f.descriptorLength));
      break;
    default:
      p.take(f.value);
      p.take(f.index);
      p.take(f.length);
  }
}

/** What a hub answers: of ports their state. */
export function takeHubAnswer(p: Cursor, setup: Setup): void {
  p.column('USBHUB');
  p.info(() => wording(setup, 'Response').trimEnd());
  if (setup.request === GET_STATUS && (setup.type & 0x1f) === TO_PORT && p.remaining >= 4) {
    p.passing('usbhub');
    takeNamedBits(p, f.portStatus, STATUS_BITS, STATUS_BITS);
    takeNamedBits(p, f.portChange, CHANGE_BITS, CHANGE_BITS);
  }
}
