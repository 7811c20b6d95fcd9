/** What messages of registering, and of how a station is set up are made of. */
import { FIELDS as f } from '../fields.ts';
import { type Part, address, fixed, gap, group, line, list, numbers, words, xml } from '../parts.ts';
import { PHONE_FEATURES, SID } from '../shared.ts';

export const registrationMessages = (): Readonly<Record<number, readonly Part[]>> => ({
  0x0001: [
    SID, f.stationIpAddr, f.deviceType, f.maxStreams, f.activeStreams, f.protocolVer, f.unknown, PHONE_FEATURES, f.maxConferences,
    f.activeConferences, f.macAddress, gap(6), f.ipV4AddressScope, f.maxNumberOfLines, f.stationIpV6Addr, f.ipV6AddressScope,
    words(f.firmwareLoadName, 32), words(f.configVersionStamp, 48),
  ],
  0x0002: [f.rtpMediaPort],
  0x0020: [f.alarmSeverity, words(f.text, 80), f.parm1, f.parm2],
  0x0027: [f.unRegReasonCode],
  0x0029: [SID, f.stationIpAddr, f.deviceType, address(f['stationIpV6Addr.ipv4'], f['stationIpV6Addr.ipv6'])],
  0x002d: [f.maxNumOfAvailLines],
  0x004c: [
    words(f.mwiTargetNumber, 25), words(f.mwiControlNumber, 25), f.areMessagesWaiting,
    group('totalVmCounts', f.numNewMsgs, f.numOldMsgs), group('priorityVmCounts', f.numNewMsgs, f.numOldMsgs),
    group('totalFaxCounts', f.numNewMsgs, f.numOldMsgs), group('priorityFaxCounts', f.numNewMsgs, f.numOldMsgs),
  ],
  0x0081: [
    f.keepAliveInterval, words(f.dateTemplate, 6), f.alignmentPadding, f.secondaryKeepAliveInterval, f.maxProtocolVer, f.unknown,
    PHONE_FEATURES,
  ],
  0x0093: [SID, words(f.userName, 40), words(f.serverName, 40), f.numberOfLines, f.numberOfSpeedDials],
  0x0094: [group('timeDataInfo', f.wYear, f.wMonth, f.wDayOfWeek, f.wDay, f.wHour, f.wMinute, f.wSecond, f.wMilliseconds), f.systemTime],
  0x0097: [
    group(
      'buttonTemplate', f.buttonOffset, f.buttonCount, f.totalButtonCount,
      list('definition', f.totalButtonCount, 42, 2, f.instanceNumber, f.buttonDefinition),
    ),
    
  ],
  0x0098: [words(f.versionStr, 16)],
  0x009d: [words(f.text, 32)],
  0x009e: [
    fixed('server', 5, words(f.ServerName, 48)), numbers('serverTcpListenPort', f.serverTcpListenPort, 5),
    fixed('serverIpAddr', 5, address(f['stationIpAddr.ipv4'], f['stationIpAddr.ipv6'])),
  ],
  0x009f: [f.resetType],
  0x0118: [f.status],
  0x011b: [f.waitTimeBeforeNextReq],
  0x0142: [
    group('sid', line(f.DeviceName), f['reserved.for.future.use'], f.instance), f.numberOfLines, f.numberOfSpeedDials, line(f.userName),
    line(f.serverName),
  ],
  0x0157: [words(f.locationInfo, 2401)],
  0x0158: [words(f.mwiTargetNumber, 25), f['mwi.notification.result']],
  0x0159: [f['unknown1.0159'], f['unknown2.0159'], f['unknown3.0159'], words(f['unknownString.0159'], 152)],
  0x015a: [xml(f.alarmInfo)],
  0x015f: [
    f.totalNumOfConfiguredLines, f.startingLineInstance, f.lineDataEntries,
    list('lineData', f.lineDataEntries, 42, 4, f.maxNumCalls, f.busyTrigger),
  ],
});
