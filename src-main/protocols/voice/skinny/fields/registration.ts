/** Fields of messages by which a station registers, and asks how it is to be set up. */
import { ether, ipv4, ipv6, text, u8 } from '../../../../dissect/index.ts';
import { little16, little32 } from './little-endian.ts';
import { BUTTONS } from '../long-names.ts';
import { ALARM_SEVERITY_NAMES, MWI_NOTIFICATION_RESULT_NAMES } from '../names.ts';

export const REGISTRATION_FIELDS = {
  activeConferences: little32('Active Conferences'), activeStreams: little32('Active RTP Streams'), alarmInfo: text('alarmInfo'),
  alignmentPadding: little16('alignmentPadding'), areMessagesWaiting: little32('areMessagesWaiting'), busyTrigger: little16('busyTrigger'),
  buttonCount: little32('buttonCount'), buttonOffset: little32('buttonOffset'), instance: little32('instance'),
  instanceNumber: u8('instanceNumber'), ipV4AddressScope: little32('ipV4AddressScope'), ipV6AddressScope: little32('ipV6AddressScope'),
  keepAliveInterval: little32('keepAliveInterval'), lineDataEntries: little32('lineDataEntries'), macAddress: ether('Mac Address'),
  maxNumCalls: little16('maxNumCalls'), maxNumOfAvailLines: little32('maxNumOfAvailLines'), maxNumberOfLines: little32('maxNumberOfLines'),
  maxProtocolVer: u8('maxProtocolVer'), numNewMsgs: little32('numNewMsgs'), numOldMsgs: little32('numOldMsgs'),
  numberOfLines: little32('numberOfLines'), numberOfSpeedDials: little32('numberOfSpeedDials'), parm1: little32('parm1'),
  parm2: little32('parm2'), protocolVer: u8('Protocol Version'), 'reserved.for.future.use': little32('reserved_for_future_use'),
  rtpMediaPort: little32('rtpMediaPort'), secondaryKeepAliveInterval: little32('secondaryKeepAliveInterval'),
  serverTcpListenPort: little32('serverTcpListenPort'), startingLineInstance: little32('startingLineInstance'),
  stationIpAddr: ipv4('stationIpAddr'), 'stationIpAddr.ipv4': ipv4('stationIpAddr IPv4 Address'),
  'stationIpAddr.ipv6': ipv6('stationIpAddr IPv6 Address'), stationIpV6Addr: ipv6('stationIpV6Addr'),
  'stationIpV6Addr.ipv4': ipv4('stationIpV6Addr IPv4 Address'), 'stationIpV6Addr.ipv6': ipv6('stationIpV6Addr IPv6 Address'),
  systemTime: little32('systemTime'), totalButtonCount: little32('totalButtonCount'),
  totalNumOfConfiguredLines: little32('totalNumOfConfiguredLines'), unknown: u8('unknown'), 'unknown1.0159': little32('unknown1_0159'),
  'unknown2.0159': little32('unknown2_0159'), 'unknown3.0159': little32('unknown3_0159'), wDay: little32('wDay'),
  wDayOfWeek: little32('wDayOfWeek'), wHour: little32('wHour'), wMilliseconds: little32('wMilliseconds'), wMinute: little32('wMinute'),
  wMonth: little32('wMonth'), wSecond: little32('wSecond'), wYear: little32('wYear'),
  waitTimeBeforeNextReq: little32('waitTimeBeforeNextReq'), DeviceName: text('DeviceName'), ServerName: text('ServerName'),
  alarmSeverity: little32('alarmSeverity', { hex: true, values: ALARM_SEVERITY_NAMES }),
  buttonDefinition: u8('buttonDefinition', { hex: true, values: BUTTONS }), configVersionStamp: text('configVersionStamp'),
  dateTemplate: text('dateTemplate'), firmwareLoadName: text('firmwareLoadName'), locationInfo: text('locationInfo'),
  mwiControlNumber: text('mwiControlNumber'), mwiTargetNumber: text('mwiTargetNumber'),
  'mwi.notification.result': little32('mwi_notification_result', { hex: true, values: MWI_NOTIFICATION_RESULT_NAMES }),
  resetType: little32('resetType', { hex: true, values: { 1: 'RESET', 2: 'RESTART', 3: 'APPLY_CONFIG' } }), serverName: text('serverName'),
  status: little32('status', { hex: true, values: { 0: 'Ok', 1: 'Error', 2: 'NAK' } }),
  unRegReasonCode: little32('unRegReasonCode', { hex: true, values: { 0: 'Unknown', 1: 'PowerSaveMode' } }),
  'unknownString.0159': text('unknownString_0159'), userName: text('userName'), versionStr: text('versionStr'),
} as const;
